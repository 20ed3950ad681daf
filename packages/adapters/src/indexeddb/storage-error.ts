import { WeirError, isWeirError, reasonWithin } from '@weir/schema';

/** What the browser said, as an error with a cure. `name` is the database's, as the host named it. */
export function storageError(error: unknown, name: string): WeirError {
  if (isWeirError(error)) return error;
  const options = { cause: error };
  switch (error instanceof Error ? error.name : '') {
    case 'VersionError':
      return new WeirError('store/newer-version', { name }, options);
    case 'QuotaExceededError':
      return new WeirError('store/full', { name }, options);
    case 'SecurityError':
      return new WeirError('store/unavailable', { name }, options);
    default:
      return new WeirError('store/failed', { name, reason: reasonWithin(error) }, options);
  }
}
