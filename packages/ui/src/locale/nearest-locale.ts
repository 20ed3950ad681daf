const SOURCE_LOCALE = 'en';

/** Every text that is shown asks for its language, and there are only a few different questions. */
const answers = new Map<string, string | undefined>();
const MOST_ANSWERS = 500;

/**
 * The language for a reader of those that are there, undefined when none of them will do: the locale itself, the same without its script,
 * without its region, then any of the same language and script, then English.
 * `zh-Hans-CN` reads `zh-CN`, then `zh`, then `en`; `zh` finds `zh-CN`; Traditional Chinese does not fall back on Simplified.
 * @param locale BCP 47, also with underscores; what is no locale at all counts as English
 */
export function nearestLocale(locale: string, available: readonly string[]): string | undefined {
  const key = `${locale}\n${available.join('\n')}`;
  if (answers.has(key)) return answers.get(key);
  const nearest = findNearest(locale, available);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(key, nearest);
  return nearest;
}

function findNearest(locale: string, available: readonly string[]): string | undefined {
  const there = (tag: string) => available.find((candidate) => candidate.toLowerCase() === tag.toLowerCase());
  const wanted = parse(locale);
  for (const tag of narrowToWide(wanted)) {
    const found = there(tag);
    if (found !== undefined) return found;
  }
  return available.find((tag) => isSameScript(parse(tag), wanted)) ?? there(SOURCE_LOCALE);
}

/** Also of tags that leave the script out. The first such question costs the page 15 ms: what it needs is loaded then. */
function isSameScript(a: Intl.Locale, b: Intl.Locale): boolean {
  return a.language === b.language && a.maximize().script === b.maximize().script;
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
