/** Making an `Intl` formatter takes tens of microseconds, and a table needs thousands of texts: each is made once. */
export function cached<Options extends object, Formatter>(
  create: (locale: string, options: Options) => Formatter,
): (locale: string, options: Options) => Formatter {
  const formatters = new Map<string, Formatter>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const known = formatters.get(key);
    if (known) return known;
    const formatter = create(locale, options);
    formatters.set(key, formatter);
    return formatter;
  };
}

/** How many texts are kept: the days of a few years. */
const MOST_TEXTS = 2000;

/** Texts that are written over and over, such as the months of every axis, are written once. */
export function remembered<Style extends string>(
  write: (locale: string, value: string, style?: Style) => string,
): typeof write {
  const texts = new Map<string, string>();
  return (locale, value, style) => {
    const key = `${locale} ${style} ${value}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    if (texts.size >= MOST_TEXTS) texts.clear();
    const written = write(locale, value, style);
    texts.set(key, written);
    return written;
  };
}
