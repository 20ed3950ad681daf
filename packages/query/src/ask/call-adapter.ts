import { WeirError, isWeirError } from '@weir/schema';
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
    if (isWeirError(error)) throw error;
    throw new WeirError('adapter/failed', { reason: reasonOf(error) }, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\.$/, '');
}
