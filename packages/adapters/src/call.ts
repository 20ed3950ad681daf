import { WeirError } from '@weir/schema';
import type { Call } from '@weir/query';

/** @throws {WeirError} `adapter/aborted` once the call was withdrawn */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new WeirError('adapter/aborted', {}, { cause: signal.reason });
}

/**
 * The promise, or the error `adapter/aborted` as soon as the call is withdrawn. The work behind it goes on: others may wait for it too.
 * @throws {WeirError} `adapter/aborted`
 */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  let stop = (): void => {};
  const withdrawn = new Promise<never>((_, reject) => {
    stop = () => reject(new WeirError('adapter/aborted', {}, { cause: signal.reason }));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    // Also of work that fails after it was withdrawn, somebody hears.
    return await Promise.race([withdrawn, work]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Whose data a call is about: tenant and user, "" for the one that is not given. */
export type Owner = readonly [tenant: string, user: string];

/** @throws {WeirError} `adapter/context-required` when neither tenant nor user is given */
export function ownerOf({ context }: Call): Owner {
  if (!context?.tenant && !context?.user) throw new WeirError('adapter/context-required');
  return [context.tenant ?? '', context.user ?? ''];
}
