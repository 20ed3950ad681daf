import { callOf, nameOf, usesPeriod } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';
import type { Measure } from '../contract/plan.js';
import type { CompiledFrame } from './compile-frames.js';
import type { CompiledMetrics } from './compile-metrics.js';
import type { FunnelFigure } from './figure-list.js';
import { visit } from './formula-shape.js';

/** What a metric is made of, also by way of other metrics and in other frames. */
export interface MadeOf {
  readonly measures: readonly Measure[];
  readonly figures: readonly FunnelFigure[];
  /** Its value depends on the bounds of the period. */
  readonly usesPeriod: boolean;
}

export function madeOf({ root }: CompiledMetrics, metric: Id): MadeOf {
  const measures = new Set<Measure>();
  const figures = new Set<FunnelFigure>();
  let isOfPeriod = false;
  const seen = new Set<Formula>();
  const todo: { frame: CompiledFrame; formula: Formula }[] = [];
  const enter = (frame: CompiledFrame | undefined, formula: Formula | undefined): void => {
    if (!frame || formula === undefined || seen.has(formula)) return;
    seen.add(formula);
    todo.push({ frame, formula });
  };
  enter(root, root.metrics.get(metric));
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { frame, formula } = next;
    isOfPeriod ||= usesPeriod(formula);
    visit(formula, (call) => {
      const name = nameOf(call) ?? '';
      if (call.operator === 'metric') enter(frame, frame.metrics.get(name));
      if (call.operator !== 'var') return;
      for (const measure of frame.measures) if (measure.id === name) measures.add(measure);
      for (const figure of frame.figures) if (figure.figure.id === name) figures.add(figure);
      enter(frame.taken.get(name), frame.taken.get(name)?.given.get(name));
    });
  }
  return { measures: [...measures], figures: [...figures], usesPeriod: isOfPeriod };
}

/** Both sides of a metric whose outermost operator divides; of a metric that only names another, those of the other. */
export function ratioOf({ root: { metrics } }: CompiledMetrics, metric: Id): readonly [Formula, Formula] | null {
  let call = callOf(metrics.get(metric) ?? null);
  while (call?.operator === 'metric') call = callOf(metrics.get(nameOf(call) ?? '') ?? null);
  if (call?.operator !== '/') return null;
  const [numerator, denominator] = call.operands;
  return numerator !== undefined && denominator !== undefined ? [numerator, denominator] : null;
}
