import { compareText, evaluateFormula, formulaEnv, instantFromIso, isoFromDay, timeZone } from '@weir/formula';
import type { CellResult, Measure, MetricsPlan, PlanBound, PlanRange, PlanTable } from '@weir/query';
import type { FieldType, Formula, Scalar } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.js';

/** Metrics once more, over row objects and in the plainest way, to compare the engine with. */
type Row = Readonly<Record<string, Scalar>>;

const zone = timeZone('America/New_York');

function bound(iso: string): PlanBound {
  const instant = instantFromIso(iso, zone)!;
  const day = zone.dayOf(instant);
  const date = isoFromDay(zone.startOfDay(day) === instant ? day : day + 1);
  return { date, instant: new Date(instant).toISOString() };
}

const isInstant = (date: string) => date.length > 10;
const isBefore = (date: string, { date: day, instant }: PlanBound) => (isInstant(date) ? date < instant : date < day);
const isWithin = (date: string, { from, to }: PlanRange) =>
  !(from && isBefore(date, from)) && !(to && !isBefore(date, to));

function envOf(plan: MetricsPlan, { from, to }: PlanRange) {
  const end = to && to.instant < plan.asOf.instant ? to : plan.asOf;
  return { ...formulaEnv({ timeZone: plan.timeZone, period: { from, to: end } }), asOf: Date.parse(plan.asOf.instant) };
}

/** Rows that meet a measure's condition in a range and are known at as-of. */
function known(plan: MetricsPlan, { where, cut }: Measure, range: PlanRange, rows: readonly Row[]): Row[] {
  return rows.filter((row) => {
    const cuts = cut.map((field) => row[field] ?? null);
    if (cuts.some((date) => date !== null && !isBefore(String(date), plan.asOf))) return false;
    return where === undefined || evaluateFormula(where, row, envOf(plan, range)) === true;
  });
}

function aggregate({ aggregate: name, p }: Measure, given: readonly Scalar[]): Scalar {
  const values = given.filter((value) => value !== null);
  if (name === 'distinct') return new Set(values).size;
  if (name === 'sum' && given.length === 0) return 0;
  if (values.length === 0) return null;
  const ordered = [...values].sort((a, b) =>
    typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b),
  );
  if (name === 'lowest') return ordered[0]!;
  if (name === 'highest') return ordered.at(-1)!;
  const numbers = ordered as number[];
  const sum = Number(numbers.reduce((cents, value) => cents + BigInt(Math.round(value * 100)), 0n)) / 100;
  if (name === 'sum') return sum;
  const mean = sum / numbers.length;
  if (name === 'avg') return mean;
  if (name === 'stddev') {
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0);
    return numbers.length < 2 ? null : Math.sqrt(squares / (numbers.length - 1));
  }
  const place = ((numbers.length - 1) * (name === 'median' ? 50 : p!)) / 100;
  const low = numbers[Math.floor(place)]!;
  return low + (numbers[Math.ceil(place)]! - low) * (place - Math.floor(place));
}

function cellOf(measure: Measure, rows: readonly Row[]): CellResult {
  if (measure.aggregate === 'count') return { value: rows.length, rows: rows.length };
  const values = rows.map((row) => evaluateFormula(measure.value, row, formulaEnv()));
  const currencies = new Set(rows.flatMap((row, at) => (values[at] === null ? [] : [row['currency'] ?? null])));
  if (measure.currency && currencies.size > 1) return { value: null, rows: rows.length, reason: 'mixed-currency' };
  return { value: aggregate(measure, values), rows: rows.length };
}

function reference(plan: MetricsPlan, rows: readonly Row[]) {
  const undated = new Set<Row>();
  const tables = plan.tables.map((table) => {
    const measures = table.measures.map((id) => plan.measures.find((measure) => measure.id === id)!);
    const rowsOf = (measure: Measure, range: PlanRange): Row[] =>
      known(plan, measure, range, rows).filter((row) => {
        if (measure.on === null) return true;
        const date = row[measure.on] ?? null;
        if (date === null) undated.add(row);
        return date !== null && isWithin(String(date), range);
      });
    const groupOf = (row: Row) => JSON.stringify(table.by.map((by) => row[by['deals']!] ?? null));
    const groups = new Set(table.by.length === 0 ? ['[]'] : []);
    for (const measure of measures)
      for (const range of table.ranges) rowsOf(measure, range).forEach((row) => groups.add(groupOf(row)));
    const cells = [...groups].map((group): [string, Record<string, CellResult[]>] => [
      group,
      Object.fromEntries(
        measures.map((measure) => [
          measure.id,
          table.ranges.map((range) =>
            cellOf(
              measure,
              rowsOf(measure, range).filter((row) => groupOf(row) === group),
            ),
          ),
        ]),
      ),
    ]);
    return Object.fromEntries(cells);
  });
  return { tables, undated: undated.size };
}

