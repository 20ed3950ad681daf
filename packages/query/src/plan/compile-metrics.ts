import { assertFormula, fieldTypeOf, inferType, nameOf } from '@weir/formula';
import type { NamedTypes } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { FieldType, Formula, Id, Metric } from '@weir/schema';
import type { Measure } from '../contract/plan.js';
import { dependenciesFirst } from '../document/dependencies-first.js';
import { findMetric } from '../document/find.js';
import { firstError } from '../document/formula-checks.js';
import type { DocumentIndex } from '../document/index-document.js';
import { compileFrames } from './compile-frames.js';
import type { CompiledFrame } from './compile-frames.js';
import { figureList } from './figure-list.js';
import type { FunnelFigure } from './figure-list.js';
import { visit } from './formula-shape.js';
import { measureList } from './measure-list.js';
import type { MeasureScope } from './measure-list.js';
import { withParameters } from './parameters.js';

export interface CompiledMetrics {
  /** Each after those that it takes values from. */
  readonly frames: readonly CompiledFrame[];
  /** The last of them: the asked cell. */
  readonly root: CompiledFrame;
  readonly measures: readonly Measure[];
  readonly figures: readonly FunnelFigure[];
  /** What metrics hold, and (as fields) what formulas take from measures, figures and other frames. */
  readonly types: NamedTypes;
}

/**
 * @throws {WeirError} `document/unknown-…`, `document/metric-cycle`, `question/broken-metric`, and what `compileFrames` and
 * `assertFormula` throw
 */
export function compileMetrics(index: DocumentIndex, asked: readonly Id[], scope: MeasureScope): CompiledMetrics {
  const order = dependenciesFirst(
    asked,
    (id) => metricsIn(findMetric(index, id).formula),
    (path) => {
      throw new WeirError('document/metric-cycle', { path });
    },
  );
  const metricTypes = new Map<Id, FieldType>();
  for (const id of order) metricTypes.set(id, assertMetric(index, findMetric(index, id)));
  const named: NamedTypes = {
    datasetField: (dataset, name) => index.datasets.get(dataset)?.fields.get(name)?.type,
    parameter: (name) => index.parameters.get(name)?.type,
    metric: (id) => metricTypes.get(id),
  };
  const typeOf = (part: Formula): FieldType => fieldTypeOf(inferType(part, named) ?? 'number');
  const measures = measureList(index, scope);
  const figures = figureList(index);
  const formula = (id: Id): Formula => withParameters(index, findMetric(index, id).formula, scope.parameters);
  const types = new Map<string, FieldType>();
  const frames = compileFrames(asked, { measures, figures, formula, order, typeOf, types });
  return {
    frames,
    root: frames.at(-1)!,
    measures: measures.measures,
    figures: figures.figures,
    types: { field: (name) => types.get(name), metric: (id) => metricTypes.get(id) },
  };
}

/** What is planned is correct and can be calculated, so that no adapter has to look for mistakes. @returns the type of its values */
function assertMetric({ checks }: DocumentIndex, metric: Metric): FieldType {
  const check = checks.metric(metric);
  const error = firstError(check);
  if (!error) return fieldTypeOf(check.type ?? 'number');
  const { diagnostics } = check;
  throw new WeirError('question/broken-metric', { metric: metric.id, reason: error.message }, { diagnostics });
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
