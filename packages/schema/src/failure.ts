import { WeirError, isWeirError } from './weir-error.js';

/** What somebody else's code threw, in its words: an error's message, or its name where it has none. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message || cause.name : String(cause);
}

/** The same to be put into a sentence: without its full stop. */
export function reasonWithin(cause: unknown): string {
  return reasonOf(cause).replace(/[.。]$/, '');
}

/** What a data source threw, as a WeirError: itself if it is one, else `adapter/failed` with the cause. */
export function adapterFailure(cause: unknown): WeirError {
  if (isWeirError(cause)) return cause;
  return new WeirError('adapter/failed', { reason: reasonWithin(cause) }, { cause });
}
