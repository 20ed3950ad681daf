import { adapterOver, askDeals, columnsOf } from '../../tables/ask-deals.js';
import { makeDeals } from '../../data/deals.js';
import { watchThread } from '../../chromium/watch-thread.js';

/** What was measured of one thing that was done, in milliseconds. */
export interface HeldTimes {
  /** The longest time for which the page could do nothing else. */
  readonly longestMs: number;
  readonly wholeMs: number;
}

export interface PageTimes {
  readonly steps: Readonly<Record<Step, HeldTimes>>;
  /** From the moment at which a question was to be withdrawn until it was given up: the longest of several. */
  readonly abortMs: number;
}

export type Step = 'load' | 'again' | 'append' | 'other';

const FIGURES = ['sum', 'count', 'avg', 'distinct'];
/** A question is withdrawn while it is under way, at these shares of the time that it takes. */
const WITHDRAWN_AT = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8];

/** Loads rows on this page, asks, asks again, appends, asks something else, and withdraws questions. */
export async function askAndWatch(rows: number, withWorker: boolean): Promise<PageTimes> {
  const columns = columnsOf(makeDeals(rows), 'distinct');
  const more = columnsOf(makeDeals(Math.ceil(rows / 100)), 'distinct');
  const worker = () => new Worker(new URL('@weir/engine/worker.js', import.meta.url), { type: 'module' });
  const adapterOf = () => adapterOver(columns, withWorker ? { worker } : {});
  const adapter = adapterOf();
  const load = await watched(() => askDeals(adapter, FIGURES));
  const again = await watched(() => askDeals(adapter, FIGURES));
  const append = await watched(() => {
    adapter.append('deals', more);
    return askDeals(adapter, FIGURES);
  });
  const other = await watched(() => askDeals(adapter, ['avg']));
  const fresh = async () => {
    const loaded = adapterOf();
    await askDeals(loaded, ['count']);
    return loaded;
  };
  const untilWithdrawn = async (afterMs: number) => {
    const loaded = await fresh();
    const ms = await withdrawn((signal) => askDeals(loaded, FIGURES, signal), afterMs);
    await loaded.dispose();
    return ms;
  };
  const fullMs = await untilWithdrawn(Infinity);
  let abortMs = 0;
  for (const share of WITHDRAWN_AT) abortMs = Math.max(abortMs, await untilWithdrawn(share * fullMs));
  await adapter.dispose();
  return { steps: { load, again, append, other }, abortMs };
}

async function watched(work: () => Promise<unknown>): Promise<HeldTimes> {
  const watch = watchThread();
  const started = performance.now();
  await work();
  const wholeMs = performance.now() - started;
  return { longestMs: (await watch.end()).longestMs, wholeMs };
}

/**
 * Withdraws the work so long after its beginning.
 * @returns how long after that moment the work was given up, or done; without such a moment how long it took
 */
async function withdrawn(work: (signal: AbortSignal) => Promise<unknown>, afterMs: number): Promise<number> {
  const abort = new AbortController();
  const started = performance.now();
  const timer = Number.isFinite(afterMs) ? setTimeout(() => abort.abort(), afterMs) : undefined;
  try {
    await work(abort.signal);
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  }
  clearTimeout(timer);
  const took = performance.now() - started;
  return Number.isFinite(afterMs) ? Math.max(0, took - afterMs) : took;
}

Object.assign(globalThis, { askAndWatch });
