import { recordsDataset } from '@weir/query/records';
import { isWeirError } from '@weir/schema';
import type { Field, WeirDocument, Widget } from '@weir/schema';

/** The fields that a list of records may have as columns; undefined where nothing is chosen, or what is chosen counts no rows. */
export function recordFields(
  document: WeirDocument,
  { metric, funnel }: Pick<Widget, 'metric' | 'funnel'>,
): readonly Field[] | undefined {
  try {
    const id =
      metric !== undefined
        ? recordsDataset(document, { metric, range: {} })
        : funnel !== undefined
          ? recordsDataset(document, { funnel, who: { of: 'open' }, basis: 'activity', range: {} })
          : null;
    return document.datasets?.find((dataset) => dataset.id === id)?.fields;
  } catch (error) {
    if (isWeirError(error)) return undefined;
    throw error;
  }
}
