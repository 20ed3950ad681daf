import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import type { Taken } from './sheet.js';
import { withUnit } from './with-unit.js';

test.each([
  ['a currency', 'CNY', 'Value (CNY)', 'Value（CNY）'],
  ['a percentage', 'percent', 'Value (share of 1)', 'Value（比例，1 为全部）'],
  ['days', 'days', 'Value (days)', 'Value（天）'],
  ['hours', 'hours', 'Value (hours)', 'Value（小时）'],
  ['a thing, as the document calls it', 'deal', 'Value (deal)', 'Value（deal）'],
  ['a quotient', 'CNY per deal', 'Value (CNY per deal)', 'Value（CNY per deal）'],
  ['nothing', null, 'Value', 'Value'],
])('the head of a column names its unit in the reader’s language: %s', (_claim, unit, english, chinese) => {
  const inLanguage = (locale: string) => withUnit({ localizer: new Localizer(locale) } as Taken, 'Value', unit);
  expect(inLanguage('en')).toBe(english);
  expect(inLanguage('zh-CN')).toBe(chinese);
});
