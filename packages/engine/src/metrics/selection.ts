import type { Measure } from '@weir/query';
import type { DateColumn, DatetimeColumn } from '../columns/column.js';
import { missingDay } from '../columns/column.js';
import { chunkRows } from '../expressions/expression.js';
import type { BooleanExpression } from '../expressions/expression.js';
import type { Moment } from '../expressions/moment.js';

type TimeColumn = DateColumn | DatetimeColumn;

export interface SelectionParts {
  readonly where: BooleanExpression | null;
  readonly cuts: readonly TimeColumn[];
  readonly asOf: Moment;
  /** Null: rows need no date. */
  readonly on: TimeColumn | null;
  /** Per row of the dataset: 1 when it was left out for lack of a date. */
  readonly undated: Uint8Array;
}

/** Finds the rows of a chunk that a measure is about: those that meet its condition, are known at as-of and have a date. */
export class Selection {
  readonly positions = new Int32Array(chunkRows);

  constructor(private readonly parts: SelectionParts) {}

  /** Fills `positions`, which are counted from row `from`. @returns how many there are */
  select(from: number, to: number): number {
    const { where, cuts, on } = this.parts;
    let count = where ? this.#matching(where, from, to) : this.#all(to - from);
    for (const cut of cuts) count = this.#known(cut, from, count);
    return on ? this.#dated(on, from, count) : count;
  }

  #all(count: number): number {
    for (let at = 0; at < count; at += 1) this.positions[at] = at;
    return count;
  }

  #matching(where: BooleanExpression, from: number, to: number): number {
    const holds = where.read(from, to);
    let count = 0;
    for (let at = 0; at < to - from; at += 1) {
      this.positions[count] = at;
      count += holds[at] === 1 ? 1 : 0;
    }
    return count;
  }

  #known({ type, values }: TimeColumn, from: number, count: number): number {
    const { asOf } = this.parts;
    // `missingDay` lies before every day, and NaN is not at or after anything: rows without the date stay.
    const end = type === 'date' ? asOf.day : asOf.instant;
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const position = this.positions[at] ?? 0;
      this.positions[kept] = position;
      kept += (values[from + position] ?? NaN) >= end ? 0 : 1;
    }
    return kept;
  }

  #dated({ values }: TimeColumn, from: number, count: number): number {
    let kept = 0;
    for (let at = 0; at < count; at += 1) {
      const position = this.positions[at] ?? 0;
      const value = values[from + position] ?? NaN;
      if (value === missingDay || Number.isNaN(value)) {
        this.parts.undated[from + position] = 1;
        continue;
      }
      this.positions[kept] = position;
      kept += 1;
    }
    return kept;
  }
}

/** Two measures with the same of these select the same rows. */
export function selectionName({ dataset, where, on, cut }: Measure): string {
  return JSON.stringify([dataset, where, on, cut]);
}
