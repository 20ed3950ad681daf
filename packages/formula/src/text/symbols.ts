/** What input methods and pasted texts write instead. */
const alike: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '［': '[',
  '］': ']',
  '，': ',',
  '、': ',',
  '：': ':',
  '＝': '=',
  '＋': '+',
  '－': '-',
  '−': '-',
  '＊': '*',
  '×': '*',
  '／': '/',
  '÷': '/',
  '％': '%',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};

/** A sign in its plain form. */
export function plain(symbol: string): string {
  return Object.hasOwn(alike, symbol) ? (alike[symbol] ?? symbol) : symbol;
}

const comparisons: Readonly<Record<string, string>> = { '=': '==', '<>': '!=' };

/** The JSON name of a comparison as it is written. */
export function comparisonOf(symbol: string): string {
  const written = plain(symbol);
  return Object.hasOwn(comparisons, written) ? (comparisons[written] ?? written) : written;
}

/** `a + b + c` is one sum of three; `a - b - c` is a difference of a difference. */
export const isChained = (operator: string): boolean => ['+', '*', 'and', 'or'].includes(operator);

/** `a < b < c` is one comparison of three. */
export const isBetween = (operator: string): boolean => operator === '<' || operator === '<=';

/** What other languages write. */
const meant: Readonly<Record<string, string>> = {
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '!': 'not',
  ';': ',',
  '；': ',',
};

/** What a sign that is none of the language most likely means in it. */
export function meantBy(sign: string): string | undefined {
  return Object.hasOwn(meant, sign) ? meant[sign] : undefined;
}

/** The character that stands somewhere, or the two of `&&` and `||`; "" at the end. */
export function characterAt(text: string, offset: number): string {
  return /^(?:&&|\|\||[^])/u.exec(text.slice(offset, offset + 2))?.[0] ?? '';
}
