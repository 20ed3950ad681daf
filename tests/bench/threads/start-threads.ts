import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { nodeWorker } from '@weir/engine';
import type { EngineOptions } from '@weir/engine';

/** Threads of this process: the worker's file lies beside that which the process runs. */
export function threads(workers: number): EngineOptions {
  const file = path.join(path.dirname(process.argv[1] ?? ''), 'worker.mjs');
  return { workers, worker: () => nodeWorker(new Worker(pathToFileURL(file))) };
}
