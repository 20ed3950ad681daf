import { CellBlock, countCells } from './cell-block.js';
import { FileProblems } from './file-report.js';
import { cellText, readRows } from './read-rows.js';
import type { Ending, RowsTo } from './read-rows.js';

/** The beginning of a file. */
export interface Beginning {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly ending: Ending;
}

/** Texts of the first row, and where the next begins. */
export interface Header extends RowsTo {
  readonly texts: readonly string[];
}

const mostColumns = 16_384;
const candidates = [',', ';', '\t', '|'];

/** The texts of the first row that has any, and where the next row begins; null when no such row is whole. */
export function readHeader(
  beginning: Beginning,
  separator: string,
  number: number,
  problems: FileProblems,
): Header | null {
  const block = new CellBlock(mostColumns, 1);
  const read = readRows(block, {
    ...beginning,
    separator: separator.charCodeAt(0),
    number,
    problems: new FileProblems(),
  });
  if (block.rows === 0) return null;
  const texts = Array.from({ length: countCells(block, 0) }, (_, cell) =>
    cellText(block, cell, (text) => problems.add('encoding', null, block.numbers[0]!, () => text)),
  );
  return { ...read, texts };
}

/**
 * The character that makes rows of one length, and of more than one cell, of the first lines: the one that does so for most of them,
 * of two such the one that makes more cells. A line "sep=;" says it itself.
 */
export function guessSeparator(beginning: Beginning): string {
  let best = { separator: ',', share: 0, cells: 1 };
  for (const separator of candidates) {
    const block = new CellBlock(1024, 100);
    readRows(block, { ...beginning, separator: separator.charCodeAt(0), number: 1, problems: new FileProblems() });
    const counts = Array.from({ length: block.rows }, (_, row) => countCells(block, row));
    const cells = counts[0] ?? 1;
    if (cells < 2) continue;
    const share = counts.filter((count) => count === cells).length / counts.length;
    if (share > best.share || (share === best.share && cells > best.cells)) best = { separator, share, cells };
  }
  return best.separator;
}

/** Spreadsheets read a first line "sep=;" as what it says. */
export function saidSeparator({
  bytes,
  from,
  to,
}: Beginning): { readonly separator: string; readonly at: number } | null {
  const line = String.fromCharCode(...bytes.subarray(from, Math.min(from + 7, to)));
  const match = /^sep=([\t -~])(\r\n|\n|\r)/i.exec(line);
  return match ? { separator: match[1]!, at: from + match[0].length } : null;
}
