import type { Grain } from '@weir/schema';
import { addPeriods, civilFromDay, dayMs, firstDay, lastDay, startOfPeriod, weekdayOf } from '../calendar/index.js';
import { finite, isNumber } from './arithmetic.js';
import type { FormulaEnv } from './env.js';
import type { Cell, Kernel, Operator, ValueType } from './operator.js';

export const grains: readonly Grain[] = ['day', 'week', 'month', 'quarter', 'year'];

function isGrain(cell: Cell | undefined): cell is Grain {
  return grains.some((grain) => grain === cell);
}

/** The calendar day of a date or instant; null of anything else. */
type DayOf = (moment: Cell | undefined) => number | null;

function dayOf(type: ValueType | null | undefined, { zone }: FormulaEnv): DayOf {
  if (type === 'date') return (moment) => (isNumber(moment) ? moment : null);
  if (type === 'instant') return (moment) => (isNumber(moment) ? zone.dayOf(moment) : null);
  return () => null;
}

/** A date outside the years 0001 to 9999 is missing. */
function written(day: number): number | null {
  return day >= firstDay && day <= lastDay ? day : null;
}

/** Between dates whole calendar days, between instants elapsed time: in both a day is 86,400 s. */
const between =
  (unitMs: number): Operator['bind'] =>
  ([from, to]) => {
    if (from !== to || (from !== 'date' && from !== 'instant')) return () => null;
    const elapsed = from === 'date' ? (days: number) => days * (dayMs / unitMs) : (ms: number) => ms / unitMs;
    return (a, b) => (isNumber(a) && isNumber(b) ? finite(elapsed(b - a)) : null);
  };

const partOf =
  (part: (day: number) => number): Operator['bind'] =>
  ([type], env) => {
    const day = dayOf(type, env);
    return (moment) => {
      const at = day(moment);
      return at === null ? null : part(at);
    };
  };

const startOf: Operator['bind'] = ([type], env) => {
  const day = dayOf(type, env);
  return (moment, grain) => {
    const at = day(moment);
    return at === null || !isGrain(grain) ? null : written(startOfPeriod(at, grain, env.calendar));
  };
};

/** More periods than there are days in all written years lead outside them. */
const isCount = (cell: Cell | undefined): cell is number =>
  isNumber(cell) && Number.isInteger(cell) && Math.abs(cell) <= lastDay - firstDay;

const add: Operator['bind'] = ([type], { zone }) => {
  if (type === 'date') {
    return (date, count, grain) =>
      isNumber(date) && isCount(count) && isGrain(grain) ? written(addPeriods(date, count, grain)) : null;
  }
  if (type !== 'instant') return () => null;
  return (instant, count, grain) => {
    if (!isNumber(instant) || !isCount(count) || !isGrain(grain)) return null;
    const wallTime = instant + zone.offsetAt(instant);
    const day = Math.floor(wallTime / dayMs);
    const there = written(addPeriods(day, count, grain));
    return there === null ? null : zone.instantOf(there * dayMs + (wallTime - day * dayMs));
  };
};

const constant =
  (value: (env: FormulaEnv) => Cell): Operator['bind'] =>
  (_types, env): Kernel => {
    const cell = value(env);
    return () => cell;
  };

const moment = (name: string) => ({ name, kind: 'moment' }) as const;

export const time: readonly Operator[] = [
  {
    name: 'days_between',
    group: 'time',
    operands: [moment('from'), moment('to')],
    result: 'number',
    unit: 'days',
    doc: {
      en: 'Days from the first to the second: whole ones between dates, with fractions between instants.',
      zh: '从前者到后者的天数：日期之间为整数，时刻之间带小数。',
    },
    bind: between(dayMs),
  },
  {
    name: 'hours_between',
    group: 'time',
    operands: [moment('from'), moment('to')],
    result: 'number',
    unit: 'hours',
    doc: {
      en: 'Hours from the first to the second; a day between dates has 24.',
      zh: '从前者到后者的小时数；日期之间每天按 24 小时计。',
    },
    bind: between(3_600_000),
  },
  {
    name: 'start_of',
    group: 'time',
    operands: [moment('moment'), { name: 'grain', kind: 'grain' }],
    result: 'date',
    unit: 'none',
    doc: {
      en: 'The date on which the day, week, month, quarter or year of a moment starts.',
      zh: '所在的日、周、月、季度或年的第一天。',
    },
    bind: startOf,
  },
  {
    name: 'add',
    group: 'time',
    operands: [moment('moment'), { name: 'count', kind: 'count' }, { name: 'grain', kind: 'grain' }],
    result: 'first',
    unit: 'none',
    doc: {
      en: 'So many days, weeks, months, quarters or years later; a day that a month lacks becomes its last.',
      zh: '往后推若干日、周、月、季度或年；当月没有的日子取月末。',
    },
    bind: add,
  },
  {
    name: 'year',
    group: 'time',
    operands: [moment('moment')],
    result: 'number',
    unit: 'none',
    doc: { en: 'The calendar year.', zh: '公历年份。' },
    bind: partOf((day) => civilFromDay(day).year),
  },
  {
    name: 'month',
    group: 'time',
    operands: [moment('moment')],
    result: 'number',
    unit: 'none',
    doc: { en: 'The month, 1 to 12.', zh: '月份，1 到 12。' },
    bind: partOf((day) => civilFromDay(day).month),
  },
  {
    name: 'weekday',
    group: 'time',
    operands: [moment('moment')],
    result: 'number',
    unit: 'none',
    doc: { en: 'The day of the week: Monday is 1, Sunday 7.', zh: '星期几：星期一为 1，星期日为 7。' },
    bind: partOf(weekdayOf),
  },
  {
    name: 'today',
    group: 'time',
    operands: [],
    result: 'date',
    unit: 'none',
    doc: { en: 'The date as of which is calculated.', zh: '计算所依据的日期。' },
    bind: constant(({ asOf, zone }) => (asOf === null ? null : zone.dayOf(asOf))),
  },
  {
    name: 'now',
    group: 'time',
    operands: [],
    result: 'instant',
    unit: 'none',
    doc: { en: 'The instant as of which is calculated.', zh: '计算所依据的时刻。' },
    bind: constant(({ asOf }) => asOf),
  },
  {
    name: 'period_start',
    group: 'time',
    operands: [],
    result: 'date',
    unit: 'none',
    doc: {
      en: 'Where the period that is calculated starts; compares with dates and instants.',
      zh: '所计算期间的起点，可与日期或时刻比较。',
    },
    bind: constant(({ periodStart }) => periodStart?.day ?? null),
  },
  {
    name: 'period_end',
    group: 'time',
    operands: [],
    result: 'date',
    unit: 'none',
    doc: {
      en: 'Where the period that is calculated ends (itself outside, at most now); compares with dates and instants.',
      zh: '所计算期间的终点（不含，且不晚于当前），可与日期或时刻比较。',
    },
    bind: constant(({ periodEnd }) => periodEnd?.day ?? null),
  },
];

/** A bound of the cell's period as an instant, where it is compared with one. */
export function periodInstant(operator: string, env: FormulaEnv): number | null {
  return (operator === 'period_start' ? env.periodStart : env.periodEnd)?.instant ?? null;
}
