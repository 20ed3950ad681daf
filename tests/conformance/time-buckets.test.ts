import {
  addPeriods,
  civilFromDay,
  dayFromIso,
  instantFromIso,
  isoFromDay,
  startOfPeriod,
  timeZone,
  weekdayOf,
} from '@weir/formula';
import { expect, test } from 'vitest';
import clocks from './cases/clocks.json' with { type: 'json' };
import carried from './cases/time-buckets.json' with { type: 'json' };
import { externalCases } from './external-cases.js';

interface Bucket {
  label: string;
  startUtc: string;
  endUtc: string;
}

interface Buckets {
  weeks: { date: string; isoDayOfWeek: number; mondayStart: string; sundayStart: string; saturdayStart: string }[];
  localDays: { zone: string; date: string; startUtc: string; endUtc: string; hours: number }[];
  instantBuckets: { zone: string; instant: string; local: string; buckets: Record<string, Bucket> }[];
  fiscal: {
    startMonth: number;
    date: string;
    fiscalYearStart: string;
    fiscalYearEndExclusive: string;
    fiscalQuarterStart: string;
    fiscalMonth: number;
  }[];
  monthOffsets: { date: string; months: number; clamp: string; backAgain: string }[];
  durations: {
    zone: string;
    from: string;
    toExclusive: string;
    calendarDays: number;
    fromUtc: string;
    toUtc: string;
    hours: number;
  }[];
  monthShiftMultiplicity: { sourceDay: string; landsOn: string[] }[];
  wallTimes: { zone: string; wall: string; compatibleUtc: string }[];
}

const file = 'conformance/time/buckets.json';
const day = (iso: string) => dayFromIso(iso) ?? NaN;
const instant = (iso: string) => instantFromIso(iso, timeZone('UTC')) ?? NaN;

test('weeks start on Monday, Sunday or Saturday', (context) => {
  for (const row of externalCases<Buckets>(context, file).weeks) {
    const start = (weekStart: 'monday' | 'sunday' | 'saturday') =>
      isoFromDay(startOfPeriod(day(row.date), 'week', { weekStart, fiscalYearStart: 1 }));
    expect([weekdayOf(day(row.date)), start('monday'), start('sunday'), start('saturday')], row.date).toEqual([
      row.isoDayOfWeek,
      row.mondayStart,
      row.sundayStart,
      row.saturdayStart,
    ]);
  }
});

test('fiscal quarters and years start in the month that the document says', (context) => {
  for (const row of externalCases<Buckets>(context, file).fiscal) {
    const rules = { weekStart: 'monday', fiscalYearStart: row.startMonth } as const;
    const year = startOfPeriod(day(row.date), 'year', rules);
    const claims = [year, addPeriods(year, 1, 'year'), startOfPeriod(day(row.date), 'quarter', rules)].map(isoFromDay);
    expect(claims, `${row.startMonth} ${row.date}`).toEqual([
      row.fiscalYearStart,
      row.fiscalYearEndExclusive,
      row.fiscalQuarterStart,
    ]);
    expect(((civilFromDay(day(row.date)).month - row.startMonth + 12) % 12) + 1).toBe(row.fiscalMonth);
  }
});

test('months are added with their ends clamped', (context) => {
  for (const { date, months, clamp, backAgain } of externalCases<Buckets>(context, file).monthOffsets) {
    const there = addPeriods(day(date), months, 'month');
    expect([there, addPeriods(there, -months, 'month')].map(isoFromDay), `${date} ${months}`).toEqual([
      clamp,
      backAgain,
    ]);
  }
});

test('local days start where clocks say', (context) => {
  for (const { zone, date, startUtc, endUtc } of externalCases<Buckets>(context, file).localDays) {
    const { startOfDay, dayOf } = timeZone(zone);
    expect(startOfDay(day(date)), `${zone} ${date}`).toBe(instant(startUtc));
    expect(dayOf(instant(endUtc)), `${zone} ${date}`).toBeGreaterThan(day(date));
    expect(isoFromDay(dayOf(instant(endUtc) - 1)), `${zone} ${date}`).toBe(date);
  }
});

