import type { Measure } from '@weir/query';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { missingDay } from '../columns/column.js';
import { factsOf } from '../columns/column-facts.js';
import { chunkRows } from '../expressions/expression.js';
import type { BooleanExpression } from '../expressions/expression.js';
import type { Moment } from '../expressions/moment.js';

type Listed = NonNullable<BooleanExpression['listed']>;
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
  readonly #own = new Int32Array(chunkRows);
  readonly #cuts: readonly TimeColumn[];
  readonly #on: TimeColumn | null;

  constructor(private readonly parts: SelectionParts) {
    const { cuts, on } = parts;
    this.#cuts = cuts.filter((cut) => !(this.#end(cut) > (factsOf(cut)?.high ?? Infinity)));
    this.#on = on && factsOf(on)?.hasMissing === false ? null : on;
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
    const kept = this.#own;
    const { listed } = where;
    const count = listed ? keepListed(listed, from, to, kept) : keepHolding(where.read(from, to), to - from, kept);
    if (count < to - from) this.positions = kept;
    return count;
  }

  /** `missingDay` lies before every day, and NaN is not at or after anything: rows without the date stay. */
  #known(cut: TimeColumn, from: number, count: number): number {
    const { values } = cut;
    const [before, kept, end] = [this.positions, this.#own, this.#end(cut)];
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
    const [before, kept] = [this.positions, this.#own];
    let left = 0;
    for (let at = 0; at < count; at += 1) {
      const position = before[at]!;
      const value = values[from + position]!;
      if (value === missingDay || Number.isNaN(value)) {
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

/** @returns how many are kept */
function keepHolding(holds: Int8Array, rows: number, kept: Int32Array): number {
  let count = 0;
  for (let at = 0; at < rows; at += 1) {
    kept[count] = at;
    count += +(holds[at]! === 1);
  }
  return count;
}

function keepListed({ codes, holds }: Listed, from: number, to: number, kept: Int32Array): number {
  if (codes.narrow) return keepNarrow(codes.narrow, holds, from, to - from, kept);
  return keepWide(codes.read(from, to), holds, to - from, kept);
}

/** Two loops of the same, as each is to meet one kind of codes only. */
function keepWide(codes: Int32Array, holds: Int8Array, rows: number, kept: Int32Array): number {
  let count = 0;
  for (let at = 0; at < rows; at += 1) {
    kept[count] = at;
    count += holds[codes[at]! + 1]!;
  }
  return count;
}

/** @param codes of all rows */
function keepNarrow(codes: Int8Array, holds: Int8Array, from: number, rows: number, kept: Int32Array): number {
  let count = 0;
  for (let at = 0; at < rows; at += 1) {
    kept[count] = at;
    count += holds[codes[from + at]! + 1]!;
  }
  return count;
}

/** Two measures with the same of these select the same rows. */
export function selectionName({ dataset, where, on, cut }: Measure): string {
  return JSON.stringify([dataset, where, on, cut]);
}
