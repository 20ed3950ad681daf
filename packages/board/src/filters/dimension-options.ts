import { adapterFailure } from '@weir/schema';
import type { Id, Scalar, WeirDocument, WeirError } from '@weir/schema';
import type { Context, DataAdapter, ValueList } from '@weir/query';
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
 * The values of a dimension to choose from, each with how many rows have it: those that the document lists, in its order (of yes or no, both),
 * then others that the adapter has. Of listed ones the counts are left out where they cannot be had.
 */
export function dimensionOptions(source: DimensionSource, id: Id): OptionSource {
  const { document, localizer } = source;
  const [first] = Object.entries(document.dimensions?.find((dimension) => dimension.id === id)?.fields ?? {});
  if (!first) return [];
  const [dataset, field] = first;
  const known = document.datasets
    ?.find((candidate) => candidate.id === dataset)
    ?.fields.find((candidate) => candidate.id === field);
  const listed = known?.values?.map(({ value }) => value) ?? (known?.type === 'boolean' ? [true, false] : []);
  const isStored = !known?.lookup && known?.formula === undefined;
  const place: Place = { dimension: id, dataset, field, isStored };
  const labelOf = (value: Scalar): string => groupValueText(localizer, document, id, value);
  if (listed.length > 0) return (search, signal) => countListed(source, place, listed, search, signal, labelOf);
  return (search, signal) => loadValues(source, place, search, signal, labelOf);
}

/** Where the values of a dimension are. */
interface Place {
  readonly dimension: Id;
  readonly dataset: Id;
  readonly field: Id;
  /** Not looked up, nor worked out by a formula. */
  readonly isStored: boolean;
}

/** undefined: there is no adapter. @param search a text that stored values contain */
async function valuesOf(
  { document, adapter, context }: DimensionSource,
  { dimension, dataset, field, isStored }: Place,
  limit: number,
  signal: AbortSignal,
  search = '',
): Promise<ValueList | undefined> {
  if (!adapter || isStored || !adapter.run) {
    return adapter?.values(dataset, field, { limit, signal, ...(search && { search }), ...(context && { context }) });
  }
  const { countedValues } = await import('./counted-values.js');
  return countedValues({ document, adapter, context, signal }, dimension, dataset);
}

async function countListed(
  source: DimensionSource,
  place: Place,
  listed: readonly Scalar[],
  search: string,
  signal: AbortSignal,
  labelOf: (value: Scalar) => string,
): ReturnType<OptionLoader> {
  const limit = Math.max(LISTED_VALUES, listed.length);
  const found = await valuesOf(source, place, limit, signal).catch(() => undefined);
  const counts = new Map(found?.values.map(({ value, count }) => [value, count]));
  const others = [...counts.keys()].filter((value) => !listed.includes(value));
  const isFound = matcherOf(search);
  const options = [...listed, ...others]
    .map((value) => ({ value, label: labelOf(value) }))
    .filter(({ label }) => isFound(label))
    .map((option) => {
      // Beyond the limit a value that is not among those found may well have rows.
      const count = counts.get(option.value) ?? (found && !found.more ? 0 : undefined);
      return count === undefined ? option : { ...option, detail: source.localizer.number(count) };
    });
  return { more: false, options };
}

async function loadValues(
  source: DimensionSource,
  place: Place,
  search: string,
  signal: AbortSignal,
  labelOf: (value: Scalar) => string,
): ReturnType<OptionLoader> {
  const { localizer, failed } = source;
  const matches = matcherOf(search);
  try {
    const found = await valuesOf(source, place, LISTED_VALUES, signal, search.trim());
    const options = (found?.values ?? []).map(({ value, count }) => {
      return { value, label: labelOf(value), detail: localizer.number(count) };
    });
    if (place.isStored) return { more: found?.more ?? false, options };
    // All of them came, of which the adapter has chosen none.
    const matching = options.filter(({ label }) => matches(label));
    return {
      more: (found?.more ?? false) || matching.length > LISTED_VALUES,
      options: matching.slice(0, LISTED_VALUES),
    };
  } catch (cause) {
    if (!signal.aborted) {
      const retry = async () => void (await loadValues(source, place, search, signal, labelOf));
      failed(adapterFailure(cause), retry);
    }
    throw cause;
  }
}
