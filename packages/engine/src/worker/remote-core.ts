import { errorOf, reasonWithin, WeirError, weirErrorFrom } from '@weir/schema';
import type { PlanResult } from '@weir/query';
import type { LoadReport } from '../columns/load-report.js';
import { isCsvLoad } from '../csv/csv-load.js';
import type { CsvLoad } from '../csv/csv-load.js';
import type { CoreCall, EngineCore, LoadInput } from '../engine-core.js';
import { sendBytes } from './byte-port.js';
import { Pace } from '../pace.js';
import { ownCopy } from './own-copy.js';
import { unpacked } from './packed-tables.js';
import type { PackedResult } from './packed-tables.js';
import { Arrival, parcelOf } from './parcel.js';
import { isMessage, protocol } from './protocol.js';
import type { Port, Remark, Reply, Request, SentCsv, SentInput, Task } from './protocol.js';
import { transferablesOf } from './transferables.js';

/** The part of a `Worker` that is used; a test may give another. */
export interface WorkerLike extends Port {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: WeirError) => void;
  readonly call: CoreCall;
  /** Of its result some pieces are still to come. */
  arrival?: Arrival<unknown>;
}

/**
 * An engine in a worker, or in several: then one of them is asked, and has the others help. They start with the first request; once one has
 * failed, or they are disposed of, every request fails.
 */
