import type { Id, Scalar } from '@weir/schema';
import type { Group } from '../contract/answer.js';
import type { DocumentIndex } from '../document/index-document.js';
import type { Pace } from '../pace.js';
import { sortInSlices } from './sort-in-slices.js';

/** Numbers within names are compared as numbers; the same on every machine, whatever its language. */
const collator = new Intl.Collator('en', { numeric: true });

/**
 * Groups in the order in which people expect them: values in the document's order where it lists them, then the others by name or
 * size; null last. Of equal groups one is kept.
 * @throws {WeirError} `adapter/aborted`
 */
export async function orderGroups(
  index: DocumentIndex,
  dimensions: readonly Id[],
  groups: Iterable<readonly Scalar[]>,
  pace: Pace,
): Promise<readonly (readonly Scalar[])[]> {
  const places = dimensions.map((dimension) => listedPlaces(index, dimension));
  const distinct = new Map<string, readonly Scalar[]>();
  for (const values of groups) {
    if (pace.due) await pace.turn();
    distinct.set(groupKey(values), values);
  }
  const compare = (a: readonly Scalar[], b: readonly Scalar[]): number => {
    for (let d = 0; d < places.length; d += 1) {
      const order = compareValues(a[d] ?? null, b[d] ?? null, places[d]!);
      if (order !== 0) return order;
    }
    return 0;
  };
  return sortInSlices([...distinct.values()], compare, pace);
}

/** The group of an answer: dimension → value. */
export function groupOf(dimensions: readonly Id[], values: readonly Scalar[]): Group {
  return Object.fromEntries(dimensions.map((dimension, place) => [dimension, values[place] ?? null]));
}

export function groupKey(values: readonly Scalar[]): string {
  return JSON.stringify(values);
}

/** Places of the values that the dimension's first field with a list gives. */
function listedPlaces(index: DocumentIndex, dimension: Id): ReadonlyMap<Scalar, number> {
  for (const [dataset, field] of Object.entries(index.dimensions.get(dimension)?.fields ?? {})) {
    const values = listedValues(index, dataset, field);
    if (values.length > 0) return new Map(values.map((value, place) => [value, place]));
  }
  return new Map();
}

/** A looked-up field without a list of its own has that of the field it comes from. */
function listedValues(index: DocumentIndex, dataset: Id, id: Id): Scalar[] {
  const seen = new Set<unknown>();
  let field = index.datasets.get(dataset)?.fields.get(id);
  while (field && !field.values && field.lookup && !seen.has(field)) {
    seen.add(field);
    field = index.datasets.get(field.lookup.dataset)?.fields.get(field.lookup.field);
  }
  return (field?.values ?? []).map(({ value }) => value);
}

function compareValues(a: Scalar, b: Scalar, listed: ReadonlyMap<Scalar, number>): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  const [placeA, placeB] = [listed.get(a) ?? listed.size, listed.get(b) ?? listed.size];
  if (placeA !== placeB) return placeA - placeB;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [textA, textB] = [String(a), String(b)];
  return collator.compare(textA, textB) || (textA < textB ? -1 : 1);
}
