import { expect, test } from 'vitest';
import { canonicalLocale, localeChain } from './chain.js';

test.each([
  ['nothing is there', 'zh-CN', [], []],
  [
    'the whole chain, narrow to wide',
    'zh-Hans-CN',
    ['en', 'zh', 'zh-CN', 'zh-Hans-CN'],
    ['zh-Hans-CN', 'zh-CN', 'zh', 'en'],
  ],
  ['the script may be left out', 'zh-Hans-CN', ['zh-CN', 'en'], ['zh-CN', 'en']],
  ['the bare language finds a region of its script', 'zh', ['en', 'zh-CN'], ['zh-CN', 'en']],
  ['another region of the same script', 'zh-SG', ['en', 'zh-CN'], ['zh-CN', 'en']],
  ['Traditional Chinese does not read Simplified', 'zh-TW', ['en', 'zh-CN'], ['en']],
  ['British English reads English', 'en-GB', ['en', 'zh-CN'], ['en']],
  ['an unknown language reads English', 'fi', ['en', 'zh-CN'], ['en']],
  ['case does not matter', 'ZH-cn', ['en', 'zh-CN'], ['zh-CN', 'en']],
  ['an underscore is a hyphen', 'zh_CN', ['en', 'zh-CN'], ['zh-CN', 'en']],
  ['what is no locale reads English', '!!', ['en', 'zh-CN'], ['en']],
])('%s', (_claim, locale, available, chain) => {
  expect(localeChain(locale, available)).toEqual(chain);
});

test('a canonical locale is one that Intl takes', () => {
  expect(canonicalLocale('zh_hans_cn')).toBe('zh-Hans-CN');
  expect(canonicalLocale('')).toBe('en');
});
