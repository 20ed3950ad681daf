import type { Pace } from '../pace.js';
import type { CellRuns } from './cell-runs.js';
import type { MeasureValue } from './measure-value.js';

/** Rows of a chunk with the cells that they belong to: `positions` and `cells` are the lanes. */
export interface PlacedRows {
  /** The chunk: rows from ≤ row < to. */
  readonly from: number;
  readonly to: number;
  /** Counted from row `from`. */
  readonly positions: Int32Array;
  /** Beside `positions`. */
  readonly cells: Int32Array;
  readonly count: number;
  /** More than any of `cells`. */
  readonly cellCount: number;
}

/**
 * What of many values is kept in many cells, for one aggregate or several. Cells are numbered so that a range of a group is a run of them:
 * values are put into single cells, and read from runs.
 */
export interface Figure {
  /** Makes room for cells 0 to count − 1. */
  ensure(count: number): void;
  /** `values[i]` goes to `cells[i]`; none is missing. */
  add(cells: Int32Array, values: Float64Array, count: number): void;
  /** All go to the one cell there is. */
  addToOne?(values: Float64Array, count: number, value: MeasureValue): void;
  /** Takes the values of rows that all have one by itself, where it knows a shorter way. @returns whether it does */
  addWhole?(rows: PlacedRows, value: MeasureValue): boolean;
  /** To be called once, when all values are in. */
  seal?(cells: number, pace: Pace): Promise<void>;
  /** What these cells hold is too much to be looked at at once: it is to be prepared. */
  isLarge?(cells: CellRuns): boolean;
  /** Looks at it in slices. What is asked next must be about the same cells. */
  prepare?(cells: CellRuns, pace: Pace): Promise<void>;
  /** Nothing more is asked of it: its memory may be used by others. */
  release?(): void;
}
