import type { FieldType } from '@weir/schema';
import { dayMs, firstDay, lastDay } from '@weir/formula';
import type { Pace } from '../pace.js';
import { columnLength, missingBoolean, missingCode, missingDay, scalarAt } from './column.js';
import type { Column, TextColumn } from './column.js';
import type { NumberArray } from './dataset-input.js';
import { MisfitCounter } from './load-report.js';
import type { MisfitReason } from './load-report.js';
import { noOrigins } from './stored-column.js';
import type { StoredColumn } from './stored-column.js';

/** Rows between two looks at the clock. */
const block = 65_536;

/** Takes a typed array or a column over without copying it, unless it holds values that it must not hold. */
export async function storeColumn(
  values: NumberArray | Column,
  pace: Pace,
  declared?: FieldType,
): Promise<StoredColumn> {
  const misfits = new MisfitCounter();
  const column = await checked(ArrayBuffer.isView(values) ? columnOf(values, declared) : values, misfits, pace);
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
  if (declared === 'boolean' && values instanceof Uint8Array) {
    return { type: 'boolean', values: Int8Array.from(values) };
  }
  return { type: 'number', values: values instanceof Float64Array ? values : Float64Array.from(values) };
}

function checked(column: Column, misfits: MisfitCounter, pace: Pace): Promise<Column> {
  const keep = <C extends Exclude<Column, TextColumn>>(kept: C, rule: Rule) => keepGood(kept, rule, misfits, pace);
  switch (column.type) {
    case 'string':
      return withoutRepeats(column, pace);
    case 'number':
      return keep(column, { least: -Number.MAX_VALUE, most: Number.MAX_VALUE, missing: NaN, reason: 'not-finite' });
    case 'boolean':
      return keep(column, { least: 0, most: 1, missing: missingBoolean, reason: 'not-a-boolean' });
    case 'date':
      return keep(column, { least: firstDay, most: lastDay, missing: missingDay, reason: 'not-a-date' });
    case 'datetime':
      return keep(column, {
        least: firstDay * dayMs,
        most: (lastDay + 1) * dayMs - 1,
        missing: NaN,
        reason: 'not-a-datetime',
      });
  }
}

interface Rule {
  readonly least: number;
  readonly most: number;
  readonly missing: number;
  readonly reason: MisfitReason;
}

async function keepGood<C extends Exclude<Column, TextColumn>>(
  column: C,
  { least, most, missing, reason }: Rule,
  misfits: MisfitCounter,
  pace: Pace,
): Promise<C> {
  let { values } = column;
  for (let row = 0; row < values.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const value = values[row]!;
    if ((value >= least && value <= most) || Object.is(value, missing)) continue;
    if (values === column.values) values = column.values.slice();
    values[row] = missing;
    misfits.add(reason, value);
  }
  return values === column.values ? column : { ...column, values };
}

/** A dictionary that holds a text twice would make two values of it; codes that point nowhere are missing. */
async function withoutRepeats(column: TextColumn, pace: Pace): Promise<TextColumn> {
  const { codes, dictionary } = column;
  const places = new Map<string, number>();
  const newCodes = new Int32Array(dictionary.length);
  for (const [code, text] of dictionary.entries()) {
    if (code % block === 0 && pace.due) await pace.turn();
    let place = places.get(text);
    if (place === undefined) places.set(text, (place = places.size));
    newCodes[code] = place;
  }
  let isGood = places.size === dictionary.length;
  for (let row = 0; row < codes.length && isGood; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    isGood = codes[row]! >= missingCode && codes[row]! < dictionary.length;
  }
  if (isGood) return column;
  return {
    type: 'string',
    codes: codes.map((code) => newCodes[code] ?? missingCode),
    dictionary: [...places.keys()],
  };
}
