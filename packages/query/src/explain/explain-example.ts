import type { Id, WeirDocument } from '@weir/schema';
import type { Call, DataAdapter } from '../contract/adapter.js';
import { findMetric } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import { prepareExample } from '../examples/prepare-example.js';
import { explain } from './explain.js';
import type { Explanation } from './explanation.js';

/**
 * How the figure of one of a metric's examples comes about: over the rows that it gives, for its range and parameters, as of the day on
 * which `runExamples` looks at it.
 * @param place of the example among the metric's; undefined where there is none there
 * @throws {WeirError} `adapter/unsupported` where the adapter has no `withRows`, else as `ask`
 */
export async function explainExample(
  document: WeirDocument,
  adapter: DataAdapter,
  metric: Id,
  place: number,
  call: Call = {},
): Promise<Explanation | undefined> {
  const index = indexDocument(document);
  const example = findMetric(index, metric).examples?.[place];
  if (!example) return undefined;
  const prepared = prepareExample(index, adapter, example, call);
  try {
    return await explain(document, prepared.adapter, metric, prepared.question, prepared.options);
  } finally {
    prepared.adapter.dispose?.();
  }
}
