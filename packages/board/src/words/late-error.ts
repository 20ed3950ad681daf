import { errorOf } from '@weir/schema';
import type { WeirError } from '@weir/schema';

/** Of an adapter that has not answered. It is fetched with the first that does not: its sentence is not among those that errors bring along. */
export function lateError(seconds: number): WeirError {
  return errorOf('adapter/late', { seconds });
}
