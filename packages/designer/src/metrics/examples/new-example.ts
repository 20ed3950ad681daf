import type { Example, Metric, WeirDocument } from '@weir/schema';
import { exampleDatasets } from '../model/example-fields.js';

/** An example to start from: of the last one its period, and every dataset that the metric reads, without rows. */
export function newExample(document: WeirDocument, metric: Metric): Example {
  const { range, asOf } = metric.examples?.at(-1) ?? {};
  return {
    given: Object.fromEntries(exampleDatasets(document, metric).map(({ dataset }) => [dataset.id, []])),
    ...(range && { range: { ...range } }),
    ...(asOf !== undefined && { asOf }),
    expect: null,
  };
}