const types: Readonly<Record<string, FieldType>> = {
  team: 'string',
  owner: 'string',
  big: 'boolean',
  amount: 'number',
  currency: 'string',
  opened: 'date',
  closed: 'date',
  seen: 'datetime',
};
const declared = Object.entries(types).map(([id, type]) => ({ id, type }));

const dates = [
  '1900-01-01',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-03-09',
  '2025-03-10',
  '2025-11-02',
  '2100-12-31',
];
const instants = [
  '2025-01-01T04:59:59.999Z',
  '2025-01-01T05:00:00.000Z',
  '2025-03-09T07:00:00.000Z',
  '2025-11-02T05:30:00.000Z',
  '2025-11-02T06:30:00.000Z',
];
const or = <T extends Scalar>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 5 });

const row: fc.Arbitrary<Row> = fc.record({
  team: or(fc.constantFrom('East', 'West', '', '\ud83d')),
  owner: or(fc.constantFrom('a', 'b', '￿', '\u{1f600}')),
  big: or(fc.boolean()),
  amount: or(
    fc.oneof(
      fc.constantFrom(0, 0.1, 0.2, 2 ** 31, -0.01),
      fc.integer({ min: -1e9, max: 1e12 }).map((cents) => cents / 100),
    ),
  ),
  currency: or(fc.constantFrom('CNY', 'USD')),
  opened: or(fc.constantFrom(...dates)),
  closed: or(fc.constantFrom(...dates)),
  seen: or(fc.constantFrom(...instants)),
});

const where: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { '>': [{ var: 'amount' }, 0] },
  { '==': [{ var: 'team' }, 'East'] },
  { in: [{ var: 'owner' }, ['a', null]] },
  { and: [{ var: 'big' }, { '<': [{ var: 'opened' }, { var: 'closed' }] }] },
  { '>=': [{ var: 'seen' }, { period_start: [] }] },
  { or: [{ '==': [{ var: 'closed' }, null] }, { '>=': [{ var: 'closed' }, { period_end: [] }] }] },
  { '<': [{ days_between: [{ var: 'opened' }, { today: [] }] }, 200] },
  false,
);
const on = fc.constantFrom('opened', 'closed', 'seen', null);
const numeric: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { var: 'amount' },
  { '+': [{ var: 'amount' }, 1] },
  { if: [{ var: 'big' }, { var: 'amount' }] },
);
const anyValue: fc.Arbitrary<Formula> = fc.constantFrom<Formula>(
  { var: 'amount' },
  { var: 'owner' },
  { var: 'closed' },
  { var: 'seen' },
  { cat: [{ var: 'team' }, { var: 'owner' }] },
);

const measure: fc.Arbitrary<Omit<Measure, 'id'>> = fc
  .constantFrom<Measure['aggregate']>(
    'count',
    'sum',
    'avg',
    'median',
    'percentile',
    'distinct',
    'lowest',
    'highest',
    'stddev',
  )
  .chain((name) =>
    fc.record(
      {
        aggregate: fc.constant(name),
        dataset: fc.constant('deals'),
        on,
        cut: fc.subarray(['opened', 'seen']),
        where,
        ...(name !== 'count' && {
          value: ['distinct', 'lowest', 'highest'].includes(name) ? anyValue : numeric,
          currency: fc.constant('currency'),
        }),
        ...(name === 'percentile' && { p: fc.constantFrom(0, 10, 33, 90, 100) }),
      },
      {
        requiredKeys: [
          'aggregate',
          'dataset',
          'on',
          'cut',
          ...(name === 'count' ? [] : ['value' as const]),
          ...(name === 'percentile' ? ['p' as const] : []),
        ],
      },
    ),
  );

