const SOURCE_LOCALE = 'en';

/** Every text that is shown asks for its chain, and there are only a few different ones. */
const chains = new Map<string, readonly string[]>();
const MOST_CHAINS = 500;

/**
 * The languages to try for a reader, best first, of those that are there: the locale itself, the same without its
 * script, without its region, then any of the same language and script, then English.
 * `zh-Hans-CN` tries `zh-CN`, then `zh`, then `en`; `zh` finds `zh-CN`; Traditional Chinese does not fall back on Simplified.
 * @param locale BCP 47, also with underscores; what is no locale at all counts as English
 */
export function localeChain(locale: string, available: readonly string[]): readonly string[] {
  const key = `${locale}\n${available.join('\n')}`;
  const known = chains.get(key);
  if (known) return known;
  const chain = findChain(locale, available);
  if (chains.size >= MOST_CHAINS) chains.clear();
  chains.set(key, chain);
  return chain;
}

function findChain(locale: string, available: readonly string[]): readonly string[] {
  const wanted = parse(locale);
  const sameScript = available.filter((tag) => {
    const { language, script } = parse(tag).maximize();
    return language === wanted.language && script === wanted.maximize().script;
  });
  const tags = [...narrowToWide(wanted), ...sameScript, SOURCE_LOCALE];
  const found = tags.map((tag) => available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase()));
  return [...new Set(found)].filter((tag) => tag !== undefined);
}

/** BCP 47 in canonical form; `en` for what cannot be read. */
export function canonicalLocale(locale: string): string {
  return parse(locale).toString();
}

function parse(locale: string): Intl.Locale {
  try {
    return new Intl.Locale(locale.trim().replaceAll('_', '-'));
  } catch {
    return new Intl.Locale(SOURCE_LOCALE);
  }
}

function narrowToWide({ baseName, language, script, region }: Intl.Locale): string[] {
  return [baseName, [language, script, region], [language, region], [language, script], language].map((parts) =>
    typeof parts === 'string' ? parts : parts.filter(Boolean).join('-'),
  );
}
