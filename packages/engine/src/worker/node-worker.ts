import type { WorkerLike } from './remote-core.js';

/** The part of Node's `Worker` that is used. */
export interface NodeWorker {
  postMessage(message: unknown, transfer: never[]): void;
  on(event: string, listener: (...values: unknown[]) => void): unknown;
  terminate(): unknown;
}

/**
 * A thread of Node as the engine wants its worker:
 *
 *     const file = new URL(import.meta.resolve('@weir/engine/worker.js'));
 *     createEngine({ worker: () => nodeWorker(new Worker(file)) });        // Worker of node:worker_threads
 */
export function nodeWorker(worker: NodeWorker): WorkerLike {
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer as never[]),
    addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: never) => void) {
      worker.on(type, (value) => listener((type === 'message' ? { data: value } : value) as never));
      if (type !== 'error') return;
      worker.on('exit', (code) => listener({ message: `its thread ended with ${String(code)}` } as never));
    },
    terminate: () => void worker.terminate(),
  };
}
