import type { DurationFigures } from '@weir/query';
import type { SqlRow } from '../database.js';
import type { SqlDialect } from '../dialect.js';
import { percentileOf, percentileSql } from '../metrics/percentile.js';
import { readCount, readNumber } from '../read-value.js';
import { sql } from '../sql.js';
import type { Sql } from '../sql.js';

/** Figures of durations that are over. */
export type Durations = Omit<DurationFigures, 'open'>;

export const noDurations: Durations = { count: 0, median: null, p90: null, mean: null };

/** What durations add up to: of column d, days, missing where there is none. */
export function durationColumns(dialect: SqlDialect): readonly Sql[] {
  const [low50, high50] = percentileSql(sql`d`, 50, dialect);
  const [low90, high90] = percentileSql(sql`d`, 90, dialect);
  return [
    ...[sql`count(d) AS md`, sql`avg(d) AS mm`],
    ...[sql`${low50} AS ml`, sql`${high50} AS mh`, sql`${low90} AS mk`, sql`${high90} AS mj`],
  ];
}

export function readDurations(row: SqlRow): Durations {
  const count = readCount(row['md']);
  const percentile = (low: string, high: string, p: number) =>
    percentileOf(readNumber(row[low]), readNumber(row[high]), count, p);
  return { count, median: percentile('ml', 'mh', 50), p90: percentile('mk', 'mj', 90), mean: readNumber(row['mm']) };
}