test('instants fall into the buckets of their zone', (context) => {
  const grains = {
    day: 'day',
    isoWeek: 'week',
    sundayWeek: 'week',
    month: 'month',
    quarter: 'quarter',
    year: 'year',
  } as const;
  for (const row of externalCases<Buckets>(context, file).instantBuckets) {
    const zone = timeZone(row.zone);
    expect(zone.instantOf(instant(`${row.local}Z`)) % 3_600_000).toBe(instant(row.instant) % 3_600_000);
    for (const [name, grain] of Object.entries(grains)) {
      const rules = { weekStart: name === 'sundayWeek' ? 'sunday' : 'monday', fiscalYearStart: 1 } as const;
      const start = startOfPeriod(zone.dayOf(instant(row.instant)), grain, rules);
      const bucket = row.buckets[name];
      expect(
        [isoFromDay(start), zone.startOfDay(start), zone.startOfDay(addPeriods(start, 1, grain))],
        `${row.zone} ${row.instant} ${name}`,
      ).toEqual([bucket?.label, instant(bucket?.startUtc ?? ''), instant(bucket?.endUtc ?? '')]);
    }
  }
});

test('calendar days are counted, whatever the hours', (context) => {
  for (const { zone, from, toExclusive, calendarDays, fromUtc, toUtc } of externalCases<Buckets>(context, file)
    .durations) {
    const { startOfDay } = timeZone(zone);
    expect(day(toExclusive) - day(from)).toBe(calendarDays);
    expect([startOfDay(day(from)), startOfDay(day(toExclusive))]).toEqual([instant(fromUtc), instant(toUtc)]);
  }
});

test('a time without an offset is read on the zone’s clocks', (context) => {
  for (const { zone, wall, compatibleUtc } of externalCases<Buckets>(context, file).wallTimes) {
    expect(instantFromIso(wall, timeZone(zone)), `${zone} ${wall}`).toBe(instant(compatibleUtc));
  }
});

test('each kind of fact is listed, each of its parts as carried over or as out', (context) => {
  const { format: _, notes: __, ...kinds } = externalCases<Record<string, Record<string, unknown>[]>>(context, file);
  const listed = clocks.facts.map(({ kind, carried: parts, out }) => [
    kind,
    [...parts, ...Object.keys(out)].toSorted(),
  ]);
  const there = Object.entries(kinds).map(([kind, rows]) => [kind, [...new Set(rows.flatMap(Object.keys))].toSorted()]);
  expect(listed).toEqual(there);
});

test('the facts that are carried over are all of theirs', (context) => {
  const facts = externalCases<Buckets>(context, file);
  const buckets = facts.instantBuckets.flatMap(({ zone, buckets: { hour: _, ...others } }) =>
    Object.entries(others).map(([name, { label, startUtc, endUtc }]) => [zone, name, label, startUtc, endUtc]),
  );
  const names = ['day', 'isoWeek', 'sundayWeek', 'month', 'quarter', 'year'];
  expect(clocks).toMatchObject({
    bucketBounds: [...new Map(buckets.map((bucket) => [String(bucket), bucket])).values()],
    dayHours: facts.localDays.map(({ zone, date, startUtc, hours }) => [zone, date, startUtc, hours]),
    monthShifts: facts.monthShiftMultiplicity.map(({ sourceDay, landsOn }) => ({ day: sourceDay, landsOn })),
    wallTimes: facts.wallTimes.map(({ zone, wall, compatibleUtc }) => [zone, wall, compatibleUtc]),
  });
  expect(carried).toMatchObject({
    weeks: facts.weeks.map((row) => [row.date, row.mondayStart, row.sundayStart, row.saturdayStart, row.isoDayOfWeek]),
    localDays: facts.localDays.map(({ zone, date, startUtc, endUtc }) => [zone, date, startUtc, endUtc]),
    buckets: facts.instantBuckets.map((row) => [
      row.zone,
      row.instant,
      ...names.map((name) => row.buckets[name]?.label),
    ]),
    fiscal: facts.fiscal.map((row) => [row.startMonth, row.date, row.fiscalYearStart, row.fiscalQuarterStart]),
    monthOffsets: facts.monthOffsets.map(({ date, months, clamp }) => [date, months, clamp]),
    durations: facts.durations.map((row) => [row.zone, row.fromUtc, row.toUtc, row.calendarDays, row.hours]),
  });
});
