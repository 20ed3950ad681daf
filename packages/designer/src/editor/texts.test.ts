import { expect, test } from 'vitest';
import { localesOf, newText, withText, writtenLocale } from './texts.js';

test('a plain text stays plain', () => {
  expect(withText('Lead', 'de', 'Kontakt')).toBe('Kontakt');
  expect(withText(undefined, 'de', 'Kontakt')).toBe('Kontakt');
});

test('a plain text that is in another language becomes one of two', () => {
  expect(withText('Lead', 'zh-CN', '线索', 'en')).toEqual({ en: 'Lead', 'zh-CN': '线索' });
  expect(withText('Lead', 'en', 'Prospect', 'en')).toBe('Prospect');
  expect(withText('', 'zh-CN', '线索', 'en')).toBe('线索');
});

test('a language is changed, added, taken away, where it stands', () => {
  const text = { en: 'Lead', 'zh-CN': '线索' };
  expect(JSON.stringify(withText(text, 'en', 'Prospect'))).toBe('{"en":"Prospect","zh-CN":"线索"}');
  expect(withText(text, 'de', 'Kontakt')).toEqual({ ...text, de: 'Kontakt' });
  expect(withText(text, 'en', '')).toEqual({ 'zh-CN': '线索' });
  expect(withText({ en: 'Lead' }, 'en', '')).toBe('');
});

test('the languages of a document, the most used first', () => {
  const document = {
    title: { en: 'A', 'zh-CN': '甲' },
    funnels: [{ title: { en: 'B' }, stages: [{ title: 'plain' }] }],
    'x-own': { fr: 'not a title' },
  };
  expect(localesOf(document)).toEqual(['en', 'zh-CN']);
});

test.each([
  ['the text has it', { en: 'Lead', 'zh-CN': '线索' }, 'zh', 'zh-CN'],
  ['the text has it in another region', { en: 'Lead' }, 'en-GB', 'en'],
  ['the document has it', { de: 'Kontakt' }, 'en-GB', 'en'],
  ['nobody has it', { en: 'Lead' }, 'fr', 'fr'],
])('a wording is written where %s', (_claim, text, locale, written) => {
  expect(writtenLocale({ title: { en: 'A' } }, text, locale)).toBe(written);
});

test('something new speaks one language, as a plain text where all texts are plain', () => {
  expect(newText({ title: 'A' }, 'zh-CN', '新阶段')).toBe('新阶段');
  expect(newText({ title: { en: 'A', 'zh-CN': '甲' } }, 'zh', '新阶段')).toEqual({ 'zh-CN': '新阶段' });
});
