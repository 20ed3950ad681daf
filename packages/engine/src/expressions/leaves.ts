import { scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import { chunkRows } from './expression.js';
import type { Expression, TextExpression } from './expression.js';

/** A field's values, without copying them. */
export function columnLeaf(column: Column): Expression {
  switch (column.type) {
    case 'string':
      return codedText(column.dictionary, (from, to) => column.codes.subarray(from, to));
    case 'boolean':
      return { type: 'boolean', read: (from, to) => column.values.subarray(from, to) };
    case 'date':
      return { type: 'date', read: (from, to) => column.values.subarray(from, to) };
    case 'number':
      return { type: 'number', read: (from, to) => column.values.subarray(from, to) };
    case 'datetime':
      return { type: 'datetime', read: (from, to) => column.values.subarray(from, to) };
  }
}

export function codedText(
  dictionary: readonly string[],
  read: (from: number, to: number) => Int32Array,
): TextExpression {
  return {
    type: 'string',
    coded: { dictionary, read },
    read: (from, to) => Array.from(read(from, to).subarray(0, to - from), (code) => dictionary[code] ?? null),
  };
}

/** The value of a column's only row, for every row. */
export function constantLeaf(column: Column): Expression {
  const value = column.type === 'string' ? scalarAt(column, 0) : (column.values[0] ?? NaN);
  switch (column.type) {
    case 'string': {
      const codes = new Int32Array(chunkRows).fill(column.codes[0] ?? -1);
      return codedText(column.dictionary, () => codes);
    }
    case 'boolean': {
      const values = new Int8Array(chunkRows).fill(Number(value));
      return { type: 'boolean', read: () => values };
    }
    case 'date': {
      const values = new Int32Array(chunkRows).fill(Number(value));
      return { type: 'date', read: () => values };
    }
    case 'number':
    case 'datetime': {
      const values = new Float64Array(chunkRows).fill(Number(value));
      return { type: column.type, read: () => values };
    }
  }
}
