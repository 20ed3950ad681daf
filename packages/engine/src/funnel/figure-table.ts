import type { CellResult, PlanRange, PlanTable, TableResult } from '@weir/query';
import type { Scalar } from '@weir/schema';
import { GroupCells } from './group-cells.js';
import type { GroupPart } from './group-cells.js';

interface Cell<Part> {
  /** Nothing of any entity counted here. */
  readonly isEmpty: boolean;
  result(figure: string): CellResult;
  /** What one of several has counted: plain data. */
  part(): Part;
  join(part: Part): void;
}

export type FigureTablePart<Part> = readonly GroupPart<readonly Part[]>[];

/** The cells of one table: per group one for each range. */
export class FigureTable<Part, C extends Cell<Part>> {
  readonly #groups: GroupCells<readonly C[]>;

  constructor(
    readonly table: PlanTable,
    newCell: (range: PlanRange) => C,
  ) {
    this.#groups = new GroupCells(() => table.ranges.map(newCell));
    if (table.by.length === 0) this.of([]);
  }

  /** The cells of a group, at the places of the table's ranges. */
  of(group: readonly Scalar[]): readonly C[] {
    return this.#groups.of(group);
  }

  part(): FigureTablePart<Part> {
    return this.#groups.parts((cells) => cells.map((cell) => cell.part()));
  }

  join(parts: FigureTablePart<Part>): void {
    this.#groups.join(parts, (cells, part) => {
      for (const [place, cell] of cells.entries()) cell.join(part[place]!);
    });
  }

  result(): TableResult {
    const groups = this.#groups
      .all()
      .filter(({ values, cell: cells }) => values.length === 0 || cells.some((cell) => !cell.isEmpty));
    const cellsOf = (id: string) => groups.map(({ cell: cells }) => cells.map((cell) => cell.result(id)));
    return {
      id: this.table.id,
      groups: groups.map(({ values }) => values),
      cells: Object.fromEntries(this.table.measures.map((id) => [id, cellsOf(id)])),
    };
  }
}
