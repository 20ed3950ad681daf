import { WeirError, adapterFailure } from '@weir/schema';
import type { EngineCore, CoreCall, LoadInput } from '../engine-core.js';
import { receiveBytes } from './byte-port.js';
import { isMessage, protocol } from './protocol.js';
import type { Outcome, Port, Request, SentInput, Task } from './protocol.js';

/** Answers the requests that come through a port. Messages that are not the engine's are left alone. */
export function serve(port: Port, core: EngineCore): void {
  const underWay = new Map<number, AbortController>();

  port.addEventListener('message', ({ data }) => {
    if (!isMessage(data)) return;
    const { id } = data;
    const reply = (outcome: Outcome) => port.postMessage({ protocol, id, outcome }, []);
    if (data.protocol !== protocol) {
      const error = new WeirError('engine/protocol', { version: protocol, supported: data.protocol });
      reply({ kind: 'failed', error: error.toJSON() });
      return;
    }
    const { task } = data as Request;
    if (task.kind === 'abort') {
      underWay.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    underWay.set(id, controller);
    perform(task, core, {
      signal: controller.signal,
      onProgress: (done, of) => reply({ kind: 'progress', done, of }),
    })
      .then(
        (result) => reply({ kind: 'done', result }),
        (cause: unknown) => reply({ kind: 'failed', error: adapterFailure(cause).toJSON() }),
      )
      .finally(() => underWay.delete(id));
  });
}

function perform(task: Exclude<Task, { kind: 'abort' }>, core: EngineCore, call: CoreCall): Promise<unknown> {
  switch (task.kind) {
    case 'load':
      return core.load(task.datasets.map(received), task.timeZone, call);
    case 'append':
      return core.append(task.rows, call);
    case 'run':
      return core.run(task.plans, call);
    case 'values':
      return core.values(task.query, call);
    case 'describe':
      return core.describe(call);
    case 'fit':
      return core.fit(task.query, call);
    case 'drop':
      return core.drop(task.dataset, call);
  }
}

function received(input: SentInput): LoadInput {
  if (!('port' in input)) return input;
  const { port, size, ...csv } = input;
  return { ...csv, bytes: { chunks: receiveBytes(port), size } };
}
