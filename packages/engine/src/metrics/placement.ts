import type { Scalar } from '@weir/schema';
import type { Pace } from '../pace.js';
import { noCells, sumOfCounts } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import { cells, countRows, positions, startAtSlots, takePositions } from './lanes.js';
import type { RangeSlots } from './range-slots.js';
import type { RowGroups } from './row-groups.js';
import type { TallyPart, ValueTally } from './value-tally.js';

/** What a placement has counted, as plain data. */
export interface PlacementPart {
  /** Of each group that a row belongs to, its number and its values. */
  readonly groups: readonly (readonly [group: number, values: readonly Scalar[]])[];
  /** Per cell. */
  readonly rows: Int32Array;
  readonly tallies: readonly TallyPart[];
}

/** Puts selected rows into cells, by their group and date, once for all measures that select and date their rows alike. */
export class Placement {
  readonly tallies: ValueTally[] = [];
  #rows = new Int32Array(1);
  readonly #runs = { from: 0, to: 0, step: 0, times: 1 };

  constructor(
    readonly groups: RowGroups,
    readonly slots: RangeSlots,
  ) {}

  /** What is kept of the rows in each cell, and how a group is cut into cells. */
  get layout(): unknown {
    return [this.slots.count, this.tallies.map(({ figureNames }) => figureNames)];
  }

  /** Cells of all groups: a range of a group is a run of them. */
  get cellCount(): number {
    return this.groups.count * this.slots.count;
  }

  /** Rows per cell. */
  get rows(): Int32Array {
    return this.#rows;
  }

  /** The cells that a group has in the range at a place: valid until the next are asked for, since they are many. */
  runsOf(group: number, place: number): CellRuns {
    const span = this.slots.spans[place];
    if (!span || group < 0) return noCells;
    const start = group * this.slots.count;
    this.#runs.from = start + span.first;
    this.#runs.to = start + span.end;
    return this.#runs;
  }

  /** The same of all groups together. */
  allRunsOf(place: number): CellRuns {
    const runs = this.runsOf(0, place);
    return { ...runs, step: this.slots.count, times: runs.times * this.groups.count };
  }

  /** Whether any row lies in a group. */
  isMet(group: number): boolean {
    const from = group * this.slots.count;
    return sumOfCounts(this.#rows, { from, to: from + this.slots.count, step: 0, times: 1 }) > 0;
  }

  /** @param selected positions of rows, counted from row `from` */
  add(from: number, to: number, selected: Int32Array, count: number): void {
    if (this.cellCount === 1 && this.groups.isDense) {
      this.#rows[0]! += count;
      for (const tally of this.tallies) tally.addToOne(from, to, selected, count);
      return;
    }
    const left = this.#place(from, to, selected, count);
    if (left === 0) return;
    this.groups.addTo({ slots: this.slots.count, from, to, count: left });
    const { cellCount } = this;
    this.#ensure(cellCount);
    countRows(this.#rows, left);
    for (const tally of this.tallies) tally.add({ from, to, positions, cells, count: left, cellCount });
  }

  /** @returns how many rows lie in a slot: these are the lanes' from then on */
  #place(from: number, to: number, selected: Int32Array, count: number): number {
    const table = this.slots.dayTable;
    const left = table ? count : this.slots.place(from, selected, count, cells, positions);
    if (left === count) takePositions(selected, count);
    if (table) startAtSlots(table.days.subarray(from, to), table.slots, table.first, count);
    return left;
  }

  /** Takes in what another has counted of other rows. To be called before `seal`. */
  async join({ groups, rows, tallies }: PlacementPart, pace: Pace): Promise<void> {
    const slots = this.slots.count;
    const starts = new Int32Array(Math.ceil(rows.length / slots));
    for (const [group, values] of groups) starts[group] = this.groups.groupOf(values) * slots;
    const { cellCount } = this;
    this.#ensure(cellCount);
    const cellOf = (cell: number) => starts[Math.floor(cell / slots)]! + (cell % slots);
    for (const [place, tally] of this.tallies.entries()) {
      await tally.join(tallies[place]!, { cellOf, cellCount, pace, rows, own: this.#rows });
    }
    for (let cell = 0; cell < rows.length; cell += 1) if (rows[cell]! > 0) this.#rows[cellOf(cell)]! += rows[cell]!;
  }

  /** To be called after `seal`. */
  part(): PlacementPart {
    const groups: [number, readonly Scalar[]][] = [];
    for (let group = 0; group < this.groups.count; group += 1) {
      if (this.isMet(group)) groups.push([group, this.groups.valuesOf(group)]);
    }
    return { groups, rows: this.#rows, tallies: this.tallies.map((tally) => tally.part()) };
  }

  /** To be called when all rows are in. */
  seal(): void {
    this.#ensure(this.cellCount);
  }

  #ensure(count: number): void {
    if (count <= this.#rows.length) return;
    const grown = new Int32Array(this.groups.isDense ? count : Math.max(count, this.#rows.length * 2));
    grown.set(this.#rows);
    this.#rows = grown;
  }
}
