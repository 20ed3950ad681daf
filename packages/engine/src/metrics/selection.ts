import type { Measure } from '@weir/query';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { missingDay, unitOf } from '../columns/column.js';
import { factsOf } from '../columns/column-facts.js';
import { chunkRows } from '../expressions/expression.js';
import type { BooleanExpression } from '../expressions/expression.js';
import type { Moment } from '../expressions/moment.js';
import { keepHolding, keepWide, keepNarrow, kept } from './keep.js';

type TimeColumn = DateColumn | DatetimeColumn;

export interface SelectionParts {
  readonly where: BooleanExpression | null;
  readonly cuts: readonly TimeColumn[];
  readonly asOf: Moment;
  /** Null: rows need no date. */
  readonly on: TimeColumn | null;
  /** Told of each row that is left out for lack of a date. */
  readonly leaveOut: (row: number) => void;
}

const everyRow = Int32Array.from({ length: chunkRows }, (_, at) => at);

/** Finds the rows of a chunk that a measure is about: those that meet its condition, are known at as-of and have a date. */
export class Selection {
  /** Counted from the row that `select` began with. */
  positions = everyRow;
  readonly #cuts: readonly TimeColumn[];
  readonly #on: TimeColumn | null;

  constructor(private readonly parts: SelectionParts) {
    const { cuts, on } = parts;
    this.#cuts = cuts.filter((cut) => !(this.#end(cut) > (factsOf(cut)?.high ?? Infinity)));
    this.#on = on && factsOf(on)?.hasMissing === false ? null : on;
  }

  /** Some row may not be known at as-of. */
  get isCut(): boolean {
    return this.#cuts.length > 0;
  }

  /** Fills `positions`, which are counted from row `from`. @returns how many there are */
  select(from: number, to: number): number {
    const { where } = this.parts;
    this.positions = everyRow;
    let count = to - from;
    if (where) count = this.#matching(where, from, to);
    for (const cut of this.#cuts) count = this.#known(cut, from, count);
    return this.#on ? this.#dated(this.#on, from, count) : count;
  }

  #matching(where: BooleanExpression, from: number, to: number): number {
    const count = matching(where, from, to);
    if (count < to - from) this.positions = kept;
    return count;
  }

  /** `missingDay` and `missingSecond` lie before all, and NaN is not at or after anything: rows without the date stay. */
  #known(cut: TimeColumn, from: number, count: number): number {
    const { values } = cut;
    const [before, end] = [this.positions, this.#end(cut) / unitOf(cut)];
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const position = before[at]!;
      kept[left] = position;
      left += values[from + position]! >= end ? 0 : 1;
    }
    this.positions = kept;
    return left;
  }

  #dated({ values }: TimeColumn, from: number, count: number): number {
    const before = this.positions;
    // Of days and of seconds it is the same number; of milliseconds that one is an instant.
    const missing = values instanceof Int32Array ? missingDay : NaN;
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const position = before[at]!;
      const value = values[from + position]!;
      if (value === missing || value !== value) {
        this.parts.leaveOut(from + position);
        continue;
      }
      kept[left] = position;
      left += 1;
    }
    this.positions = kept;
    return left;
  }

  #end({ type }: TimeColumn): number {
    return type === 'date' ? this.parts.asOf.day : this.parts.asOf.instant;
  }
}

/** @returns how many rows are kept */
function matching(where: BooleanExpression, from: number, to: number): number {
  const { listed } = where;
  if (!listed) return keepHolding(where.read(from, to).subarray(0, to - from));
  const { codes, holds } = listed;
  if (codes.narrow) return keepNarrow(codes.narrow.subarray(from, to), holds);
  return keepWide(codes.read(from, to).subarray(0, to - from), holds);
}

/** Two measures with the same of these select the same rows. */
export function selectionName({ dataset, where, on, cut }: Measure): string {
  return JSON.stringify([dataset, where, on, cut]);
}
