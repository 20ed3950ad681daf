import { chunkRows } from '../expressions/expression.js';
import type { GroupIndex } from './group-index.js';
import type { MeasureTally } from './measure-tally.js';
import { noSlot } from './range-slots.js';
import type { RangeSlots } from './range-slots.js';

/** Puts selected rows into the cells of a table, once for all measures that select and date their rows alike. */
export class Placement {
  readonly tallies: MeasureTally[] = [];
  readonly #slots = new Int32Array(chunkRows);
  readonly #positions = new Int32Array(chunkRows);
  readonly #cells = new Int32Array(chunkRows);

  constructor(
    readonly groups: GroupIndex,
    private readonly groupOf: (row: number) => number,
    readonly slots: RangeSlots,
  ) {}

  /** Cells of all groups that were met so far: a range of a group is a run of them. */
  get cellCount(): number {
    return this.groups.count * this.slots.count;
  }

  /** The run of cells that a group has in the range at a place. */
  runOf(group: number, place: number): { readonly from: number; readonly to: number } {
    const { first, end } = this.slots.spans[place] ?? { first: 0, end: 0 };
    const start = group * this.slots.count;
    return { from: start + first, to: start + end };
  }

  /** @param selected positions of rows, counted from row `from` */
  add(from: number, to: number, selected: Int32Array, count: number): void {
    this.slots.fill(from, selected, count, this.#slots);
    const slotCount = this.slots.count;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = this.#slots[at]!;
      if (slot === noSlot) continue;
      const position = selected[at]!;
      this.#positions[kept] = position;
      this.#cells[kept] = this.groupOf(from + position) * slotCount + slot;
      kept += 1;
    }
    if (kept === 0) return;
    const chunk = { from, to, positions: this.#positions, cells: this.#cells, count: kept, cellCount: this.cellCount };
    for (const tally of this.tallies) tally.add(chunk);
  }
}
