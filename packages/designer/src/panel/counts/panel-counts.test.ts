import { rowsAdapter } from '@weir/adapters';
import type { AnswerRequest, DataAdapter } from '@weir/query';
import type { Funnel, Scalar, Signal, Stage, WeirDocument } from '@weir/schema';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { PanelCounts } from './panel-counts.js';
import type { CountRequest } from './panel-counts.js';
import { itemName, wayName } from './share-questions.js';

const moves = (rows: readonly (readonly [deal: string, stage: string, on: string | null])[]) =>
  rows.map(([deal, to_stage, moved_on], at): Record<string, Scalar> => ({ id: `m${at}`, deal, to_stage, moved_on }));

const data = {
  deals: ['a', 'b', 'c', 'd'].map((id, at) => ({
    id,
    created_on: '2025-01-01',
    closed_on: null,
    stage: 'lead',
    amount: (at + 1) * 100,
  })),
  moves: moves([
    ['a', 'lead', '2025-01-01'],
    ['b', 'lead', '2025-01-02'],
    ['c', 'lead', '2025-01-03'],
    ['d', 'lead', '2025-01-03'],
    ['d', 'lead', null],
    ['a', 'qualified', '2025-02-01'],
    ['a', 'lead', '2025-03-01'],
    ['b', 'qualified', '2025-02-02'],
  ]),
};

/** The example with some changes to its first funnel. */
function edited(change: (funnel: Funnel) => void): WeirDocument {
  const document = structuredClone(exampleDocument);
  if (document.funnels?.[0]) change(document.funnels[0]);
  return document;
}

const stageOf = (funnel: Funnel, id: string): Stage => funnel.stages.find((stage) => stage.id === id)!;
const signal = (when: Signal['when']): Signal => ({
  dataset: 'moves',
  at: 'moved_on',
  entity: 'deal',
  when: when ?? true,
});
const movedTo = (stage: string): Signal['when'] => ({ '==': [{ var: 'to_stage' }, stage] });

function start() {
  const failed = vi.fn();
  const counts = new PanelCounts({ changed: vi.fn(), failed, measured: vi.fn() });
  const want = (document: WeirDocument, adapter: DataAdapter, rest: Partial<CountRequest> = {}) =>
    counts.want({
      document,
      adapter,
      context: undefined,
      asOf: '2026-01-01',
      funnel: 'solution',
      stage: 'lead',
      ...rest,
    });
  return { counts, want, failed };
}

async function counted(document: WeirDocument, rest: Partial<CountRequest> = {}) {
  const { counts, want, failed } = start();
  want(document, rowsAdapter({ document, datasets: data }), rest);
  await counts.ready;
  expect(failed.mock.calls).toEqual([]);
  return counts.of(document);
}

describe('of a rule', () => {
  test('rows, different ones, and rows without the date', async () => {
    const counts = await counted(exampleDocument);
    expect(counts.signal('lead', 0)).toEqual({ status: 'ready', value: { rows: 5, entities: 4, undated: 1 } });
  });

  test('rules that find nothing are told from those of a dataset without rows', async () => {
    const document = edited((funnel) => stageOf(funnel, 'lead').enters?.push(signal(movedTo('leed'))));
    const counts = await counted(document);
    expect(counts.isEmpty('lead', 0)).toBe(false);
    expect(counts.isEmpty('lead', 1)).toBe(true);
    const { counts: none, want } = start();
    want(document, rowsAdapter({ document, datasets: { deals: [], moves: [] } }));
    await none.ready;
    expect(none.of(document).signal('lead', 1)).toMatchObject({ status: 'ready', value: { rows: 0 } });
    expect(none.of(document).isEmpty('lead', 1)).toBe(false);
  });

  test('rows that enter another stage at the same moment, where only the data shows it', async () => {
    const document = edited((funnel) => {
      stageOf(funnel, 'won').enters = [signal({ '==': [{ var: 'deal' }, 'a'] })];
    });
    const counts = await counted(document);
    expect(counts.overlaps('lead', 0)).toEqual([{ stage: 'won', index: 0, rows: 2 }]);
    expect(counts.overlaps('won', 0)).toEqual(
      expect.arrayContaining([
        { stage: 'lead', index: 0, rows: 2 },
        { stage: 'qualified', index: 0, rows: 1 },
      ]),
    );
    expect(counts.overlaps('nurture', 0)).toEqual([]);
  });

  test.each<[string, Signal]>([
    ['a mistake in its condition', signal({ '==': [{ var: 'to_stag' }, 'lead'] })],
    ['a field that is no date', { ...signal(true), at: 'deal' }],
    ['a dataset that is not there', { ...signal(true), dataset: 'calls' }],
    ['an entity that is not there', { ...signal(true), entity: 'dael' }],
  ])('%s is not counted, and does not keep the others from it', async (_claim, broken) => {
    const document = edited((funnel) => stageOf(funnel, 'lead').enters?.push(broken));
    const counts = await counted(document);
    expect(counts.signal('lead', 0).status).toBe('ready');
    expect(counts.signal('lead', 1)).toEqual({ status: 'none' });
  });
});

