import { WeirError } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import { engineCore } from '../engine-core.js';
import type { JoiningCore } from '../engine-core.js';
import { PortWorker } from './port-worker.fixture.js';
import { serve } from './serve.js';
import { plan } from './sum-by-team.fixture.js';

const rows = [
  { amount: 1, team: 'East' },
  { amount: 'x', team: '\ud83d' },
  { amount: 2.5, team: null },
];

const kindOf = (sent: unknown): string => (sent as { task: { kind: string } }).task.kind;

function withWorker(core?: JoiningCore | null) {
  const worker = new PortWorker(core);
  return { worker, engine: createEngine({ worker: () => worker }) };
}

test('every answer is the same as without a worker', async () => {
  const { worker, engine } = withWorker();
  const local = createEngine();
  const progress: number[][] = [];
  expect(await engine.load({ deals: rows })).toEqual(await local.load({ deals: rows }));
  expect(await engine.run([plan], { onProgress: (...seen) => progress.push(seen) })).toEqual(await local.run([plan]));
  expect(await engine.describe()).toEqual(await local.describe());
  expect(await engine.values('deals', 'team', { limit: 2 })).toEqual(await local.values('deals', 'team', { limit: 2 }));
  expect(await engine.fit('deals')).toEqual(await local.fit('deals'));
  expect(progress.at(-1)).toEqual([1, 1]);
  await engine.drop('deals');
  expect(await engine.describe()).toEqual([]);
  expect(worker.sent[0]).toMatchObject({ protocol: 1, id: 1, task: { kind: 'load' } });
  engine.dispose();
});

test('columns that were built are moved; the host’s own arrays stay with the host', async () => {
  const { worker, engine } = withWorker();
  const amount = Float64Array.of(1, 2);
  await engine.load({ deals: { amount, team: ['East', 'West'] } });
  expect([...amount]).toEqual([1, 2]);
  const { task } = worker.sent[0] as {
    task: { datasets: Map<string, { columns: Map<string, { column: { codes: Int32Array } }> }> };
  };
  expect(task.datasets.get('deals')!.columns.get('team')!.column.codes).toHaveLength(0);
  engine.dispose();
});

describe('what takes long to clone as a whole', () => {
  const many = (count: number) => ({
    amount: Float64Array.from({ length: count }, (_, row) => row / 4),
    team: Array.from({ length: count }, (_, row) => `team ${row} \ud83d`),
  });

  test('goes and comes in pieces', async () => {
    const { worker, engine } = withWorker();
    const local = createEngine();
    await engine.load({ deals: many(20_000) });
    await engine.append('deals', many(30_000));
    await local.load({ deals: many(20_000) });
    await local.append('deals', many(30_000));
    expect(await engine.run([plan, plan])).toEqual(await local.run([plan, plan]));
    const kinds = worker.sent.map(kindOf);
    expect(kinds.filter((kind) => kind === 'piece').length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => kind === 'next').length).toBeGreaterThan(10);
    engine.dispose();
  });

  test('is forgotten when it is withdrawn half-way', async () => {
    const { worker, engine } = withWorker();
    const controller = new AbortController();
    worker.onSent = (request) => kindOf(request) === 'piece' && controller.abort();
    const loading = engine.load({ deals: many(100_000) }, { signal: controller.signal });
    await expect(loading).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect(await engine.describe()).toEqual([]);
    worker.onSent = () => {};
    await engine.load({ deals: many(50_000) });

    const asking = new AbortController();
    worker.onSent = (request) => kindOf(request) === 'next' && asking.abort();
    const asked = engine.run([plan], { signal: asking.signal });
    await expect(asked).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect((await engine.run([plan]))[0]).toMatchObject({ kind: 'metrics' });
    engine.dispose();
  });

  test('leaves the host’s lists as they are', async () => {
    const { engine } = withWorker();
    const column = { type: 'string', codes: new Int32Array(9000), dictionary: many(9000).team } as const;
    await engine.load({ deals: { amount: many(9000).amount, team: column } });
    expect([column.codes.length, column.dictionary.length]).toEqual([9000, 9000]);
    expect((await engine.values('deals', 'team', { limit: 1 })).values).toEqual([
      { value: 'team 0 \ud83d', count: 9000 },
    ]);
    engine.dispose();
  });
});

