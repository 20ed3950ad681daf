import type { FieldType } from '@weir/schema';
import { dayMs, isoFromDay } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { Pace } from '../pace.js';
import { instantAt, missingBoolean, missingCode, missingColumn, missingDay, narrowCodes } from './column.js';
import type { Column, TextColumn } from './column.js';
import { textOfInstant } from './column-builder.js';
import { narrowInstants } from './instants.js';
import { MisfitCounter } from './load-report.js';
import type { Misfit } from './load-report.js';
import type { StoredColumn } from './stored-column.js';
import { valueReader } from './value-readers.js';
import type { Reading, ValueReader } from './value-readers.js';

export interface TypedColumn {
  readonly column: Column;
  readonly converted: number;
  readonly misfits: readonly Misfit[];
}

/** Rows between two looks at the clock. */
const block = 8192;

/** A stored column in the type that a document gives its field; values that do not fit are missing and counted. */
export async function readAs(stored: StoredColumn, type: FieldType, zone: TimeZone, pace: Pace): Promise<TypedColumn> {
  const { column } = stored;
  const isLocal = column.type === 'datetime' && stored.instantForm === 'local';
  if (column.type === type && !(isLocal && zone.name !== 'UTC')) {
    const { number, boolean, instant } = stored.origins;
    const converted = type === 'string' ? number + boolean + instant : 0;
    return { column, converted, misfits: stored.misfits };
  }
  const read =
    type === 'string'
      ? await readAsText(stored, pace)
      : column.type === 'string'
        ? await readText(stored, column, type, zone, pace)
        : await readValues(column, type, isLocal ? localReader(type, zone) : valueReader(type, zone), pace);
  return { ...read, misfits: [...stored.misfits, ...read.misfits] };
}

/** Each text of the dictionary is read once. */
async function readText(
  stored: StoredColumn,
  { codes, dictionary }: TextColumn,
  type: Exclude<FieldType, 'string'>,
  zone: TimeZone,
  pace: Pace,
): Promise<TypedColumn> {
  const reader = valueReader(type, zone);
  const used = new Int32Array(dictionary.length);
  for (const code of codes) if (code !== missingCode) used[code] = (used[code] ?? 0) + 1;

  const misfits = new MisfitCounter();
  const readings = new Float64Array(dictionary.length).fill(NaN);
  let converted = 0;
  for (let code = 0; code < dictionary.length; code += 1) {
    if (code % block === 0 && pace.due) await pace.turn();
    const text = dictionary[code] ?? '';
    // A file writes a number, a date or a yes that is not there as nothing between two commas.
    if (text === '') continue;
    const reading = reader.text(text);
    const rows = used[code] ?? 0;
    if (typeof reading === 'number') {
      readings[code] = reading;
      if (!reader.isOwnForm(text)) converted += rows;
    } else misfits.add(reading, text, rows);
  }
  const read = missingColumn(type, codes.length);
  const values = valuesOf(read);
  for (let row = 0; row < codes.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const reading = readings[codes[row] ?? missingCode] ?? NaN;
    if (!Number.isNaN(reading)) values[row] = reading;
  }
  const own = type === 'number' ? stored.origins.number : type === 'boolean' ? stored.origins.boolean : 0;
  return { column: await narrowed(read, pace), converted: Math.max(0, converted - own), misfits: misfits.toList() };
}

async function readValues(
  column: Exclude<Column, TextColumn>,
  type: Exclude<FieldType, 'string'>,
  reader: ValueReader,
  pace: Pace,
): Promise<TypedColumn> {
  const readOne = oneReader(column.type, reader);
  const misfits = new MisfitCounter();
  const read = missingColumn(type, column.values.length);
  const values = valuesOf(read);
  let converted = 0;
  for (let row = 0; row < column.values.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const value = valueAt(column, row);
    if (isMissing(column.type, value)) continue;
    const reading = readOne(value);
    if (typeof reading === 'number') {
      values[row] = reading;
      if (column.type !== type) converted += 1;
    } else misfits.add(reading, textOf(column.type, value, 'milliseconds'));
  }
  return { column: await narrowed(read, pace), converted, misfits: misfits.toList() };
}

/** A stored column as text from which it can be read again, as if it had stood between texts from the start. */
export async function storedAsText(stored: StoredColumn, pace: Pace): Promise<StoredColumn> {
  if (stored.column.type === 'string') return stored;
  const { column } = await readAsText(stored, pace);
  return { ...stored, column, instantForm: 'milliseconds', isOwn: true };
}

async function readAsText(stored: StoredColumn, pace: Pace): Promise<TypedColumn> {
  const { column, instantForm, origins } = stored;
  if (column.type === 'string') return { column, converted: 0, misfits: [] };
  const codes = new Int32Array(column.values.length).fill(missingCode);
  const places = new Map<number, number>();
  const dictionary: string[] = [];
  for (let row = 0; row < codes.length; row += 1) {
    if (row % block === 0 && pace.due) await pace.turn();
    const value = valueAt(column, row);
    if (isMissing(column.type, value)) continue;
    let code = places.get(value);
    if (code === undefined) {
      places.set(value, (code = dictionary.length));
      dictionary.push(textOf(column.type, value, instantForm));
    }
    codes[row] = code;
  }
  const converted = origins.number + origins.boolean + origins.instant;
  return {
    column: { type: 'string', codes: narrowCodes(codes, dictionary.length), dictionary },
    converted,
    misfits: [],
  };
}

/** Reads what clocks of a zone show, given as if it were UTC. */
function localReader(type: Exclude<FieldType, 'string'>, zone: TimeZone): ValueReader {
  const reader = valueReader(type, zone);
  const isMidnight = (wallTime: number) => wallTime % dayMs === 0;
  return {
    ...reader,
    instant(wallTime) {
      if (type === 'datetime') return zone.instantOf(wallTime);
      return type === 'date' && !isMidnight(wallTime) ? 'has-time' : reader.instant(wallTime);
    },
  };
}

function oneReader(from: Exclude<FieldType, 'string'>, reader: ValueReader): (value: number) => Reading {
  switch (from) {
    case 'number':
      return (value) => reader.number(value);
    case 'boolean':
      return (value) => reader.boolean(value === 1);
    case 'date':
      return (value) => reader.day(value);
    case 'datetime':
      return (value) => reader.instant(value);
  }
}

/** As `isMissing` and readers take it: of a datetime in milliseconds. */
function valueAt(column: Exclude<Column, TextColumn>, row: number): number {
  return column.type === 'datetime' ? instantAt(column, row) : (column.values[row] ?? NaN);
}

async function narrowed(column: Column, pace: Pace): Promise<Column> {
  if (column.type !== 'datetime' || column.values instanceof Int32Array) return column;
  return { ...column, values: await narrowInstants(column.values, pace) };
}

function isMissing(type: Exclude<FieldType, 'string'>, value: number): boolean {
  if (type === 'date') return value === missingDay;
  return type === 'boolean' ? value === missingBoolean : Number.isNaN(value);
}

function textOf(type: Exclude<FieldType, 'string'>, value: number, instantForm: StoredColumn['instantForm']): string {
  if (type === 'date') return isoFromDay(value);
  if (type === 'datetime') return textOfInstant(value, instantForm);
  return type === 'boolean' ? String(value === 1) : String(value);
}

function valuesOf(column: Column): Float64Array | Int32Array | Int8Array | Int16Array {
  return column.type === 'string' ? column.codes : column.values;
}
