import { adapterFailure, errorOf } from '@weir/schema';
import type { StoredDataset } from '../columns/dataset-input.js';
import type { CsvLoad } from '../csv/csv-load.js';
import type { CoreCall, JoiningCore, LoadInput } from '../engine-core.js';
import { receiveBytes } from './byte-port.js';
import { packed } from './packed-tables.js';
import type { PackedResult } from './packed-tables.js';
import { Arrival, parcelOf } from './parcel.js';
import type { Piece } from './parcel.js';
import { isMessage, protocol } from './protocol.js';
import type { Outcome, Port, Remark, Request, SentCsv, SentInput, Task } from './protocol.js';
import { transferablesOf } from './transferables.js';

/** Answers the requests that come through a port. Messages that are not the engine's are left alone. */
export function serve(port: Port, core: JoiningCore): void {
  const arriving = new Map<number, Arrival<Task>>();
  const underWay = new Map<number, AbortController>();
  /** Pieces of results that were not asked for yet. */
  const leaving = new Map<number, Iterator<Piece>>();

  const reply = (id: number, outcome: Outcome): void => port.postMessage({ protocol, id, outcome }, []);

  function start(id: number, task: Task): void {
    const controller = new AbortController();
    underWay.set(id, controller);
    perform(task, core, {
      signal: controller.signal,
      onProgress: (done, of) => reply(id, { kind: 'progress', done, of }),
    })
      .then(
        (result) => {
          const { body, pieces } = parcelOf(result);
          if (pieces.length > 0) leaving.set(id, pieces.values());
          // What was read is nobody else's: its memory is moved.
          const moved = task.kind === 'read' ? transferablesOf([result as StoredDataset]) : [];
          port.postMessage({ protocol, id, outcome: { kind: 'done', result: body, pieces: pieces.length } }, moved);
        },
        (cause: unknown) => reply(id, { kind: 'failed', error: adapterFailure(cause).toJSON() }),
      )
      .finally(() => underWay.delete(id));
  }

  function receive(id: number, task: Task | Remark, pieces: number): void {
    switch (task.kind) {
      case 'piece': {
        const arrival = arriving.get(id);
        arrival?.add(task.piece);
        if (!arrival?.isWhole) return;
        arriving.delete(id);
        start(id, arrival.body);
        return;
      }
      case 'next': {
        const next = leaving.get(id)?.next();
        if (next && !next.done) reply(id, { kind: 'piece', piece: next.value });
        else leaving.delete(id);
        return;
      }
      case 'abort':
        arriving.delete(id);
        leaving.delete(id);
        underWay.get(id)?.abort();
        return;
      default:
        if (pieces > 0) arriving.set(id, new Arrival(task, pieces));
        else start(id, task);
    }
  }

  port.addEventListener('message', ({ data }) => {
    if (!isMessage(data)) return;
    if (data.protocol === protocol) {
      const { id, task, pieces } = data as Request;
      receive(id, task, pieces);
      return;
    }
    const error = errorOf('engine/protocol', { version: protocol, supported: data.protocol });
    reply(data.id, { kind: 'failed', error: error.toJSON() });
  });
}

function perform(task: Task, core: JoiningCore, call: CoreCall): Promise<unknown> {
  switch (task.kind) {
    case 'load':
      return core.load([...task.datasets.values()].map(received), task.timeZone, call);
    case 'append':
      return core.append(task.rows, call);
    case 'read':
      return core.read(receivedFile(task.file), call);
    case 'run':
      return core
        .run(task.plans, { ...call, mostKeptBytes: task.mostKeptBytes })
        .then((results): PackedResult[] => results.map(packed));
    case 'values':
      return core.values(task.query, call);
    case 'records':
      return core.records(task.task, call);
    case 'describe':
      return core.describe(call);
    case 'fit':
      return core.fit(task.query, call);
    case 'drop':
      return core.drop(task.dataset, call);
    case 'join':
      return core.join(task.place, task.ports);
  }
}

function received(input: SentInput): LoadInput {
  return 'port' in input ? receivedFile(input) : input;
}

function receivedFile({ port, size, ...csv }: SentCsv): CsvLoad {
  return { ...csv, bytes: { chunks: receiveBytes(port), size } };
}
