import type { FunnelPlan, MetricsPlan } from '@weir/query';
import { describe, expect, test } from 'vitest';
import { appendColumn } from './columns/append-column.js';
import type { Column } from './columns/column.js';
import { ColumnStore } from './columns/column-store.js';
import { readDataset } from './columns/read-dataset.js';
import { chunkRows } from './expressions/expression.js';
import { runFunnel } from './funnel/run-funnel.js';
import { planOf, signalOf, tablesOf, withoutPlain } from './funnel/sequence/plain/plain.fixture.js';
import { runSequence } from './funnel/sequence/run-sequence.js';
import { KeptParts } from './metrics/kept-parts.js';
import { runMetrics } from './metrics/run-metrics.js';
import { Pace } from './pace.js';
import { plan as sumByTeam } from './worker/sum-by-team.fixture.js';

/**
 * Gives the thread back whenever the clock is looked at. How long a slice takes is then no matter of the machine: between two looks lies no
 * more work than some thousand rows, however many there are.
 */
class Eager extends Pace {
  turns = 0;
  readonly #controller: AbortController;
  readonly #last: number;

  /** @param last withdraws the work at this turn */
  constructor(last = Infinity, controller = new AbortController()) {
    super(controller.signal);
    this.#controller = controller;
    this.#last = last;
  }

  override get due(): boolean {
    return true;
  }

  override turn(): Promise<void> {
    this.turns += 1;
    if (this.turns === this.#last) this.#controller.abort();
    return super.turn();
  }
}

const metricsPlan: MetricsPlan = {
  ...sumByTeam,
  measures: [
    ...sumByTeam.measures,
    { id: 'n', aggregate: 'distinct', dataset: 'deals', value: { var: 'team' }, on: null, cut: [] },
    { id: 'p', aggregate: 'median', dataset: 'deals', value: { var: 'amount' }, on: null, cut: [] },
  ],
  tables: [
    { ...sumByTeam.tables[0]!, measures: ['m', 'n', 'p'] },
    { id: 'all', by: [], ranges: [{ from: null, to: null }], measures: ['m', 'n', 'p'] },
  ],
};

async function storeOf(rows: number): Promise<ColumnStore> {
  const store = new ColumnStore();
  const columns = {
    amount: Float64Array.from({ length: rows }, (_, row) => (row * 7919) % 10_007),
    team: Array.from({ length: rows }, (_, row) => `team ${(row * 31) % 500}`),
  };
  store.set(await readDataset('deals', columns, { pace: new Pace() }));
  return store;
}

const events = (rows: number) =>
  Array.from({ length: rows }, (_, row) => ({
    who: `user ${(row * 7919) % 4001}`,
    what: `step ${row % 3}`,
    at: 1_700_000_000_000 + ((row * 104_729) % 1_000_003) * 20,
  }));

const bound = { date: '2030-01-01', instant: '2030-01-01T00:00:00.000Z' };
const historyPlan: FunnelPlan = {
  ...planOf(3),
  kind: 'funnel',
  asOf: bound,
  stages: [0, 1, 2].map((stage) => ({ id: `s${stage}`, kind: 'open', probability: 0.5, limitDays: null })),
  advances: [
    [0, 1],
    [1, 2],
  ],
  signals: [0, 1, 2].map((stage) => signalOf(stage)),
  value: null,
  windowSeconds: null,
  basis: 'entry',
  handoffs: [],
};

const works: Readonly<Record<string, (rows: number) => Promise<(pace: Pace) => Promise<unknown>>>> = {
  metrics: async (rows) => {
    const [store, kept] = [await storeOf(rows), new KeptParts()];
    return (pace) => runMetrics(metricsPlan, store.snapshot(), { pace, kept });
  },
  'metrics, half of whose rows were counted before': async (rows) => {
    const store = await storeOf(rows / 2);
    const more = (await storeOf(rows / 2)).dataset('deals');
    return async (pace) => {
      const [own, kept] = [store.snapshot(), new KeptParts()];
      kept.limit(2 ** 26);
      await runMetrics(metricsPlan, own.snapshot(), { pace: new Pace(), kept });
      await own.append(more, pace);
      return runMetrics(metricsPlan, own.snapshot(), { pace, kept });
    };
  },
  'a funnel by history': async (rows) => {
    const tables = tablesOf({ events: events(rows) });
    return (pace) => runFunnel(historyPlan, tables, pace);
  },
  'a funnel by sequence': async (rows) => {
    const tables = tablesOf({ events: events(rows) });
    return (pace) => runSequence(planOf(3), tables, pace);
  },
  'a funnel by sequence, the general way': async (rows) => {
    const tables = tablesOf({ events: events(rows) });
    return (pace) => runSequence(withoutPlain(planOf(3)), tables, pace);
  },
};

describe.each(Object.entries(works))('%s', (_what, make) => {
  test('looks at the clock after so many rows at most', async () => {
    const turns: number[] = [];
    for (const rows of [8192, 40_960]) {
      const work = await make(rows);
      const pace = new Eager();
      await work(pace);
      turns.push(pace.turns);
    }
    expect(turns[1]! - turns[0]!).toBeGreaterThanOrEqual((40_960 - 8192) / 2 / 4 / chunkRows);
    expect(turns[0]).toBeGreaterThan(1);
  });

  test('stops at the look at which it is withdrawn, and answers the next one as ever', async () => {
    const work = await make(16_384);
    // What is known of columns is found out once.
    await work(new Pace());
    const whole = new Eager();
    const expected = await work(whole);
    const step = Math.max(1, Math.floor(whole.turns / 20));
    for (let last = 1; last <= whole.turns; last += step) {
      const pace = new Eager(last);
      await expect(work(pace)).rejects.toMatchObject({ code: 'adapter/aborted' });
      expect(pace.turns).toBe(last);
    }
    expect(await work(new Pace())).toEqual(expected);
  });
});

describe('rows are added in slices', () => {
  const turnsOf = async (column: Column, more: Column): Promise<number> => {
    const pace = new Eager();
    await appendColumn(column, more, pace);
    return pace.turns;
  };

  test('where memory is full, what was there is copied bit by bit', async () => {
    const numbers = (length: number): Column => ({ type: 'number', values: new Float64Array(length) });
    expect(await turnsOf(numbers(2 ** 20), numbers(1))).toBeGreaterThanOrEqual(2);
    expect(await turnsOf(numbers(2 ** 21), numbers(1))).toBeGreaterThanOrEqual(4);
  });

  test('where texts come, those that were there are looked through bit by bit', async () => {
    const texts = (from: number, to: number): Column => ({
      type: 'string',
      codes: Int32Array.from({ length: to - from }, (_, code) => code),
      dictionary: Array.from({ length: to - from }, (_, code) => `text ${from + code}`),
    });
    expect(await turnsOf(texts(0, 50_000), texts(50_000, 50_001))).toBeGreaterThan(10);
    expect(await turnsOf(texts(0, 10), texts(10, 50_000))).toBeGreaterThan(10);
  });
});
