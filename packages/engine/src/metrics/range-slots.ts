import { dayMs } from '@weir/formula';
import { instantAt } from '../columns/column.js';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { factsOf } from '../columns/column-facts.js';
import type { MomentRange } from '../expressions/moment.js';

/** The slots that a range covers: first ≤ slot < end. */
export interface SlotSpan {
  readonly first: number;
  readonly end: number;
}

const noSlot = -1;
/** A bound lies within the day: its instants are in several slots. */
const cutDay = -2;
/** A table of days is kept up to this many: all of 1500 to 2500. */
const mostDays = 366_000;

/** The slot of each day that occurs. */
interface DayTable {
  readonly first: number;
  readonly slots: Int32Array;
  /** Every day lies in a slot. */
  readonly isWhole: boolean;
}

/**
 * Cuts time at every bound of ranges into slots, so that a row is put into one slot however many ranges overlap there; a range is a
 * run of slots.
 */
export class RangeSlots {
  readonly spans: readonly SlotSpan[];
  readonly #bounds: Float64Array;
  readonly #covered: Uint8Array;
  readonly #days: DayTable | null;
  /** The slot of each day that occurs, where every row has a day and lies in a range. */
  readonly dayTable: { readonly days: Int32Array; readonly first: number; readonly slots: Int32Array } | null;

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
    this.spans = places.map(({ start, end }) => {
      if (!column) return { first: 0, end: 1 };
      return start < end ? { first: this.#search(start), end: this.#search(end) } : { first: 0, end: 0 };
    });
    this.#covered = new Uint8Array(this.count);
    for (const { first, end } of this.spans) this.#covered.fill(1, first, end);
    this.#days = column && this.#makeDayTable(column);
    const isWhole = column?.type === 'date' && this.#days?.isWhole;
    this.dayTable = isWhole && this.#days ? { ...this.#days, days: column.values } : null;
  }

  get count(): number {
    return this.column ? this.#bounds.length + 1 : 1;
  }

  /**
   * Finds the slot of each row at `positions` (counted from row `from`), whose dates must not be missing; rows that no range covers are
   * left out.
   * @param slots gets the slots of the rows that are kept
   * @param kept gets their positions, unless all are kept
   * @returns how many are kept
   */
  place(from: number, positions: Int32Array, count: number, slots: Int32Array, kept: Int32Array): number {
    const { column } = this;
    if (!column) {
      slots.fill(0, 0, count);
      return count;
    }
    const days = this.#days;
    if (column.type === 'date' && days?.isWhole) {
      const { first, slots: slotOf } = days;
      const { values } = column;
      for (let at = 0; at < count; at += 1) slots[at] = slotOf[values[from + positions[at]!]! - first]!;
      return count;
    }
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const position = positions[at]!;
      const slot = this.#slotOf(column, from + position);
      slots[left] = slot;
      kept[left] = position;
      left += +(slot >= 0);
    }
    return left;
  }

  #slotOf(column: DateColumn | DatetimeColumn, row: number): number {
    const value = column.type === 'date' ? column.values[row]! : instantAt(column, row);
    const days = this.#days;
    if (days) {
      const day = column.type === 'date' ? value : Math.floor(value / dayMs);
      const slot = days.slots[day - days.first]!;
      if (slot !== cutDay) return slot;
    }
    return this.#coveredSlot(value);
  }

  #coveredSlot(value: number): number {
    const slot = this.#search(value);
    return this.#covered[slot] === 1 ? slot : noSlot;
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

  /** Null where too little is known of the column, or its days lie too far apart. */
  #makeDayTable(column: DateColumn | DatetimeColumn): DayTable | null {
    const facts = factsOf(column);
    if (!facts || facts.low > facts.high) return null;
    const unit = column.type === 'date' ? 1 : dayMs;
    const [first, last] = [Math.floor(facts.low / unit), Math.floor(facts.high / unit)];
    if (last - first >= mostDays) return null;
    const slots = Int32Array.from({ length: last - first + 1 }, (_, offset) => {
      const day = first + offset;
      const isCut = unit > 1 && this.#search(day * unit) !== this.#search((day + 1) * unit - 1);
      return isCut ? cutDay : this.#coveredSlot(day * unit);
    });
    return { first, slots, isWhole: slots.every((slot) => slot >= 0) };
  }
}
