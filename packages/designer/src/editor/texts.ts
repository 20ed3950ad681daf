import type { Text } from '@weir/schema';

/**
 * A text with one locale's wording changed. A plain string stays one, unless `plainIs` says that it is in another locale than the
 * one that is written. An empty wording takes the locale away; the last one becomes the empty string.
 */
export function withText(text: Text | undefined, locale: string, wording: string, plainIs = locale): Text {
  const before = typeof text === 'object' ? text : plainIs === locale || !text ? undefined : { [plainIs]: text };
  if (!before) return wording;
  const after = Object.fromEntries(Object.entries(before).filter(([tag]) => tag !== locale || wording !== ''));
  if (wording !== '') after[locale] = wording;
  return Object.keys(after).length > 0 ? after : '';
}

/** Every locale that one of the document's texts is written in, the most used first. */
export function localesOf(document: unknown): string[] {
  const uses = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if ((key === 'title' || key === 'message' || key === 'label') && typeof child === 'object' && child !== null) {
        for (const tag of Object.keys(child)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
      } else visit(child);
    }
  };
  visit(document);
  return [...uses].sort((a, b) => b[1] - a[1]).map(([tag]) => tag);
}

/**
 * The locale under which a reader's wording is written: the one the text has it in ("en" for a reader of "en-GB"), else the one that the
 * document's other texts have, else the reader's own.
 */
export function writtenLocale(document: unknown, text: Text | undefined, locale: string): string {
  const own = typeof text === 'object' ? Object.keys(text) : [];
  return sameLanguage(own, locale) ?? sameLanguage(localesOf(document), locale) ?? locale;
}

/** The text of something new: one per locale where the document is written in several languages. */
export function newText(document: unknown, locale: string, wording: string): Text {
  return localesOf(document).length > 0 ? { [writtenLocale(document, undefined, locale)]: wording } : wording;
}

/** Any wording of a text. */
export function anyWording(text: Text): string {
  return wordingsOf(text)[0] ?? '';
}

/** In the order in which they are written. */
export function wordingsOf(text: Text): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

function sameLanguage(locales: readonly string[], locale: string): string | undefined {
  const language = (tag: string) => tag.toLowerCase().split('-')[0];
  return (
    locales.find((tag) => tag.toLowerCase() === locale.toLowerCase()) ??
    locales.find((tag) => language(tag) === language(locale))
  );
}
