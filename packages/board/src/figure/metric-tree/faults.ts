import { isWeirError } from '@weir/schema';
import type { Id, WeirDocument, WeirError } from '@weir/schema';
import { planMetrics } from '@weir/query';
import type { MetricsQuestion } from '@weir/query';

/** Why a metric cannot be asked. */
export interface Fault {
  readonly error: WeirError;
  /** The metric whose formula is wrong, where it is another one, of which this is made. */
  readonly within: Id | null;
}

/**
 * Which of the metrics of a question cannot be answered: a wrong formula, or data that lacks a dimension of the filters. One of these would
 * keep all others from their answer. Where every metric fails, it is the question that is wrong, and asking it says so.
 */
export function faultsIn(document: WeirDocument, question: MetricsQuestion): ReadonlyMap<Id, Fault> {
  const faults = new Map<Id, Fault>();
  if (!faultOf(document, question)) return faults;
  for (const metric of question.metrics) {
    const error = faultOf(document, { ...question, metrics: [metric] });
    if (!error) continue;
    const named = error.params['metric'];
    faults.set(metric, { error, within: typeof named === 'string' && named !== metric ? named : null });
  }
  return faults.size === question.metrics.length && !isAboutMetrics(faults.values()) ? new Map() : faults;
}

function faultOf(document: WeirDocument, question: MetricsQuestion): WeirError | null {
  try {
    planMetrics(document, question);
    return null;
  } catch (error) {
    if (isWeirError(error)) return error;
    throw error;
  }
}

const ABOUT_METRICS: ReadonlySet<string> = new Set([
  'question/broken-metric',
  'question/unsupported-operator',
  'document/metric-cycle',
]);

/** Formulas are wrong, each for itself; anything else is the same for all. */
function isAboutMetrics(faults: Iterable<Fault>): boolean {
  return [...faults].every(({ error }) => ABOUT_METRICS.has(error.code));
}
