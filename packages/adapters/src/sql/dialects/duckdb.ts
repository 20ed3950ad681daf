import { dayMs, firstDay, lastDay } from '@weir/formula';
import type { FieldType } from '@weir/schema';
import { lowerCase, upperCase } from './letters.js';
import type { SqlDialect } from '../dialect.js';
import { joined, sql, whole } from '../sql.js';
import type { Sql, SqlType } from '../sql.js';

const types: Readonly<Record<SqlType, string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  whole: 'BIGINT',
  boolean: 'BOOLEAN',
};

/** DuckDB, from 1.3 on, with its extension `icu`. It compares texts by their bytes in UTF-8, which is the order of code points. */
export const duckdb: SqlDialect = {
  name: 'duckdb',
  quote: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
  parameter: (place, type) => `CAST($${place} AS ${types[type]})`,
  read,

  toNumber: (number) => sql`CAST(${number} AS DOUBLE)`,
  toWhole: (number) => sql`CAST(${number} AS BIGINT)`,
  isFinite: (number) => sql`isfinite(${number})`,
  isSame: (a, b) => sql`${a} IS NOT DISTINCT FROM ${b}`,
  remainder: (a, b) => sql`(${a} % ${b})`,
  power: (base, exponent) => sql`pow(${base}, ${exponent})`,
  shifted: (number, places) => {
    const text = sql`CAST(${number} AS VARCHAR)`;
    const exponent = sql`COALESCE(TRY_CAST(${partOf(text, 2)} AS BIGINT), 0)`;
    return sql`TRY_CAST(${partOf(text, 1)} || 'e' || CAST(${exponent} + ${places} AS VARCHAR) AS DOUBLE)`;
  },
  least: (values) => sql`least(${joined(values, ', ')})`,
  greatest: (values) => sql`greatest(${joined(values, ', ')})`,

  wholeText: (number) => sql`CAST(${number} AS VARCHAR)`,
  wholeOf: (text) => sql`CAST(${text} AS BIGINT)`,
  numberText,
  dateText: (day) => sql`CAST(${dateOf(day)} AS VARCHAR)`,
  instantText: (instant) => {
    const isWritten = sql`${instant} >= ${whole(firstDay * dayMs)} AND ${instant} < ${whole((lastDay + 1) * dayMs)}`;
    return sql`CASE WHEN ${isWritten} THEN strftime(make_timestamp(${instant} * 1000), '%Y-%m-%dT%H:%M:%S.%gZ') END`;
  },

  length: (text) => sql`length(${text})`,
  substring: (text, from, length) => sql`substring(${text}, ${from}, ${length})`,
  contains: (text, part) => sql`contains(${text}, ${part})`,
  startsWith: (text, start) => sql`starts_with(${text}, ${start})`,
  endsWith: (text, end) => sql`ends_with(${text}, ${end})`,
  concat: (texts) => sql`(${joined(texts, ' || ')})`,
  isLonger: (text, units) => {
    const pairs = sql`length(regexp_replace(${text}, '[^\\x{10000}-\\x{10FFFF}]', '', 'g'))`;
    return sql`CASE WHEN strlen(${text}) <= ${whole(units)} THEN FALSE ELSE length(${text}) + ${pairs} > ${whole(units)} END`;
  },
  trim: (text, characters) => sql`trim(${text}, ${characters})`,
  lower: (text) => ofLetters(text, sql`lower(${text})`, lowerCase(text)),
  upper: (text) => ofLetters(text, sql`upper(${text})`, upperCase(text)),

  year: (day) => sql`year(${dateOf(day)})`,
  month: (day) => sql`month(${dateOf(day)})`,
  dayOfMonth: (day) => sql`day(${dateOf(day)})`,
  firstOfMonth: (year, month) => sql`(make_date(${year}, ${month}, 1) - DATE '1970-01-01')`,
  wallTime,
  changeBetween: (low, high, zone) => {
    const offset = (instant: Sql) => sql`${wallTime(instant, zone)} - ${instant}`;
    const isAfter = sql`${offset(sql`t`)} <> ${offset(low)}`;
    return sql`list_min(list_filter(range(${low}, ${high} + 1, 1000), lambda t: ${isAfter}))`;
  },

  exactSum: (numbers) => sql`CAST(sum(${numbers}) AS VARCHAR)`,
  numberAt: (numbers, place) =>
    sql`list_extract(list_sort(list(${numbers}) FILTER (WHERE ${numbers} IS NOT NULL)), ${place} + 1)`,
  atLeast: (value, number) => sql`arg_min_null(${value}, ${number})`,
  listed: (texts, order) => sql`string_agg(${texts}, ',' ORDER BY ${order})`,
  exponent: (number) => sql`CAST(floor(log2(${number})) AS BIGINT)`,
};

