import type { Formula, WeirDocument } from '@weir/schema';
import type { Call, CatalogDataset, DataAdapter } from '@weir/query';
import { ask } from '@weir/query';
import { assertMatches } from './differences.js';
import { assertRefused } from './assert-refused.js';
import type { AdapterFactory } from './test-adapter.js';
import { many, manyMetrics, manyRows } from './many-rows.js';
import { deals, people, sales, teams } from './vectors/sales.js';
import { completeRows, withMetrics } from './vector.js';

type Claim = (factory: AdapterFactory, call: Call) => Promise<void>;

const document = withMetrics(sales, { count: { count: ['deals', true, 'always'] } });
const question = { metrics: ['count'] };

/** Lends an adapter with the rows of the sales vectors. */
function lend(use: (adapter: DataAdapter, call: Call) => Promise<void>): Claim {
  return async (factory, call) => {
    const rows = completeRows({ document, rows: { deals, people, teams } });
    const adapter = await factory({ document, rows });
    try {
      await use(adapter, call);
    } finally {
      adapter.dispose?.();
    }
  };
}

/** What an adapter must do beside answering. */
export const contractClaims: readonly (readonly [name: string, claim: Claim])[] = [
  [
    'the catalog has the datasets and their stored fields with types',
    lend(async (adapter, call) => {
      const { datasets, supports } = await adapter.describe(call);
      const typeOf = (dataset: CatalogDataset | undefined): Record<string, string> =>
        Object.fromEntries(dataset?.fields.map(({ id, type }) => [id, type]) ?? []);
      assertMatches(datasets.map(({ id }) => id).sort(), ['deals', 'people', 'teams']);
      const described = typeOf(datasets.find(({ id }) => id === 'deals'));
      assertMatches(described, { id: 'string', created_on: 'date', amount: 'number', stage: 'string' });
      if (!supports.every((node) => typeof node === 'string')) throw new Error('`supports` lists names of plan nodes.');
    }),
  ],
  [
    'values come most frequent first, missing ones among them or not at all',
    lend(async (adapter, call) => {
      const { values, more } = await adapter.values('deals', 'stage', { ...call, limit: 10 });
      const counts = values.map(({ count }) => count);
      assertMatches(
        counts,
        counts.toSorted((a, b) => b - a),
      );
      assertMatches(Object.fromEntries(values.map(({ value, count }) => [String(value), count])), {
        won: 3,
        open: 3,
        lost: 2,
      });
      assertMatches(more, false);
    }),
  ],
  [
    'values are bounded, and say when there are more',
    lend(async (adapter, call) => {
      const { values, more } = await adapter.values('deals', 'stage', { ...call, limit: 2 });
      assertMatches({ length: values.length, more }, { length: 2, more: true });
    }),
  ],
  [
    'values can be searched, whatever the case',
    lend(async (adapter, call) => {
      const { values } = await adapter.values('deals', 'stage', { ...call, limit: 10, search: 'LOS' });
      assertMatches(values, [{ value: 'lost', count: 2 }]);
    }),
  ],
  [
    'values of fewer rows than the smallest group are withheld, which is said',
    lend(async (adapter, call) => {
      const listed = async (limit: number, minGroup: number) => {
        const options = { ...call, context: { ...call.context, minGroup }, limit };
        const { values, more } = await adapter.values('deals', 'stage', options);
        return { values: values.map(({ value, count }) => `${String(value)} ${count}`).sort(), more };
      };
      assertMatches(await listed(10, 2), { values: ['lost 2', 'open 3', 'won 3'], more: false });
      assertMatches(await listed(10, 3), { values: ['open 3', 'won 3'], more: true });
      assertMatches(await listed(10, 4), { values: [], more: true });
    }),
  ],
  [
    'an unknown dataset is named, with the closest',
    lend(async (adapter, call) => {
      const unknown = adapter.values('deal', 'stage', { ...call, limit: 1 });
      await assertRefused(unknown, 'adapter/unknown-dataset', { dataset: 'deal', closest: 'deals' });
    }),
  ],
  [
    'an unknown field is named, with the closest',
    lend(async (adapter, call) => {
      const unknown = adapter.values('deals', 'stages', { ...call, limit: 1 });
      await assertRefused(unknown, 'adapter/unknown-field', { dataset: 'deals', field: 'stages', closest: 'stage' });
    }),
  ],
  [
    'a call that is withdrawn ends with adapter/aborted, and later calls are answered',
    lend(async (adapter, call) => {
      await assertRefused(adapter.describe({ ...call, signal: AbortSignal.abort() }), 'adapter/aborted');
      const controller = new AbortController();
      const withdrawn = ask(document, adapter, question, { ...call, signal: controller.signal });
      controller.abort();
      await assertRefused(withdrawn, 'adapter/aborted');
      assertMatches((await ask(document, adapter, question, call)).metrics['count']?.total, 8);
    }),
  ],
  [
    'a withdrawn call does no harm to another that waits for the same',
    lend(async (adapter, call) => {
      const controller = new AbortController();
      const withdrawn = ask(document, adapter, question, { ...call, signal: controller.signal });
      const kept = ask(document, adapter, question, call);
      controller.abort();
      await assertRefused(withdrawn, 'adapter/aborted');
      assertMatches((await kept).metrics['count']?.total, 8);
    }),
  ],
  [
    'several questions at once get each its own answer',
    lend(async (adapter, call) => {
      const stages = ['won', 'lost', 'open', 'gone'];
      const answers = await Promise.all(
        stages.map((stage) => ask(document, adapter, { ...question, filters: { stage } }, call)),
      );
      assertMatches(
        answers.map(({ metrics }) => metrics['count']?.total),
        [3, 2, 3, 0],
      );
    }),
  ],
  [
    'rows given inline are counted alone, and what is stored stays as it is (an adapter need not take any)',
    lend(async (adapter, call) => {
      const inline = adapter.withRows?.(
        completeRows({ document, rows: { deals: deals.filter(({ owner }) => owner === 'ann'), people } }),
      );
      if (!inline) return;
      const totalsOf = async (of: DataAdapter) => (await ask(document, of, question, call)).metrics['count']?.total;
      assertMatches([await totalsOf(inline), await totalsOf(adapter)], [3, 8]);
      const byTeam = await ask(document, inline, { ...question, by: ['team'] }, call);
      assertMatches(
        byTeam.groups.map(({ team }) => team),
        ['East'],
      );
      inline.dispose?.();
      assertMatches(await totalsOf(adapter), 8);
    }),
  ],
  [
    'a row formula that reads today is worked out for each as-of',
    lend(async (adapter, call) => {
      const aged = withMetrics(
        withField(sales, { '<': [{ var: 'created_on' }, { add: [{ today: [] }, -30, 'day'] }] }),
        {
          old: { count: ['deals', { var: 'is_old' }, 'always'] },
        },
      );
      const oldAsOf = async (asOf: string) =>
        (await ask(aged, adapter, { metrics: ['old'] }, { ...call, asOf })).metrics['old']?.total;
      // before 1 February d1 to d3, before 3 March all that are dated, and again
      const answers = [
        await oldAsOf('2025-03-03T12:00:00Z'),
        await oldAsOf('2025-04-02T12:00:00Z'),
        await oldAsOf('2025-03-03T12:00:00Z'),
      ];
      assertMatches(answers, [3, 7, 3]);
    }),
  ],
  [
    'seventy thousand rows are counted, sorted and looked up like seven',
    async (factory, call) => {
      const adapter = await factory({ document: many, rows: manyRows });
      try {
        const answer = await ask(
          many,
          adapter,
          { metrics: manyMetrics, by: ['kind'] },
          { ...call, asOf: '2025-07-01' },
        );
        const places = ['even', 'odd'].map((kind) => answer.groups.findIndex((group) => group['kind'] === kind));
        const figures = manyMetrics.map((id) => {
          const { total, totals = [] } = answer.metrics[id] ?? {};
          return [id, [total, ...places.map((place) => totals[place])]];
        });
        assertMatches(Object.fromEntries(figures), {
          // of 0 to 69,999: n(n − 1) ÷ 2, and 35,000 even ones that start with 0, odd ones with 1
          sum: [2_449_965_000, 1_224_965_000, 1_225_000_000],
          median: [34_999.5, 34_999, 35_000],
          different: [70_000, 35_000, 35_000],
          above: [10_000, 5_000, 5_000],
        });
      } finally {
        adapter.dispose?.();
      }
    },
  ],
];

/** The document with a row formula more in its deals. */
function withField(base: WeirDocument, formula: Formula): WeirDocument {
  const datasets = (base.datasets ?? []).map((dataset) =>
    dataset.id === 'deals'
      ? { ...dataset, fields: [...dataset.fields, { id: 'is_old', type: 'boolean' as const, formula }] }
      : dataset,
  );
  return { ...base, datasets };
}
