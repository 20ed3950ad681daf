import { WeirError, pointerTo } from '@weir/schema';
import type { Field, Formula, Id, Scalar } from '@weir/schema';
import type { Filters } from '../contract/question.js';
import { findDimension, findField } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { hasType } from './parameters.js';

/** A filter on a dimension; null is "without a value". */
export interface Filter {
  readonly dimension: Id;
  readonly values: readonly Scalar[];
}

export function filtersOf(filters: Filters = {}): Filter[] {
  return Object.entries(filters)
    .filter(([, values]) => values !== undefined)
    .map(([dimension, values]) => ({ dimension, values: isList(values) ? [...new Set(values)] : [values] }));
}

/**
 * The field of a dataset that holds a dimension.
 * @throws {WeirError} `document/unknown-dimension`, `question/no-dimension`, `document/unknown-field`
 */
export function dimensionField(index: DocumentIndex, dimension: Id, dataset: Id, pointer: string): Field {
  const { fields } = findDimension(index, dimension, pointer);
  if (!Object.hasOwn(fields, dataset)) {
    throw new WeirError('question/no-dimension', { dimension, dataset }, { pointer });
  }
  return findField(index, dataset, String(fields[dataset]));
}

/** Per dataset the field that holds a dimension. */
export function dimensionFields(
  index: DocumentIndex,
  dimension: Id,
  datasets: Iterable<Id>,
  pointer: string,
): Record<Id, Id> {
  findDimension(index, dimension, pointer);
  return Object.fromEntries(
    [...datasets].map((dataset) => [dataset, dimensionField(index, dimension, dataset, pointer).id]),
  );
}

/** The row conditions that filters make of a dataset. @throws {WeirError} `question/filter-type` too */
export function filterConditions(index: DocumentIndex, filters: readonly Filter[], dataset: Id): Formula[] {
  return filters.map(({ dimension, values }) => {
    const field = dimensionField(index, dimension, dataset, pointerTo('/filters', dimension));
    checkFilterValues(dimension, values, field);
    return { in: [{ var: field.id }, values] };
  });
}

export function checkFilterValues(dimension: Id, values: readonly Scalar[], { type }: Field): void {
  const wrong = values.find((value) => value !== null && !hasType(value, type));
  if (wrong === undefined) return;
  throw new WeirError(
    'question/filter-type',
    { dimension, actual: JSON.stringify(wrong) ?? String(wrong), expected: type },
    { pointer: pointerTo('/filters', dimension) },
  );
}

function isList(values: Scalar | readonly Scalar[]): values is readonly Scalar[] {
  return Array.isArray(values);
}
