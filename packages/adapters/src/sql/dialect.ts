import type { FieldType } from '@weir/schema';
import type { Sql, SqlType } from './sql.js';

/**
 * How one database says what plans need. Each function gives SQL with exactly the meaning that is written here: what a database cannot say
 * with the same meaning it refuses by `unsupported`, and never comes near to it. Operands are not missing unless it is said; of a missing
 * one the result is missing. Numbers are doubles, `whole` are 64-bit integers: epoch days, epoch milliseconds, lengths.
 */
export interface SqlDialect {
  /** As in "duckdb". */
  readonly name: string;
  quote(identifier: string): string;
  /** The parameter at a place (from 1 on), brought to its type. */
  parameter(place: number, type: SqlType): string;
  /** A stored column as its field's type: text, a finite number, a boolean, epoch days of a date, epoch milliseconds of an instant. */
  read(column: Sql, type: FieldType): Sql;

  toNumber(wholeNumber: Sql): Sql;
  /** Of a number that has no fraction and fits. */
  toWhole(number: Sql): Sql;
  isFinite(number: Sql): Sql;
  /** Missing equals missing. */
  isSame(a: Sql, b: Sql): Sql;
  /** With the sign of the first; the second is not zero. */
  remainder(a: Sql, b: Sql): Sql;
  power(base: Sql, exponent: Sql): Sql;
  /** Of a number ≥ 0: the decimal point of its shortest written form moved right; missing beyond what a number can hold. */
  shifted(number: Sql, places: Sql): Sql;
  /** The smallest (or largest) of those that are not missing. */
  least(values: readonly Sql[]): Sql;
  greatest(values: readonly Sql[]): Sql;

  /** A whole number in decimal digits, and the number that digits say. */
  wholeText(wholeNumber: Sql): Sql;
  wholeOf(text: Sql): Sql;
  /** As ECMAScript writes it; never −0. */
  numberText(number: Sql): Sql;
  /** ISO 8601. */
  dateText(day: Sql): Sql;
  /** ISO 8601 in UTC with milliseconds; missing outside the years 0001 to 9999. */
  instantText(instant: Sql): Sql;

  /** Code points. */
  length(text: Sql): Sql;
  /** @param from 1 is the first code point @param length whole, not negative */
  substring(text: Sql, from: Sql, length: Sql): Sql;
  contains(text: Sql, part: Sql): Sql;
  startsWith(text: Sql, start: Sql): Sql;
  endsWith(text: Sql, end: Sql): Sql;
  /** Missing when any is missing. */
  concat(texts: readonly Sql[]): Sql;
  /** More UTF-16 units than so many. */
  isLonger(text: Sql, units: number): Sql;
  /** Without any of these characters at both ends. */
  trim(text: Sql, characters: Sql): Sql;
  lower(text: Sql): Sql;
  upper(text: Sql): Sql;

  year(day: Sql): Sql;
  month(day: Sql): Sql;
  dayOfMonth(day: Sql): Sql;
  /** Epoch day of a month's first; years may be far outside 1 to 9999. */
  firstOfMonth(year: Sql, month: Sql): Sql;
  /** What clocks in a zone show at an instant, as epoch milliseconds. */
  wallTime(instant: Sql, zone: Sql): Sql;
  /** Of instants low ≤ t < high between which clocks in a zone change once: the first after the change. */
  changeBetween(low: Sql, high: Sql, zone: Sql): Sql;

  /** Aggregates over a column; missing values are skipped. */
  /** The sum of whole numbers, without overflow, as text. */
  exactSum(wholeNumbers: Sql): Sql;
  /** The number at a place (whole, from 0 on) among the numbers in order; missing where there is none. */
  numberAt(numbers: Sql, place: Sql): Sql;
  /** The value, missing or not, of the row in which a whole number is least; rows without the number are skipped. */
  atLeast(value: Sql, wholeNumber: Sql): Sql;
  /** Texts in the order of whole numbers, with commas between them. */
  listed(texts: Sql, order: Sql): Sql;
  /** The largest whole number e for which 2^e is at most the number, or one off it; of a number above 0. */
  exponent(number: Sql): Sql;
}
