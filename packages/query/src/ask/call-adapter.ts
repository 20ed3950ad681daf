import { adapterFailure } from '@weir/schema';
import type { Call } from '../contract/adapter.js';
import { abortable, aborted } from './abortable.js';

/**
 * Waits for an adapter. What it throws becomes a WeirError: `adapter/failed` with the cause, unless it is one already.
 * @throws {WeirError} `adapter/aborted` as soon as the signal says so
 */
export async function callAdapter<Result>(work: () => Promise<Result>, { signal }: Call): Promise<Result> {
  if (signal?.aborted) throw aborted(signal);
  try {
    return await abortable(Promise.resolve(work()), signal);
  } catch (error) {
    if (signal?.aborted) throw aborted(signal);
    throw adapterFailure(error);
  }
}
