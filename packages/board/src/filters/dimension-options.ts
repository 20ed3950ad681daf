import { adapterFailure } from '@weir/schema';
import type { Id, Scalar, WeirDocument, WeirError } from '@weir/schema';
import type { Context, DataAdapter } from '@weir/query';
import { matcherOf } from '@weir/ui';
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

/**
 * The values of a dimension to choose from, each with how many rows have it: those that the document lists, in its order, then others that
 * the adapter has. Of listed ones the counts are left out where they cannot be had.
 */
export function dimensionOptions(source: DimensionSource, id: Id): OptionSource {
  const { document, localizer } = source;
  const [place] = Object.entries(document.dimensions?.find((dimension) => dimension.id === id)?.fields ?? {});
  if (!place) return [];
  const [dataset, field] = place;
  const listed = document.datasets
    ?.find((candidate) => candidate.id === dataset)
    ?.fields.find((candidate) => candidate.id === field)?.values;
  const labelOf = (value: Scalar): string => groupValueText(localizer, document, id, value);
  if (listed?.length) {
    const values = listed.map(({ value }) => value);
    return (search, signal) => countListed(source, dataset, field, values, search, signal, labelOf);
  }
  return (search, signal) => loadValues(source, dataset, field, search, signal, labelOf);
}

async function countListed(
  { adapter, context, localizer }: DimensionSource,
  dataset: Id,
  field: Id,
  listed: readonly Scalar[],
  search: string,
  signal: AbortSignal,
  labelOf: (value: Scalar) => string,
): ReturnType<OptionLoader> {
  const limit = Math.max(LISTED_VALUES, listed.length);
  const found = await adapter
    ?.values(dataset, field, { limit, signal, ...(context && { context }) })
    .catch(() => undefined);
  const counts = new Map(found?.values.map(({ value, count }) => [value, count]));
  const others = [...counts.keys()].filter((value) => !listed.includes(value));
  const isFound = matcherOf(search);
  const options = [...listed, ...others]
    .map((value) => ({ value, label: labelOf(value) }))
    .filter(({ label }) => isFound(label))
    .map((option) => {
      // Beyond the limit a value that is not among those found may well have rows.
      const count = counts.get(option.value) ?? (found && !found.more ? 0 : undefined);
      return count === undefined ? option : { ...option, detail: localizer.number(count) };
    });
  return { more: false, options };
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
