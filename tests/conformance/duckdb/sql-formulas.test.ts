import { rowsAdapter } from '@weir/adapters';
import { duckdb, sqlAdapter, tablesOf } from '@weir/adapters/sql';
import { ask } from '@weir/query';
import type { MetricsAnswer, MetricsResult, Plan } from '@weir/query';
import type { Formula, WeirDocument } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDuckDb } from './duckdb.js';

const timeout = 600_000;

/** WEIR_RUNS asks for more than a test run has time for. */
const numRuns = Number(process.env['WEIR_RUNS'] ?? 6);

const [n, k, s, r, d, t] = ['n', 'k', 's', 'r', 'd', 't'].map((name): Formula => ({ var: name }));

/** What the engine and a database have to agree on, of numbers and texts as they come. */
const formulas: Readonly<Record<string, Formula>> = {
  written: { cat: [n!, '|', k!] },
  rounded: { round: [n!, 2] },
  rounded_to: { round: [n!, k!] },
  rounded_whole: { round: [{ '/': [n!, 8] }] },
  rest: { '%': [n!, k!] },
  quotient: { '/': [n!, k!] },
  lower: { lower: [s!] },
  upper: { upper: [s!] },
  trimmed: { trim: [s!] },
  part: { substr: [s!, k!, { '%': [k!, 3] }] },
  length: { length: [s!] },
  order: { cat: [{ if: [{ '<': [s!, r!] }, 'before', 'not'] }] },
  greatest: { max: [s!, r!, 'm'] },
  sum: { '+': [n!, { '*': [n!, k!] }, 1] },
  day: { start_of: [t!, 'day'] },
  week: { start_of: [t!, 'week'] },
  quarter: { start_of: [d!, 'quarter'] },
  weekday: { weekday: [t!] },
  days_later: { add: [t!, k!, 'day'] },
  months_later: { add: [t!, k!, 'month'] },
  date_later: { add: [d!, k!, 'month'] },
  instant_written: { cat: [t!, ' ', d!] },
};

const zones = [
  'UTC',
  'America/New_York',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Toronto',
  'Asia/Kathmandu',
  'Europe/Dublin',
];
const sigmas = fc.constantFrom('Σ', 'Α', 'ς', ' ', "'", '.', 'ʰ', 'ß', 'İ', 'ŉ', '\u0345', 'ﬁ', 'a', '\u00ad');
const written = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: sigmas, maxLength: 8 }),
  fc.constantFrom('', ' \t\u2003x\u00a0', 'STRASSE', 'straße'),
);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100),
  fc.integer({ min: -9, max: 9 }).chain((power) => fc.integer({ min: 1, max: 999 }).map((each) => each * 10 ** power)),
  fc.constantFrom(0, 1e15, 1e16, 1e21, 123456789012345680000, 1e-6, 1e-7, 0.0001, 1.005, 2 ** 53, 5e-324, -0.5),
);
const from = Date.UTC(1890, 0, 1);
const to = Date.UTC(2110, 0, 1);
/** Clocks changed near these. */
const changes = ['2025-03-09', '2024-11-03', '2025-04-25', '2011-12-30', '1919-03-31', '1986-01-01', '1970-01-01'];
const instants = fc
  .oneof(
    fc.integer({ min: from / 1000, max: to / 1000 }).map((seconds) => seconds * 1000),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -72 * 60, max: 72 * 60 }))
      .map(([day, minutes]) => Date.parse(day) + minutes * 60_000),
  )
  .map((ms) => new Date(ms).toISOString());
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 8 });
const rows = fc.array(
  fc.record({
    n: optional(numbers),
    k: optional(fc.integer({ min: -40, max: 40 })),
    s: optional(written),
    r: optional(written),
    d: optional(instants.map((at) => at.slice(0, 10))),
    t: optional(instants),
  }),
  { minLength: 60, maxLength: 60 },
);

function documentIn(timeZone: string): WeirDocument {
  return {
    weir: 1,
    id: 'formulas',
    title: 'Formulas',
    settings: { timeZone },
    datasets: [
      {
        id: 'rows',
        key: 'id',
        fields: [
          { id: 'id', type: 'number' },
          { id: 'n', type: 'number' },
          { id: 'k', type: 'number' },
          { id: 's', type: 'string' },
          { id: 'r', type: 'string' },
          { id: 'd', type: 'date' },
          { id: 't', type: 'datetime' },
        ],
      },
    ],
    dimensions: [{ id: 'row', fields: { rows: 'id' } }],
    metrics: Object.entries(formulas).map(([id, formula]) => ({
      id,
      formula: { highest: ['rows', formula, true, 'always'] },
    })),
  };
}

