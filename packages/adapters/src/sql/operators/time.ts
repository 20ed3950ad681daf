import { dayMs, firstDay, lastDay } from '@weir/formula';
import type { Grain } from '@weir/schema';
import { grains } from '@weir/formula';
import { constantOf, made } from '../expression.js';
import type { Expression } from '../expression.js';
import { sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';
import { dayOf, floored, instantOf, wallTimeOf } from '../zones.js';
import { as } from './operator.js';
import type { OperatorScope, SqlOperator, SqlOperators } from './operator.js';

/** The calendar day of a date or instant; missing of anything else. */
function calendarDay(operand: Expression | undefined, scope: OperatorScope): Expression {
  if (operand?.type === 'datetime') return scope.keep(dayOf(operand, scope));
  return scope.keep(as('date', operand));
}

/** Between dates whole calendar days, between instants elapsed time. */
const between =
  (unitMs: number): SqlOperator =>
  ([from, to], { dialect }) => {
    if (!from || !to || from.type !== to.type) return constantOf('number', null);
    if (from.type !== 'date' && from.type !== 'datetime') return constantOf('number', null);
    const elapsed = dialect.toNumber(sql`(${to.sql} - ${from.sql})`);
    const units =
      from.type === 'date' ? sql`${elapsed} * ${whole(dayMs / unitMs)}` : sql`${elapsed} / ${whole(unitMs)}`;
    return made('number', sql`(${units})`, [from, to]);
  };

const partOf =
  (part: (day: Sql, scope: OperatorScope) => Sql): SqlOperator =>
  ([moment], scope) => {
    const day = calendarDay(moment, scope);
    return made('number', scope.dialect.toNumber(part(day.sql, scope)), [day]);
  };

/** ISO weekday: Monday is 1. Epoch days are above −1,000,000 · 7. */
const weekday = (day: Sql): Sql => sql`((${day} + 7000003) % 7 + 1)`;
const firstWeekday = { monday: 1, sunday: 7, saturday: 6 } as const;

function grainOf(operand: Expression | undefined): Grain | null {
  return grains.find((grain) => grain === operand?.constant) ?? null;
}

/** Months since January of year 0. */
const monthIndex = (day: Sql, { dialect }: OperatorScope): Sql =>
  sql`(${dialect.year(day)} * 12 + ${dialect.month(day)} - 1)`;

function firstOfIndex(index: Expression, scope: OperatorScope): Expression {
  const { dialect, keep } = scope;
  const year = keep(made('date', floored(index.sql, 12, dialect), [index]));
  const month = sql`(${index.sql} - ${year.sql} * 12 + 1)`;
  return keep(made('date', dialect.firstOfMonth(year.sql, month), [index, year]));
}

/** A date outside the years 1 to 9999 is missing. */
function writtenDay(day: Expression, { keep }: OperatorScope): Expression {
  const short = keep(day);
  const isWritten = sql`${short.sql} BETWEEN ${whole(firstDay)} AND ${whole(lastDay)}`;
  return made('date', sql`CASE WHEN ${isWritten} THEN ${short.sql} END`, [short]);
}

const startOf: SqlOperator = ([moment, grain], scope) => {
  const { dialect, keep, calendar } = scope;
  const day = calendarDay(moment, scope);
  const startOfMonths = (length: number): Expression => {
    const past = sql`((${dialect.month(day.sql)} + ${whole(12 - calendar.fiscalYearStart)}) % ${whole(length)})`;
    return firstOfIndex(keep(made('date', sql`(${monthIndex(day.sql, scope)} - ${past})`, [day])), scope);
  };
  switch (grainOf(grain)) {
    case 'day':
      return day;
    case 'week': {
      const past = sql`((${weekday(day.sql)} + ${whole(7 - firstWeekday[calendar.weekStart])}) % 7)`;
      return writtenDay(made('date', sql`(${day.sql} - ${past})`, [day]), scope);
    }
    case 'month':
      return made('date', sql`(${day.sql} - ${dialect.dayOfMonth(day.sql)} + 1)`, [day]);
    case 'quarter':
      return writtenDay(startOfMonths(3), scope);
    case 'year':
      return writtenDay(startOfMonths(12), scope);
    case null:
      return constantOf('date', null);
  }
};

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

function addPeriods(day: Expression, count: Expression, grain: Grain, scope: OperatorScope): Expression {
  if (grain === 'day' || grain === 'week') {
    return made('date', sql`(${day.sql} + ${count.sql} * ${whole(grain === 'day' ? 1 : 7)})`, [day, count]);
  }
  const { dialect, keep } = scope;
  const months = sql`(${monthIndex(day.sql, scope)} + ${count.sql} * ${whole(monthsIn[grain])})`;
  const index = keep(made('date', months, [day, count]));
  const first = firstOfIndex(index, scope);
  const next = firstOfIndex(keep(made('date', sql`(${index.sql} + 1)`, [index])), scope);
  const place = keep(made('date', dialect.dayOfMonth(day.sql), [day]));
  const length = sql`(${next.sql} - ${first.sql})`;
  return made(
    'date',
    sql`(${first.sql} - 1 + CASE WHEN ${place.sql} > ${length} THEN ${length} ELSE ${place.sql} END)`,
    [first, next, place],
  );
}

const add: SqlOperator = ([moment, count, grain], scope, type) => {
  const { dialect, keep } = scope;
  const unit = grainOf(grain);
  if (unit === null || !moment || (moment.type !== 'date' && moment.type !== 'datetime')) return constantOf(type, null);
  const asked = keep(as('number', count));
  // More periods than there are days in all written years lead outside them.
  const isCount = sql`floor(${asked.sql}) = ${asked.sql} AND abs(${asked.sql}) <= ${whole(lastDay - firstDay)}`;
  const periods = keep(made('date', dialect.toWhole(sql`CASE WHEN ${isCount} THEN ${asked.sql} END`), [asked]));
  if (moment.type === 'date') return writtenDay(addPeriods(keep(moment), periods, unit, scope), scope);
  const instant = keep(moment);
  const shown = keep(made('datetime', wallTimeOf(instant.sql, scope), [instant]));
  const day = keep(made('date', floored(shown.sql, dayMs, dialect), [shown]));
  const there = keep(writtenDay(addPeriods(day, periods, unit, scope), scope));
  const wallTime = sql`(${shown.sql} + (${there.sql} - ${day.sql}) * ${whole(dayMs)})`;
  return instantOf(made('datetime', wallTime, [shown, there, day]), scope);
};

export const time: SqlOperators = {
  days_between: between(dayMs),
  hours_between: between(3_600_000),
  start_of: startOf,
  add,
  year: partOf((day, { dialect }) => dialect.year(day)),
  month: partOf((day, { dialect }) => dialect.month(day)),
  weekday: partOf(weekday),
};
