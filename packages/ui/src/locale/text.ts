import type { Text } from '@weir/schema';
import { localeChain } from './chain.js';

/**
 * A document's text in the reader's language, else in English, else in the first language that it has.
 * An empty translation counts as none; undefined and a text without any language give ''.
 */
export function pickText(text: Text | undefined, locale: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const languages = Object.keys(text).filter((language) => text[language] !== '');
  const language = localeChain(locale, languages)[0] ?? languages[0];
  return language === undefined ? '' : (text[language] ?? '');
}
