import { adapterFailure } from '@weir/schema';
import type { Id, Scalar, WeirDocument, WeirError } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import type { Localizer, OptionLoader, OptionSource } from '@weir/ui';
import { groupValueText } from '../words/figures.js';

const LISTED_VALUES = 100;

export interface DimensionSource {
  readonly document: WeirDocument;
  readonly adapter: DataAdapter | undefined;
  readonly context: Context | undefined;
  readonly localizer: Localizer;
  /** Values could not be loaded; `retry` loads them again. */
  readonly failed: (error: WeirError, retry: () => Promise<void>) => void;
}

/** The values of a dimension to choose from: those that the document lists, else those that the adapter has. */
export function dimensionOptions(source: DimensionSource, id: Id): OptionSource {
  const { document, localizer } = source;
  const [place] = Object.entries(document.dimensions?.find((dimension) => dimension.id === id)?.fields ?? {});
  if (!place) return [];
  const [dataset, field] = place;
  const listed = document.datasets
    ?.find((candidate) => candidate.id === dataset)
    ?.fields.find((candidate) => candidate.id === field)?.values;
  const labelOf = (value: Scalar): string => groupValueText(localizer, document, id, value);
  if (listed?.length) return listed.map(({ value }) => ({ value, label: labelOf(value) }));
  return (search, signal) => loadValues(source, dataset, field, search, signal, labelOf);
}

async function loadValues(
  source: DimensionSource,
  dataset: Id,
  field: Id,
  search: string,
  signal: AbortSignal,
  labelOf: (value: Scalar) => string,
): ReturnType<OptionLoader> {
  const { adapter, context, localizer, failed } = source;
  try {
    const found = await adapter?.values(dataset, field, {
      limit: LISTED_VALUES,
      signal,
      ...(search.trim() && { search: search.trim() }),
      ...(context && { context }),
    });
    const values = found?.values ?? [];
    return {
      more: found?.more ?? false,
      options: values.map(({ value, count }) => ({ value, label: labelOf(value), detail: localizer.number(count) })),
    };
  } catch (cause) {
    if (!signal.aborted) {
      const retry = async () => void (await loadValues(source, dataset, field, search, signal, labelOf));
      failed(adapterFailure(cause), retry);
    }
    throw cause;
  }
}
