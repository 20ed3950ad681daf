import type { Text } from '@weir/schema';
import { expect, test } from 'vitest';
import { missingLanguages } from './languages.js';

test.each<[string, Text | undefined, string[]]>([
  ['none', undefined, []],
  ['an empty one', '', []],
  ['an empty one per language', { en: '' }, []],
  ['a plain string', 'Win rate', ['zh-CN']],
  ['one in both', { en: 'Win rate', 'zh-CN': '赢单率' }, []],
  ['one in the second only', { 'zh-CN': '赢单率' }, ['en']],
  ['one with an empty wording', { en: 'Win rate', 'zh-CN': '' }, ['zh-CN']],
])('%s', (_claim, text, missing) => {
  expect(missingLanguages(text, ['en', 'zh-CN'])).toEqual(missing);
});

test('a document in one language misses nothing', () => {
  expect(missingLanguages('Win rate', [])).toEqual([]);
});
