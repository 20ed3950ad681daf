import { WeirError } from '@weir/schema';
import type { Formula, Id, Metric } from '@weir/schema';
import type { Measure } from '../contract/plan.js';
import { dependenciesFirst } from '../document/dependencies-first.js';
import { findMetric } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { nameIn, rewrite, visit } from './formula-shape.js';
import { aggregateNames, measureList } from './measure-list.js';
import type { MeasureScope } from './measure-list.js';
import { withParameters } from './parameters.js';

/** A metric's formula with `{"var": measure}` for each aggregate, `{"metric": id}` for metrics, and parameters put in. */
export interface CompiledMetric {
  readonly metric: Metric;
  readonly formula: Formula;
}

export interface CompiledMetrics {
  /** The asked metrics and all that they are made of, each after its parts. */
  readonly metrics: ReadonlyMap<Id, CompiledMetric>;
  readonly measures: readonly Measure[];
}

/** Operators that need more than the cell's own measures. */
const unplannable = new Set([
  ...['prior', 'rolling', 'to_date', 'total'],
  ...['reached', 'entered', 'open', 'won', 'lost', 'conversion', 'time_between'],
  ...['win_rate', 'open_value', 'weighted_value', 'velocity'],
]);

/**
 * @throws {WeirError} `document/unknown-…`, `document/metric-cycle`, `question/unsupported-operator`, and what measures throw
 */
export function compileMetrics(index: DocumentIndex, asked: readonly Id[], scope: MeasureScope): CompiledMetrics {
  const list = measureList(index, scope);
  const metrics = new Map<Id, CompiledMetric>();
  const order = dependenciesFirst(
    asked,
    (id) => metricsIn(findMetric(index, id).formula),
    (path) => new WeirError('document/metric-cycle', { path }),
  );
  for (const metric of order.map((id) => findMetric(index, id))) {
    const formula = withParameters(index, metric.formula, scope.parameters);
    metrics.set(metric.id, { metric, formula: withMeasures(formula, metric.id, list.add) });
  }
  return { metrics, measures: list.measures };
}

function withMeasures(formula: Formula, metric: Id, add: ReturnType<typeof measureList>['add']): Formula {
  return rewrite(formula, (operation): Formula | undefined => {
    const { operator } = operation;
    if (unplannable.has(operator)) throw new WeirError('question/unsupported-operator', { operator, metric });
    if (operator === 'metric') return { metric: nameIn(operation) };
    return aggregateNames.has(operator) ? { var: add(operation, metric) } : undefined;
  });
}

/** The metrics that a formula names, outside its aggregates. */
export function metricsIn(formula: Formula): ReadonlySet<Id> {
  const metrics = new Set<Id>();
  visit(formula, (operation) => {
    if (operation.operator === 'metric') metrics.add(nameIn(operation));
    return !aggregateNames.has(operation.operator);
  });
  return metrics;
}