export function remoteCore(start: () => WorkerLike, size = 1): EngineCore {
  const waiting = new Map<number, Waiting>();
  let workers: readonly WorkerLike[] = [];
  let ended: WeirError | null = null;
  let lastId = 0;

  function end(error: WeirError): void {
    ended ??= error;
    for (const worker of workers) worker.terminate();
    workers = [];
    const pending = [...waiting.values()];
    waiting.clear();
    for (const { reject } of pending) reject(ended);
  }

  function startWorker(): WorkerLike {
    let started: WorkerLike;
    try {
      started = start();
    } catch (cause) {
      throw errorOf('engine/worker-failed', { reason: reasonWithin(cause) }, { cause });
    }
    started.addEventListener('message', ({ data }) => {
      if (isMessage(data)) receive(data as Reply);
    });
    started.addEventListener('error', (event) => {
      end(errorOf('engine/worker-failed', { reason: event.message || 'it could not be started' }));
    });
    started.addEventListener('messageerror', () => {
      end(errorOf('engine/worker-failed', { reason: 'its answer could not be read' }));
    });
    return started;
  }

  function startWorkers(): readonly WorkerLike[] {
    const started: WorkerLike[] = [];
    try {
      while (started.length < size) started.push(startWorker());
    } catch (error) {
      for (const worker of started) worker.terminate();
      throw error;
    }
    if (size > 1) joinAll(started, () => (lastId += 1));
    return started;
  }

  function receive({ protocol: version, id, outcome }: Reply): void {
    const asked = waiting.get(id);
    if (!asked) return;
    if (version !== protocol) {
      end(errorOf('engine/protocol', { version, supported: protocol }));
      return;
    }
    if (outcome.kind === 'progress') {
      asked.call.onProgress?.(outcome.done, outcome.of);
      return;
    }
    if (outcome.kind === 'failed') {
      waiting.delete(id);
      asked.reject(weirErrorFrom(outcome.error));
      return;
    }
    if (outcome.kind === 'done') asked.arrival ??= new Arrival(outcome.result, outcome.pieces);
    else asked.arrival?.add(outcome.piece);
    if (!asked.arrival?.isWhole) {
      remark(id, { kind: 'next' });
      return;
    }
    waiting.delete(id);
    asked.resolve(asked.arrival.body);
  }

  function remark(id: number, task: Remark): void {
    const request: Request = { protocol, id, task, pieces: 0 };
    workers[0]?.postMessage(request, []);
  }

  /** Long lists go in pieces, so that the page's thread is free between them. */
  async function send(id: number, task: Task, to: WorkerLike): Promise<void> {
    const { body, pieces } = parcelOf(task);
    const request: Request = { protocol, id, task: body, pieces: pieces.length };
    to.postMessage(request, transferablesOf(datasetsOf(task)));
    const pace = new Pace();
    for (const piece of pieces) {
      if (pace.due) await pace.turn();
      if (!waiting.has(id)) return;
      remark(id, { kind: 'piece', piece });
    }
  }

  async function ask<Result>(task: Task, call: CoreCall): Promise<Result> {
    const { signal } = call;
    if (signal?.aborted) throw aborted(signal);
    if (ended) throw ended;
    if (workers.length === 0) workers = startWorkers();
    const [current] = workers;
    const id = (lastId += 1);
    // The caller hears at once; the worker stops at its next look at its messages.
    const withdraw = () => {
      const asked = waiting.get(id);
      if (!asked || !signal) return;
      waiting.delete(id);
      remark(id, { kind: 'abort' });
      asked.reject(aborted(signal));
    };
    try {
      return await new Promise<Result>((resolve, reject) => {
        waiting.set(id, { resolve: (result) => resolve(result as Result), reject, call });
        signal?.addEventListener('abort', withdraw, { once: true });
        send(id, task, current!).catch(reject);
      });
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', withdraw);
    }
  }

  /** Has files read in the worker, whose bytes go there one by one; what their source throws is told as it was thrown. */
  async function withFiles<Result>(work: (send: (file: CsvLoad) => SentCsv) => Promise<Result>): Promise<Result> {
    let failure: { readonly cause: unknown } | null = null;
    const stops: (() => void)[] = [];
    const send = ({ bytes, ...csv }: CsvLoad): SentCsv => {
      const { port1, port2 } = new MessageChannel();
      stops.push(sendBytes(bytes.chunks, port1, (cause) => (failure ??= { cause })));
      return { ...csv, port: port2, size: bytes.size };
    };
    try {
      return await work(send);
    } catch (error) {
      throw failure === null ? error : (failure as { readonly cause: unknown }).cause;
    } finally {
      for (const stop of stops) stop();
    }
  }

  async function load(inputs: readonly LoadInput[], timeZone: string | undefined, call: CoreCall) {
    const pace = new Pace(call.signal);
    const owned: LoadInput[] = [];
    for (const input of inputs) owned.push(isCsvLoad(input) ? input : await ownCopy(input, pace));
    return withFiles((send) => {
      const datasets = new Map(owned.map((input) => [input.id, isCsvLoad(input) ? send(input) : input]));
      return ask<LoadReport[]>({ kind: 'load', datasets, timeZone }, call);
    });
  }

  return {
    load,
    append: async (rows, call) => ask({ kind: 'append', rows: await ownCopy(rows, new Pace(call.signal)) }, call),
    read: (file, call) => withFiles((send) => ask({ kind: 'read', file: send(file) }, call)),
    async run(plans, { mostKeptBytes, ...call }) {
      const results = await ask<PackedResult[]>({ kind: 'run', plans, mostKeptBytes }, call);
      const pace = new Pace(call.signal);
      const own: PlanResult[] = [];
      for (const result of results) own.push(await unpacked(result, pace));
      return own;
    },
    values: (query, call) => ask({ kind: 'values', query }, call),
    records: (task, call) => ask({ kind: 'records', task }, call),
    describe: (call) => ask({ kind: 'describe' }, call),
    fit: (query, call) => ask({ kind: 'fit', query }, call),
    drop: (dataset, call) => ask({ kind: 'drop', dataset }, call),
    dispose: () => end(errorOf('engine/disposed')),
  };
}

/** Each gets a port to each of the others. */
function joinAll(workers: readonly WorkerLike[], nextId: () => number): void {
  const ports = workers.map((): (MessagePort | null)[] => workers.map(() => null));
  for (let place = 0; place < workers.length; place += 1) {
    for (let other = place + 1; other < workers.length; other += 1) {
      const { port1, port2 } = new MessageChannel();
      ports[place]![other] = port1;
      ports[other]![place] = port2;
    }
  }
  for (const [place, worker] of workers.entries()) {
    const own = ports[place]!;
    const request: Request = { protocol, id: nextId(), task: { kind: 'join', place, ports: own }, pieces: 0 };
    worker.postMessage(
      request,
      own.flatMap((port) => port ?? []),
    );
  }
}

function aborted(signal: AbortSignal): WeirError {
  return new WeirError('adapter/aborted', {}, { cause: signal.reason });
}

function datasetsOf(task: Task): readonly SentInput[] {
  if (task.kind === 'load') return [...task.datasets.values()];
  if (task.kind === 'read') return [task.file];
  return task.kind === 'append' ? [task.rows] : [];
}
