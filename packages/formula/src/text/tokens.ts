import { keywords } from './names.js';
import { SyntaxProblem } from './syntax-problem.js';

export type TokenKind = 'number' | 'text' | 'name' | 'quoted-name' | 'keyword' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** What it means: the name, the decoded text, the symbol in its plain form. */
  readonly value: string;
  readonly offset: number;
  readonly length: number;
}

const symbols = [
  '===',
  '!==',
  '==',
  '!=',
  '<>',
  '<=',
  '>=',
  '<',
  '>',
  '=',
  '+',
  '-',
  '*',
  '/',
  '%',
  '(',
  ')',
  '[',
  ']',
  ',',
  ':',
];

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

const closingQuotes: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  "'": ["'"],
  '“': ['”', '“'],
  '‘': ['’', '‘'],
};

const space = /[\s\u3000]*/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const date = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\p{L}\p{N}_])/uy;
const number = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const wordEnd = /[\p{L}\p{N}_.]*/uy;

/** The token at or after an offset, white space left out. @throws {SyntaxProblem} */
export function tokenAt(text: string, from: number): Token {
  const offset = from + match(space, text, from).length;
  const made = (kind: TokenKind, value: string, length: number): Token => ({ kind, value, offset, length });
  const character = text.charAt(offset);
  if (character === '') return made('end', '', 0);
  if (character === '`') return quoted(text, offset, ['`'], 'quoted-name');
  const closing = Object.hasOwn(closingQuotes, character) ? closingQuotes[character] : undefined;
  if (closing) return quoted(text, offset, closing, 'text');
  const word = match(name, text, offset);
  if (word) return made(keywords.has(word) ? 'keyword' : 'name', word, word.length);
  const day = match(date, text, offset);
  if (day) return made('text', day, day.length);
  const digits = match(number, text, offset);
  if (digits) {
    const rest = match(wordEnd, text, offset + digits.length);
    if (rest)
      throw new SyntaxProblem('formula/bad-number', offset, digits.length + rest.length, { text: digits + rest });
    return made('number', digits, digits.length);
  }
  const plain = alike[character];
  if (plain !== undefined) return made('symbol', plain, 1);
  const symbol = symbols.find((candidate) => text.startsWith(candidate, offset));
  if (symbol) return made('symbol', symbol, symbol.length);
  const whole = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  throw new SyntaxProblem('formula/unknown-character', offset, whole.length, { character: whole });
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** With JSON's escapes; any quote may be escaped. */
function quoted(text: string, offset: number, closing: readonly string[], kind: 'text' | 'quoted-name'): Token {
  let value = '';
  for (let at = offset + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (closing.includes(character)) return { kind, value, offset, length: at + 1 - offset };
    if (character !== '\\') {
      value += character;
      continue;
    }
    at += 1;
    const escape = text.charAt(at);
    const hex = escape === 'u' ? /^[0-9a-fA-F]{4}/.exec(text.slice(at + 1, at + 5))?.[0] : undefined;
    if (hex !== undefined) {
      value += String.fromCharCode(parseInt(hex, 16));
      at += 4;
    } else if (Object.hasOwn(escapes, escape)) value += escapes[escape];
    else if (escape !== '' && '\\/`"\'“”‘’'.includes(escape)) value += escape;
    else throw new SyntaxProblem('formula/bad-escape', at - 1, 1 + escape.length, { escape: `\\${escape}` });
  }
  throw new SyntaxProblem(
    kind === 'text' ? 'formula/unclosed-text' : 'formula/unclosed-name',
    offset,
    text.length - offset,
  );
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
