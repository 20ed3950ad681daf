import type { Formula, Id, WeirDocument } from '@weir/schema';
import type { MetricRecords } from '../contract/records-question.js';
import { findFunnel, findMetric } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import { parameterValues } from '../plan/parameters.js';
import { entityDataset } from './entity-dataset.js';
import { funnelOf, metricLeaves } from './metric-leaves.js';

/** What a metric counts in one place of its formula. */
export interface RecordsPart {
  readonly id: string;
  /** Which side of a ratio it stands on; null where it is in none. */
  readonly role: 'numerator' | 'denominator' | null;
  /** The aggregate, or the figure of a funnel. */
  readonly formula: Formula;
  /** The metric whose formula holds it. */
  readonly metric: Id;
  /** Whose rows are shown. */
  readonly dataset: Id;
  /** It counts entities of this funnel; null: rows. */
  readonly funnel: Id | null;
  /** It is taken over another period than the figure, as by `prior`. */
  readonly isMoved: boolean;
}

/**
 * What can be looked at of a metric's figure: a count has one part, a ratio a numerator and a denominator, and so on. Empty for a metric
 * that counts nothing, such as a constant.
 * @throws {WeirError} `document/unknown-metric`, `question/parameter-…`
 */
export function recordsParts(document: WeirDocument, { metric, parameters }: MetricRecords): RecordsPart[] {
  const index = indexDocument(document);
  findMetric(index, metric);
  return metricLeaves(index, metric, parameterValues(index, parameters)).map((leaf) => {
    const { id, role, part } = leaf;
    const funnel = leaf.dataset === null ? funnelOf(leaf) : null;
    const dataset = leaf.dataset ?? entityDataset(index, findFunnel(index, funnelOf(leaf))).dataset;
    const isMoved = part.moves.some(({ kind }) => kind !== 'total');
    return { id, role, formula: part.formula, metric: part.metric, dataset, funnel, isMoved };
  });
}
