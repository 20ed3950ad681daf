import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../engine.js';
import { planOf } from '../funnel/sequence/plain/plain.fixture.js';
import { nodeWorker } from './node-worker.js';
import { plan } from './sum-by-team.fixture.js';

const rows = Array.from({ length: 30_000 }, (_, row) => ({ amount: row / 4, team: `team ${row % 9000} \ud83d` }));

let folder: string;
let file: string;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'weir-worker-'));
  const config = path.join(import.meta.dirname, '../../vite.config.ts');
  await build({ configFile: config, mode: 'worker', logLevel: 'error', build: { outDir: folder } });
  file = path.join(folder, 'worker.js');
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const started = (url: URL) => createEngine({ worker: () => nodeWorker(new Worker(url)) });

test('the worker’s file is a worker of Node too, and answers as an engine on the thread does', async () => {
  const engine = started(pathToFileURL(file));
  const local = createEngine();
  const progress: number[][] = [];
  const seen = { onProgress: (...counts: number[]) => progress.push(counts) };
  expect(await engine.load({ deals: rows }, seen)).toEqual(await local.load({ deals: rows }));
  expect(progress.at(-1)).toEqual([30_000, 30_000]);
  expect(await engine.run([plan, plan], seen)).toEqual(await local.run([plan, plan]));
  expect(progress.at(-1)).toEqual([2, 2]);
  await engine.append('deals', rows);
  await local.append('deals', rows);
  expect(await engine.run([plan])).toEqual(await local.run([plan]));
  engine.dispose();
});

test('it may be reached by a link', async () => {
  const link = path.join(folder, 'linked.js');
  fs.symlinkSync(file, link);
  const engine = started(pathToFileURL(link));
  expect(await engine.describe()).toEqual([]);
  engine.dispose();
});

test('an abort is heard, and the worker answers again', async () => {
  const engine = started(pathToFileURL(file));
  await engine.load({ deals: rows });
  const controller = new AbortController();
  const many = Array.from({ length: 5000 }, () => plan);
  const running = engine.run(many, { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(running).rejects.toMatchObject({ code: 'adapter/aborted' });
  expect(await engine.describe()).toHaveLength(1);
  engine.dispose();
});

test('one that is ended from outside fails what is pending', async () => {
  const threads: Worker[] = [];
  const engine = createEngine({
    worker: () => {
      threads.push(new Worker(pathToFileURL(file)));
      return nodeWorker(threads[0]!);
    },
  });
  await engine.load({ deals: rows });
  const running = engine.run(Array.from({ length: 5000 }, () => plan));
  const failed = expect(running).rejects.toMatchObject({ code: 'engine/worker-failed' });
  await threads[0]!.terminate();
  await failed;
});

test('a file that is not there fails with a sentence', async () => {
  const engine = started(pathToFileURL(path.join(folder, 'none.js')));
  await expect(engine.describe()).rejects.toMatchObject({ code: 'engine/worker-failed' });
});

describe('two threads', () => {
  const events = (count: number, isSorted: boolean, name = 'u') => {
    const place = (row: number) => (isSorted ? row : (row * 7919) % count);
    const at = (row: number) => Date.UTC(2025, 0, 2) + (place(row) % 20) * 400;
    return {
      who: Array.from({ length: count }, (_, row) => `${name}${Math.floor(place(row) / 20)}`),
      what: Array.from({ length: count }, (_, row) => `step ${(place(row) * 31) % 4}`),
      at: Array.from({ length: count }, (_, row) => new Date(at(row)).toISOString()),
    };
  };
  const funnel = planOf(3, {
    sources: [
      {
        dataset: 'events',
        key: null,
        fields: [
          { id: 'who', type: 'string', from: 'column' },
          { id: 'what', type: 'string', from: 'column' },
          { id: 'at', type: 'datetime', from: 'column' },
        ],
      },
    ],
    entry: 'best',
    windowSeconds: 5,
    by: [],
    value: null,
    histogram: { from: 0, to: 2, bins: null },
  });
  const threads: Worker[] = [];
  const inTwo = () => {
    threads.length = 0;
    return createEngine({
      workers: 2,
      worker: () => {
        threads.push(new Worker(pathToFileURL(file)));
        return nodeWorker(threads.at(-1)!);
      },
    });
  };

  test.each([
    ['by entity and time', true],
    ['in no order', false],
  ])('answer to the last bit what one does, events %s, also after rows are added', async (_order, isSorted) => {
    const [engine, local] = [inTwo(), createEngine()];
    const progress: number[][] = [];
    for (const each of [engine, local]) await each.load({ events: events(150_000, isSorted), deals: rows });
    const alone = await local.run([funnel, plan]);
    expect(alone[0]).toMatchObject({ kind: 'funnel', total: { totals: { entities: expect.any(Number) } } });
    expect(await engine.run([funnel, plan], { onProgress: (...seen) => progress.push(seen) })).toEqual(alone);
    expect(progress.at(-1)).toEqual([2, 2]);
    for (const each of [engine, local]) await each.append('events', events(50_000, isSorted, 'v'));
    const grown = await local.run([funnel]);
    expect(grown).not.toEqual(alone.slice(0, 1));
    expect(await engine.run([funnel])).toEqual(grown);
    expect(threads).toHaveLength(2);
    for (const each of [engine, local]) each.dispose();
  });

  test('stop together when the call is withdrawn, and answer again', async () => {
    const engine = inTwo();
    await engine.load({ events: events(150_000, false) });
    const controller = new AbortController();
    const many = Array.from({ length: 1000 }, () => funnel);
    const running = engine.run(many, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(running).rejects.toMatchObject({ code: 'adapter/aborted' });
    const local = createEngine();
    await local.load({ events: events(150_000, false) });
    expect(await engine.run([funnel])).toEqual(await local.run([funnel]));
    engine.dispose();
  });

  test('fail as one does, with the code', async () => {
    const engine = inTwo();
    await engine.load({ events: events(150_000, false) });
    const signals = funnel.signals.map((signal) => ({ ...signal, at: 'no-such-field' }));
    const [source] = funnel.sources;
    const missing = { id: 'no-such-field', type: 'datetime' as const, from: 'column' as const };
    const broken = { ...funnel, signals, sources: [{ ...source!, fields: [...source!.fields, missing] }] };
    await expect(engine.run([broken])).rejects.toMatchObject({ code: 'adapter/unknown-field' });
    expect((await engine.run([funnel]))[0]).toMatchObject({ kind: 'funnel' });
    engine.dispose();
  });

  test.each([0, 1])('one of which is ended from outside fail what is pending', async (place) => {
    const engine = inTwo();
    await engine.load({ events: events(150_000, false) });
    const running = engine.run(Array.from({ length: 1000 }, () => funnel));
    const failed = expect(running).rejects.toMatchObject({ code: 'engine/worker-failed' });
    await threads[place]!.terminate();
    await failed;
    await expect(engine.describe()).rejects.toMatchObject({ code: 'engine/worker-failed' });
  });
});

test.each([0, 1.5, NaN])('%s workers are refused', (workers) => {
  expect(() => createEngine({ workers })).toThrow(`not with ${workers}`);
});
