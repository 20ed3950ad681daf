import type { FieldType } from '@weir/schema';
import { dayFromIso, instantFromIso, timeZone } from '@weir/formula';
import type { Column } from './column.js';
import { ColumnBuilder } from './column-builder.js';

/**
 * The type that all values have: number, boolean, ISO 8601 date, ISO 8601 date and time; else, and without any value, string.
 * Null, undefined and "" say nothing. A text is never taken for a number: "007" may be a code.
 */
export function inferType(values: Iterable<unknown>): FieldType {
  const builder = new ColumnBuilder();
  for (const value of values) if (value !== '') builder.push(value);
  return inferColumnType(builder.finish().column);
}

/** The same for a column as it was given: text may turn out to hold dates. */
export function inferColumnType(column: Column): FieldType {
  return column.type === 'string' ? inferTextType(column.dictionary) : column.type;
}

function inferTextType(texts: readonly string[]): FieldType {
  let found: FieldType = 'string';
  for (const text of texts) {
    if (text === '') continue;
    if (instantFromIso(text, utc) === null) return 'string';
    if (found !== 'datetime') found = dayFromIso(text) === null ? 'datetime' : 'date';
  }
  return found;
}

const utc = timeZone('UTC');
