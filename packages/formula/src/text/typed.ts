import type { Leaf } from './nodes.js';
import { unquote } from './quotes.js';

/** What is being typed at an offset. */
export interface Typed {
  /** The leaf that it is; -1 where nothing is. */
  readonly leaf: number;
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  /** Inside "…". */
  readonly isQuoted: boolean;
  /** Inside back quotes: a name, never a word of the grammar. */
  readonly isNamed: boolean;
  /** A number, or the middle of a sign: nothing that can be chosen. */
  readonly isOther: boolean;
}

const closed: ReadonlySet<string> = new Set(['Text', 'QuotedName']);
const words: ReadonlySet<string> = new Set([
  'Name',
  'FunctionName',
  'Boolean',
  'Missing',
  'and',
  'or',
  'not',
  'in',
  'if',
  'of',
  'on',
  'where',
]);

/** The word, text or number in which an offset lies, or at whose end. */
export function typedAt(leaves: readonly Leaf[], text: string, offset: number): Typed {
  const leaf = leaves.findIndex(({ name, from, to }) => {
    const mayEndHere = words.has(name) || ['Number', 'Date', 'UnclosedText', 'UnclosedName'].includes(name);
    return from < offset && (offset < to || (offset === to && mayEndHere));
  });
  const { name, from, to } = leaves[leaf] ?? { name: '', from: offset, to: offset };
  const nothing = { from: offset, to: offset, typed: '', isQuoted: false, isNamed: false, isOther: false };
  if (leaf < 0) return { ...nothing, leaf };
  if (words.has(name)) return { ...nothing, leaf, from, to, typed: text.slice(from, offset) };
  const isText = name === 'Text' || name === 'UnclosedText';
  const isName = name === 'QuotedName' || name === 'UnclosedName';
  if (!isText && !isName) return { ...nothing, leaf, isOther: true };
  const typed = unquote(text.slice(from, offset), false, from).value;
  // Without a closing quote, what follows may be anything.
  const end = closed.has(name) ? to : offset;
  if (isName) return { ...nothing, leaf, from, to: end, typed, isNamed: true };
  return { ...nothing, leaf, from: from + 1, to: closed.has(name) ? end - 1 : end, typed, isQuoted: true };
}
