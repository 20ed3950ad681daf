import { errorOf, isWeirError, reasonWithin } from '@weir/schema';
import type { WeirError } from '@weir/schema';

/** What the browser said, as an error with a cure. `name` is the database's, as the host named it. */
export function storageError(error: unknown, name: string): WeirError {
  if (isWeirError(error)) return error;
  const options = { cause: error };
  switch (error instanceof Error ? error.name : '') {
    case 'VersionError':
      return errorOf('store/newer-version', { name }, options);
    case 'QuotaExceededError':
      return errorOf('store/full', { name }, options);
    case 'SecurityError':
      return errorOf('store/unavailable', { name }, options);
    default:
      return errorOf('store/failed', { name, reason: reasonWithin(error) }, options);
  }
}
