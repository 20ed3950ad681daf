import type { CellResult, PlanRange, PlanTable, TableResult } from '@weir/query';
import type { Scalar } from '@weir/schema';

interface Cell {
  /** Nothing of any entity counted here. */
  readonly isEmpty: boolean;
  result(figure: string): CellResult;
}

/** The cells of one table: per group one for each range. */
export class FigureTable<C extends Cell> {
  readonly #groups = new Map<string, { readonly values: readonly Scalar[]; readonly cells: readonly C[] }>();

  constructor(
    readonly table: PlanTable,
    readonly newCell: (range: PlanRange) => C,
  ) {
    if (table.by.length === 0) this.of([]);
  }

  /** The cells of a group, at the places of the table's ranges. */
  of(group: readonly Scalar[]): readonly C[] {
    const name = JSON.stringify(group);
    let known = this.#groups.get(name);
    if (!known) this.#groups.set(name, (known = { values: group, cells: this.table.ranges.map(this.newCell) }));
    return known.cells;
  }

  result(): TableResult {
    const groups = [...this.#groups.values()].filter(
      ({ values, cells }) => values.length === 0 || cells.some((cell) => !cell.isEmpty),
    );
    const cellsOf = (id: string) => groups.map(({ cells }) => cells.map((cell) => cell.result(id)));
    return {
      id: this.table.id,
      groups: groups.map(({ values }) => values),
      cells: Object.fromEntries(this.table.measures.map((id) => [id, cellsOf(id)])),
    };
  }
}
