import type { Text } from '@weir/schema';
import { nearestLocale } from './nearest-locale.js';

/**
 * A document's text in the reader's language, else in English, else in the first language that it has.
 * An empty translation counts as none; undefined and a text without any language give ''.
 */
export function pickText(text: Text | undefined, locale: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const languages = Object.keys(text).filter((language) => text[language] !== '');
  const language = nearestLocale(locale, languages) ?? languages[0];
  return language === undefined ? '' : (text[language] ?? '');
}
