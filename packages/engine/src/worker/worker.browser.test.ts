import { expect } from '@open-wc/testing';
import type { MetricsPlan } from '@weir/query';
import { createEngine } from '../engine.js';
import type { Engine } from '../engine.js';
import { planOf } from '../funnel/sequence/plain/plain.fixture.js';

const bound = { date: '2030-01-01', instant: '2030-01-01T00:00:00.000Z' };
const at = (month: number) => ({ date: `2025-0${month}-01`, instant: `2025-0${month}-01T00:00:00.000Z` });

const plan: MetricsPlan = {
  plan: 1,
  kind: 'metrics',
  timeZone: 'UTC',
  weekStart: 'monday',
  fiscalYearStart: 1,
  asOf: bound,
  sources: [
    {
      dataset: 'deals',
      key: 'id',
      fields: [
        { id: 'amount', type: 'number', from: 'column' },
        { id: 'owner', type: 'string', from: 'column' },
        { id: 'opened', type: 'date', from: 'column' },
        { id: 'team', type: 'string', from: 'lookup', by: 'owner', dataset: 'people', field: 'team' },
      ],
    },
    {
      dataset: 'people',
      key: 'name',
      fields: [
        { id: 'name', type: 'string', from: 'column' },
        { id: 'team', type: 'string', from: 'column' },
      ],
    },
  ],
  measures: [
    { id: 'sum', aggregate: 'sum', dataset: 'deals', value: { var: 'amount' }, on: 'opened', cut: ['opened'] },
    { id: 'median', aggregate: 'median', dataset: 'deals', value: { var: 'amount' }, on: 'opened', cut: ['opened'] },
  ],
  tables: [
    {
      id: 't',
      by: [{ deals: 'team' }],
      ranges: [
        { from: at(1), to: at(2) },
        { from: at(2), to: null },
      ],
      measures: ['sum', 'median'],
    },
  ],
};

const people = ['ann', 'bob', '\ud83d'].map((name) => ({ name, team: name === 'bob' ? null : `team of ${name}` }));
const deals = (count: number) =>
  Array.from({ length: count }, (_, id) => ({
    id: `d${id}`,
    amount: id % 11 === 0 ? null : (id % 1000) / 100,
    owner: people[id % 3]!.name,
    opened: id % 13 === 0 ? null : `2025-0${1 + (id % 2)}-15`,
  }));

const inWorker = () =>
  createEngine({ worker: () => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }) });

async function thrownBy(promise: Promise<unknown>): Promise<{ code?: string }> {
  return promise.then(
    () => ({}),
    (error: { code: string }) => error,
  );
}

