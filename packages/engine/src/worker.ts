import { engineCore } from './engine-core.js';
import type { Port } from './worker/protocol.js';
import { serve } from './worker/serve.js';

interface NodeProcess {
  readonly argv: readonly string[];
  getBuiltinModule?(name: 'node:worker_threads'): { readonly parentPort: (Port & { start(): void }) | null };
  getBuiltinModule?(name: 'node:fs'): { realpathSync(path: string): string };
  getBuiltinModule?(name: 'node:url'): { fileURLToPath(url: string): string };
}

/** The way to who started this file as a worker. Imported anywhere else, by a test of all entry points for one, it does nothing. */
function starter(): Port | null {
  const scope: object = globalThis;
  const { DedicatedWorkerGlobalScope: WorkerScope, process } = scope as {
    readonly DedicatedWorkerGlobalScope?: new () => Port;
    readonly process?: NodeProcess;
  };
  if (WorkerScope && scope instanceof WorkerScope) return scope;
  const port = process?.getBuiltinModule?.('node:worker_threads').parentPort;
  const [, file] = process?.argv ?? [];
  if (!port || file === undefined) return null;
  const fs = process?.getBuiltinModule?.('node:fs');
  const own = process?.getBuiltinModule?.('node:url').fileURLToPath(import.meta.url);
  if (!own || fs?.realpathSync(file) !== fs?.realpathSync(own)) return null;
  port.start();
  return port;
}

const port = starter();
if (port) serve(port, engineCore());