test('an error keeps its code and its parts', async () => {
  const { engine } = withWorker();
  const error = await engine.run([plan]).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WeirError);
  expect(error).toMatchObject({ code: 'adapter/unknown-dataset', params: { dataset: 'deals' } });
  engine.dispose();
});

test('what is thrown inside and is no WeirError is told with its message', async () => {
  const { engine } = withWorker({ ...engineCore(), describe: () => Promise.reject(new RangeError('too deep')) });
  await expect(engine.describe()).rejects.toMatchObject({ code: 'adapter/failed', params: { reason: 'too deep' } });
  engine.dispose();
});

describe('aborting', () => {
  test('is heard at once, and the worker stops', async () => {
    let stopped: (reason: unknown) => void = () => {};
    const hasStopped = new Promise((resolve) => (stopped = resolve));
    const { engine } = withWorker({
      ...engineCore(),
      run: (_plans, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            stopped(true);
            reject(new WeirError('adapter/aborted'));
          });
        }),
    });
    const controller = new AbortController();
    const running = engine.run([plan], { signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect(await hasStopped).toBe(true);
    engine.dispose();
  });

  test('before asking, nothing is sent', async () => {
    const { worker, engine } = withWorker();
    await expect(engine.describe({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'adapter/aborted' });
    expect(worker.sent).toEqual([]);
  });

  test('after the answer, nothing happens', async () => {
    const { worker, engine } = withWorker();
    const controller = new AbortController();
    await engine.describe({ signal: controller.signal });
    controller.abort();
    expect(worker.sent).toHaveLength(1);
    engine.dispose();
  });
});

describe('a worker that dies', () => {
  test('fails what is pending and what is asked later', async () => {
    const { worker, engine } = withWorker(null);
    const pending = [engine.describe(), engine.run([plan])].map((asked) => asked.catch((thrown: unknown) => thrown));
    await Promise.resolve();
    worker.emit('error', { message: 'out of memory' });
    const sentence =
      "The engine's worker stopped: out of memory. Check that the page serves the worker file and its policy allows it, then make a new engine.";
    for (const error of await Promise.all(pending))
      expect(error).toMatchObject({ code: 'engine/worker-failed', message: sentence });
    await expect(engine.describe()).rejects.toThrow(sentence);
    expect(worker.isTerminated).toBe(true);
  });

  test('or whose answer cannot be read', async () => {
    const { worker, engine } = withWorker(null);
    const asked = engine.describe();
    const failed = expect(asked).rejects.toMatchObject({ code: 'engine/worker-failed' });
    worker.emit('messageerror', {});
    await failed;
  });

  test('or that cannot be started', async () => {
    const engine = createEngine({
      worker: () => {
        throw new Error('refused by the policy');
      },
    });
    await expect(engine.describe()).rejects.toMatchObject({
      code: 'engine/worker-failed',
      params: { reason: 'refused by the policy' },
    });
  });
});

test('disposing ends the worker and fails what is pending', async () => {
  const { worker, engine } = withWorker(null);
  const asked = expect(engine.describe()).rejects.toMatchObject({ code: 'engine/disposed' });
  engine.dispose();
  await asked;
  expect(worker.isTerminated).toBe(true);
  await expect(engine.describe()).rejects.toMatchObject({ code: 'engine/disposed' });
});

