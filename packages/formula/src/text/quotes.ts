import type { TextRange } from './part.js';

/** What stands in quotes. */
export interface Quoted {
  readonly value: string;
  /** Escapes that mean nothing, with where they stand. */
  readonly badEscapes: readonly TextRange[];
}

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const escape = /\\(?:u([0-9a-fA-F]{4})|([^]?))/gu;

/**
 * Takes quotes off, and reads JSON's escapes; any quote may be escaped.
 * @param written with its opening quote; the closing one may be missing
 * @param from where it stands in the text
 */
export function unquote(written: string, isClosed: boolean, from: number): Quoted {
  const inside = written.slice(1, isClosed ? -1 : undefined);
  const badEscapes: TextRange[] = [];
  const value = inside.replace(escape, (whole: string, hex: string | undefined, character = '', at: number) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    if (Object.hasOwn(escapes, character)) return escapes[character] ?? '';
    if (character !== '' && '\\/`"\'“”‘’'.includes(character)) return character;
    if (isClosed || character !== '') badEscapes.push({ offset: from + 1 + at, length: whole.length });
    return whole;
  });
  return { value, badEscapes };
}
