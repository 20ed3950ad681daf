import { guardFormula, references } from '@weir/formula';
import type { Id, Metric } from '@weir/schema';
import type { DocumentIndex } from '../document/index-document.js';

/** What a metric's formula names. */
export interface MetricParts {
  /** Those that are there. */
  readonly metrics: ReadonlySet<Id>;
  readonly datasets: ReadonlySet<Id>;
  readonly funnels: ReadonlySet<Id>;
}

/** Reads each metric's formula once. */
export function metricParts(index: DocumentIndex): (id: Id) => MetricParts {
  const known = new Map<Id, MetricParts>();
  return (id) => {
    let parts = known.get(id);
    if (!parts) known.set(id, (parts = read(index, index.metrics.get(id))));
    return parts;
  };
}

/** The datasets that metrics are made of, also by way of other metrics. */
export function datasetsBehind(partsOf: (id: Id) => MetricParts, metrics: Iterable<Id>): ReadonlySet<Id> {
  return behind(partsOf, metrics, 'datasets');
}

/** The funnels whose figures they are made of. */
export function funnelsBehind(partsOf: (id: Id) => MetricParts, metrics: Iterable<Id>): ReadonlySet<Id> {
  return behind(partsOf, metrics, 'funnels');
}

function behind(
  partsOf: (id: Id) => MetricParts,
  metrics: Iterable<Id>,
  kind: 'datasets' | 'funnels',
): ReadonlySet<Id> {
  const found = new Set<Id>();
  const seen = new Set<Id>();
  const todo = [...metrics];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const parts = partsOf(id);
    for (const each of parts[kind]) found.add(each);
    for (const metric of parts.metrics) todo.push(metric);
  }
  return found;
}

function read(index: DocumentIndex, metric: Metric | undefined): MetricParts {
  const isReadable = metric && guardFormula(metric.formula) === null;
  const found = isReadable ? references(metric.formula) : [];
  const named = (kind: 'metric' | 'dataset' | 'funnel') =>
    found.filter((each) => each.kind === kind).map(({ name }) => name);
  return {
    metrics: new Set(named('metric').filter((name) => index.metrics.has(name))),
    datasets: new Set(named('dataset').filter((name) => index.datasets.has(name))),
    funnels: new Set(named('funnel').filter((name) => index.funnels.has(name))),
  };
}
