import { dayFromIso, instantFromIso, nameOf, timeZone } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { FieldType, Formula, Id, Parameter, Scalar } from '@weir/schema';
import { findDataset, findParameter } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { rewrite } from './formula-shape.js';

export type ParameterValues = ReadonlyMap<Id, Scalar>;

/**
 * The value of every parameter: what is given, else its default. Null is "no value" and always allowed.
 * @throws {WeirError} `document/unknown-parameter`, `question/parameter-type`, `question/parameter-range`
 */
export function parameterValues(index: DocumentIndex, given: Readonly<Record<Id, Scalar>> = {}): ParameterValues {
  for (const id of Object.keys(given)) findParameter(index, id, `/parameters/${id}`);
  const values = new Map<Id, Scalar>();
  for (const parameter of index.parameters.values()) {
    const isGiven = Object.hasOwn(given, parameter.id) && given[parameter.id] !== undefined;
    const value = (isGiven ? given[parameter.id] : parameter.default) ?? null;
    if (isGiven) checkValue(parameter, value);
    values.set(parameter.id, value);
  }
  return values;
}

/** The formula of a metric with each `{"param": id}` as its value. */
export function withParameters(index: DocumentIndex, formula: Formula, values: ParameterValues): Formula {
  return rewrite(formula, (call) =>
    call.operator === 'param' ? parameterValue(index, nameOf(call) ?? '', values) : undefined,
  );
}

/** A row expression with each parameter as its value: `{"param": id}`, and `{"var": id}` where the dataset has no such field. */
export function withRowParameters(
  index: DocumentIndex,
  dataset: Id,
  formula: Formula,
  values: ParameterValues,
): Formula {
  return rewrite(formula, (call) => {
    const name = nameOf(call) ?? '';
    const isValue = call.operator === 'param' || (call.operator === 'var' && isParameter(index, dataset, name));
    return isValue ? parameterValue(index, name, values) : undefined;
  });
}

/** Whether a name among a dataset's rows is a parameter's: a field of that name comes first. */
export function isParameter(index: DocumentIndex, dataset: Id, name: Id): boolean {
  return !findDataset(index, dataset).fields.has(name) && index.parameters.has(name);
}

function parameterValue(index: DocumentIndex, id: Id, values: ParameterValues): Scalar {
  return values.get(findParameter(index, id).id) ?? null;
}

function checkValue({ id, type, min, max }: Parameter, value: Scalar): void {
  const pointer = `/parameters/${id}`;
  if (value === null) return;
  if (!hasType(value, type)) {
    const actual = JSON.stringify(value) ?? String(value);
    throw new WeirError('question/parameter-type', { parameter: id, actual, expected: type }, { pointer });
  }
  if (typeof value !== 'number') return;
  const outside = min !== undefined && value < min ? { comparison: '>=', limit: min } : aboveMost(value, max);
  if (outside)
    throw new WeirError('question/parameter-range', { parameter: id, actual: value, ...outside }, { pointer });
}

function aboveMost(value: number, max: number | undefined) {
  return max !== undefined && value > max ? { comparison: '<=', limit: max } : null;
}

/** Whether a value that is not null may stand for a field or parameter of this type. */
export function hasType(value: Scalar, type: FieldType): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  if (type === 'date') return dayFromIso(value) !== null;
  return type === 'string' || instantFromIso(value, timeZone('UTC')) !== null;
}
