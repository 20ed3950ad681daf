import type { Cell } from '@weir/formula';
import type { FieldType } from '@weir/schema';
import { missingBoolean, missingDay } from '../columns/column.js';
import { onceAChunk } from './chunk.js';
import { chunkRows } from './expression.js';
import type { Expression, RowScope } from './expression.js';

/** Reads an expression as the values that kernels take: call `load`, then ask for places in the chunk. */
export interface CellReader {
  load(from: number, to: number): void;
  cell(at: number): Cell;
}

export function cellReader(expression: Expression): CellReader {
  switch (expression.type) {
    case 'string': {
      let texts: readonly (string | null)[] = [];
      return {
        load(from, to) {
          texts = expression.read(from, to);
        },
        cell: (at) => texts[at] ?? null,
      };
    }
    case 'boolean': {
      let values = new Int8Array(0);
      return {
        load(from, to) {
          values = expression.read(from, to) as Int8Array<ArrayBuffer>;
        },
        cell: (at) => (values[at] === missingBoolean ? null : values[at] === 1),
      };
    }
    case 'date': {
      let values = new Int32Array(0);
      return {
        load(from, to) {
          values = expression.read(from, to) as Int32Array<ArrayBuffer>;
        },
        cell: (at) => (values[at] === missingDay ? null : values[at]!),
      };
    }
    case 'number':
    case 'datetime': {
      let values = new Float64Array(0);
      return {
        load(from, to) {
          values = expression.read(from, to) as Float64Array<ArrayBuffer>;
        },
        cell: (at) => (Number.isNaN(values[at]) ? null : values[at]!),
      };
    }
  }
}

/** An expression of a kernel's results; a result of another type than the expression's is missing. */
export function fromCells(
  type: FieldType,
  scope: RowScope,
  load: (from: number, to: number) => void,
  cell: (at: number) => Cell,
): Expression {
  const each = (from: number, to: number, write: (at: number, value: Cell) => void): void => {
    load(from, to);
    for (let at = 0; at < to - from; at += 1) write(at, cell(at));
  };
  switch (type) {
    case 'string': {
      const texts: (string | null)[] = [];
      return {
        type,
        read: onceAChunk(scope, (from, to) => {
          each(from, to, (at, value) => (texts[at] = typeof value === 'string' ? value : null));
          return texts;
        }),
      };
    }
    case 'boolean': {
      const values = new Int8Array(chunkRows);
      return {
        type,
        read: onceAChunk(scope, (from, to) => {
          each(from, to, (at, value) => (values[at] = typeof value === 'boolean' ? Number(value) : missingBoolean));
          return values;
        }),
      };
    }
    case 'date': {
      const values = new Int32Array(chunkRows);
      return {
        type,
        read: onceAChunk(scope, (from, to) => {
          each(from, to, (at, value) => (values[at] = typeof value === 'number' ? value : missingDay));
          return values;
        }),
      };
    }
    case 'number':
    case 'datetime': {
      const values = new Float64Array(chunkRows);
      return {
        type,
        read: onceAChunk(scope, (from, to) => {
          each(from, to, (at, value) => (values[at] = typeof value === 'number' ? value : NaN));
          return values;
        }),
      };
    }
  }
}
