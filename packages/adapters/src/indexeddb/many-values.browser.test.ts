import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { ask } from '@weir/query';
import type { MetricsAnswer, MetricsQuestion } from '@weir/query';
import type { Scalar, WeirDocument } from '@weir/schema';
import { assertRefused } from '../conformance/assert-refused.js';
import { indexedDbAdapter } from './indexeddb-adapter.js';

/** Far more than it takes: other work may be on the machine. */
const timeout = 300_000;

const name = 'many-values';
const ada = { context: { tenant: 'acme', user: 'ada' } };
const count = 1_000_000;

const document: WeirDocument = {
  weir: 1,
  id: 'many',
  title: 'Many',
  datasets: [
    {
      id: 'rows',
      key: 'id',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'amount', type: 'number' },
        { id: 'at', type: 'datetime' },
      ],
    },
  ],
  dimensions: [{ id: 'id', fields: { rows: 'id' } }],
  metrics: [
    { id: 'rows', formula: { count: ['rows', true, 'always'] } },
    { id: 'ids', formula: { distinct: ['rows', { var: 'id' }, true, 'always'] } },
    { id: 'amounts', formula: { distinct: ['rows', { var: 'amount' }, true, 'always'] } },
    { id: 'moments', formula: { distinct: ['rows', { var: 'at' }, true, 'always'] } },
    { id: 'sum', formula: { sum: ['rows', { var: 'amount' }, true, 'always'] } },
    { id: 'median', formula: { median: ['rows', { var: 'amount' }, true, 'always'] } },
  ],
};
const metrics = document.metrics!.map(({ id }) => id);

/** Every value of every field is there once; texts are no run of numbers in order. */
const idOf = (place: number): string => `${(place * 7919) % count} é`;
const columns = () => ({
  id: Array.from({ length: count }, (_, place) => idOf(place)),
  amount: Float64Array.from({ length: count }, (_, place) => place / 4),
  at: { type: 'datetime' as const, values: Float64Array.from({ length: count }, (_, place) => place * 1500) },
});

describe('a million different values in IndexedDB', function () {
  this.timeout(timeout);
  const asked: ReturnType<typeof indexedDbAdapter>[] = [];
  const open = () => {
    const adapter = indexedDbAdapter({ name, document });
    asked.push(adapter);
    return adapter;
  };
  const totalsOf = async (question: MetricsQuestion): Promise<Record<string, Scalar | undefined>> => {
    const answer: MetricsAnswer = await ask(document, open(), question, { ...ada, asOf: '2101-01-01T00:00:00Z' });
    return Object.fromEntries(question.metrics.map((metric) => [metric, answer.metrics[metric]?.total]));
  };
  const all = {
    rows: count,
    ids: count,
    amounts: count,
    moments: count,
    sum: (count * (count - 1)) / 8,
    median: (count - 1) / 8,
  };

  before(async () => void (await open().import({ rows: columns() }, ada)));
  afterEach(() => {
    for (const adapter of asked.splice(0)) adapter.dispose();
  });
  after(() => deleteDB(`weir/data/${name}`));

  it('are kept over a reload, counted, and summed exactly', async () => {
    expect(await totalsOf({ metrics })).to.deep.equal(all);
  });

  it('are each found: filtered by, listed and searched', async () => {
    const place = 765_432;
    expect(await totalsOf({ metrics, filters: { id: idOf(place) } })).to.deep.equal({
      rows: 1,
      ids: 1,
      amounts: 1,
      moments: 1,
      sum: place / 4,
      median: place / 4,
    });
    const { values, more } = await open().values('rows', 'id', { ...ada, search: '999999 É', limit: 5 });
    expect({ values, more }).to.deep.equal({ values: [{ value: '999999 é', count: 1 }], more: false });
  });

  it('are too many groups, which is said', async () => {
    await assertRefused(totalsOf({ metrics: ['sum'], by: ['id'] }), 'question/too-many-figures');
  });

  it('are added to: a value that was there stays one value', async () => {
    const more = [
      { id: idOf(1), amount: 0.25, at: '1970-01-01T00:00:01.500Z' },
      { id: 'new', amount: -1, at: '1969-12-31T23:59:59Z' },
    ];
    await open().append('rows', more, ada);
    const { median: _median, ...counted } = await totalsOf({ metrics });
    expect(counted).to.deep.equal({
      rows: count + 2,
      ids: count + 1,
      amounts: count + 1,
      moments: count + 1,
      sum: all.sum - 0.75,
    });
  });
});
