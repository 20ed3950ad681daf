import type { FieldType } from '@weir/schema';
import type { CalendarRules, Cell, TimeZone } from '@weir/formula';
import type { Column } from '../columns/column.js';
import type { Moment } from './moment.js';
import type { NumberRange } from './ranges.js';

/** Rows that an expression is read for at once: small enough for the processor's first cache. */
export const chunkRows = 2048;

/**
 * A row formula that was made ready for columns. `read(from, to)` gives the values of rows from ≤ row < to, at most `chunkRows` of
 * them, from place 0 on. What it gives is only valid until the next read, and must not be written to. Missing is what it is in a column.
 */
export type Expression = NumberExpression | BooleanExpression | DateExpression | DatetimeExpression | TextExpression;

interface Reads<Type extends FieldType, Values> {
  readonly type: Type;
  /** The value of every row, where it is known beforehand; undefined where rows differ. */
  readonly constant?: Cell | undefined;
  read(from: number, to: number): Values;
}

export interface NumberExpression extends Reads<'number', Float64Array> {
  /** There where no row misses its number. */
  readonly range?: NumberRange | undefined;
  /** There where it is another one, times a constant. */
  readonly scaled?: { readonly of: NumberExpression; readonly by: number };
}

export interface BooleanExpression extends Reads<'boolean', Int8Array> {
  /** There where it holds for certain codes of a text: 1 or 0 by code, one further, as the first is that of missing. */
  readonly listed?: { readonly codes: CodedText; readonly holds: Int8Array };
}

export type DateExpression = Reads<'date', Int32Array>;
export type DatetimeExpression = Reads<'datetime', Float64Array>;

export interface TextExpression extends Reads<'string', readonly (string | null)[]> {
  /** The same values as places in a dictionary, where they come from one; −1 is missing. */
  readonly coded?: CodedText;
}

export interface CodedText {
  readonly dictionary: readonly string[];
  /** The codes of all rows, where they take one byte. */
  readonly narrow?: Int8Array | undefined;
  read(from: number, to: number): Int32Array;
}

/** What a row formula is read against. */
export interface RowScope {
  /** @throws {WeirError} when the dataset has no such field */
  column(field: string): Column;
  readonly zone: TimeZone;
  readonly calendar: CalendarRules;
  readonly asOf: Moment;
  /** The cell's bounds for `period_start` and `period_end`; they may change between reads. */
  readonly cell?: CellBounds;
}

export interface CellBounds {
  start: Moment | null;
  end: Moment | null;
  /** Changes with every change of the bounds. */
  version: number;
}