describe('an engine in a real worker', () => {
  let engine: Engine;
  beforeEach(() => {
    engine = inWorker();
  });
  afterEach(() => engine.dispose());

  it('answers as one on the page does', async () => {
    const page = createEngine();
    const datasets = { deals: deals(5000), people };
    expect(await engine.load(datasets)).to.deep.equal(await page.load(datasets));
    expect(await engine.run([plan])).to.deep.equal(await page.run([plan]));
    expect(await engine.values('deals', 'owner', { limit: 2 })).to.deep.equal(
      await page.values('deals', 'owner', { limit: 2 }),
    );
    expect(await engine.describe()).to.deep.equal(await page.describe());
    page.dispose();
  });

  it('tells its progress', async () => {
    const progress: [number, number][] = [];
    await engine.load({ deals: deals(100_000), people }, { onProgress: (done, of) => progress.push([done, of]) });
    expect(progress.at(-1)).to.deep.equal([100_003, 100_003]);
    const running: [number, number][] = [];
    await engine.run([plan, plan], { onProgress: (done, of) => running.push([done, of]) });
    expect(running.at(-1)).to.deep.equal([2, 2]);
  });

  it('is heard to stop at once, and answers again after', async () => {
    await engine.load({ deals: deals(100_000), people });
    const controller = new AbortController();
    const running = engine.run(
      Array.from({ length: 10_000 }, () => plan),
      { signal: controller.signal },
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    controller.abort();
    expect((await thrownBy(running)).code).to.equal('adapter/aborted');
    expect(await engine.describe()).to.have.length(2);
  });

  it('leaves the page’s thread free while it works', async () => {
    await engine.load({ deals: deals(100_000), people });
    let frames = 0;
    const running = engine.run([plan]).then(() => 'done');
    let outcome: string | undefined;
    while (outcome === undefined) {
      frames += 1;
      outcome = await Promise.race([running, new Promise<undefined>((resolve) => setTimeout(resolve, 0))]);
    }
    expect(frames).to.be.above(1);
  });

  it('reads a file there, and leaves the page’s thread free', async () => {
    const lines = deals(200_000).map(({ id, amount, owner, opened }) => [id, amount, owner, opened].join(','));
    const csv = new Blob([['id,amount,owner,opened', ...lines].join('\n')]);
    let frames = 0;
    const loading = engine.load({ deals: { csv }, people }).then((reports) => reports);
    let reports: Awaited<typeof loading> | undefined;
    while (reports === undefined) {
      frames += 1;
      reports = await Promise.race([loading, new Promise<undefined>((resolve) => setTimeout(resolve, 0))]);
    }
    expect(frames).to.be.above(1);
    expect(reports.find(({ dataset }) => dataset === 'deals')?.rows).to.equal(200_000);
    const page = createEngine();
    // A file cannot hold half of a surrogate pair.
    const owners = deals(200_000).map((deal) => ({ ...deal, owner: deal.owner.replace('\ud83d', '\ufffd') }));
    await page.load({ deals: owners, people });
    expect(await engine.run([plan])).to.deep.equal(await page.run([plan]));
    page.dispose();
  });

  it('gives errors with their codes', async () => {
    expect((await thrownBy(engine.run([plan]))).code).to.equal('adapter/unknown-dataset');
  });

  it('fails what is pending when it is disposed of', async () => {
    await engine.load({ deals: deals(1000), people });
    const running = engine.run([plan]);
    engine.dispose();
    expect((await thrownBy(running)).code).to.equal('engine/disposed');
  });
});

describe('an engine in two real workers', () => {
  const events = (count: number) => {
    const place = (row: number) => (row * 7919) % count;
    return {
      who: Array.from({ length: count }, (_, row) => `u${Math.floor(place(row) / 20)}`),
      what: Array.from({ length: count }, (_, row) => `step ${(place(row) * 31) % 4}`),
      at: Float64Array.from({ length: count }, (_, row) => Date.UTC(2025, 0, 2) + (place(row) % 20) * 400),
    };
  };
  const fields = [
    { id: 'who', type: 'string' },
    { id: 'what', type: 'string' },
    { id: 'at', type: 'datetime' },
  ] as const;
  const funnel = planOf(3, {
    sources: [{ dataset: 'events', key: null, fields: fields.map((field) => ({ ...field, from: 'column' as const })) }],
    entry: 'best',
    windowSeconds: 5,
    by: [],
    value: null,
    histogram: { from: 0, to: 2, bins: null },
  });
  const inTwo = () =>
    createEngine({
      workers: 2,
      worker: () => new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' }),
    });

  it('answers to the last bit as one on the page does', async () => {
    const [engine, page] = [inTwo(), createEngine()];
    for (const each of [engine, page]) await each.load({ events: { fields, rows: events(120_000) } });
    expect(await engine.run([funnel])).to.deep.equal(await page.run([funnel]));
    for (const each of [engine, page]) each.dispose();
  });

  it('stops at once, and answers again', async () => {
    const engine = inTwo();
    await engine.load({ events: { fields, rows: events(120_000) } });
    const controller = new AbortController();
    const running = engine.run(
      Array.from({ length: 1000 }, () => funnel),
      { signal: controller.signal, onProgress: () => controller.abort() },
    );
    expect((await thrownBy(running)).code).to.equal('adapter/aborted');
    expect((await engine.run([funnel]))[0]).to.have.property('kind', 'funnel');
    engine.dispose();
  });
});

describe('a worker file that is not there', () => {
  it('fails with a sentence, not with silence', async () => {
    const engine = createEngine({ worker: () => new Worker('/no/such/worker.js', { type: 'module' }) });
    expect((await thrownBy(engine.describe())).code).to.equal('engine/worker-failed');
  });
});

describe('an engine on the page', () => {
  it('lets other tasks run between its slices, and stops at the next one', async () => {
    const engine = createEngine();
    await engine.load({ deals: deals(100_000), people });
    const controller = new AbortController();
    let ticks = 0;
    let seen = 0;
    let seenAtAbort = 0;
    const timer = setInterval(() => {
      ticks += 1;
      if (ticks < 10) return;
      seenAtAbort = seen;
      controller.abort();
    }, 0);
    const running = engine.run(
      Array.from({ length: 1000 }, () => plan),
      { signal: controller.signal, onProgress: () => (seen += 1) },
    );
    expect((await thrownBy(running)).code).to.equal('adapter/aborted');
    clearInterval(timer);
    expect(seen - seenAtAbort).to.be.below(3);
    engine.dispose();
  });
});
