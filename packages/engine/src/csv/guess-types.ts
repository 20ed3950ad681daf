import type { FieldType } from '@weir/schema';
import type { Pace } from '../pace.js';
import { booleanFromText } from './boolean-cells.js';
import { CellBlock } from './cell-block.js';
import { FileProblems } from './file-report.js';
import type { Beginning } from './first-rows.js';
import { dayFromBytes, dayFromText, momentFromText, msFromBytes } from './moment-cells.js';
import { numberFromBytes, numberFromText, startsWithZero } from './number-cells.js';
import { cellText, readRows } from './read-rows.js';

const candidates: readonly Exclude<FieldType, 'string'>[] = ['boolean', 'number', 'date', 'datetime'];

/** Per column the narrowest type that reads every cell of the rows that are whole; text where none does, or where all are empty. */
export async function guessTypes(
  beginning: Beginning,
  separator: string,
  columns: number,
  pace: Pace,
): Promise<FieldType[]> {
  const block = new CellBlock(columns);
  const possible = Array.from({ length: columns }, () => ({ types: [...candidates], isEmpty: true }));
  let { from } = beginning;
  for (;;) {
    const problems = new FileProblems();
    const read = readRows(block, { ...beginning, from, separator: separator.charCodeAt(0), number: 1, problems });
    for (let row = 0; row < block.rows; row += 1) {
      for (const [column, guess] of possible.entries()) {
        const cell = row * columns + column;
        if (block.starts[cell] === block.ends[cell]) continue;
        guess.isEmpty = false;
        if (guess.types.length > 0) guess.types = guess.types.filter((type) => fits(block, cell, type));
      }
    }
    if (block.rows === 0) break;
    if (pace.due) await pace.turn();
    from = read.at;
  }
  return possible.map(({ types, isEmpty }) => (isEmpty ? 'string' : (types[0] ?? 'string')));
}

function fits(block: CellBlock, cell: number, type: Exclude<FieldType, 'string'>): boolean {
  const { bytes } = block;
  const [start, end] = [block.starts[cell]!, block.ends[cell]!];
  const isPlain = end >= 0;
  switch (type) {
    case 'boolean':
      return booleanFromText(cellText(block, cell)) !== undefined;
    case 'number':
      if (isPlain && startsWithZero(bytes, start, end)) return false;
      if (isPlain && !Number.isNaN(numberFromBytes(bytes, start, end))) return true;
      return typeof numberFromText(cellText(block, cell)) === 'number';
    case 'date':
      return (isPlain && !Number.isNaN(dayFromBytes(bytes, start, end))) || dayFromText(cellText(block, cell)) !== null;
    case 'datetime': {
      if (isPlain && !Number.isNaN(msFromBytes(bytes, start, end))) return true;
      const text = cellText(block, cell);
      return dayFromText(text) === null && momentFromText(text) !== null;
    }
  }
}
