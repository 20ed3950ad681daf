import type { Scalar } from '@weir/schema';
import type { CellResult, Measure, MetricsResult, TableResult } from '../contract/plan.js';
import { groupKey } from './groups.js';

/** Results by table, measure, group and range. */
export interface MeasureCells {
  /** The cell of a group that has no rows is that of no rows. */
  cell(table: string, measure: Measure, group: readonly Scalar[], range: number): CellResult;
  /** The groups of all tables that have a breakdown. */
  readonly groups: readonly (readonly Scalar[])[];
}

export function measureCells(result: MetricsResult): MeasureCells {
  const tables = new Map<string, { result: TableResult; places: ReadonlyMap<string, number> }>(
    result.tables.map((table) => [
      table.id,
      { result: table, places: new Map(table.groups.map((values, place) => [groupKey(values), place])) },
    ]),
  );
  return {
    groups: result.tables.flatMap((table) => table.groups.filter((values) => values.length > 0)),
    cell(id, measure, group, range) {
      const table = tables.get(id);
      const place = table?.places.get(groupKey(group));
      return (place !== undefined && table?.result.cells[measure.id]?.[place]?.[range]) || noRows(measure);
    },
  };
}

/** `count`, `distinct` and `sum` of no rows are 0, the others missing. */
export function noRows({ aggregate }: Measure): CellResult {
  const isCounted = aggregate === 'count' || aggregate === 'distinct' || aggregate === 'sum';
  return { value: isCounted ? 0 : null, rows: 0 };
}
