import { missingDay } from '../columns/column.js';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import type { MomentRange } from '../expressions/moment.js';

/** The slots that a range covers: first ≤ slot < end. */
export interface SlotSpan {
  readonly first: number;
  readonly end: number;
}

export const noSlot = -1;
/** A table of days is kept up to this many: all of 1500 to 2500. */
const mostDays = 366_000;

/**
 * Cuts time at every bound of a table's ranges into slots, so that a row is put into one slot however many ranges overlap there;
 * a range is a run of slots.
 */
export class RangeSlots {
  readonly spans: readonly SlotSpan[];
  readonly #bounds: Float64Array;
  readonly #covered: Uint8Array;
  readonly #dayTable: Int32Array | null;

  /** @param column null: every row belongs to every range */
  constructor(
    ranges: readonly MomentRange[],
    private readonly column: DateColumn | DatetimeColumn | null,
  ) {
    const bounds = new Set<number>();
    const type = column?.type ?? 'date';
    const places = ranges.map(({ from, to }) => {
      const start = from ? (type === 'date' ? from.day : from.instant) : -Infinity;
      const end = to ? (type === 'date' ? to.day : to.instant) : Infinity;
      return { start, end };
    });
    if (column) for (const { start, end } of places) bounds.add(start).add(end);
    this.#bounds = Float64Array.from(bounds).sort();
    const slotOf = (value: number) => this.#search(value);
    this.spans = places.map(({ start, end }) => {
      if (!column) return { first: 0, end: 1 };
      return start < end ? { first: slotOf(start), end: slotOf(end) } : { first: 0, end: 0 };
    });
    this.#covered = new Uint8Array(this.count);
    for (const { first, end } of this.spans) this.#covered.fill(1, first, end);
    this.#dayTable = this.#makeDayTable();
  }

  get count(): number {
    return this.column ? this.#bounds.length + 1 : 1;
  }

  /** Writes the slot of each row at `positions` (counted from row `from`); `noSlot` where no range covers it. Dates must not be missing. */
  fill(from: number, positions: Int32Array, count: number, slots: Int32Array): void {
    if (!this.column) {
      slots.fill(0, 0, count);
      return;
    }
    const { values } = this.column;
    const days = this.#dayTable;
    const firstDay = this.#bounds.find(Number.isFinite) ?? 0;
    for (let at = 0; at < count; at += 1) {
      const value = values[from + (positions[at] ?? 0)] ?? NaN;
      const slot = days ? this.#slotOfDay(days, value - firstDay) : this.#search(value);
      slots[at] = this.#covered[slot] === 1 ? slot : noSlot;
    }
  }

  #slotOfDay(days: Int32Array, offset: number): number {
    if (offset < 0) return this.#bounds[0] === -Infinity ? 1 : 0;
    return days[offset] ?? this.#search(Number.MAX_VALUE);
  }

  /** Number of bounds that are not after the value. */
  #search(value: number): number {
    let low = 0;
    let high = this.#bounds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#bounds[middle] ?? Infinity) <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #makeDayTable(): Int32Array | null {
    if (this.column?.type !== 'date') return null;
    const finite = this.#bounds.filter(Number.isFinite);
    const [first, last] = [finite[0] ?? 0, finite.at(-1) ?? 0];
    if (first === missingDay || last - first >= mostDays) return null;
    const table = new Int32Array(last - first + 1);
    for (let offset = 0; offset < table.length; offset += 1) table[offset] = this.#search(first + offset);
    return table;
  }
}