function read(column: Sql, type: FieldType): Sql {
  switch (type) {
    case 'string':
      return sql`CAST(${column} AS VARCHAR)`;
    case 'boolean':
      return sql`CAST(${column} AS BOOLEAN)`;
    case 'number':
      return sql`CASE WHEN isfinite(CAST(${column} AS DOUBLE)) THEN CAST(${column} AS DOUBLE) END`;
    case 'date':
      return sql`CASE WHEN isfinite(CAST(${column} AS DATE)) THEN CAST(${column} AS DATE) - DATE '1970-01-01' END`;
    case 'datetime': {
      const instant = sql`CAST(${column} AS TIMESTAMPTZ)`;
      const microseconds = sql`epoch_us(${instant})`;
      const finer = sql`((${microseconds} % 1000 + 1000) % 1000)`;
      return sql`CASE WHEN isfinite(${instant}) THEN (${microseconds} - ${finer}) // 1000 END`;
    }
  }
}

function dateOf(day: Sql): Sql {
  return sql`(DATE '1970-01-01' + CAST(${day} AS INTEGER))`;
}

function wallTime(instant: Sql, zone: Sql): Sql {
  return sql`epoch_ms(timezone(${zone}, make_timestamptz(${instant} * 1000)))`;
}

/** Before or after the "e" of a number's text. */
function partOf(text: Sql, part: 1 | 2): Sql {
  return sql`split_part(${text}, 'e', ${whole(part)})`;
}

/** DuckDB writes the same digits as ECMAScript: shortest ones. Where the point stands and when there is an exponent differs. */
function numberText(number: Sql): Sql {
  const size = sql`abs(${number})`;
  const text = sql`CAST(${size} AS VARCHAR)`;
  const digits = sql`replace(${partOf(text, 1)}, '.', '')`;
  const exponent = sql`TRY_CAST(${partOf(text, 2)} AS BIGINT)`;
  const sign = sql`CASE WHEN ${number} < 0 THEN '-' ELSE '' END`;
  const cases = [
    sql`WHEN ${size} = 0 THEN '0'`,
    sql`WHEN ${size} >= 1e21 THEN ${sign} || regexp_replace(${text}, 'e[+]0*', 'e+')`,
    sql`WHEN ${size} >= 1e16 THEN ${sign} || rpad(${digits}, CAST(${exponent} + 1 AS INTEGER), '0')`,
    sql`WHEN ${size} >= 1e-4 THEN ${sign} || regexp_replace(${text}, '[.]0$', '')`,
    sql`WHEN ${size} >= 1e-6 THEN ${sign} || '0.' || repeat('0', - ${exponent} - 1) || ${digits}`,
    sql`WHEN ${size} < 1e-6 THEN ${sign} || regexp_replace(${text}, 'e-0*', 'e-')`,
  ];
  return sql`CASE ${joined(cases, ' ')} END`;
}

/** DuckDB changes letters one by one and knows no special cases: only plain ones are left to it. */
function ofLetters(text: Sql, plain: Sql, all: Sql): Sql {
  return sql`CASE WHEN strlen(${text}) = length(${text}) THEN ${plain} ELSE ${all} END`;
}
