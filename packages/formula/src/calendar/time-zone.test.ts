import { WeirError } from '@weir/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayFromIso, isoFromDay } from './days.js';
import { dayMs, timeZone } from './time-zone.js';

const day = (iso: string) => dayFromIso(iso) ?? NaN;

describe('a day starts at the first instant that shows its date', () => {
  test.each([
    ['midnight is skipped, the day starts at 01:00', 'America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    ['midnight is skipped in Beirut', 'Asia/Beirut', '2024-03-31', '2024-03-30T22:00:00.000Z'],
    ['the hour before midnight comes twice', 'America/Sao_Paulo', '2018-02-18', '2018-02-18T03:00:00.000Z'],
    ['midnight itself comes twice', 'America/Havana', '2024-11-03', '2024-11-03T04:00:00.000Z'],
    ['half past eleven to half past midnight is skipped', 'America/Toronto', '1919-03-31', '1919-03-31T04:30:00.000Z'],
    ['spring changes after midnight', 'Europe/London', '2025-03-30', '2025-03-30T00:00:00.000Z'],
    ['summer', 'Europe/London', '2025-07-01', '2025-06-30T23:00:00.000Z'],
    ['autumn changes after midnight', 'Europe/London', '2025-10-26', '2025-10-25T23:00:00.000Z'],
    ['half-hour change', 'Australia/Lord_Howe', '2024-04-07', '2024-04-06T13:00:00.000Z'],
    ['a day that Samoa left out is empty', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['the day after it', 'Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
    ['local mean time has seconds', 'Asia/Shanghai', '1900-12-31', '1900-12-30T15:54:17.000Z'],
    ['no zone', 'UTC', '2025-01-01', '2025-01-01T00:00:00.000Z'],
  ])('%s (%s, %s)', (_claim, name, date, start) => {
    const zone = timeZone(name);
    const instant = zone.startOfDay(day(date));
    expect(new Date(instant).toISOString()).toBe(start);
    expect(zone.dayOf(instant - 1)).toBeLessThan(day(date));
    expect(zone.dayOf(instant)).toBeGreaterThanOrEqual(day(date));
  });
});

test('the repeated hour keeps its date', () => {
  const { dayOf } = timeZone('America/New_York');
  const shown = ['2024-11-03T05:30:00Z', '2024-11-03T06:30:00Z', '2024-11-04T04:59:59.999Z', '2024-11-04T05:00:00Z'];
  expect(shown.map((iso) => isoFromDay(dayOf(Date.parse(iso))))).toEqual([
    '2024-11-03',
    '2024-11-03',
    '2024-11-03',
    '2024-11-04',
  ]);
});

test('the date is the one that ICU shows, in any order of instants', { timeout: 30_000 }, () => {
  const names = [
    'America/St_Johns',
    'Europe/Dublin',
    'Africa/Casablanca',
    'Asia/Gaza',
    'Antarctica/Troll',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
  ];
  const shown = new Map(
    names.map((timeZone) => [
      timeZone,
      new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    ]),
  );
  const instants = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2049, 0) });
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.array(instants, { minLength: 1, maxLength: 20 }), (name, times) => {
      for (const time of times) expect(isoFromDay(timeZone(name).dayOf(time))).toBe(shown.get(name)?.format(time));
    }),
  );
});

test('days follow each other without a hole or an overlap around every change of clocks', { timeout: 30_000 }, () => {
  for (const name of [
    'Africa/Casablanca',
    'Africa/Cairo',
    'Asia/Gaza',
    'America/Asuncion',
    'Pacific/Kiritimati',
    'Europe/Lisbon',
  ]) {
    const zone = timeZone(name);
    for (let date = day('1990-01-01'); date < day('2030-01-01'); date += 1) {
      const start = zone.startOfDay(date);
      if (!(zone.dayOf(start - 1) < date && zone.dayOf(start) >= date)) expect.fail(`${name} ${isoFromDay(date)}`);
    }
  }
});

test('a million conversions take less than a second', () => {
  const { dayOf } = timeZone('America/New_York');
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < 1_000_000; at += 1) sum += dayOf(1.4e12 + ((at * 7919) % 1_000_003) * 400_000);
  expect(sum).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each([
  ['earlier of a time that comes twice', 'Europe/London', '2024-10-27T01:30', '2024-10-27T00:30:00.000Z'],
  ['a skipped time is moved on', 'America/New_York', '2024-03-10T02:30', '2024-03-10T07:30:00.000Z'],
  ['an hour before a change', 'America/New_York', '2024-03-10T01:59', '2024-03-10T06:59:00.000Z'],
  ['an hour after a change', 'America/New_York', '2024-03-10T03:00', '2024-03-10T07:00:00.000Z'],
  ['in a day that was left out', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00.000Z'],
])('%s: %s %s', (_claim, name, wall, instant) => {
  expect(new Date(timeZone(name).instantOf(Date.parse(`${wall}Z`))).toISOString()).toBe(instant);
});

test.each([
  ['Asia/Shanghia', '"Asia/Shanghia" is not an IANA time zone such as "Europe/London". Did you mean "Asia/Shanghai"?'],
  ['+08:00', '"+08:00" is not an IANA time zone such as "Europe/London".'],
  ['', '"" is not an IANA time zone such as "Europe/London".'],
])('%j is refused', (name, sentence) => {
  expect(() => timeZone(name)).toThrowError(expect.objectContaining({ code: 'time/unknown-zone', message: sentence }));
  expect(() => timeZone(name)).toThrowError(WeirError);
});

test('what is no instant falls on no day', () => {
  expect(timeZone('Asia/Shanghai').dayOf(NaN)).toBeNaN();
  expect(timeZone('Asia/Shanghai').dayOf(-1e18)).toBe(
    Math.floor((-1e18 + timeZone('Asia/Shanghai').offsetAt(-1e18)) / dayMs),
  );
});
