import { formulaEnv, usesPeriod } from '@weir/formula';
import type { FormulaEnv } from '@weir/formula';
import type { Id } from '@weir/schema';
import type { MissingReason, Value } from '../contract/answer.js';
import type { CellResult } from '../contract/plan.js';
import { earlier, isEmpty, planBound } from '../periods/bound.js';
import type { Cell } from '../periods/split-range.js';
import { formulasOf, measuresOf, ratioOf } from '../plan/compile-metrics.js';
import { isPlannedMeasure } from '../plan/plan-metrics.js';
import type { MetricsJob } from '../plan/plan-metrics.js';
import { cellEvaluator } from './evaluate-cell.js';

/** A metric in one cell of an answer. */
export interface Figure {
  readonly value: Value;
  /** Null exactly when there is a value. */
  readonly why: MissingReason | null;
  /** Both sides of a ratio; null otherwise. */
  readonly numerator: Value;
  readonly denominator: Value;
}

export interface FigureReader {
  /** The figures of the asked metrics in a cell, from the results of all measures there. */
  read(cell: Cell, measures: ReadonlyMap<string, CellResult>): ReadonlyMap<Id, Figure>;
  isRatio(metric: Id): boolean;
}

export function figureReader(job: MetricsJob): FigureReader {
  const { compiled, question } = job;
  const metrics = question.metrics.map((id) => ({
    id,
    ratio: ratioOf(compiled, id),
    reachesAhead: reachesAhead(job, id),
  }));
  const envOf = envs(job);
  const evaluate = cellEvaluator(compiled);
  return {
    isRatio: (metric) => metrics.some(({ id, ratio }) => id === metric && ratio !== null),
    read(cell, measures) {
      const evaluation = evaluate(measures, envOf(cell));
      const figure = ({ id, ratio, reachesAhead: isKnownAhead }: (typeof metrics)[number]): Figure => {
        if (isEmpty(cell.range)) return missing('no-rows');
        if (cell.future && !isKnownAhead) return missing('future');
        return {
          ...evaluation.metric(id),
          numerator: ratio && evaluation.value(ratio[0]),
          denominator: ratio && evaluation.value(ratio[1]),
        };
      };
      return new Map(metrics.map((metric) => [metric.id, figure(metric)]));
    },
  };
}

function missing(why: MissingReason): Figure {
  return { value: null, why, numerator: null, denominator: null };
}

/** Whether a metric has values after as-of: all its dates are planned ones, or it is made of neither rows nor the period. */
function reachesAhead({ compiled, index }: MetricsJob, metric: Id): boolean {
  const measures = measuresOf(compiled, metric);
  const dated = measures.filter((measure) => measure.on !== null);
  if (measures.length === 0) return !formulasOf(compiled, metric).some(usesPeriod);
  return dated.length > 0 && dated.every((measure) => isPlannedMeasure(index, measure));
}

/** What formulas know of a cell; its end is at most as-of. */
function envs({ plan, asOf, calendar: { zone } }: MetricsJob): (cell: Cell) => FormulaEnv {
  const made = new Map<Cell, FormulaEnv>();
  const make = ({ range: { from, to } }: Cell): FormulaEnv =>
    formulaEnv({
      timeZone: plan.timeZone,
      weekStart: plan.weekStart,
      fiscalYearStart: plan.fiscalYearStart,
      asOf: plan.asOf.instant,
      period: { from: from && planBound(from, zone), to: planBound(to ? earlier(to, asOf) : asOf, zone) },
    });
  return (cell) => {
    let env = made.get(cell);
    if (!env) made.set(cell, (env = make(cell)));
    return env;
  };
}
