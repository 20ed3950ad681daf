import type { Text } from '@weir/schema';
import type { CheckContext } from './context.js';
import { textsOf } from './texts-of.js';

/** More texts than these are not listed one by one: they are one task, not many mistakes. */
const mostTold = 40;

/**
 * Texts that lack a language which others of the document have. A text that is a plain string is meant for all languages. Told last, and as
 * notes: what is missing is shown in another language.
 */
export function checkTranslations({ index, report }: CheckContext): void {
  const texts = textsOf(index.document);
  const locales = localesOf(texts.map(({ text }) => text));
  let count = 0;
  for (const { pointer, text } of locales.length > 1 ? texts : []) {
    if (report.isFull) return;
    const missing = typeof text === 'string' ? [] : locales.filter((locale) => !isWritten(text, locale));
    if (missing.length === 0) continue;
    if (++count > mostTold) continue;
    const shown = Object.values(text).find((wording) => wording !== '') ?? '';
    report.add(
      'document/missing-translation',
      pointer,
      { text: shortened(shown), locales: missing },
      { severity: 'info' },
    );
  }
  if (count > mostTold) report.add('document/more-translations', '', { count: count - mostTold }, { severity: 'info' });
}

/** Languages in the order of how many texts have them. Of one language in several places the most used stands for all. */
export function localesOf(texts: readonly Text[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const text of texts) {
    if (typeof text === 'string') continue;
    for (const locale of Object.keys(text)) uses.set(locale, (uses.get(locale) ?? 0) + 1);
  }
  const byUse = [...uses].sort((a, b) => b[1] - a[1]).map(([locale]) => locale);
  return byUse.filter((locale, at) => !byUse.slice(0, at).some((before) => languageOf(before) === languageOf(locale)));
}

function isWritten(text: Readonly<Record<string, string>>, locale: string): boolean {
  return Object.entries(text).some(
    ([tag, wording]) => wording !== '' && (tag === locale || languageOf(tag) === languageOf(locale)),
  );
}

/** Chinese is read in two scripts: they count as two languages. */
function languageOf(locale: string): string {
  const [language = '', ...rest] = locale.toLowerCase().split('-');
  if (language !== 'zh') return language;
  const isTraditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return isTraditional ? 'zh-hant' : 'zh-hans';
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : text;
}
