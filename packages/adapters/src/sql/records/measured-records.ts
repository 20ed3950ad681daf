import type { Id } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { MeasuredRows } from '@weir/query';
import { boundRange } from '../bounds.js';
import { cellOf, selection } from '../metrics/placed-measure.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql } from '../sql.js';
import type { FoundRecords } from './found-records.js';

/** The rows that a measure counts in one range. @throws {WeirError} `engine/bad-plan`, `adapter/unsupported` */
export function measuredRecords(
  dataset: Id,
  { where, on, cut, range: asked }: MeasuredRows,
  reader: PlanReader,
): FoundRecords {
  const rows = reader.relation(dataset);
  const range = boundRange(asked);
  const measure = {
    id: 'records',
    aggregate: 'count',
    dataset,
    on,
    cut,
    ...(where !== undefined && { where }),
  } as const;
  const cell = usesPeriod(where ?? true) ? cellOf(range, rows) : null;
  const selected = selection({ measure, only: { place: 0, range } }, rows, cell);
  const from: FoundRecords['from'] = (which) => {
    const tests = [...(selected ? [selected.sql] : []), ...(which ? [which] : [])];
    return sql`FROM ${rows.from()}${tests.length > 0 ? sql` WHERE ${joined(tests, ' AND ')}` : sql``}`;
  };
  return {
    rows,
    since: null,
    from,
    counts: () => sql`SELECT count(*) AS n, 0 AS u, ${bound(null, 'whole')} AS m ${from(null)}`,
    read: (select) => select,
  };
}
