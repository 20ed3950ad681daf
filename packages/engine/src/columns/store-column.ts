import type { FieldType } from '@weir/schema';
import { dayMs, firstDay, lastDay } from '@weir/formula';
import { columnLength, missingBoolean, missingCode, missingDay, scalarAt } from './column.js';
import type { Column } from './column.js';
import type { NumberArray } from './dataset-input.js';
import { MisfitCounter } from './load-report.js';
import type { MisfitReason } from './load-report.js';
import { noOrigins } from './stored-column.js';
import type { StoredColumn } from './stored-column.js';

/** Takes a typed array or a column over without copying it, unless it holds values that it must not hold. */
export function storeColumn(values: NumberArray | Column, declared?: FieldType): StoredColumn {
  const misfits = new MisfitCounter();
  const column = checked(ArrayBuffer.isView(values) ? columnOf(values, declared) : values, misfits);
  const origins = column.type === 'number' ? { ...noOrigins, number: columnLength(column) } : noOrigins;
  return { column, instantForm: 'milliseconds', origins, isOwn: false, misfits: misfits.toList() };
}

/** Every row's value as a scalar. */
export function* scalars(column: Column): Generator<unknown> {
  const length = columnLength(column);
  for (let row = 0; row < length; row += 1) yield scalarAt(column, row);
}

function columnOf(values: NumberArray, declared: FieldType | undefined): Column {
  if (declared === 'date' && values instanceof Int32Array) return { type: 'date', values };
  if (declared === 'datetime' && values instanceof Float64Array) return { type: 'datetime', values };
  if (declared === 'boolean' && values instanceof Int8Array) return { type: 'boolean', values };
  if (declared === 'boolean' && values instanceof Uint8Array)
    return { type: 'boolean', values: Int8Array.from(values) };
  return { type: 'number', values: values instanceof Float64Array ? values : Float64Array.from(values) };
}

function checked(column: Column, misfits: MisfitCounter): Column {
  switch (column.type) {
    case 'string':
      return withoutRepeats(column);
    case 'number':
      return keep(column, Number.isFinite, NaN, 'not-finite', misfits);
    case 'boolean':
      return keep(column, (value) => value === 0 || value === 1, missingBoolean, 'not-a-boolean', misfits);
    case 'date':
      return keep(column, (day) => day >= firstDay && day <= lastDay, missingDay, 'not-a-date', misfits);
    case 'datetime':
      return keep(column, (ms) => ms >= firstDay * dayMs && ms < (lastDay + 1) * dayMs, NaN, 'not-a-datetime', misfits);
  }
}

function keep<C extends Exclude<Column, { type: 'string' }>>(
  column: C,
  isGood: (value: number) => boolean,
  missing: number,
  reason: MisfitReason,
  misfits: MisfitCounter,
): C {
  let values = column.values;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? missing;
    if (isGood(value) || Object.is(value, missing)) continue;
    if (values === column.values) values = column.values.slice();
    values[row] = missing;
    misfits.add(reason, value);
  }
  return values === column.values ? column : { ...column, values };
}

/** A dictionary that holds a text twice would make two values of it; codes that point nowhere are missing. */
function withoutRepeats(column: Extract<Column, { type: 'string' }>): Column {
  const places = new Map<string, number>();
  const codeOf = column.dictionary.map((text) => {
    let code = places.get(text);
    if (code === undefined) places.set(text, (code = places.size));
    return code;
  });
  const inRange = column.codes.every((code) => code >= missingCode && code < column.dictionary.length);
  if (inRange && places.size === column.dictionary.length) return column;
  const codes = column.codes.map((code) => codeOf[code] ?? missingCode);
  return { type: 'string', codes, dictionary: [...places.keys()] };
}
