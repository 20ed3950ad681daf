import { engineCore } from '../engine-core.js';
import type { EngineOptions } from '../engine.js';
import { PortWorker } from '../worker/port-worker.fixture.js';

/** Workers that share the work of every plan, however few its rows are: all in one thread, over real ports. */
export function crewOf(workers: number, sharesMemory = true): EngineOptions {
  return { workers, worker: () => new PortWorker(engineCore({ leastRowsTogether: 0, sharesMemory })) };
}
