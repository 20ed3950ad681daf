import { dayFromIso, instantFromIso, nameOf, timeZone } from '@weir/formula';
import { WeirError, pointerTo } from '@weir/schema';
import type { FieldType, Formula, Id, ErrorCode, MessageParams, Parameter, Scalar } from '@weir/schema';
import { findDataset, findParameter } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { rewrite } from './formula-shape.js';

export type ParameterValues = ReadonlyMap<Id, Scalar>;

/**
 * The value of every parameter: what is given, else its default. Null is "no value" and always allowed.
 * @throws {WeirError} `document/unknown-parameter`, `question/parameter-type`, `question/parameter-range`
 */
export function parameterValues(index: DocumentIndex, given: Readonly<Record<Id, Scalar>> = {}): ParameterValues {
  for (const id of Object.keys(given)) findParameter(index, id, pointerTo('/parameters', id));
  const values = new Map<Id, Scalar>();
  for (const parameter of index.parameters.values()) {
    const isGiven = Object.hasOwn(given, parameter.id) && given[parameter.id] !== undefined;
    const value = (isGiven ? given[parameter.id] : parameter.default) ?? null;
    const fault = isGiven ? checkParameterValue(parameter, value) : null;
    if (fault) throw new WeirError(fault.code, fault.params, { pointer: pointerTo('/parameters', parameter.id) });
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

/** What is wrong with a parameter's value: its type, or its size. Null when it fits; so does "no value". */
export function checkParameterValue(
  { id, type, min, max }: Parameter,
  value: Scalar,
): { readonly code: ErrorCode; readonly params: MessageParams } | null {
  if (value === null) return null;
  if (!hasType(value, type)) {
    const actual = JSON.stringify(value) ?? String(value);
    return { code: 'question/parameter-type', params: { parameter: id, actual, expected: type } };
  }
  if (typeof value !== 'number') return null;
  const outside = (comparison: string, limit: number) => ({
    code: 'question/parameter-range' as const,
    params: { parameter: id, actual: value, comparison, limit },
  });
  if (min !== undefined && value < min) return outside('>=', min);
  return max !== undefined && value > max ? outside('<=', max) : null;
}

/** Whether a value that is not null may stand for a field or parameter of this type. */
export function hasType(value: Scalar, type: FieldType): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (type === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  if (type === 'date') return dayFromIso(value) !== null;
  return type === 'string' || instantFromIso(value, timeZone('UTC')) !== null;
}
