import { cellBytes, decode } from './cell-block.js';
import type { CellBlock } from './cell-block.js';
import type { FileProblemKind, FileProblems } from './file-report.js';

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** How the bytes end: more may come; it is the last of the file; more may come, but a quote that is still open is taken for text. */
export type Ending = 'more' | 'last' | 'give-up';

export interface RowsFrom {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly ending: Ending;
  /** The separator's byte. */
  readonly separator: number;
  /** The number that the next row has in the file. */
  readonly number: number;
  readonly problems: FileProblems;
}

/** Where the next row begins, and its number. */
export interface RowsTo {
  readonly at: number;
  readonly number: number;
}

/** Fills the block with the rows that are whole, as many as it takes. */
export function readRows(block: CellBlock, { bytes, from, to, ending, separator, ...rest }: RowsFrom): RowsTo {
  const { columns, starts, ends, numbers, capacity } = block;
  const { problems } = rest;
  const isLast = ending === 'last';
  let { number } = rest;
  let at = from;
  let rows = 0;
  block.bytes = bytes;
  block.rows = 0;
  while (rows < capacity && at < to) {
    const rowStart = at;
    const first = rows * columns;
    let column = 0;
    let hasContent = false;
    let extra = -1;
    for (;;) {
      let start = at;
      let end: number;
      const isQuoted = at < to && bytes[at] === quote;
      const closed = isQuoted ? closingQuote(bytes, at + 1, to) : -1;
      if (isQuoted && closed === open && ending === 'more') return { at: rowStart, number };
      const close = closed < 0 ? ~closed : closed;
      // Whether a quote at the end is one of two is known with the next byte only.
      if (isQuoted && closed !== open && close + 1 === to && !isLast) return { at: rowStart, number };
      if (isQuoted && closed !== open && endsCell(bytes, close + 1, to, separator)) {
        start = at + 1;
        end = closed;
        at = close + 1;
      } else {
        if (isQuoted && closed !== open) at = close + 1;
        while (at < to) {
          const byte = bytes[at]!;
          if (byte === separator || (byte <= carriageReturn && (byte === lineFeed || byte === carriageReturn))) break;
          at += 1;
        }
        if (at === to && !isLast) return { at: rowStart, number };
        end = at;
        if (isQuoted) report(problems, 'quotes', number, bytes, start, at);
      }
      if (column < columns) {
        starts[first + column] = start;
        ends[first + column] = end;
      } else if (extra < 0) extra = start;
      if (start !== end) hasContent = true;
      column += 1;
      const byte = at < to ? bytes[at] : lineFeed;
      if (byte === separator && at < to) {
        at += 1;
        continue;
      }
      if (byte === carriageReturn) {
        if (at + 1 === to && !isLast) return { at: rowStart, number };
        at += at + 1 < to && bytes[at + 1] === lineFeed ? 2 : 1;
      } else if (at < to) at += 1;
      break;
    }
    number += 1;
    // In a file of one column a line without text is a row without a value.
    if (!hasContent && columns > 1) {
      if (column > 1) report(problems, 'blank-row', number - 1, bytes, at, at);
      continue;
    }
    if (column < columns) {
      report(problems, 'short-row', number - 1, bytes, rowStart, at);
      for (; column < columns; column += 1) starts[first + column] = ends[first + column] = rowStart;
    } else if (extra >= 0) {
      report(problems, 'long-row', number - 1, bytes, extra, at);
    }
    numbers[rows] = number - 1;
    rows += 1;
    block.rows = rows;
  }
  return { at, number };
}

/** Apart from the loop: what a function within it captures is slow to read. */
function report(
  problems: FileProblems,
  kind: FileProblemKind,
  number: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): void {
  problems.add(kind, null, number, () => decode(bytes.subarray(start, end)).trimEnd());
}

const open = -1;

/** Where the quote is that closes a cell, as its complement when quotes within are doubled; −1 when it is not among the bytes. */
function closingQuote(bytes: Uint8Array, from: number, to: number): number {
  let isDoubled = false;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== quote) continue;
    if (at + 1 < to && bytes[at + 1] === quote) {
      isDoubled = true;
      at += 1;
    } else return isDoubled ? ~at : at;
  }
  return open;
}

function endsCell(bytes: Uint8Array, at: number, to: number, separator: number): boolean {
  const byte = bytes[at];
  return at >= to || byte === separator || byte === lineFeed || byte === carriageReturn;
}

/** The text of one cell. */
export function cellText({ bytes, starts, ends }: CellBlock, cell: number, onBad?: (text: string) => void): string {
  return decode(cellBytes(bytes, starts[cell]!, ends[cell]!), onBad);
}
