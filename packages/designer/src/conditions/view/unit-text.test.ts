import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { unitText } from './unit-text.js';

test.each([
  [null, '', ''],
  ['percent', '%', '%'],
  ['CNY', '¥', '¥'],
  ['EUR', '€', '€'],
  ['days', 'days', '天'],
  ['deal', 'deal', 'deal'],
])('%s', (unit, english, chinese) => {
  expect(unitText(unit, new Localizer('en'))).toBe(english);
  expect(unitText(unit, new Localizer('zh-CN'))).toBe(chinese);
});
