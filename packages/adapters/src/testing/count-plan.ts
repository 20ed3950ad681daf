import type { FieldType, Id } from '@weir/schema';
import type { Call, DataAdapter, MetricsPlan } from '@weir/query';

/** Asks how many rows a dataset has, and reads these fields. */
export function countPlan(dataset: Id, fields: Readonly<Record<Id, FieldType>> = {}): MetricsPlan {
  const columns = Object.entries(fields).map(([id, type]) => ({ id, type, from: 'column' as const }));
  return {
    plan: 1,
    kind: 'metrics',
    timeZone: 'UTC',
    weekStart: 'monday',
    fiscalYearStart: 1,
    asOf: { date: '2026-01-01', instant: '2026-01-01T00:00:00.000Z' },
    sources: [{ dataset, key: null, fields: columns }],
    measures: [{ id: 'rows', aggregate: 'count', dataset, on: null, cut: [] }],
    tables: [{ id: 'all', by: [], ranges: [{ from: null, to: null }], measures: ['rows'] }],
  };
}

export async function countRows(
  adapter: Pick<DataAdapter, 'run'>,
  dataset: Id,
  options: Call & { fields?: Record<Id, FieldType> } = {},
): Promise<unknown> {
  const { fields, ...call } = options;
  const results = await adapter.run?.([countPlan(dataset, fields)], call);
  const [result] = results ?? [];
  return result?.kind === 'metrics' ? result.tables[0]?.cells['rows']?.[0]?.[0]?.value : undefined;
}
