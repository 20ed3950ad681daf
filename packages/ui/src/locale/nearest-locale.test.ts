import { expect, test } from 'vitest';
import { canonicalLocale, nearestLocale } from './nearest-locale.js';

test.each([
  ['nothing is there', 'zh-CN', [], undefined],
  ['the locale itself', 'zh-Hans-CN', ['en', 'zh', 'zh-CN', 'zh-Hans-CN'], 'zh-Hans-CN'],
  ['the region comes before the language alone', 'zh-Hans-CN', ['en', 'zh', 'zh-CN'], 'zh-CN'],
  ['the language alone', 'zh-Hans-CN', ['en', 'zh-TW', 'zh'], 'zh'],
  ['the script may be left out', 'zh-Hans-CN', ['zh-CN', 'en'], 'zh-CN'],
  ['the bare language finds a region of its script', 'zh', ['en', 'zh-CN'], 'zh-CN'],
  ['another region of the same script', 'zh-SG', ['en', 'zh-CN'], 'zh-CN'],
  ['Traditional Chinese does not read Simplified', 'zh-TW', ['en', 'zh-CN'], 'en'],
  ['British English reads English', 'en-GB', ['en', 'zh-CN'], 'en'],
  ['an unknown language reads English', 'fi', ['en', 'zh-CN'], 'en'],
  ['case does not matter', 'ZH-cn', ['en', 'zh-CN'], 'zh-CN'],
  ['an underscore is a hyphen', 'zh_CN', ['en', 'zh-CN'], 'zh-CN'],
  ['what is no locale reads English', '!!', ['en', 'zh-CN'], 'en'],
])('%s', (_claim, locale, available, nearest) => {
  expect(nearestLocale(locale, available)).toBe(nearest);
});

test('a canonical locale is one that Intl takes', () => {
  expect(canonicalLocale('zh_hans_cn')).toBe('zh-Hans-CN');
  expect(canonicalLocale('')).toBe('en');
});
