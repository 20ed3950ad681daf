import type { Id } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { Excluded, Measure, MetricsPlan, PlanRange } from '@weir/query';
import { boundRange } from '../bounds.js';
import type { RunSelect } from '../database.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import type { PlanReader } from '../reader.js';
import { readCount } from '../read-value.js';
import { joined, sql, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { cellOf, momentField, selection } from './placed-measure.js';

/** Rows that a measure would count, had they a date; and rows of looked-up datasets that are never found. */
export async function readExcluded(plan: MetricsPlan, reader: PlanReader, run: RunSelect): Promise<Excluded[]> {
  const datasets = [...new Set(plan.measures.map(({ dataset }) => dataset))];
  const undated = datasets.flatMap((dataset) => {
    const count = undatedRows(plan, dataset, reader);
    return count ? [{ reason: 'undated' as const, dataset, count }] : [];
  });
  return readCounts([...undated, ...duplicateKeys(reader)], run);
}

/** Rows of looked-up datasets that are never found, because another row has their key. */
export function duplicateKeys(reader: PlanReader): readonly CountedRows[] {
  return reader.lookedUp().map((dataset) => {
    const rows = reader.relation(dataset);
    const key = rows.field(reader.key(dataset)).sql;
    return {
      reason: 'duplicate-key',
      dataset,
      count: sql`SELECT count(${key}) - count(DISTINCT ${key}) FROM ${rows.from()}`,
    };
  });
}

/** Rows that are left out, as a SELECT of how many. */
export type CountedRows = Pick<Excluded, 'reason' | 'dataset'> & { readonly count: Sql };

/** All counts in one statement; those of none are left out. @param selects that they read by name */
export async function readCounts(
  counted: readonly CountedRows[],
  run: RunSelect,
  selects?: NamedSelects,
): Promise<Excluded[]> {
  if (counted.length === 0) return [];
  const counts = counted.map(({ count }, place) => sql`(${count}) AS ${written(`n${place}`)}`);
  const select = sql`SELECT ${joined(counts, ', ')}`;
  const [row = {}] = await run(selects ? selects.read(select) : select);
  return counted
    .map(({ reason, dataset }, place) => ({ reason, dataset, count: readCount(row[`n${place}`]) }))
    .filter(({ count }) => count > 0);
}

function undatedRows(plan: MetricsPlan, dataset: Id, reader: PlanReader): Sql | null {
  const rows = reader.relation(dataset);
  const tests = new Map<string, Sql>();
  for (const measure of plan.measures) {
    if (measure.dataset !== dataset || measure.on === null) continue;
    const date = momentField(measure.on, rows);
    for (const range of rangesOf(plan, measure)) {
      const cell = range && cellOf(boundRange(range), rows);
      const selected = selection({ measure, only: null }, rows, cell);
      const test = sql`(${date.sql} IS NULL${selected ? sql` AND ${selected.sql}` : sql``})`;
      tests.set(test.name, test);
    }
  }
  if (tests.size === 0) return null;
  return sql`SELECT count(*) FROM ${rows.from()} WHERE ${joined([...tests.values()], ' OR ')}`;
}

/** Ranges whose bounds a measure's formulas read; null: they read none. */
function rangesOf(plan: MetricsPlan, { id, where, value }: Measure): readonly (PlanRange | null)[] {
  const tables = plan.tables.filter(({ measures }) => measures.includes(id));
  if (tables.length === 0) return [];
  if (!usesPeriod(where ?? true) && !usesPeriod(value ?? null)) return [null];
  return tables.flatMap(({ ranges }) => ranges);
}
