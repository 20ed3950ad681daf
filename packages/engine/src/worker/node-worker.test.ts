import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MetricsPlan } from '@weir/query';
import { createEngine } from '../engine.js';
import { nodeWorker } from './node-worker.js';

const bound = { date: '2030-01-01', instant: '2030-01-01T00:00:00.000Z' };
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
      key: null,
      fields: [
        { id: 'amount', type: 'number', from: 'column' },
        { id: 'team', type: 'string', from: 'column' },
      ],
    },
  ],
  measures: [{ id: 'm', aggregate: 'sum', dataset: 'deals', value: { var: 'amount' }, on: null, cut: [] }],
  tables: [{ id: 't', by: [{ deals: 'team' }], ranges: [{ from: null, to: null }], measures: ['m'] }],
};
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
