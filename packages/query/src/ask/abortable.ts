import { WeirError } from '@weir/schema';

/**
 * Gives up waiting as soon as the signal says so, even when the work goes on; it leaves no listener behind.
 * @throws {WeirError} `adapter/aborted`
 */
export function abortable<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(aborted(signal));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

export function aborted(signal: AbortSignal): WeirError {
  return new WeirError('adapter/aborted', {}, { cause: signal.reason });
}
