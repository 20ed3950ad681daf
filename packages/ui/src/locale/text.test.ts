import { expect, test } from 'vitest';
import { pickText } from './text.js';

test.each([
  ['no text', undefined, 'en', ''],
  ['no language at all', {}, 'en', ''],
  ['one string for all', 'Sales', 'zh-CN', 'Sales'],
  ['the reader’s language', { en: 'Sales', 'zh-CN': '销售' }, 'zh-CN', '销售'],
  ['the nearest language', { en: 'Sales', 'zh-CN': '销售' }, 'zh-Hans-CN', '销售'],
  ['English where there is no nearer one', { 'zh-CN': '销售', en: 'Sales' }, 'de', 'Sales'],
  ['the first one where there is no English', { 'zh-CN': '销售', fr: 'Ventes' }, 'de', '销售'],
  ['an empty translation counts as none', { en: 'Sales', 'zh-CN': '' }, 'zh-CN', 'Sales'],
])('%s', (_claim, text, locale, picked) => {
  expect(pickText(text, locale)).toBe(picked);
});
