import { engineCore } from './engine-core.js';
import type { Port } from './worker/protocol.js';
import { serve } from './worker/serve.js';

const scope: object = globalThis;
const { DedicatedWorkerGlobalScope: WorkerScope } = scope as { DedicatedWorkerGlobalScope?: new () => Port };

// Imported anywhere else, by a test of all entry points for one, this file does nothing.
if (WorkerScope && scope instanceof WorkerScope) serve(scope, engineCore());
