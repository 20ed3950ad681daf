import { compareText, evaluateFormula, formulaEnv } from '@weir/formula';
import type { CellResult, Measure, MetricsPlan, PlanBound, PlanRange } from '@weir/query';
import type { Scalar } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import { declared, plan, row } from './any-plan.fixture.js';
import type { Row } from './any-plan.fixture.js';

/** Metrics once more, over row objects and in the plainest way, to compare the engine with. */
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

function near(cell: CellResult): CellResult | { rows: number } {
  if (typeof cell.value !== 'number') return cell;
  const units = cell.value * 1e4;
  // The plain way adds up decimals, where a row formula gives what is next to one, and rounds deviations differently.
  const isDecimal = Math.abs(units - Math.round(units)) < 1e-6;
  return { ...cell, value: isDecimal ? Math.round(units) / 1e4 : Number(cell.value.toPrecision(9)) };
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
