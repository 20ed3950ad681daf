import { callOf, formulaEnv, nameOf } from '@weir/formula';
import type { FormulaEnv } from '@weir/formula';
import type { Id } from '@weir/schema';
import type { MissingReason, Value } from '../contract/answer.js';
import { earlier, isEmpty, planBound } from '../periods/bound.js';
import type { BoundRange } from '../periods/bound.js';
import type { MovedCell } from '../periods/moved-cell.js';
import type { Cell } from '../periods/split-range.js';
import type { CompiledFrame } from '../plan/compile-frames.js';
import type { CompiledMetrics } from '../plan/compile-metrics.js';
import { madeOf, ratioOf } from '../plan/made-of.js';
import { isPlannedMeasure } from '../plan/plan-metrics.js';
import type { MetricsJob } from '../plan/plan-metrics.js';
import { cellEvaluator, leafOf } from './evaluate-cell.js';
import type { CellEvaluation, Leaf } from './evaluate-cell.js';
import type { CellResult } from '../contract/plan.js';

/** A metric in one cell of an answer. */
export interface Figure {
  readonly value: Value;
  /** Null exactly when there is a value. */
  readonly why: MissingReason | null;
  /** Both sides of a ratio; null otherwise. */
  readonly numerator: Value;
  readonly denominator: Value;
}

/** Where a frame is looked at, and what the adapter gave for it there. */
export interface FrameFigures {
  readonly cell: MovedCell;
  /** @param id of a measure or figure of the frame */
  result(id: string): CellResult;
}

export interface FigureReader {
  /** The figures of the asked metrics in a cell, in their order. */
  read(cell: Cell, figuresOf: (frame: CompiledFrame) => FrameFigures): readonly Figure[];
  isRatio(metric: Id): boolean;
}

export function figureReader(job: MetricsJob): FigureReader {
  const { compiled, question } = job;
  const metrics = question.metrics.map((id) => ({
    id,
    ratio: ratioOf(compiled, id),
    reachesAhead: reachesAhead(job, id),
    leaf: leafIn(compiled, id),
  }));
  const arePlain = metrics.every(({ leaf }) => leaf !== null);
  const envOf = envs(job);
  const evaluators = compiled.frames.map((frame) => ({ frame, evaluate: cellEvaluator(frame, compiled.types) }));
  return {
    isRatio: (metric) => metrics.some(({ id, ratio }) => id === metric && ratio !== null),
    read(cell, figuresOf) {
      if (arePlain) {
        const { result } = figuresOf(compiled.root);
        const found = metrics.map(
          ({ leaf, reachesAhead: isKnownAhead }) => unknownIn(cell, isKnownAhead) ?? plainFigure(result(leaf!)),
        );
        if (found.every((figure) => figure !== null)) return found;
      }
      const evaluations = new Map<CompiledFrame, CellEvaluation>();
      for (const { frame, evaluate } of evaluators) {
        const { cell: moved, result } = figuresOf(frame);
        const leaves = new Map<string, Leaf>();
        for (const { id } of frame.measures) leaves.set(id, leafOf(result(id)));
        for (const { figure } of frame.figures) leaves.set(figure.id, leafOf(result(figure.id)));
        for (const [name, further] of frame.taken) leaves.set(name, evaluations.get(further)!.given(name));
        evaluations.set(frame, evaluate(leaves, envOf(moved.range)));
      }
      const evaluation = evaluations.get(compiled.root)!;
      return metrics.map(({ id, ratio, reachesAhead: isKnownAhead }): Figure => {
        const unknown = unknownIn(cell, isKnownAhead);
        if (unknown) return unknown;
        const { value, why } = evaluation.metric(id);
        return {
          value,
          why,
          numerator: ratio && evaluation.value(ratio[0]),
          denominator: ratio && evaluation.value(ratio[1]),
        };
      });
    },
  };
}

/** The measure or figure that is all of a metric's formula: its values need no evaluation. */
function leafIn({ root }: CompiledMetrics, metric: Id): string | null {
  const call = callOf(root.metrics.get(metric) ?? null);
  const name = call?.operator === 'var' && call.operands.length === 1 ? nameOf(call) : null;
  return name !== null && !root.taken.has(name) ? name : null;
}

/** Null: it is something that only an evaluation makes a value of. */
function plainFigure(result: CellResult): Figure | null {
  const { value } = result;
  if (value === null) return { value, why: leafOf(result).why, numerator: null, denominator: null };
  const isPlain = typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  return isPlain ? { value, why: null, numerator: null, denominator: null } : null;
}

/** What nobody can know of a cell: it has no length, or has not begun. */
function unknownIn(cell: Cell, isKnownAhead: boolean): Figure | null {
  if (isEmpty(cell.range)) return missing('no-rows');
  return cell.future && !isKnownAhead ? missing('future') : null;
}

function missing(why: MissingReason): Figure {
  return { value: null, why, numerator: null, denominator: null };
}

/** Whether a metric has values after as-of: all its dates are planned ones, or it is made of neither rows nor the period. */
function reachesAhead({ compiled, index }: MetricsJob, metric: Id): boolean {
  const { measures, figures, usesPeriod } = madeOf(compiled, metric);
  if (figures.length > 0) return false;
  if (measures.length === 0) return !usesPeriod;
  const dated = measures.filter((measure) => measure.on !== null);
  return dated.length > 0 && dated.every((measure) => isPlannedMeasure(index, measure));
}

/** What formulas know of a cell; its end is at most as-of. */
function envs({ plan, asOf, calendar: { zone } }: MetricsJob): (range: BoundRange) => FormulaEnv {
  const made = new Map<BoundRange, FormulaEnv>();
  const make = ({ from, to }: BoundRange): FormulaEnv =>
    formulaEnv({
      timeZone: plan.timeZone,
      weekStart: plan.weekStart,
      fiscalYearStart: plan.fiscalYearStart,
      asOf: plan.asOf.instant,
      period: { from: from && planBound(from, zone), to: planBound(to ? earlier(to, asOf) : asOf, zone) },
    });
  return (range) => {
    let env = made.get(range);
    if (!env) made.set(range, (env = make(range)));
    return env;
  };
}
