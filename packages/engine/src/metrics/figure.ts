import type { Pace } from '../pace.js';
import type { CellRuns } from './cell-runs.js';
import type { SumsPart } from './exact-sums.js';
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

/** What a figure holds, as plain data that is not written to any more. */
export type FigurePart = SumsPart | Float64Array | ValuesPart | CodesPart;

/** `values[i]` in `cells[i]`. */
export interface ValuesPart {
  readonly cells: Int32Array;
  readonly values: Float64Array;
}

/** Different codes of each cell, those of cell c from `starts[c]` on. */
export interface CodesPart {
  readonly starts: Int32Array;
  readonly codes: Int32Array;
}

/** How what another has counted is found here. */
export interface Joining {
  /** The cell that a cell of it is here. */
  readonly cellOf: (cell: number) => number;
  /** The number that a value of it has here; null: the same. */
  readonly valueOf: ((value: number) => number) | null;
  readonly pace: Pace;
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
  /** Takes in what another of its kind holds. To be called before `seal`, when there is room for its cells. */
  join(part: FigurePart, joining: Joining): Promise<void>;
  /** What it holds: to be called after `seal`, and before `release`. */
  part(): FigurePart;
  /** Bytes that are copied for it; absent: none. */
  readonly partBytes?: number;
  /** To be called once, when all values are in. */
  seal?(cells: number, pace: Pace): Promise<void>;
  /** What these cells hold is too much to be looked at at once: it is to be prepared. */
  isLarge?(cells: CellRuns): boolean;
  /** Looks at it in slices. What is asked next must be about the same cells. */
  prepare?(cells: CellRuns, pace: Pace): Promise<void>;
  /** Nothing more is asked of it: its memory may be used by others. */
  release?(): void;
}
