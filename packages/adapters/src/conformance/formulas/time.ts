import { d, date, e, instant, n, number, t, text, truth, u } from './formula-sheet.js';
import type { FormulaSheet } from './formula-sheet.js';

/** Clocks there go forward on 2025-03-09 at 2 o’clock (07:00Z) and back on 2024-11-03 at 2 o’clock (06:00Z). */
const newYork = { timeZone: 'America/New_York' };

export const time: readonly FormulaSheet[] = [
  {
    claim: 'what is calculated of a missing date or instant is missing',
    facts: [
      number({ days_between: [d, e] }, [{}, null], [{ d: '2025-01-01' }, null], [{ e: '2025-01-01' }, null]),
      number({ days_between: [t, u] }, [{}, null], [{ t: '2025-01-01T00:00:00.000Z' }, null]),
      number({ hours_between: [d, e] }, [{}, null], [{ d: '1970-01-01' }, null], [{ e: '1970-01-01' }, null]),
      number({ hours_between: [t, u] }, [{}, null], [{ u: '1970-01-01T00:00:00.000Z' }, null]),
      date({ start_of: [d, 'month'] }, [{}, null], [{ d: '1970-01-01' }, '1970-01-01']),
      date({ start_of: [t, 'day'] }, [{}, null], [{ t: '1970-01-01T00:00:00.000Z' }, '1970-01-01']),
      date({ add: [d, 1, 'day'] }, [{}, null], [{ d: '1969-12-31' }, '1970-01-01']),
      date(
        { add: [d, n, 'day'] },
        [{ d: '2025-01-01' }, null],
        [{ n: 1 }, null],
        [{ d: '2025-01-01', n: -1 }, '2024-12-31'],
      ),
      instant({ add: [t, 1, 'day'] }, [{}, null], [{ t: '1969-12-31T00:00:00.000Z' }, '1970-01-01T00:00:00.000Z']),
      number({ year: [d] }, [{}, null], [{ d: '1970-01-01' }, 1970]),
      number({ year: [t] }, [{}, null], [{ t: '1969-12-31T23:59:59.999Z' }, 1969]),
      number({ month: [d] }, [{}, null], [{ d: '2024-02-29' }, 2]),
      number({ weekday: [d] }, [{}, null], [{ d: '1970-01-01' }, 4]),
    ],
  },
  {
    claim: 'days and hours between dates are calendar days of 24 hours, over leap days too',
    settings: newYork,
    facts: [
      number(
        { days_between: [d, e] },
        [{ d: '2025-01-31', e: '2025-01-31' }, 0],
        [{ d: '2024-02-28', e: '2024-03-01' }, 2],
        [{ d: '2025-02-28', e: '2025-03-01' }, 1],
        [{ d: '1900-02-28', e: '1900-03-01' }, 1],
        [{ d: '2000-02-28', e: '2000-03-01' }, 2],
        [{ d: '2025-03-01', e: '2024-02-29' }, -366],
        [{ d: '2025-03-08', e: '2025-03-10' }, 2],
        [{ d: '0001-01-01', e: '9999-12-31' }, 3652058],
      ),
      number(
        { hours_between: [d, e] },
        [{ d: '2025-03-09', e: '2025-03-10' }, 24],
        [{ d: '2024-11-03', e: '2024-11-04' }, 24],
      ),
      number({ days_between: [d, '2025-01-01'] }, [{}, null], [{ d: '2024-12-31' }, 1]),
      number({ days_between: ['2025-01-01', d] }, [{}, null], [{ d: '2024-12-31' }, -1]),
    ],
  },
  {
    claim: 'days and hours between instants are elapsed time, whatever clocks show',
    settings: newYork,
    facts: [
      number(
        { hours_between: [t, u] },
        [{ t: '2025-03-09T05:00:00.000Z', u: '2025-03-10T04:00:00.000Z' }, 23],
        [{ t: '2024-11-03T04:00:00.000Z', u: '2024-11-04T05:00:00.000Z' }, 25],
        [{ t: '2024-11-03T05:30:00.000Z', u: '2024-11-03T06:30:00.000Z' }, 1],
        [{ t: '2025-01-01T00:00:00.000Z', u: '2024-12-31T23:30:00.000Z' }, -0.5],
      ),
      number({ days_between: [t, u] }, [{ t: '2025-03-09T05:00:00.000Z', u: '2025-03-10T05:00:00.000Z' }, 1]),
      number({ days_between: [t, u] }, [{ t: '2025-01-01T00:00:00.000Z', u: '2025-01-01T06:00:00.000Z' }, 0.25]),
      number({ hours_between: [t, '2025-03-10'] }, [{ t: '2025-03-09T05:00:00.000Z' }, 23], [{}, null]),
      number({ hours_between: ['2024-11-03', t] }, [{ t: '2024-11-04T05:00:00.000Z' }, 25]),
    ],
  },
  {
    claim: 'weeks start on Monday, which is weekday 1',
    facts: [
      number(
        { weekday: [d] },
        [{ d: '2025-06-30' }, 1],
        [{ d: '2025-07-05' }, 6],
        [{ d: '2025-07-06' }, 7],
        [{ d: '1969-12-28' }, 7],
        [{ d: '0001-01-01' }, 1],
        [{ d: '2000-02-29' }, 2],
      ),
      date(
        { start_of: [d, 'week'] },
        [{}, null],
        [{ d: '2025-06-30' }, '2025-06-30'],
        [{ d: '2025-07-06' }, '2025-06-30'],
        [{ d: '2025-01-01' }, '2024-12-30'],
        [{ d: '1970-01-01' }, '1969-12-29'],
        [{ d: '2024-03-01' }, '2024-02-26'],
        [{ d: '0001-01-01' }, '0001-01-01'],
      ),
    ],
  },
  {
    claim: 'weeks start on Sunday where the document says so; weekdays are counted as ever',
    settings: { weekStart: 'sunday' },
    facts: [
      date(
        { start_of: [d, 'week'] },
        [{}, null],
        [{ d: '2025-07-05' }, '2025-06-29'],
        [{ d: '2025-07-06' }, '2025-07-06'],
        [{ d: '0001-01-01' }, null],
      ),
      number({ weekday: [d] }, [{ d: '2025-07-06' }, 7], [{ d: '2025-07-07' }, 1]),
    ],
  },
  {
    claim: 'weeks start on Saturday where the document says so',
    settings: { weekStart: 'saturday' },
    facts: [
      date(
        { start_of: [d, 'week'] },
        [{ d: '2025-07-04' }, '2025-06-28'],
        [{ d: '2025-07-05' }, '2025-07-05'],
        [{ d: '2025-07-06' }, '2025-07-05'],
      ),
    ],
  },
  {
    claim: 'months, quarters and years of the calendar',
    facts: [
      date({ start_of: [d, 'day'] }, [{ d: '2024-02-29' }, '2024-02-29']),
      date({ start_of: [d, 'month'] }, [{ d: '2024-02-29' }, '2024-02-01'], [{ d: '2024-12-31' }, '2024-12-01']),
      date(
        { start_of: [d, 'quarter'] },
        [{ d: '2024-03-31' }, '2024-01-01'],
        [{ d: '2024-04-01' }, '2024-04-01'],
        [{ d: '2024-12-31' }, '2024-10-01'],
      ),
      date({ start_of: [d, 'year'] }, [{ d: '2024-12-31' }, '2024-01-01'], [{ d: '2025-01-01' }, '2025-01-01']),
      number({ month: [d] }, [{ d: '2024-01-31' }, 1], [{ d: '2024-12-01' }, 12]),
      number({ year: [d] }, [{ d: '0001-01-01' }, 1], [{ d: '9999-12-31' }, 9999]),
    ],
  },
  {
    claim: 'quarters and years are fiscal, year and month of the calendar',
    settings: { fiscalYearStart: 4 },
    facts: [
      date(
        { start_of: [d, 'year'] },
        [{ d: '2025-03-31' }, '2024-04-01'],
        [{ d: '2025-04-01' }, '2025-04-01'],
        [{ d: '0001-01-01' }, null],
      ),
      date({ start_of: [d, 'quarter'] }, [{ d: '2025-03-31' }, '2025-01-01'], [{ d: '2025-06-30' }, '2025-04-01']),
      number({ year: [d] }, [{ d: '2025-03-31' }, 2025]),
      number({ month: [d] }, [{ d: '2025-04-01' }, 4]),
    ],
  },
  {
    claim: 'quarters of a fiscal year that starts in the middle of a quarter',
    settings: { fiscalYearStart: 2 },
    facts: [
      date(
        { start_of: [d, 'quarter'] },
        [{ d: '2025-01-31' }, '2024-11-01'],
        [{ d: '2025-02-01' }, '2025-02-01'],
        [{ d: '2025-04-30' }, '2025-02-01'],
      ),
      date({ start_of: [d, 'year'] }, [{ d: '2025-01-31' }, '2024-02-01'], [{ d: '2025-02-01' }, '2025-02-01']),
    ],
  },
  {
    claim: 'a day that a month lacks becomes its last; what leaves the years 1 to 9999 is missing',
    facts: [
      date(
        { add: [d, 1, 'month'] },
        [{ d: '2025-01-31' }, '2025-02-28'],
        [{ d: '2024-01-31' }, '2024-02-29'],
        [{ d: '2025-02-28' }, '2025-03-28'],
        [{ d: '2025-12-31' }, '2026-01-31'],
        [{ d: '2025-03-31' }, '2025-04-30'],
        [{ d: '9999-12-01' }, null],
      ),
      date(
        { add: [d, -1, 'month'] },
        [{ d: '2025-03-31' }, '2025-02-28'],
        [{ d: '2025-01-15' }, '2024-12-15'],
        [{ d: '0001-01-31' }, null],
      ),
      date({ add: [d, 1, 'quarter'] }, [{ d: '2024-11-30' }, '2025-02-28'], [{ d: '2025-01-31' }, '2025-04-30']),
      date({ add: [d, -1, 'year'] }, [{ d: '2024-02-29' }, '2023-02-28'], [{ d: '2025-02-28' }, '2024-02-28']),
      date({ add: [d, 4, 'year'] }, [{ d: '2024-02-29' }, '2028-02-29'], [{ d: '1896-02-29' }, '1900-02-28']),
      date({ add: [d, 2, 'week'] }, [{ d: '2024-02-20' }, '2024-03-05']),
      date(
        { add: [d, -1, 'day'] },
        [{ d: '2024-03-01' }, '2024-02-29'],
        [{ d: '2025-03-01' }, '2025-02-28'],
        [{ d: '0001-01-01' }, null],
      ),
      date(
        { add: [d, n, 'day'] },
        [{ d: '2025-01-01', n: 0 }, '2025-01-01'],
        [{ d: '2025-01-01', n: 0.5 }, null],
        [{ d: '2025-01-01', n: 1e15 }, null],
      ),
      date({ add: [{ start_of: [d, 'month'] }, -1, 'day'] }, [{ d: '2024-03-31' }, '2024-02-29'], [{}, null]),
    ],
  },
  {
    claim: 'instants have the day that clocks show in the zone of the document',
    settings: newYork,
    facts: [
      date(
        { start_of: [t, 'day'] },
        [{ t: '2024-11-03T03:59:59.999Z' }, '2024-11-02'],
        [{ t: '2024-11-03T04:00:00.000Z' }, '2024-11-03'],
      ),
      date(
        { start_of: [t, 'day'] },
        [{ t: '2024-11-04T04:59:59.999Z' }, '2024-11-03'],
        [{ t: '2024-11-04T05:00:00.000Z' }, '2024-11-04'],
      ),
      date(
        { start_of: [t, 'month'] },
        [{ t: '2025-01-01T04:59:59.999Z' }, '2024-12-01'],
        [{ t: '2025-01-01T05:00:00.000Z' }, '2025-01-01'],
      ),
      date(
        { start_of: [t, 'week'] },
        [{ t: '2025-03-10T03:59:59.999Z' }, '2025-03-03'],
        [{ t: '2025-03-10T04:00:00.000Z' }, '2025-03-10'],
      ),
      number({ year: [t] }, [{ t: '2025-01-01T04:59:59.999Z' }, 2024], [{ t: '2025-01-01T05:00:00.000Z' }, 2025]),
      number({ month: [t] }, [{}, null], [{ t: '2025-01-01T04:59:59.999Z' }, 12]),
      number(
        { weekday: [t] },
        [{}, null],
        [{ t: '2025-03-10T03:59:59.999Z' }, 7],
        [{ t: '2025-03-10T04:00:00.000Z' }, 1],
      ),
      truth(
        { '==': [{ start_of: [t, 'day'] }, d] },
        [{}, true],
        [{ d: '2025-03-09' }, false],
        [{ t: '2025-03-10T03:59:59.999Z', d: '2025-03-09' }, true],
      ),
    ],
  },
  {
    claim: 'so many days later clocks show the same time; of a repeated one the first, a skipped one moved on',
    settings: newYork,
    facts: [
      instant(
        { add: [t, 1, 'day'] },
        [{ t: '2024-11-02T04:30:00.000Z' }, '2024-11-03T04:30:00.000Z'],
        [{ t: '2024-11-02T05:30:00.000Z' }, '2024-11-03T05:30:00.000Z'],
        [{ t: '2024-11-03T06:30:00.000Z' }, '2024-11-04T06:30:00.000Z'],
        [{ t: '2025-03-08T06:30:00.000Z' }, '2025-03-09T06:30:00.000Z'],
        [{ t: '2025-03-08T07:30:00.000Z' }, '2025-03-09T07:30:00.000Z'],
        [{ t: '2025-03-08T12:00:00.000Z' }, '2025-03-09T11:00:00.000Z'],
      ),
      instant(
        { add: [t, 1, 'month'] },
        [{ t: '2025-01-31T17:00:00.000Z' }, '2025-02-28T17:00:00.000Z'],
        [{ t: '2025-02-15T17:00:00.000Z' }, '2025-03-15T16:00:00.000Z'],
      ),
      instant({ add: [t, -1, 'year'] }, [{ t: '2024-02-29T17:00:00.000Z' }, '2023-02-28T17:00:00.000Z']),
      instant(
        { add: [t, n, 'week'] },
        [{ t: '2025-03-08T17:00:00.000Z' }, null],
        [{ t: '2025-03-08T17:00:00.000Z', n: 1 }, '2025-03-15T16:00:00.000Z'],
      ),
      text(
        { cat: [{ add: [t, 1, 'day'] }] },
        [{}, null],
        [{ t: '2025-03-08T12:00:00.000Z' }, '2025-03-09T11:00:00.000Z'],
      ),
    ],
  },
  {
    claim: 'a day that starts at one o’clock, because clocks skip midnight',
    settings: { timeZone: 'Africa/Cairo' },
    facts: [
      date(
        { start_of: [t, 'day'] },
        [{ t: '2025-04-24T21:59:59.999Z' }, '2025-04-24'],
        [{ t: '2025-04-24T22:00:00.000Z' }, '2025-04-25'],
      ),
      truth(
        { '>=': [t, '2025-04-25'] },
        [{ t: '2025-04-24T21:59:59.999Z' }, false],
        [{ t: '2025-04-24T22:00:00.000Z' }, true],
      ),
      number({ hours_between: ['2025-04-25', t] }, [{ t: '2025-04-25T21:00:00.000Z' }, 23]),
    ],
  },
  {
    claim: 'a zone of half hours',
    settings: { timeZone: 'Asia/Kolkata' },
    facts: [
      date(
        { start_of: [t, 'day'] },
        [{ t: '2025-01-01T18:29:59.999Z' }, '2025-01-01'],
        [{ t: '2025-01-01T18:30:00.000Z' }, '2025-01-02'],
      ),
    ],
  },
  {
    claim: 'today and now are as-of, in the zone of the document',
    settings: newYork,
    asOf: '2025-06-30T03:00:00.000Z',
    facts: [
      date({ today: [] }, [{}, '2025-06-29']),
      instant({ now: [] }, [{}, '2025-06-30T03:00:00.000Z']),
      truth({ '==': [d, { today: [] }] }, [{}, false], [{ d: '2025-06-29' }, true], [{ d: '2025-06-30' }, false]),
      truth(
        { '<': [t, { now: [] }] },
        [{}, false],
        [{ t: '2025-06-30T02:59:59.999Z' }, true],
        [{ t: '2025-06-30T03:00:00.000Z' }, false],
      ),
      number({ days_between: [d, { today: [] }] }, [{}, null], [{ d: '2025-05-30' }, 30]),
      number({ hours_between: [t, { now: [] }] }, [{}, null], [{ t: '2025-06-30T00:00:00.000Z' }, 3]),
      date({ add: [{ today: [] }, n, 'month'] }, [{}, null], [{ n: -4 }, '2025-02-28']),
    ],
  },
  {
    claim: 'the bounds of the period are dates among dates and instants among instants',
    settings: newYork,
    asOf: '2025-07-01T12:00:00.000Z',
    range: { from: '2025-06-01', to: '2025-07-01' },
    facts: [
      truth({ '<': [d, { period_start: [] }] }, [{}, false], [{ d: '2025-05-31' }, true], [{ d: '2025-06-01' }, false]),
      truth({ '<': [d, { period_end: [] }] }, [{}, false], [{ d: '2025-06-30' }, true], [{ d: '2025-07-01' }, false]),
      truth(
        { '<': [t, { period_start: [] }] },
        [{}, false],
        [{ t: '2025-06-01T03:59:59.999Z' }, true],
        [{ t: '2025-06-01T04:00:00.000Z' }, false],
      ),
      truth(
        { '>=': [t, { period_end: [] }] },
        [{}, false],
        [{ t: '2025-07-01T03:59:59.999Z' }, false],
        [{ t: '2025-07-01T04:00:00.000Z' }, true],
      ),
      truth(
        { '<=': [{ period_start: [] }, d, { period_end: [] }] },
        [{}, false],
        [{ d: '2025-06-01' }, true],
        [{ d: '2025-07-02' }, false],
      ),
      number({ days_between: [{ period_start: [] }, d] }, [{}, null], [{ d: '2025-06-11' }, 10]),
      number({ hours_between: [t, { period_end: [] }] }, [{}, null], [{ t: '2025-07-01T03:00:00.000Z' }, 1]),
      number({ days_between: [{ period_start: [] }, { period_end: [] }] }, [{}, 30]),
    ],
  },
  {
    claim: 'the period ends at as-of at the latest',
    asOf: '2025-06-15T12:00:00.000Z',
    range: { from: '2025-06-01', to: '2025-07-01' },
    facts: [
      truth(
        { '<': [t, { period_end: [] }] },
        [{}, false],
        [{ t: '2025-06-15T11:59:59.999Z' }, true],
        [{ t: '2025-06-15T12:00:00.000Z' }, false],
      ),
      truth({ '<': [d, { period_end: [] }] }, [{}, false], [{ d: '2025-06-15' }, true], [{ d: '2025-06-16' }, false]),
      truth({ '==': [{ now: [] }, { period_end: [] }] }, [{}, true]),
    ],
  },
  {
    claim: 'all time has no start, and ends at as-of',
    asOf: '2025-06-15T12:00:00.000Z',
    facts: [
      truth({ '<': [d, { period_start: [] }] }, [{}, false], [{ d: '0001-01-01' }, false]),
      truth({ '==': [{ period_start: [] }, null] }, [{}, true]),
      truth({ '>': [d, { period_end: [] }] }, [{}, false], [{ d: '2025-06-16' }, false], [{ d: '2025-06-17' }, true]),
    ],
  },
];