test('row formulas give in DuckDB what they give in the engine', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...zones), async (made, timeZone) => {
      const document = documentIn(timeZone);
      const numbered = made.map((row, id) => ({ id, ...row }));
      const names = ['id', 'n', 'k', 's', 'r', 'd', 't'] as const;
      const data = {
        rows: Object.fromEntries(names.map((name) => [name, numbered.map((row) => row[name])])),
      };
      const database = await openDuckDb(document.datasets ?? [], data, { timeZone });
      try {
        const adapters = [
          rowsAdapter({ document, datasets: { rows: numbered } }),
          sqlAdapter({ dialect: duckdb, execute: database.execute, tables: tablesOf(document) }),
        ];
        const question = { metrics: Object.keys(formulas), by: ['row'] };
        const [expected, actual] = await Promise.all(
          adapters.map(async (each) => byRow(await ask(document, each, question, { asOf: '2200-01-01' }))),
        );
        for (const [place, row] of numbered.entries()) {
          expectNear({ ...row, timeZone }, actual![place], expected![place]);
        }
      } finally {
        database.close();
      }
    }),
    // The row that fails is shown: nothing has to be made small.
    { numRuns, endOnFailure: true },
  );
});

type Figures = Readonly<Record<string, unknown>>;

function byRow(answer: MetricsAnswer): Figures[] {
  const places = answer.groups.map(({ row }) => Number(row));
  const found: Figures[] = [];
  for (const [at, place] of places.entries()) {
    found[place] = Object.fromEntries(Object.keys(formulas).map((id) => [id, answer.metrics[id]?.totals[at]]));
  }
  return found;
}

function expectNear(row: object, actual: Figures | undefined, expected: Figures | undefined): void {
  const told = (figures: Figures | undefined) => ({ row, ...figures });
  const rounded = Object.fromEntries(
    Object.entries(expected ?? {}).map(([id, value]) => {
      const own = actual?.[id];
      const isNear =
        typeof value === 'number' && typeof own === 'number' && Math.abs(value - own) <= 1e-12 * Math.abs(value);
      return [id, isNear ? own : value];
    }),
  );
  expect(told(actual)).toEqual(told(rounded));
}

/** A checked formula says which day it means; a plan may still have a date among instants: the start of its day. */
test('days start in DuckDB when they start in the engine', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 100, maxLength: 100 }),
      fc.constantFrom(...zones),
      async (made, timeZone) => {
        const [dataset] = documentIn(timeZone).datasets!;
        const data = { rows: { id: made.map((_, id) => id), t: made } };
        const database = await openDuckDb([dataset!], data, { timeZone });
        const plan: Plan = {
          plan: 1,
          kind: 'metrics',
          timeZone,
          weekStart: 'monday',
          fiscalYearStart: 1,
          asOf: { date: '2200-01-01', instant: '2200-01-01T00:00:00Z' },
          sources: [
            {
              dataset: 'rows',
              key: null,
              fields: [
                { id: 'id', type: 'number', from: 'column' },
                { id: 't', type: 'datetime', from: 'column' },
              ],
            },
          ],
          measures: [
            {
              id: 'hours',
              aggregate: 'lowest',
              dataset: 'rows',
              value: { hours_between: [{ start_of: [t!, 'day'] }, t!] },
              on: null,
              cut: [],
            },
          ],
          tables: [{ id: 'all', by: [{ rows: 'id' }], ranges: [{ from: null, to: null }], measures: ['hours'] }],
        };
        try {
          const tables = tablesOf({ ...documentIn(timeZone), datasets: [dataset!] });
          const told = await Promise.all(
            [
              rowsAdapter({ document: documentIn(timeZone), datasets: data }),
              sqlAdapter({ dialect: duckdb, execute: database.execute, tables }),
            ].map(async (each) => {
              const [result] = await each.run([plan], {});
              const [table] = (result as MetricsResult).tables;
              const hours = table!.groups.map(([id], place) => [id, table!.cells['hours']![place]![0]!.value] as const);
              return hours.map(([id, value]) => [made[Number(id)], value]).sort();
            }),
          );
          expect(told[1]).toEqual(told[0]);
        } finally {
          database.close();
        }
      },
    ),
    { numRuns, endOnFailure: true },
  );
});
