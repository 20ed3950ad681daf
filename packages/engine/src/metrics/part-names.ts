import type { Id } from '@weir/schema';
import { usesPeriod } from '@weir/formula';
import type { MetricsPlan } from '@weir/query';
import type { ColumnStore } from '../columns/column-store.js';
import { usesClock } from '../sources/formula-variables.js';

/** Names of what a plan counts of a dataset: all that decides it, but for the dataset's rows. */
export interface PartNames {
  /** Where as-of decides which rows count, or what they hold. */
  readonly atAsOf: string;
  /** Where it does not; null: it may. */
  readonly atAny: string | null;
}

/** @param behind datasets in which the dataset's fields are looked up */
export function partNames(plan: MetricsPlan, dataset: Id, behind: ReadonlySet<Id>, store: ColumnStore): PartNames {
  const sources = plan.sources.filter((source) => source.dataset === dataset || behind.has(source.dataset));
  const measures = plan.measures.filter((measure) => measure.dataset === dataset);
  const tables = plan.tables.map(({ by, ranges, measures: ids }) => ({
    by: by.map((fields) => fields[dataset]),
    ranges,
    measures: ids.filter((id) => measures.some((measure) => measure.id === id)),
  }));
  const conditions = measures.flatMap(({ where = true, value = null }) => [where, value]);
  const fields = sources.flatMap(({ fields }) =>
    fields.flatMap((field) => ('formula' in field ? [field.formula] : [])),
  );
  const name = (asOf: unknown): string =>
    JSON.stringify([
      dataset,
      [...behind].map((id) => [id, store.identityOf(id)]),
      [plan.timeZone, plan.weekStart, plan.fiscalYearStart, asOf],
      sources,
      measures,
      tables.filter((table) => table.measures.length > 0),
    ]);
  const readsAsOf = conditions.some(usesPeriod) || [...conditions, ...fields].some(usesClock);
  return { atAsOf: name(plan.asOf), atAny: readsAsOf ? null : name(null) };
}
