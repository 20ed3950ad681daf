import type { Example } from '@weir/schema';

type InMonth = Pick<Example, 'given' | 'asOf'> & { readonly range: NonNullable<Example['range']> };

const asOf = '2025-09-01';

/** Rows as they are known on 1 September 2025, looked at in June 2025. */
export function inJune(given: Example['given']): InMonth {
  return { given, range: { from: '2025-06-01', to: '2025-07-01' }, asOf };
}

/** The same in July, when in most examples nothing happened. */
export function inJuly(given: Example['given']): InMonth {
  return { given, range: { from: '2025-07-01', to: '2025-08-01' }, asOf };
}

/** @param date ISO date */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
