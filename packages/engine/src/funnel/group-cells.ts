import type { Scalar } from '@weir/schema';

/** What one of several has counted: plain data. */
export interface GroupPart<Part> {
  readonly values: readonly Scalar[];
  readonly part: Part;
}

interface Group<Cell> {
  readonly values: readonly Scalar[];
  readonly cell: Cell;
}

/** A cell for each group of a breakdown, made when it is first asked for. */
export class GroupCells<Cell> {
  readonly #byName = new Map<string, Group<Cell>>();
  /** Lists that were asked for before, so that the same list is not read again. */
  readonly #byList = new WeakMap<readonly Scalar[], Cell>();

  constructor(private readonly newCell: () => Cell) {}

  of(values: readonly Scalar[]): Cell {
    const known = this.#byList.get(values);
    if (known !== undefined) return known;
    const name = JSON.stringify(values);
    let group = this.#byName.get(name);
    if (!group) this.#byName.set(name, (group = { values, cell: this.newCell() }));
    this.#byList.set(values, group.cell);
    return group.cell;
  }

  parts<Part>(partOf: (cell: Cell) => Part): readonly GroupPart<Part>[] {
    return this.all().map(({ values, cell }) => ({ values, part: partOf(cell) }));
  }

  join<Part>(parts: readonly GroupPart<Part>[], joinTo: (cell: Cell, part: Part) => void): void {
    for (const { values, part } of parts) joinTo(this.of(values), part);
  }

  all(): readonly Group<Cell>[] {
    return [...this.#byName.values()];
  }
}
