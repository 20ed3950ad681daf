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

/** A metric in a row of cells of an answer, at their places. */
export interface FigureRow {
  readonly values: Value[];
  /** Null exactly where there is a value. */
  readonly whys: (MissingReason | null)[];
  /** Both sides of a ratio; null otherwise. */
  readonly parts: { readonly numerators: Value[]; readonly denominators: Value[] } | null;
}

/** Where a frame is looked at for a row of cells, and what the adapter gave for it there. */
export interface FrameRow {
  readonly cells: readonly MovedCell[];
  /** At the places of the cells. @param id of a measure or figure of the frame */
  results(id: string): readonly CellResult[];
}

export interface FigureReader {
  /** The figures of the asked metrics in a row of cells, in the order of metrics. */
  read(cells: readonly Cell[], rowOf: (frame: CompiledFrame) => FrameRow): readonly FigureRow[];
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
  const leaves = metrics.flatMap(({ leaf }) => leaf ?? []);
  const arePlain = leaves.length === metrics.length;
  const envOf = envs(job);
  const evaluators = compiled.frames.map((frame) => ({ frame, evaluate: cellEvaluator(frame, compiled.types) }));
  const evaluateAt = (place: number, rowOf: (frame: CompiledFrame) => FrameRow): CellEvaluation => {
    const evaluations = new Map<CompiledFrame, CellEvaluation>();
    for (const { frame, evaluate } of evaluators) {
      const { cells, results } = rowOf(frame);
      const known = new Map<string, Leaf>();
      for (const { id } of frame.measures) known.set(id, leafOf(results(id)[place]!));
      for (const { figure } of frame.figures) known.set(figure.id, leafOf(results(figure.id)[place]!));
      for (const [name, further] of frame.taken) known.set(name, evaluations.get(further)!.given(name));
      evaluations.set(frame, evaluate(known, envOf(cells[place]!.range)));
    }
    return evaluations.get(compiled.root)!;
  };
  return {
    isRatio: (metric) => metrics.some(({ id, ratio }) => id === metric && ratio !== null),
    read(cells, rowOf) {
      const rows = metrics.map(({ ratio }): FigureRow => ({
        values: [],
        whys: [],
        parts: ratio && { numerators: [], denominators: [] },
      }));
      const plain = arePlain ? leaves.map((leaf) => rowOf(compiled.root).results(leaf)) : null;
      // Without iterators: an answer of many cells would make more garbage of them than of all else.
      for (let place = 0; place < cells.length; place += 1) {
        const cell = cells[place]!;
        if (plain && arePlainAt(plain, place)) {
          for (let at = 0; at < metrics.length; at += 1) {
            addPlain(rows[at]!, plain[at]![place]!, whyUnknown(cell, metrics[at]!.reachesAhead));
          }
          continue;
        }
        const evaluation = evaluateAt(place, rowOf);
        for (const [at, { id, ratio, reachesAhead: isKnownAhead }] of metrics.entries()) {
          const { values, whys, parts } = rows[at]!;
          const unknown = whyUnknown(cell, isKnownAhead);
          const { value, why } = unknown === null ? evaluation.metric(id) : { value: null, why: unknown };
          values.push(value);
          whys.push(why);
          if (!parts || !ratio) continue;
          parts.numerators.push(unknown === null ? evaluation.value(ratio[0]) : null);
          parts.denominators.push(unknown === null ? evaluation.value(ratio[1]) : null);
        }
      }
      return rows;
    },
  };
}

/** The measure or figure that is all of a metric's formula: its values need no evaluation. */
function leafIn({ root }: CompiledMetrics, metric: Id): string | null {
  const call = callOf(root.metrics.get(metric) ?? null);
  const name = call?.operator === 'var' && call.operands.length === 1 ? nameOf(call) : null;
  return name !== null && !root.taken.has(name) ? name : null;
}

function arePlainAt(plain: readonly (readonly CellResult[])[], place: number): boolean {
  for (let at = 0; at < plain.length; at += 1) if (!isPlain(plain[at]![place]!)) return false;
  return true;
}

/** Other values only an evaluation makes values of. */
function isPlain({ value }: CellResult): boolean {
  return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function addPlain({ values, whys }: FigureRow, result: CellResult, unknown: MissingReason | null): void {
  const value = unknown === null ? result.value : null;
  values.push(value);
  whys.push(value === null ? (unknown ?? leafOf(result).why) : null);
}

/** Why nobody can know anything of a cell: it has no length, or has not begun. */
function whyUnknown(cell: Cell, isKnownAhead: boolean): MissingReason | null {
  if (isEmpty(cell.range)) return 'no-rows';
  return cell.future && !isKnownAhead ? 'future' : null;
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