describe('of those in a stage', () => {
  const withConditions = edited((funnel) => {
    stageOf(funnel, 'lead').checklist = [
      { id: 'late', when: { '>': [{ var: 'moved_on' }, '2025-01-02'] } },
      { id: 'nothing' },
      { id: 'large', when: { '>=': [{ var: 'amount' }, 400] } },
      { id: 'broken', when: { '>=': [{ var: 'amuont' }, 400] } },
    ];
    const way = funnel.transitions?.find(({ from, to }) => from === 'lead' && to === 'qualified');
    if (way) way.when = { '==': [{ var: 'deal' }, 'c'] };
  });

  test('the share that meets an item of the checklist, in their last row or in that of their value', async () => {
    const counts = await counted(withConditions);
    // a, c and d are leads now: a since March, c and d since the 3rd of January; d is the one of 400.
    expect(counts.share(itemName(0))).toEqual({ status: 'ready', value: { met: 3, of: 3 } });
    expect(counts.share(itemName(2))).toEqual({ status: 'ready', value: { met: 1, of: 3 } });
    expect(counts.share(itemName(1))).toEqual({ status: 'none' });
    expect(counts.share(itemName(3))).toEqual({ status: 'none' });
  });

  test('the share that meets the condition of a transition', async () => {
    const counts = await counted(withConditions);
    expect(counts.share(wayName('lead>qualified'))).toEqual({ status: 'ready', value: { met: 1, of: 3 } });
    expect(counts.share(wayName('lead>nurture'))).toEqual({ status: 'none' });
  });

  test('many conditions are counted in several questions, each as if it were alone', async () => {
    const document = edited((funnel) => {
      stageOf(funnel, 'lead').checklist = Array.from({ length: 15 }, (_, at) => ({
        id: `item-${at}`,
        when: { '==': [{ var: 'deal' }, ['a', 'c', 'nobody'][at % 3] ?? ''] },
      }));
    });
    const counts = await counted(document);
    const shares = Array.from({ length: 15 }, (_, at) => counts.share(itemName(at)));
    expect(shares).toEqual(shares.map((_, at) => ({ status: 'ready', value: { met: at % 3 === 2 ? 0 : 1, of: 3 } })));
  });

  test('nothing is told of another stage than the one that is looked at, nor of sequences', async () => {
    expect((await counted(withConditions, { stage: 'won' })).share(itemName(0))).toEqual({ status: 'none' });
    const sequence = structuredClone(withConditions);
    sequence.funnels![0]!.counting = { method: 'sequence', window: { days: 9 } };
    expect((await counted(sequence)).share(itemName(0))).toEqual({ status: 'none' });
  });
});

describe('who may see', () => {
  test('nothing is asked without a permission to see values', async () => {
    const { counts, want } = start();
    const answer = vi.fn();
    want(exampleDocument, { describe: vi.fn(), values: vi.fn(), answer }, { mayNotSee: true });
    await counts.ready;
    expect(answer).not.toHaveBeenCalled();
    expect(counts.of(exampleDocument).signal('lead', 0)).toEqual({ status: 'hidden' });
    expect(counts.of(exampleDocument).isEmpty('lead', 0)).toBe(false);
  });

  test('counts are hidden from whom only groups of some size may be shown', async () => {
    const { counts, want } = start();
    want(exampleDocument, rowsAdapter({ document: exampleDocument, datasets: data }), { context: { minGroup: 5 } });
    await counts.ready;
    expect(counts.of(exampleDocument).signal('lead', 0)).toEqual({ status: 'hidden' });
  });

  test('nobody counts without a data source', () => {
    expect(start().counts.of(exampleDocument).signal('lead', 0)).toEqual({ status: 'none' });
  });
});

