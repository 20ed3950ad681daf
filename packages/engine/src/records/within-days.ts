import type { DaysSpan } from '@weir/query';

export function isWithinDays(days: number, span: DaysSpan): boolean {
  return days >= span.atLeast && ('below' in span ? days < span.below : days <= span.atMost);
}
