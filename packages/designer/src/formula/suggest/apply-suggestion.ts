import type { Candidate } from './candidate.js';

/** A change of a text: [from, to) gives way to `insert`, and the caret stands at `caret`. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly caret: number;
}

const quotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '`': '`' };

/**
 * Puts a suggestion in the place of what was typed of it: with its quotes, whether or not some were typed, without a second pair of
 * parentheses where there is one, and what stands between others apart from them.
 */
export function applySuggestion(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  { insert, caret, subject, goesOn }: Pick<Candidate, 'insert' | 'caret' | 'subject' | 'goesOn'>,
): TextChange {
  if (subject.kind === 'function' && /^\s*[(（]/.test(text.slice(to))) {
    const name = insert.slice(0, insert.indexOf('('));
    const open = to + text.slice(to).search(/[(（]/);
    return { from, to, insert: name, caret: from + name.length + (open + 1 - to) };
  }
  if ((subject.kind === 'keyword' && goesOn) || subject.kind === 'operator') {
    const before = /(^|[\s(（[,，])$/.test(text.slice(0, from)) ? '' : ' ';
    const hasSpace = /^\s/.test(text.slice(to));
    const written = `${before}${insert}${hasSpace ? '' : ' '}`;
    return { from, to, insert: written, caret: from + written.length + (hasSpace ? 1 : 0) };
  }
  const range = withQuotes(text, from, to);
  return { ...range, insert, caret: range.from + caret };
}

function withQuotes(text: string, from: number, to: number): { from: number; to: number } {
  const isInside = (at: number) => Object.hasOwn(quotes, text.charAt(at));
  const start = isInside(from) && from < to ? from : isInside(from - 1) ? from - 1 : from;
  if (start >= to && start === from) return { from, to };
  const opening = text.charAt(start);
  const closing = Object.hasOwn(quotes, opening) ? quotes[opening] : undefined;
  if (closing === undefined) return { from, to };
  const isClosed = text.charAt(to - 1) === closing && to - 1 > start;
  return { from: start, to: !isClosed && text.charAt(to) === closing ? to + 1 : to };
}
