import { describe, expect, it, test } from 'vitest';
import { rowsAdapter } from '@weir/adapters';
import { testVectors } from '@weir/adapters/conformance';
import { sqlFactory } from './duckdb/sql-factory.js';
import { bookings } from './vectors/bookings.js';
import { calendar } from './vectors/calendar.js';
import { clocks } from './vectors/clocks.js';
import { otherPeriods } from './vectors/other-periods.js';

const all = { 'the calendar': calendar, clocks, bookings, 'metrics of other periods': otherPeriods };

/** Vectors whose rows a database cannot be given as they are, and why. */
const notInDuckDb: Readonly<Record<string, string>> = {
  '2024-10-27T01:30 on clocks in Europe/London':
    'clocks show this time twice: a database holds instants, and takes the later one when it is given the text',
  '2024-04-07T01:45 on clocks in Australia/Lord_Howe':
    'clocks show this time twice: a database holds instants, and takes the later one when it is given the text',
};

describe.each(Object.entries(all))('%s', (_about, vectors) => {
  const cases = testVectors(({ document, rows }) => rowsAdapter({ datasets: rows, document }), { vectors });
  for (const { name, run } of cases) it(name, run);

  const inDuckDb = vectors.filter(({ name }) => notInDuckDb[name] === undefined);
  for (const { name, run } of testVectors(sqlFactory, { vectors: inDuckDb })) it(`${name}, in DuckDB`, run);
});

test('what is not run in DuckDB is there, and at most 5 of 100', () => {
  const names = Object.values(all).flatMap((vectors) => vectors.map(({ name }) => name));
  const left = Object.keys(notInDuckDb);
  expect(left.filter((name) => !names.includes(name))).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(names.length * 0.05);
});
