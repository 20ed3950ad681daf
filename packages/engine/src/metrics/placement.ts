import { chunkRows } from '../expressions/expression.js';
import { noCells, sumOfCounts } from './cell-runs.js';
import type { CellRuns } from './cell-runs.js';
import { placeNarrow, placeWide, sumNarrow, sumWide } from './dense-loops.js';
import type { DenseDigit, DenseRows } from './dense-loops.js';
import type { RangeSlots } from './range-slots.js';
import type { RowGroups } from './row-groups.js';
import type { ValueTally } from './value-tally.js';

/** Puts selected rows into cells, by their group and date, once for all measures that select and date their rows alike. */
export class Placement {
  readonly tallies: ValueTally[] = [];
  private readonly dense: DenseWay | null;
  #rows = new Int32Array(1);
  /** What was asked for last. */
  #group = -1;
  readonly #runs: (CellRuns | undefined)[] = [];
  readonly #kept = new Int32Array(chunkRows);
  readonly #cells = new Int32Array(chunkRows);

  constructor(
    readonly groups: RowGroups,
    readonly slots: RangeSlots,
  ) {
    this.dense = denseWay(groups, slots);
  }

  /** Cells of all groups: a range of a group is a run of them. */
  get cellCount(): number {
    return this.groups.count * this.slots.count;
  }

  /** Rows per cell. */
  get rows(): Int32Array {
    return this.#rows;
  }

  /** The cells that a group has in the range at a place. Several measures ask for the same, one after the other. */
  runsOf(group: number, place: number): CellRuns {
    if (group !== this.#group) {
      this.#group = group;
      this.#runs.length = 0;
    }
    return (this.#runs[place] ??= this.#makeRuns(group, place));
  }

  #makeRuns(group: number, place: number): CellRuns {
    const span = this.slots.spans[place];
    if (!span || group < 0) return noCells;
    const start = group * this.slots.count;
    return { from: start + span.first, to: start + span.end, step: 0, times: 1 };
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
    if (this.#addDense(from, to, selected, count)) return;
    const cells = this.#cells;
    const left = this.slots.place(from, selected, count, cells, this.#kept);
    if (left === 0) return;
    const positions = left === count ? selected : this.#kept;
    this.groups.addTo(cells, this.slots.count, from, to, positions, left);
    const { cellCount } = this;
    this.#ensure(cellCount);
    countRows(this.#rows, cells, left);
    for (const tally of this.tallies) tally.add({ from, to, positions, cells, count: left, cellCount });
  }

  /** The short way, for groups of one or two dictionaries by date. @returns whether it is one */
  #addDense(from: number, to: number, positions: Int32Array, count: number): boolean {
    const { dense } = this;
    if (!dense) return false;
    const { cellCount } = this;
    this.#ensure(cellCount);
    const rows: DenseRows = { ...dense.time, from, positions, count };
    const tallies = this.tallies.filter(({ isIdle }) => !isIdle);
    const [only, ...more] = tallies;
    const value = only?.value;
    const sum = more.length === 0 ? only?.onlySum : null;
    sum?.ensure(cellCount);
    const units = value && sum?.unitsFor(count, value);
    if (units) {
      const values = value.read(from, to);
      if (dense.narrow) sumNarrow(rows, ...dense.narrow, this.#rows, values, units);
      else sumWide(rows, ...dense.wide(from, to), this.#rows, values, units);
      return true;
    }
    const cells = this.#cells;
    if (dense.narrow) placeNarrow(rows, ...dense.narrow, cells, this.#rows);
    else placeWide(rows, ...dense.wide(from, to), cells, this.#rows);
    for (const tally of tallies) tally.add({ from, to, positions, cells, count, cellCount });
    return true;
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

/** Groups of one or two dictionaries, by date. */
interface DenseWay {
  readonly time: Pick<DenseRows, 'days' | 'slots' | 'firstDay'>;
  /** Where all codes take one byte. */
  readonly narrow: readonly [DenseDigit<Int8Array>, DenseDigit<Int8Array>] | null;
  readonly wide: (from: number, to: number) => readonly [DenseDigit<Int32Array>, DenseDigit<Int32Array>];
}

/** Null: rows are placed step by step. */
function denseWay({ digits = [] }: RowGroups, slots: RangeSlots): DenseWay | null {
  const table = slots.dayTable;
  const [first, last = first] = digits;
  if (!table || !first || !last || digits.length > 2) return null;
  const [weight, lastWeight] = [first.stride * slots.count, last === first ? 0 : last.stride * slots.count];
  return {
    time: { days: table.days, slots: table.slots, firstDay: table.first },
    narrow:
      first.narrow && last.narrow
        ? [
            { codes: first.narrow, weight },
            { codes: last.narrow, weight: lastWeight },
          ]
        : null,
    wide: (from, to) => [
      { codes: first.read(from, to), weight },
      { codes: last.read(from, to), weight: lastWeight },
    ],
  };
}

function countRows(rows: Int32Array, cells: Int32Array, count: number): void {
  for (let at = 0; at < count; at += 1) rows[cells[at]!]! += 1;
}
