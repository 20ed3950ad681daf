import { assertFormula, callOf, fieldTypeOf, inferType, nameOf, operatorOf } from '@weir/formula';
import type { Call, NamedTypes, ValueType } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { FieldType, Formula, Id, Metric } from '@weir/schema';
import type { Measure } from '../contract/plan.js';
import { dependenciesFirst } from '../document/dependencies-first.js';
import { findMetric } from '../document/find.js';
import { firstError } from '../document/formula-checks.js';
import type { DocumentIndex } from '../document/index-document.js';
import { rewrite, visit } from './formula-shape.js';
import { measureList } from './measure-list.js';
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
  /** What measures (as fields) and metrics hold. */
  readonly types: NamedTypes;
}

/**
 * @throws {WeirError} `document/unknown-…`, `document/metric-cycle`, `question/unsupported-operator`,
 * `question/broken-metric`, and what measures and `assertFormula` throw
 */
export function compileMetrics(index: DocumentIndex, asked: readonly Id[], scope: MeasureScope): CompiledMetrics {
  const list = measureList(index, scope);
  const metrics = new Map<Id, CompiledMetric>();
  const metricTypes = new Map<Id, FieldType>();
  const measureTypes = new Map<string, FieldType>();
  const add = (call: Call): string => {
    const id = list.add(call);
    measureTypes.set(id, typeOfAggregate(index, call));
    return id;
  };
  const order = dependenciesFirst(
    asked,
    (id) => metricsIn(findMetric(index, id).formula),
    (path) => {
      throw new WeirError('document/metric-cycle', { path });
    },
  );
  for (const metric of order.map((id) => findMetric(index, id))) {
    metricTypes.set(metric.id, fieldTypeOf(assertMetric(index, metric) ?? 'number'));
    const formula = withParameters(index, metric.formula, scope.parameters);
    metrics.set(metric.id, { metric, formula: withMeasures(formula, add) });
  }
  const types: NamedTypes = { field: (id) => measureTypes.get(id), metric: (id) => metricTypes.get(id) };
  return { metrics, measures: list.measures, types };
}

/** What is planned is correct and can be calculated, so that no adapter has to look for mistakes. @returns the type of its values */
function assertMetric({ checks }: DocumentIndex, metric: Metric): ValueType | null {
  const check = checks.metric(metric);
  visit(metric.formula, ({ operator }) => {
    if (operatorOf(operator)?.later) {
      throw new WeirError('question/unsupported-operator', { operator, metric: metric.id });
    }
  });
  const error = firstError(check);
  if (!error) return check.type;
  const { diagnostics } = check;
  throw new WeirError('question/broken-metric', { metric: metric.id, reason: error.message }, { diagnostics });
}

function typeOfAggregate(index: DocumentIndex, { operator, operands }: Call): FieldType {
  const type = inferType(
    { [operator]: operands },
    {
      datasetField: (dataset, name) => index.datasets.get(dataset)?.fields.get(name)?.type,
      parameter: (name) => index.parameters.get(name)?.type,
    },
  );
  return fieldTypeOf(type ?? 'number');
}

function withMeasures(formula: Formula, add: ReturnType<typeof measureList>['add']): Formula {
  return rewrite(formula, (call): Formula | undefined =>
    operatorOf(call.operator)?.group === 'aggregate' ? { var: add(call) } : undefined,
  );
}

/** The metrics that a formula names, each once. */
function metricsIn(formula: Formula): ReadonlySet<Id> {
  assertFormula(formula);
  const metrics = new Set<Id>();
  visit(formula, (call) => {
    const name = call.operator === 'metric' ? nameOf(call) : null;
    if (name !== null) metrics.add(name);
  });
  return metrics;
}

/** The measures that a metric is made of, also by way of other metrics. */
export function measuresOf(compiled: CompiledMetrics, metric: Id): Measure[] {
  const used = new Set<string>();
  for (const formula of formulasOf(compiled, metric)) {
    visit(formula, (call) => {
      const name = nameOf(call);
      if (call.operator === 'var' && name !== null) used.add(name);
    });
  }
  return compiled.measures.filter((measure) => used.has(measure.id));
}

/** The formulas of a metric and of all metrics that it is made of. */
export function formulasOf({ metrics }: CompiledMetrics, metric: Id): Formula[] {
  const seen = new Set<Id>();
  const todo = [metric];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    visit(metrics.get(id)?.formula ?? null, (call) => {
      const name = nameOf(call);
      if (call.operator === 'metric' && name !== null) todo.push(name);
    });
  }
  return [...seen].map((id) => metrics.get(id)?.formula ?? null);
}

/** Both sides of a metric whose outermost operator divides; of a metric that only names another, those of the other. */
export function ratioOf({ metrics }: CompiledMetrics, metric: Id): readonly [Formula, Formula] | null {
  let call = callOf(metrics.get(metric)?.formula ?? null);
  while (call?.operator === 'metric') call = callOf(metrics.get(nameOf(call) ?? '')?.formula ?? null);
  if (call?.operator !== '/') return null;
  const [numerator, denominator] = call.operands;
  return numerator !== undefined && denominator !== undefined ? [numerator, denominator] : null;
}
