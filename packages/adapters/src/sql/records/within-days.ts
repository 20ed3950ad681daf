import type { DaysSpan } from '@weir/query';
import { bound, sql } from '../sql.js';
import type { Sql } from '../sql.js';

/** @param days is written twice */
export function isWithinDays(days: Sql, span: DaysSpan): Sql {
  const end = 'below' in span ? sql`< ${bound(span.below, 'number')}` : sql`<= ${bound(span.atMost, 'number')}`;
  return sql`(${days} >= ${bound(span.atLeast, 'number')} AND ${days} ${end})`;
}
