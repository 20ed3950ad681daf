import type { SqlDialect } from '../dialect.js';
import { bound, sql } from '../sql.js';
import type { Sql } from '../sql.js';

/** The two values that a percentile lies between: the place is (n − 1) · p ÷ 100, as for the engine. @param p 0 to 100 */
export function percentileSql(numbers: Sql, p: number, dialect: SqlDialect): readonly [below: Sql, above: Sql] {
  const most = dialect.toNumber(sql`(count(${numbers}) - 1)`);
  const place = dialect.toWhole(sql`floor(${most} * ${bound(p, 'number')} / 100)`);
  return [dialect.numberAt(numbers, place), dialect.numberAt(numbers, sql`(${place} + 1)`)];
}

/** The percentile of so many values between the two; null of none, or beyond what a number can hold. */
export function percentileOf(below: number | null, above: number | null, count: number, p: number): number | null {
  if (below === null) return null;
  const place = ((count - 1) * p) / 100;
  const between = below + ((above ?? below) - below) * (place - Math.floor(place));
  return Number.isFinite(between) ? between + 0 : null;
}
