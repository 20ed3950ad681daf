import type { Id } from '@weir/schema';
import type { PlanTable } from '../contract/plan.js';
import type { Bound } from '../periods/bound.js';
import type { Calendar } from '../periods/calendar.js';
import type { ComparedCell } from '../periods/comparison.js';
import { moveCell } from '../periods/moved-cell.js';
import type { MovedCell } from '../periods/moved-cell.js';
import type { Cell } from '../periods/split-range.js';
import type { CompiledFrame } from './compile-frames.js';
import type { TableList, TablePart, TableRanges } from './metric-tables.js';
import { assertFewFigures } from './most-figures.js';

/** The cells of one side of an answer: what is asked, or what it is compared with. */
export interface JobCells {
  readonly whole: Cell;
  readonly periods: readonly Cell[];
  readonly frames: ReadonlyMap<CompiledFrame, FrameCells>;
}

/** Where a frame's formulas are evaluated, at the places of the side's cells. */
export interface FrameCells {
  readonly whole: MovedCell;
  readonly periods: readonly MovedCell[];
  /** Places of the question's dimensions that groups are still told apart by. */
  readonly dimensions: readonly number[];
  /** The table that holds a part of a measure or figure. */
  readonly table: (id: string, part: TablePart) => Id;
}

export interface SideOptions {
  /** '' for what is asked. */
  readonly name: string;
  readonly whole: ComparedCell;
  readonly periods: readonly ComparedCell[];
  readonly hasGrain: boolean;
}

/** What the measures of a plan are put into tables by. */
export interface Tabling {
  readonly frames: readonly CompiledFrame[];
  readonly calendar: Calendar;
  readonly asOf: Bound;
  /** Dimensions of the question. */
  readonly by: readonly Id[];
  /** Measures whose dates may lie after as-of. */
  readonly isPlanned: (measure: string) => boolean;
  readonly metrics: { readonly tables: TableList; readonly by: PlanTable['by'] };
  readonly funnels: ReadonlyMap<Id, { readonly tables: TableList; readonly by: PlanTable['by'] }>;
}

/** Puts the measures and figures of each frame into tables over the frame's cells. @throws {WeirError} `question/too-many-figures` */
export function jobCells(tabling: Tabling, side: SideOptions): JobCells {
  assertFewFigures(tabling.frames, side.periods.length);
  const frames = new Map(tabling.frames.map((frame) => [frame, frameCells(tabling, side, frame)]));
  return { whole: side.whole.cell, periods: side.periods.map(({ cell }) => cell), frames };
}

function frameCells(tabling: Tabling, side: SideOptions, frame: CompiledFrame): FrameCells {
  const { name, hasGrain } = side;
  const { calendar, asOf, metrics, funnels, isPlanned } = tabling;
  const move = ({ cell: { range }, uncut }: ComparedCell): MovedCell =>
    frame.moves.reduce((at, step) => moveCell(at, step, calendar, asOf), { range, uncut });
  const whole = move(side.whole);
  const periods = side.periods.map(move);
  const dimensions = tabling.by.flatMap((id, place) => (keepsDimension(frame, id) ? [place] : []));
  const rangesOf = (pick: 'range' | 'uncut'): TableRanges => ({
    whole: whole[pick],
    periods: hasGrain ? periods.map((cell) => cell[pick]) : null,
  });
  const named = (...parts: readonly string[]): string => [name, frame.name, ...parts].filter((part) => part).join('-');
  const measures = frame.measures.map(({ id }) => id);
  // As-of cuts what is moved as it cuts what is asked; but not where dates are planned, since there it cuts neither.
  const isMoved = name !== '' || frame.name !== '';
  const planned = isMoved ? measures.filter(isPlanned) : [];
  const cut = measures.filter((id) => !planned.includes(id));
  const byOf = (by: PlanTable['by']): PlanTable['by'] => dimensions.map((place) => by[place]!);
  const cutTable = metrics.tables.add(named(), cut, rangesOf('range'), byOf(metrics.by));
  const plannedTable = metrics.tables.add(named('planned'), planned, rangesOf('uncut'), byOf(metrics.by));
  const tableOf = new Map<string, (part: TablePart) => Id>([
    ...cut.map((id) => [id, cutTable] as const),
    ...planned.map((id) => [id, plannedTable] as const),
  ]);
  for (const [funnel, { tables, by }] of funnels) {
    const figures = frame.figures.filter((figure) => figure.funnel === funnel).map(({ figure }) => figure.id);
    // No id of a document is like it, and no table of a metrics plan.
    const table = tables.add(`@${funnel}${named() && `-${named()}`}`, figures, rangesOf('range'), byOf(by));
    for (const id of figures) tableOf.set(id, table);
  }
  return { whole, periods, dimensions, table: (id, part) => tableOf.get(id)?.(part) ?? '' };
}

/** `total` takes dimensions away, for everything inside. */
export function keepsDimension({ moves }: CompiledFrame, id: Id): boolean {
  return moves.every((move) => move.kind !== 'total' || (move.dimensions !== null && !move.dimensions.includes(id)));
}
