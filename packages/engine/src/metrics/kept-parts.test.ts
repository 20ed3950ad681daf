import type { MetricsPlan, MetricsResult, PlanField } from '@weir/query';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ColumnStore } from '../columns/column-store.js';
import type { DatasetInput } from '../columns/dataset-input.js';
import { readDataset } from '../columns/read-dataset.js';
import { Pace } from '../pace.js';
import { bound, declared, derived, inOrder, overDerived, people, plan, row } from './any-plan.fixture.js';
import type { Row } from './any-plan.fixture.js';
import { KeptParts } from './kept-parts.js';
import { runMetrics } from './run-metrics.js';

const pace = new Pace();

/** Data, and what was counted of them. */
class Counted {
  readonly kept = new KeptParts();
  readonly store = new ColumnStore((change) => this.kept.heed(change));

  constructor(mostBytes = 2 ** 20) {
    this.kept.limit(mostBytes);
  }

  async set(id: string, input: DatasetInput): Promise<void> {
    this.store.set(await readDataset(id, input, { pace }));
  }

  async append(id: string, input: DatasetInput): Promise<void> {
    await this.store.append(await readDataset(id, input, { pace }), pace);
  }

  async run(asked: MetricsPlan): Promise<{ readonly result: MetricsResult; readonly read: number }> {
    let read = 0;
    const onProgress = (_done: number, of: number) => (read = of);
    return { result: await runMetrics(asked, this.store.snapshot(), { pace, onProgress, kept: this.kept }), read };
  }
}

const asOfs = fc.constantFrom('2025-01-01T05:00:00', '2025-03-09T12:00:00', '2025-11-02', '2200-01-01').map(bound);
const lots = fc.array(fc.record({ rows: fc.array(row, { maxLength: 8 }), asOf: asOfs, isMoved: fc.boolean() }), {
  minLength: 2,
  maxLength: 4,
});

test('rows that were counted before are joined to the same answer, to the last bit', async () => {
  let spared = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(plan, plan.map(overDerived)), lots, async (given, lots) => {
      const grown = new Counted();
      const rows: Row[] = [];
      let known = people;
      await grown.set('people', known);
      for (const [place, { rows: more, asOf: later, isMoved }] of lots.entries()) {
        rows.push(...more);
        const input = { fields: declared, rows: more };
        await (place === 0 ? grown.set('deals', input) : grown.append('deals', input));
        if (isMoved) await grown.set('people', (known = known.slice(1)));
        const whole = new Counted(0);
        await whole.set('people', known);
        await whole.set('deals', { fields: declared, rows });
        for (const asOf of [given.asOf, later]) {
          const { result, read } = await grown.run({ ...given, asOf });
          const expected = await whole.run({ ...given, asOf });
          expect(inOrder(result)).toEqual(inOrder(expected.result));
          spared += expected.read - read;
        }
      }
    }),
    { numRuns: Number(process.env['WEIR_RUNS'] ?? 120) },
  );
  expect(spared).toBeGreaterThan(0);
}, 120_000);

const counted: MetricsPlan = {
  plan: 1,
  kind: 'metrics',
  timeZone: 'America/New_York',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: bound('2025-11-02'),
  sources: overDerived({
    sources: [{ dataset: 'deals', key: null, fields: [] }],
  } as unknown as MetricsPlan).sources.map((source) =>
    source.dataset === 'deals' ? { ...source, fields: [...columns(), ...derived] } : source,
  ),
  measures: [
    { id: 'sum', aggregate: 'sum', dataset: 'deals', value: { var: 'double' }, on: 'opened', cut: ['opened'] },
    { id: 'labels', aggregate: 'distinct', dataset: 'deals', value: { var: 'label' }, on: null, cut: [] },
    { id: 'highest', aggregate: 'highest', dataset: 'deals', value: { var: 'label' }, on: null, cut: [] },
  ],
  tables: [
    {
      id: 't',
      by: [{ deals: 'region' }],
      ranges: [{ from: bound('2025-01-01'), to: bound('2026-01-01') }],
      measures: ['sum', 'labels', 'highest'],
    },
  ],
};

function columns(): PlanField[] {
  return declared.map((field) => ({ ...field, from: 'column' }));
}

const deal = (team: string, opened = '2025-02-03'): Row => ({
  team,
  owner: 'a',
  big: true,
  amount: 2,
  currency: 'CNY',
  opened,
  closed: null,
  seen: '2025-02-03T10:00:00Z',
});
const dealsOf = (...rows: readonly Row[]): DatasetInput => ({ fields: declared, rows });

