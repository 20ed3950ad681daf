import type { Id } from '@weir/schema';
import type { FunnelPlan, PlanExclusion, PlanHandoff, PlanSignal } from '@weir/query';
import { momentOf } from '../bounds.js';
import { duplicateKeys } from '../metrics/excluded.js';
import type { CountedRows } from '../metrics/excluded.js';
import type { PlanReader } from '../reader.js';
import { joined, sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { entityOf, signalRows } from './entries.js';

type Signal = Omit<PlanSignal, 'stage'>;

/**
 * Rows that give no entry though their condition holds; of what entities are worth, rows of an entity that another row names; and rows of
 * looked-up datasets that are never found.
 */
export function excludedRows(
  {
    signals,
    value,
    handoffs = [],
    exclude = [],
  }: Pick<FunnelPlan, 'signals' | 'value'> & {
    readonly handoffs?: readonly PlanHandoff[];
    readonly exclude?: readonly PlanExclusion[];
  },
  reader: PlanReader,
): readonly CountedRows[] {
  const others = [...handoffs.flatMap((handoff) => handoff.signals), ...exclude.map(({ signal }) => signal)];
  const all: readonly Signal[] = [...signals, ...others];
  const datasets = [...new Set(all.map(({ dataset }) => dataset))];
  const unusable = datasets.flatMap((dataset) => {
    const own = all.filter((signal) => signal.dataset === dataset);
    return [
      { reason: 'undated' as const, dataset, count: rowsOf(dataset, own, 'undated', reader) },
      { reason: 'no-entity' as const, dataset, count: rowsOf(dataset, own, 'no-entity', reader) },
    ];
  });
  return [...unusable, ...(value ? [secondRows(value, reader)] : []), ...duplicateKeys(reader)];
}

/** A row is counted once, however many signals it misses. */
function rowsOf(dataset: Id, signals: readonly Signal[], reason: 'undated' | 'no-entity', reader: PlanReader): Sql {
  const rows = reader.relation(dataset);
  const tests = signals.map((signal) => {
    const { test, at, entity } = signalRows(signal, rows);
    const isUnusable =
      reason === 'undated'
        ? [sql`${at.sql} IS NULL`]
        : [momentOf(at).isBefore(reader.asOf), sql`${entity.sql} IS NULL`];
    return sql`(${joined([...test, ...isUnusable], ' AND ')})`;
  });
  return sql`SELECT count(*) FROM ${rows.from()} WHERE ${joined(tests, ' OR ')}`;
}

function secondRows({ dataset, entity }: NonNullable<FunnelPlan['value']>, reader: PlanReader): CountedRows {
  const rows = reader.relation(dataset);
  const owner = entityOf(entity, rows).sql;
  const count = sql`SELECT count(${owner}) - count(DISTINCT ${owner}) FROM ${rows.from()}`;
  return { reason: 'duplicate-key', dataset, count };
}
