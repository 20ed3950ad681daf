import { missingBoolean } from '../columns/column.js';
import { noOrigins } from '../columns/stored-column.js';
import type { StoredColumn } from '../columns/stored-column.js';
import type { CellBlock } from './cell-block.js';
import { CellMisfits } from './cell-misfits.js';
import type { CsvColumn, CsvColumnOptions } from './csv-column.js';
import { Pieces } from './pieces.js';
import { cellText } from './read-rows.js';

const words = new Map([
  ['true', 1],
  ['false', 0],
  ['yes', 1],
  ['no', 0],
  ['是', 1],
  ['否', 0],
]);

/** 1 or 0; undefined for anything else. */
export function booleanFromText(text: string): number | undefined {
  return words.get(text.trim().toLowerCase());
}

export class BooleanCells implements CsvColumn {
  readonly #values = new Pieces((length) => new Int8Array(length));
  readonly #misfits: CellMisfits;

  constructor(options: CsvColumnOptions) {
    this.#misfits = new CellMisfits(options);
  }

  add(block: CellBlock, column: number): void {
    const { bytes, starts, ends, rows, columns, numbers } = block;
    for (let row = 0, cell = column; row < rows; row += 1, cell += columns) {
      const start = starts[cell]!;
      const end = ends[cell]!;
      const digit = end - start === 1 ? bytes[start]! - 48 : -1;
      if (start === end) this.#values.push(missingBoolean);
      else if (digit === 0 || digit === 1) this.#values.push(digit);
      else {
        const text = cellText(block, cell);
        const value = booleanFromText(text);
        if (value === undefined) this.#misfits.add('not-a-boolean', numbers[row]!, text);
        this.#values.push(value ?? missingBoolean);
      }
    }
  }

  finish(): StoredColumn {
    const { length } = this.#values;
    return {
      column: { type: 'boolean', values: this.#values.join(new Int8Array(length)) },
      instantForm: 'milliseconds',
      origins: { ...noOrigins, text: length },
      isOwn: true,
      misfits: this.#misfits.toList(),
    };
  }
}
