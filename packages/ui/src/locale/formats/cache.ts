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

/** What is written over and over, such as the months and the zero of every axis, is written once. */
export function remembered<Value extends string | number, Style extends string | object | undefined, Written>(
  write: (locale: string, value: Value, style?: Style) => Written,
): typeof write {
  const texts = new Map<string, Written>();
  return (locale, value, style) => {
    const key = `${locale} ${JSON.stringify(style)} ${value}`;
    const known = texts.get(key);
    if (known !== undefined) return known;
    if (texts.size >= MOST_TEXTS) texts.clear();
    const written = write(locale, value, style);
    texts.set(key, written);
    return written;
  };
}
