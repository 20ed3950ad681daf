/** Cells of some rows, as places in bytes. */
export class CellBlock {
  bytes: Uint8Array = new Uint8Array(0);
  rows = 0;
  /** By row, then column: the first byte, and the one after the last; the latter as its complement where the text holds doubled quotes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Per row its number in the file, the first is 1. */
  readonly numbers: Float64Array;

  /** @param capacity rows; by default so many that the cells stay in the processor's cache */
  constructor(
    readonly columns: number,
    readonly capacity = Math.max(8, Math.min(2048, Math.floor(65_536 / columns))),
  ) {
    this.starts = new Int32Array(this.capacity * columns);
    this.ends = new Int32Array(this.capacity * columns);
    this.numbers = new Float64Array(this.capacity);
  }
}

/** How many cells a row of the block has, at most as many as the block has columns: those that are lacking all begin where the row does. */
export function countCells({ starts, columns }: CellBlock, row: number): number {
  const first = row * columns;
  let count = columns;
  while (count > 1 && starts[first + count - 1]! <= starts[first]!) count -= 1;
  return count;
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Bytes that are no UTF-8 become U+FFFD; `onBad` hears of it. */
export function decode(bytes: Uint8Array, onBad?: (text: string) => void): string {
  try {
    return strict.decode(bytes);
  } catch {
    const text = lenient.decode(bytes);
    onBad?.(text);
    return text;
  }
}

const quote = 34;

/** The bytes of a cell, one of each pair of quotes; `end` as in `CellBlock`. */
export function cellBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (end >= 0) return bytes.subarray(start, end);
  const raw = bytes.subarray(start, ~end);
  const cell = new Uint8Array(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; at += 1) {
    cell[length] = raw[at]!;
    length += 1;
    if (raw[at] === quote && raw[at + 1] === quote) at += 1;
  }
  return cell.subarray(0, length);
}
