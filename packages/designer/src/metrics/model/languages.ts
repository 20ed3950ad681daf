import type { Text } from '@weir/schema';

/**
 * The document's languages that a text has no wording in. A plain string is in the first of them. A text that says nothing at all
 * misses none: it may be wanted in no language.
 */
export function missingLanguages(text: Text | undefined, locales: readonly string[]): readonly string[] {
  if (!text || locales.length < 2) return [];
  const written = typeof text === 'string' ? locales.slice(0, 1) : Object.keys(text).filter((locale) => text[locale]);
  return written.length === 0 ? [] : locales.filter((locale) => !written.includes(locale));
}
