import { noOrigins } from '../columns/stored-column.js';
import type { StoredColumn } from '../columns/stored-column.js';
import type { CellBlock } from './cell-block.js';
import { CellMisfits } from './cell-misfits.js';
import type { CsvColumn, CsvColumnOptions } from './csv-column.js';
import { numberFromBytes, numberFromText, startsWithZero } from './number-cells.js';
import { Pieces } from './pieces.js';
import { cellText } from './read-rows.js';

export class NumberCells implements CsvColumn {
  readonly #values = new Pieces((length) => new Float64Array(length));
  readonly #misfits: CellMisfits;
  readonly #isGuessed: boolean;
  /** None is missing, and all fit four bytes. */
  #isWhole = true;

  constructor(options: CsvColumnOptions) {
    this.#misfits = new CellMisfits(options);
    this.#isGuessed = options.isGuessed;
  }

  add(block: CellBlock, column: number): void {
    const { bytes, starts, ends, rows, columns } = block;
    const values = this.#values;
    const isGuessed = this.#isGuessed;
    let isWhole = this.#isWhole;
    let cell = column;
    for (let row = 0; row < rows; row += 1, cell += columns) {
      const start = starts[cell]!;
      const end = ends[cell]!;
      let value = start < end ? numberFromBytes(bytes, start, end) : NaN;
      if (value !== value && start !== end) value = this.#readText(block, row, cell);
      else if (isGuessed && start < end && startsWithZero(bytes, start, end)) {
        value = this.#misfit('not-a-number', block, row, cell);
      }
      isWhole = isWhole && (value | 0) === value;
      values.push(value);
    }
    this.#isWhole = isWhole;
  }

  finish(): StoredColumn {
    const { length } = this.#values;
    const values = this.#values.join(this.#isWhole ? new Int32Array(length) : new Float64Array(length));
    return {
      column: { type: 'number', values },
      instantForm: 'milliseconds',
      origins: { ...noOrigins, number: length },
      isOwn: true,
      misfits: this.#misfits.toList(),
    };
  }

  #readText(block: CellBlock, row: number, cell: number): number {
    const reading = numberFromText(cellText(block, cell));
    if (typeof reading !== 'number') return this.#misfit(reading, block, row, cell);
    return reading;
  }

  #misfit(reason: Parameters<CellMisfits['add']>[0], block: CellBlock, row: number, cell: number): number {
    this.#misfits.add(reason, block.numbers[row]!, cellText(block, cell));
    return NaN;
  }
}
