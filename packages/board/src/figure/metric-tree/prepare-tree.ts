import type { Id, WeirDocument } from '@weir/schema';
import type { MetricsQuestion } from '@weir/query';
import { faultsIn } from './faults.js';
import type { Fault } from './faults.js';
import { metricTree } from './metric-tree.js';
import { metricsIn, withPartMetrics } from './part-metrics.js';
import type { MetricNode } from './tree.js';

/** A tree, and how its figures are asked. */
export interface PreparedTree {
  readonly tree: MetricNode;
  /** The document to ask about. */
  readonly document: WeirDocument;
  /** null: no figure of the tree can be had. */
  readonly question: MetricsQuestion | null;
  readonly faults: ReadonlyMap<Id, Fault>;
}

/**
 * One question for all figures of a metric's tree. Of the document that comes with its answer the same is made again.
 * @param asked all but the metrics
 * @param withParts the data source takes the document as it is given; else it knows the stored one, in which parts are no metrics
 * @returns null when the document has no such metric
 */
export function prepareTree(
  document: WeirDocument,
  metric: Id,
  asked: Omit<MetricsQuestion, 'metrics'>,
  withParts: boolean,
): PreparedTree | null {
  const tree = metricTree(document, metric);
  if (!tree) return null;
  const extended = withParts ? withPartMetrics(document, tree) : document;
  const wanted = { ...asked, metrics: metricsIn(tree, { withParts }) };
  const faults = faultsIn(extended, wanted);
  const metrics = wanted.metrics.filter((id) => !faults.has(id));
  return { tree, faults, document: extended, question: metrics.length > 0 ? { ...asked, metrics } : null };
}
