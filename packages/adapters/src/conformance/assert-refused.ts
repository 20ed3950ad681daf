import { isWeirError } from '@weir/schema';
import { assertMatches } from './differences.js';

/** @throws {Error} unless the promise is rejected with a WeirError of this code and, where they are given, these params */
export async function assertRefused(
  promise: Promise<unknown>,
  code: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new Error(`Expected the error ${code}, got ${JSON.stringify(outcome.value)}`);
  if (!isWeirError(outcome.error)) throw new Error(`Expected the error ${code}, got ${String(outcome.error)}`);
  assertMatches({ code: outcome.error.code, params: outcome.error.params }, { code, params });
}