describe('the protocol', () => {
  test('another version is refused on both sides', async () => {
    const { worker, engine } = withWorker(null);
    const asked = expect(engine.describe()).rejects.toThrow("The engine's worker speaks protocol 2, this page 1.");
    worker.reply({ protocol: 2, id: 1, outcome: { kind: 'done', result: [], pieces: 0 } });
    await asked;

    const { port1, port2 } = new MessageChannel();
    serve(port2, engineCore());
    port2.start();
    const reply = new Promise((resolve) => port1.addEventListener('message', ({ data }) => resolve(data)));
    port1.start();
    port1.postMessage({ protocol: 2, id: 7, task: { kind: 'describe' }, pieces: 0 });
    expect(await reply).toMatchObject({ id: 7, outcome: { kind: 'failed', error: { code: 'engine/protocol' } } });
    port1.close();
  });

  test('a second answer to one question is left alone, and is not taken for that to the next', async () => {
    const { worker, engine } = withWorker(null);
    const first = engine.describe();
    worker.reply({ protocol: 1, id: 1, outcome: { kind: 'done', result: [], pieces: 0 } });
    expect(await first).toEqual([]);
    const second = engine.describe();
    const other = [{ id: 'other', fields: [], rows: 0 }];
    worker.reply({ protocol: 1, id: 1, outcome: { kind: 'done', result: other, pieces: 0 } });
    worker.reply({ protocol: 1, id: 1, outcome: { kind: 'failed', error: { code: 'engine/bad-plan', params: {} } } });
    worker.reply({ protocol: 1, id: 2, outcome: { kind: 'done', result: [], pieces: 0 } });
    expect(await second).toEqual([]);
    engine.dispose();
  });

  test('messages of others are left alone', async () => {
    const { worker, engine } = withWorker();
    worker.postMessage('hello', []);
    worker.postMessage({ type: 'webpackOk' }, []);
    worker.reply(null);
    worker.reply({ protocol: 1, id: 99, outcome: { kind: 'done', result: 1, pieces: 0 } });
    expect(await engine.describe()).toEqual([]);
    engine.dispose();
  });
});

test('importing the worker’s file outside a worker changes nothing', async () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  await import('../worker.js');
  expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
});

describe('a file that is read, not kept', () => {
  const csv = `id,amount,on\n${Array.from({ length: 20_000 }, (_, row) => `d${row},${row / 4},2025-01-02`).join('\n')}`;

  test('is parsed in the worker, and comes back as on the thread', async () => {
    const worker = new PortWorker();
    const [engine, local] = [createEngine({ worker: () => worker }), createEngine()];
    const seen: [number, number][] = [];
    const read = await engine.read('deals', { csv }, { onProgress: (...told) => seen.push(told) });
    expect(read).toEqual(await local.read('deals', { csv }));
    expect(read.rows).toBe(20_000);
    expect(seen.at(-1)).toEqual([20_000, 20_000]);
    const kinds = worker.sent.map((message) => (message as { task: { kind: string } }).task.kind);
    expect(new Set(kinds)).toEqual(new Set(['read', 'next']));
    expect(await engine.describe()).toEqual([]);
    engine.dispose();
  });

  test('rows are read where they are, without a worker', async () => {
    const engine = createEngine({ worker: () => expect.fail('A worker was started.') });
    expect(await engine.read('deals', [{ id: 'a' }])).toMatchObject({ id: 'deals', rows: 1 });
    expect(await engine.read('deals', () => ({ id: ['a', 'b'] }))).toMatchObject({ rows: 2 });
  });

  test('what its source throws comes as it was thrown, and a withdrawn one ends', async () => {
    const engine = createEngine({ worker: () => new PortWorker() });
    async function* broken(): AsyncGenerator<string> {
      yield csv;
      throw new RangeError('the line is down');
    }
    await expect(engine.read('deals', { csv: broken() })).rejects.toThrow(new RangeError('the line is down'));
    const controller = new AbortController();
    const stream = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => {}) });
    const reading = engine.read('deals', { csv: stream }, { signal: controller.signal });
    setTimeout(() => controller.abort());
    await expect(reading).rejects.toMatchObject({ code: 'adapter/aborted' });
    engine.dispose();
  });
});
