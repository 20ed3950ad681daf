import type { FieldType } from '@weir/schema';
import { readValue } from './read-value.js';

export interface GuessedType {
  readonly type: FieldType;
  /** Empty cells. */
  readonly missing: number;
  /** Different values that are not empty. */
  readonly distinct: number;
  /** Up to three of them, as they stand. */
  readonly samples: readonly string[];
}

const candidates: readonly FieldType[] = ['boolean', 'number', 'date', 'datetime'];

/** The narrowest type that reads every cell; text where none does, or where all are empty. */
export function guessType(cells: readonly string[]): GuessedType {
  const distinct = new Set(cells);
  const hasEmpty = distinct.delete('');
  const values = [...distinct];
  const type =
    values.length === 0 ? undefined : candidates.find((candidate) => values.every((value) => reads(value, candidate)));
  return {
    type: type ?? 'string',
    missing: hasEmpty ? cells.filter((cell) => cell === '').length : 0,
    distinct: values.length,
    samples: values.slice(0, 3),
  };
}

function reads(cell: string, type: FieldType): boolean {
  return readValue(cell, type) !== undefined;
}