/** Answers after 300 ms, later ones sooner than earlier ones where it is told so. */
class SlowAdapter implements DataAdapter {
  readonly #inner = rowsAdapter({ document: exampleDocument, datasets: data });
  latencyMs = 300;
  calls = 0;
  failure: Error | null = null;

  describe = () => this.#inner.describe({});
  values = () => Promise.resolve({ values: [], more: false });

  async answer({ document, questions, asOf }: AnswerRequest) {
    this.calls++;
    const { failure, latencyMs } = this;
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (failure) throw failure;
    const draft = 'draft' in document ? document.draft : exampleDocument;
    const { askAll } = await import('@weir/query');
    const outcomes = await askAll(draft, this.#inner, questions, { asOf });
    return outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    });
  }
}

describe('while a condition is edited, 300 ms away from the data', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const asking = (stage: string) => edited((funnel) => (stageOf(funnel, 'lead').enters = [signal(movedTo(stage))]));
  const rowsIn = (counts: PanelCounts, document: WeirDocument) => {
    const count = counts.of(document).signal('lead', 0);
    return count.status === 'ready' ? count.value.rows : count.status;
  };
  /** Rows by stage, as the data has them. */
  const right: Readonly<Record<string, number>> = { lead: 5, qualified: 2, won: 0 };

  test('no count is ever shown beside a condition that it was not counted from, whatever the order of the answers', async () => {
    const { counts, want } = start();
    const adapter = new SlowAdapter();
    const documents = new Map(Object.keys(right).map((stage) => [stage, asking(stage)]));
    const seen = new Set<unknown>();
    for (const [step, stage] of ['lead', 'qualified', 'won', 'lead', 'qualified', 'lead', 'won'].entries()) {
      const document = documents.get(stage)!;
      // An answer that was asked for earlier comes later than the next one.
      adapter.latencyMs = step % 2 ? 100 : 600;
      want(document, adapter);
      for (let ms = 0; ms < 500; ms += 50) {
        const shown = rowsIn(counts, document);
        seen.add(shown);
        if (typeof shown === 'number') expect(shown, `${stage} after ${ms} ms`).toBe(right[stage]);
        await vi.advanceTimersByTimeAsync(50);
      }
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(rowsIn(counts, documents.get('won')!)).toBe(0);
    expect(seen.has('loading')).toBe(true);
    expect([...seen].some((shown) => typeof shown === 'number')).toBe(true);
  });

  test('a document that was not asked about yet is loading, though the last one is counted', async () => {
    const { counts, want } = start();
    want(asking('lead'), new SlowAdapter());
    await vi.advanceTimersByTimeAsync(400);
    expect(rowsIn(counts, asking('won'))).toBe('loading');
  });

  test('counts stay while nothing changes that they are made of', async () => {
    const { counts, want } = start();
    const adapter = new SlowAdapter();
    want(asking('lead'), adapter);
    await vi.advanceTimersByTimeAsync(400);
    const renamed = asking('lead');
    stageOf(renamed.funnels![0]!, 'lead').title = 'Other';
    const { calls } = adapter;
    want(renamed, adapter);
    expect(rowsIn(counts, renamed)).toBe(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(adapter.calls).toBe(calls);
  });

  test('a failure is told, and asked again', async () => {
    const { counts, want, failed } = start();
    const adapter = new SlowAdapter();
    adapter.failure = new Error('The line is dead.');
    const document = asking('lead');
    want(document, adapter);
    await vi.advanceTimersByTimeAsync(400);
    expect(counts.of(document).signal('lead', 0)).toMatchObject({ status: 'failed' });
    expect(failed).toHaveBeenCalled();
    adapter.failure = null;
    void counts.retry();
    expect(rowsIn(counts, document)).toBe('loading');
    await vi.advanceTimersByTimeAsync(400);
    expect(rowsIn(counts, document)).toBe(5);
  });
});
