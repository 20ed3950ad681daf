import { isWeirError } from '@weir/schema';
import type { WeirError } from '@weir/schema';
import { checkResults } from '../answer/check-result.js';
import type { Call } from '../contract/adapter.js';
import { callAdapter } from './call-adapter.js';

/** What became of one of several. */
export type Outcome<Value> =
  { readonly status: 'fulfilled'; readonly value: Value } | { readonly status: 'rejected'; readonly reason: WeirError };

/** What one question asks of an adapter, and what its results make. */
interface Task<Request, Value> {
  readonly requests: readonly Request[];
  /** @param results one per request */
  readonly finish: (results: readonly unknown[]) => Value | Promise<Value>;
}

type Send<Request> = (requests: readonly Request[]) => Promise<unknown>;

/**
 * Sends the requests of all tasks in one call. What throws a WeirError takes down its own task only.
 * @throws {WeirError} `adapter/aborted`
 */
export async function outcomesOf<Asked, Request, Value>(
  asked: readonly Asked[],
  makeTask: (asked: Asked) => Task<Request, Value>,
  send: Send<Request>,
  call: Call,
): Promise<Outcome<Value>[]> {
  const tasks = asked.map((each) => attempt(() => makeTask(each)));
  const ready = tasks.flatMap((task) => (task.status === 'fulfilled' ? [task.value] : []));
  const finished = (await finishAll(ready, send, call)).values();
  return tasks.map((task) => (task.status === 'fulfilled' ? finished.next().value! : task));
}

async function finishAll<Request, Value>(
  tasks: readonly Task<Request, Value>[],
  send: Send<Request>,
  call: Call,
): Promise<Outcome<Value>[]> {
  const requests = tasks.flatMap((task) => task.requests);
  if (tasks.length === 0) return [];
  try {
    const results = await callAdapter(() => send(requests), call);
    checkResults(results, requests.length);
    let place = 0;
    const finished: Outcome<Value>[] = [];
    for (const task of tasks) {
      const own = results.slice(place, (place += task.requests.length));
      finished.push(await outcomeOf(() => task.finish(own)));
    }
    return finished;
  } catch (error) {
    if (!isWeirError(error) || error.code === 'adapter/aborted') throw error;
    if (tasks.length === 1 || error.code === 'adapter/context-required') {
      return tasks.map(() => ({ status: 'rejected', reason: error }));
    }
    const alone = await Promise.all(tasks.map((task) => finishAll([task], send, call)));
    return alone.flat();
  }
}

function attempt<Value>(make: () => Value): Outcome<Value> {
  try {
    return { status: 'fulfilled', value: make() };
  } catch (error) {
    return refused(error);
  }
}

async function outcomeOf<Value>(work: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { status: 'fulfilled', value: await work() };
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Outcome<never> {
  if (!isWeirError(error) || error.code === 'adapter/aborted') throw error;
  return { status: 'rejected', reason: error };
}
