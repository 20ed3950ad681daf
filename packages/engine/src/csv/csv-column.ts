import type { FieldType, Id } from '@weir/schema';
import type { StoredColumn } from '../columns/stored-column.js';
import { BooleanCells } from './boolean-cells.js';
import type { CellBlock } from './cell-block.js';
import type { FileProblems } from './file-report.js';
import { MomentCells } from './moment-column.js';
import { NumberCells } from './number-column.js';
import { TextCells } from './text-column.js';

/** Takes the cells of one column, block by block, and makes a column of them. */
export interface CsvColumn {
  add(block: CellBlock, column: number): void;
  finish(): StoredColumn;
}

export interface CsvColumnOptions {
  readonly field: Id;
  readonly type: FieldType;
  /** The type is a guess: a number that begins with a zero does not fit. */
  readonly isGuessed: boolean;
  readonly problems: FileProblems;
}

export function csvColumn(options: CsvColumnOptions): CsvColumn {
  switch (options.type) {
    case 'string':
      return new TextCells(options);
    case 'number':
      return new NumberCells(options);
    case 'boolean':
      return new BooleanCells(options);
    case 'date':
    case 'datetime':
      return new MomentCells(options, options.type);
  }
}