const side = fc.option(
  fc
    .constantFrom(
      '2024-12-31',
      '2025-01-01',
      '2025-01-01T12:00:00',
      '2025-03-09',
      '2025-03-10',
      '2025-11-02',
      '2025-11-03',
      '2026-01-01',
    )
    .map(bound),
  { freq: 4 },
);
const ranges = fc.array(fc.record({ from: side, to: side }), { minLength: 1, maxLength: 5 });
const by = fc
  .subarray(['team', 'big', 'closed', 'amount', 'seen'], { maxLength: 2 })
  .map((fields) => fields.map((field) => ({ deals: field })));

const plan: fc.Arbitrary<MetricsPlan> = fc.array(measure, { minLength: 1, maxLength: 4 }).chain((measures) => {
  const ids = measures.map((_, at) => `m${at}`);
  const table: fc.Arbitrary<PlanTable> = fc.record({ id: fc.constant('t'), by, ranges, measures: fc.subarray(ids) });
  return fc.record({
    plan: fc.constant(1 as const),
    kind: fc.constant('metrics' as const),
    timeZone: fc.constant(zone.name),
    weekStart: fc.constant('monday' as const),
    fiscalYearStart: fc.constant(1),
    asOf: fc.constantFrom('2025-03-09T12:00:00', '2025-11-02', '2200-01-01').map(bound),
    sources: fc.constant([
      { dataset: 'deals', key: null, fields: declared.map((field) => ({ ...field, from: 'column' as const })) },
    ]),
    measures: fc.constant(measures.map((given, at) => ({ ...given, id: `m${at}` }) as Measure)),
    tables: fc.array(table, { minLength: 1, maxLength: 2 }),
  });
});

function near(cell: CellResult): CellResult | { rows: number } {
  // A deviation is the one figure of which the plain way rounds differently.
  return typeof cell.value === 'number' && !Number.isInteger(cell.value * 1e4)
    ? { ...cell, value: Number(cell.value.toPrecision(9)) }
    : cell;
}

async function engineAnswer(given: MetricsPlan, rows: readonly Row[]) {
  const engine = createEngine();
  await engine.load({ deals: { fields: declared, rows } });
  const [result] = await engine.run([given]);
  engine.dispose();
  if (result?.kind !== 'metrics') throw new Error('not metrics');
  return result;
}

test('the engine agrees with the plainest way', async () => {
  await fc.assert(
    fc.asyncProperty(plan, fc.array(row, { maxLength: 12 }), async (given, rows) => {
      const expected = reference(given, rows);
      const result = await engineAnswer(given, rows);
      const tables = result.tables.map(({ groups, cells }) =>
        Object.fromEntries(
          groups.map((values, group) => [
            JSON.stringify(values),
            Object.fromEntries(Object.entries(cells).map(([id, ofGroups]) => [id, ofGroups[group]!.map(near)])),
          ]),
        ),
      );
      const nearly = expected.tables.map((table) =>
        Object.fromEntries(
          Object.entries(table).map(([group, cells]) => [
            group,
            Object.fromEntries(Object.entries(cells).map(([id, ofRanges]) => [id, ofRanges.map(near)])),
          ]),
        ),
      );
      expect(tables).toEqual(nearly);
      expect(result.excluded).toEqual(
        expected.undated > 0 ? [{ reason: 'undated', dataset: 'deals', count: expected.undated }] : [],
      );
    }),
    { numRuns: 400 },
  );
}, 60_000);

test('the order of the rows changes nothing, to the last bit', async () => {
  const shuffledRows = fc
    .array(row, { maxLength: 12 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  await fc.assert(
    fc.asyncProperty(plan, shuffledRows, async (given, [rows, other]) => {
      const sorted = ({ tables }: Awaited<ReturnType<typeof engineAnswer>>) =>
        tables.map(({ groups, cells }) =>
          groups
            .map((values, group) =>
              JSON.stringify([values, Object.entries(cells).map(([id, ofGroups]) => [id, ofGroups[group]])]),
            )
            .sort(),
        );
      expect(sorted(await engineAnswer(given, other))).toEqual(sorted(await engineAnswer(given, rows)));
    }),
    { numRuns: 150 },
  );
}, 60_000);
