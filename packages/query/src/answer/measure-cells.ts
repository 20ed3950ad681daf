import type { Scalar } from '@weir/schema';
import type { CellResult, TableResult } from '../contract/plan.js';
import type { Pace } from '../pace.js';
import type { CompiledMetrics } from '../plan/compile-metrics.js';
import { isCounted } from '../plan/figure-list.js';
import { badResult } from './check-result.js';
import { groupKey } from './groups.js';

/** Results by table, measure, group and range. */
export interface MeasureCells {
  /** The cells of a group, by range: undefined when it has no rows. @param id of a measure or figure */
  row(table: string, id: string, group: readonly Scalar[]): readonly CellResult[] | undefined;
  /** The cell of no rows. */
  empty(id: string): CellResult;
  /** The groups of all tables that tell all dimensions apart. */
  readonly groups: readonly (readonly Scalar[])[];
}

/** @param dimensions how many the question breaks down by @throws {WeirError} `adapter/aborted`, `adapter/bad-result` */
export async function measureCells(
  { measures, figures }: CompiledMetrics,
  results: readonly TableResult[],
  dimensions: number,
  pace: Pace,
): Promise<MeasureCells> {
  const tables = new Map<string, { result: TableResult; places: ReadonlyMap<string, number> }>();
  for (const result of results) {
    const places = new Map<string, number>();
    for (const [place, values] of result.groups.entries()) {
      if (place % groupsPerLook === 0 && pace.due) await pace.turn();
      const key = groupKey(values);
      if (places.has(key)) throw badResult(`group ${key} of table "${result.id}" came twice`);
      places.set(key, place);
    }
    tables.set(result.id, { result, places });
  }
  const counted = new Set([
    ...measures.filter(({ aggregate }) => zeroOfNoRows.has(aggregate)).map(({ id }) => id),
    ...figures.filter(({ figure }) => isCounted(figure)).map(({ figure }) => figure.id),
  ]);
  return {
    groups: results.flatMap((table) =>
      table.groups.filter((values) => values.length > 0 && values.length === dimensions),
    ),
    row(id, measure, group) {
      const table = tables.get(id);
      const place = table?.places.get(groupKey(group));
      return place === undefined ? undefined : table?.result.cells[measure]?.[place];
    },
    empty: (measure) => (counted.has(measure) ? zero : missing),
  };
}

const groupsPerLook = 256;

const zero: CellResult = { value: 0, rows: 0 };
const missing: CellResult = { value: null, rows: 0 };

/** `count`, `distinct` and `sum` of no rows are 0, the others missing. */
const zeroOfNoRows: ReadonlySet<string> = new Set(['count', 'distinct', 'sum']);
