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
