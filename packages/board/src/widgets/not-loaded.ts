import { WeirError } from '@weir/schema';

/** @param name the element that lacks something, as it could not be fetched */
export function notLoaded(name: string, cause: unknown): WeirError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new WeirError('elements/not-loaded', { name, reason }, { cause });
}