describe('only what was added is read', () => {
  const open = async (mostBytes?: number) => {
    const data = new Counted(mostBytes);
    await data.set('people', people);
    await data.set('deals', dealsOf(deal('East'), { ...deal('West'), closed: '2025-03-01' }, deal('East')));
    expect((await data.run(counted)).read).toBe(3);
    return data;
  };

  test('and nothing where nothing was', async () => {
    const data = await open();
    const before = await data.run(counted);
    expect(before.read).toBe(0);
    await data.append('deals', dealsOf(deal('North'), deal('East')));
    const after = await data.run(counted);
    expect(after.read).toBe(2);
    const cells = (result: MetricsResult, id: string) => result.tables[0]!.cells[id]![0]![0]!;
    expect(cells(before.result, 'labels')).toEqual({ value: 2, rows: 3 });
    expect(cells(after.result, 'labels')).toEqual({ value: 3, rows: 5 });
    expect(cells(after.result, 'highest').value).toBe('Westa');
  });

  test('also later, as long as no row lies after as-of', async () => {
    const data = await open();
    expect((await data.run({ ...counted, asOf: bound('2025-12-24') })).read).toBe(0);
    await data.append('deals', dealsOf(deal('East', '2025-12-31')));
    expect((await data.run({ ...counted, asOf: bound('2025-12-24') })).read).toBe(1);
    // The last row was left out: from now on as-of matters.
    expect((await data.run({ ...counted, asOf: bound('2025-12-24') })).read).toBe(0);
    expect((await data.run({ ...counted, asOf: bound('2025-12-25') })).read).toBe(1);
    expect((await data.run({ ...counted, asOf: bound('2025-10-01') })).read).toBe(4);
  });

  test.each<[string, (data: Counted) => Promise<unknown>]>([
    ['not when the dataset is another', (data) => data.set('deals', dealsOf(deal('East'), deal('East'), deal('East')))],
    ['not when one that is looked up is another', (data) => data.set('people', people.slice(1))],
    ['not when one that is looked up has more rows', (data) => data.append('people', [{ name: 'c', region: 'East' }])],
  ])('%s', async (_claim, change) => {
    const data = await open();
    await change(data);
    expect((await data.run(counted)).read).toBe(3);
  });

  test('not when a field gets another form, which may change what rows before meant', async () => {
    const data = new Counted();
    await data.set('people', people);
    await data.set('deals', [deal('East')]);
    await data.run(counted);
    await data.append('deals', [{ ...deal('East'), amount: 'three' }]);
    expect((await data.run(counted)).read).toBe(2);
  });

  test.each<[string, Partial<MetricsPlan>]>([
    ['another condition', { measures: counted.measures.map((measure) => ({ ...measure, where: { var: 'big' } })) }],
    ['another zone', { timeZone: 'Asia/Shanghai' }],
    ['another range', { tables: counted.tables.map((table) => ({ ...table, ranges: [{ from: null, to: null }] })) }],
    ['another breakdown', { tables: counted.tables.map((table) => ({ ...table, by: [] })) }],
  ])('not of %s', async (_claim, change) => {
    const data = await open();
    expect((await data.run({ ...counted, ...change })).read).toBe(3);
    expect((await data.run(counted)).read).toBe(0);
  });

  test('not when there is no room to keep what was counted', async () => {
    const data = await open(0);
    expect((await data.run(counted)).read).toBe(3);
  });

  test('not by one who asked before, when more rows were counted since', async () => {
    const data = await open();
    const before = data.store.snapshot();
    await data.append('deals', dealsOf(deal('East')));
    expect((await data.run(counted)).read).toBe(1);
    let read = NaN;
    await runMetrics(counted, before, { pace, onProgress: (_done, of) => (read = of), kept: data.kept });
    expect(read).toBe(3);
    expect((await data.run(counted)).read).toBe(0);
  });

  test('not by one who asked before, when a dataset that is looked up is another since', async () => {
    const data = await open();
    const before = data.store.snapshot();
    await data.set('people', people.slice(1));
    await runMetrics(counted, before, { pace, kept: data.kept });
    expect((await data.run(counted)).read).toBe(3);
  });
});

test('what was used last is kept, within so many bytes', async () => {
  const data = new Counted(2000);
  await data.set('people', people);
  await data.set('deals', dealsOf(deal('East')));
  const asked = Array.from({ length: 12 }, (_, month) => ({
    ...counted,
    tables: counted.tables.map((table) => ({
      ...table,
      ranges: [{ from: bound('2024-01-01'), to: bound(`2025-${String(month + 1).padStart(2, '0')}-01`) }],
    })),
  }));
  for (const plan of asked) expect((await data.run(plan)).read).toBe(1);
  expect((await data.run(asked.at(-1)!)).read).toBe(0);
  expect((await data.run(asked[0]!)).read).toBe(1);
});
