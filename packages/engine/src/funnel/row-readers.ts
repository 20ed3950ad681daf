import { compareText } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import { missingDay, scalarAt } from '../columns/column.js';
import type { Column } from '../columns/column.js';
import { isBefore } from './moments.js';
import type { Bound, Moment } from './moments.js';

/** Per row when its date field says; undefined without a date. Other columns than dates and datetimes have none. */
export function momentReader(column: Column, zone: TimeZone): (row: number) => Moment | undefined {
  const { type } = column;
  if (type === 'date') {
    return (row) => (column.values[row] === missingDay ? undefined : { day: column.values[row]!, ms: NaN });
  }
  if (type !== 'datetime') return () => undefined;
  return (row) => {
    const ms = column.values[row]!;
    return Number.isNaN(ms) ? undefined : { day: zone.dayOf(ms), ms };
  };
}

/** As `momentReader`, but what is not known yet at as-of is not there. */
export function knownMomentReader(column: Column, zone: TimeZone, asOf: Bound) {
  const read = momentReader(column, zone);
  return (row: number): Moment | 'undated' | 'unknown' => {
    const moment = read(row);
    if (!moment) return 'undated';
    return isBefore(moment, asOf) ? moment : 'unknown';
  };
}

/** Numbers that put rows in the order of a field: the number itself, or the rank of the text by code point; NaN is missing. */
export function orderReader(column: Column | null): (row: number) => number {
  if (!column) return () => NaN;
  if (column.type !== 'string') return (row) => numberOf(column, row);
  const places = column.dictionary.map((_text, code) => code);
  places.sort((a, b) => compareText(column.dictionary[a]!, column.dictionary[b]!));
  const ranks = new Float64Array(places.length);
  for (const [rank, code] of places.entries()) ranks[code] = rank;
  return (row) => ranks[column.codes[row]!] ?? NaN;
}

function numberOf(column: Exclude<Column, { type: 'string' }>, row: number): number {
  return scalarAt(column, row) === null ? NaN : column.values[row]!;
}
