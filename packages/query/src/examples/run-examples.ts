import { isWeirError } from '@weir/schema';
import type { Example, Id, WeirDocument, WeirError } from '@weir/schema';
import { ask } from '../ask/ask.js';
import type { MetricFigures, MissingReason, Value } from '../contract/answer.js';
import type { Call, DataAdapter } from '../contract/adapter.js';
import { findMetric } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { shapeError } from '../document/misshapen.js';
import { prepareExample } from './prepare-example.js';
import { isSameValue } from './same-value.js';

/** What became of one of a metric's examples. */
export interface ExampleOutcome {
  /** Its place among the metric's examples. */
  readonly example: number;
  /**
   * passed: the expected value came out (numbers may differ by a billionth); failed: another one; error: the metric or the example cannot be
   * calculated; unsupported: the adapter or this release cannot calculate it.
   */
  readonly status: 'passed' | 'failed' | 'error' | 'unsupported';
  /** What came out; null is missing, and `why` says why. Null too when nothing could be calculated. */
  readonly actual: Value;
  readonly why: MissingReason | null;
  readonly error?: WeirError;
}

/**
 * Runs the examples of a metric: an analyst's own tests of its definition. Each is asked of `adapter.withRows` with the rows that it gives;
 * datasets and fields that it leaves out are empty. Without `asOf`, an example is looked at on the first day on which its range is over and
 * every date in its rows is past; where it names no date at all, now.
 * @throws {WeirError} `document/unknown-metric`, `time/unknown-zone`, `adapter/aborted`; `schema/…` where the document's shape is wrong
 */
export async function runExamples(
  document: WeirDocument,
  adapter: DataAdapter,
  metric: Id,
  options: Call = {},
): Promise<ExampleOutcome[]> {
  try {
    const index = indexDocument(document);
    const { examples = [] } = findMetric(index, metric);
    const outcomes: ExampleOutcome[] = [];
    for (const [place, example] of examples.entries()) {
      outcomes.push({ example: place, ...(await outcomeOf(index, adapter, metric, example, options)) });
    }
    return outcomes;
  } catch (failure) {
    throw isWeirError(failure) ? failure : shapeError(document, failure);
  }
}

async function outcomeOf(
  index: DocumentIndex,
  adapter: DataAdapter,
  metric: Id,
  example: Example,
  options: Call,
): Promise<Omit<ExampleOutcome, 'example'>> {
  try {
    const figures = await calculate(index, adapter, metric, example, options);
    const { total: actual = null, whyTotal: why = null } = figures ?? {};
    return { status: isSameValue(actual, example.expect) ? 'passed' : 'failed', actual, why };
  } catch (error) {
    if (!isWeirError(error) || error.code === 'adapter/aborted') throw error;
    const status = unsupported.has(error.code) ? 'unsupported' : 'error';
    return { status, actual: null, why: null, error };
  }
}

const unsupported: ReadonlySet<string> = new Set([
  'adapter/unsupported',
  'question/unsupported-operator',
  'question/unsupported-conversion',
]);

async function calculate(
  index: DocumentIndex,
  adapter: DataAdapter,
  metric: Id,
  example: Example,
  call: Call,
): Promise<MetricFigures | undefined> {
  const prepared = prepareExample(index, adapter, example, call);
  try {
    const question = { metrics: [metric], ...prepared.question };
    const answer = await ask(index.document, prepared.adapter, question, prepared.options);
    return answer.metrics[metric];
  } finally {
    prepared.adapter.dispose?.();
  }
}
