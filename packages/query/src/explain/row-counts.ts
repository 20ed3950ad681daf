import { callOf, isList, nameOf } from '@weir/formula';
import type { Formula, Id, Scalar } from '@weir/schema';
import { findDataset } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { allOf } from '../plan/formula-shape.js';
import type { LeftOutReason, LeftOutRows } from './explanation.js';
import type { FormulaPart } from './formula-parts.js';

/** Formulas that count the rows of an aggregate, each step leaving out more: their differences are what was left out. */
export interface RowCounts {
  readonly dataset: Id;
  readonly on: Id | null;
  /** In the order in which rows are left out; the first counts all rows. */
  readonly steps: readonly { readonly reason: LeftOutReason | null; readonly count: Formula }[];
  /** Of a condition on one field with listed values: which of them the rows hold that it leaves out. */
  readonly values: {
    readonly field: Id;
    readonly counts: readonly { readonly value: Scalar; readonly count: Formula }[];
  } | null;
}

/** A condition is told by its values where there are few. */
const mostValues = 20;

/** Null for what is no aggregate. */
export function rowCounts(index: DocumentIndex, { kind, call, inPlace }: FormulaPart): RowCounts | null {
  if (kind !== 'aggregate' || !call) return null;
  const dataset = nameOf(call) ?? '';
  const rest = call.operands.slice(1);
  const value = call.operator === 'count' ? undefined : rest.shift();
  if (call.operator === 'percentile') rest.shift();
  const [where = true, given] = rest;
  const { time } = findDataset(index, dataset).dataset;
  const on = given === undefined ? (time ?? null) : given === 'always' ? null : String(given);
  const count = (condition: Formula, date: Id | null): Formula =>
    inPlace({ count: [dataset, condition, date ?? 'always'] });
  const isThere = (formula: Formula): Formula => ({ '!=': [formula, null] });
  const steps: { reason: LeftOutReason | null; count: Formula }[] = [
    { reason: null, count: count(true, null) },
    { reason: 'condition', count: count(where, null) },
  ];
  if (on !== null) {
    steps.push(
      { reason: 'undated', count: count(allOf(where, isThere({ var: on })), null) },
      { reason: 'other-period', count: count(where, on) },
    );
  }
  if (value !== undefined) {
    steps.push({ reason: 'missing-value', count: count(allOf(where, isThere(value)), on) });
  }
  return { dataset, on, steps, values: valuesOf(index, dataset, where, count) };
}

function valuesOf(
  index: DocumentIndex,
  dataset: Id,
  where: Formula,
  count: (condition: Formula, date: Id | null) => Formula,
): RowCounts['values'] {
  const field = comparedField(where);
  const values = field === null ? [] : (findDataset(index, dataset).fields.get(field)?.values ?? []);
  if (field === null || values.length === 0 || values.length > mostValues) return null;
  const counts = values.map(({ value }) => ({
    value,
    count: count(allOf({ '!': [where] }, { '==': [{ var: field }, value] }), null),
  }));
  return { field, counts };
}

/** The one field that a condition compares with listed values; null when there is none, or several. */
function comparedField(where: Formula): Id | null {
  const call = callOf(where);
  const found = (call?.operator === 'and' ? call.operands : [where]).flatMap((condition) => {
    const compared = callOf(condition);
    const [left = null, right = null] = compared?.operands ?? [];
    if (compared?.operator !== '==' && compared?.operator !== 'in') return [];
    const [field] = [left, right]
      .filter((side) => !isList(side))
      .map(callOf)
      .filter((side) => side?.operator === 'var');
    return field ? [nameOf(field)] : [];
  });
  const fields = new Set(found);
  return fields.size === 1 ? ([...fields][0] ?? null) : null;
}

/** What each step left out, from the counts of the steps. @param unfiltered all rows, before filters; null: there are none */
export function leftOutRows(
  { steps, values }: RowCounts,
  countOf: (formula: Formula) => number,
  unfiltered: number | null,
): LeftOutRows[] {
  const counts = steps.map(({ count }) => countOf(count));
  const [all = 0] = counts;
  const filtered = unfiltered === null ? 0 : unfiltered - all;
  const left: LeftOutRows[] = filtered > 0 ? [{ reason: 'filter', count: filtered, field: null, values: [] }] : [];
  for (const [at, { reason }] of steps.entries()) {
    const count = at === 0 ? 0 : counts[at - 1]! - counts[at]!;
    if (reason === null || count <= 0) continue;
    const told = reason === 'condition' ? values : null;
    const held = (told?.counts ?? []).map(({ value, count: formula }) => ({ value, count: countOf(formula) }));
    left.push({ reason, count, field: told?.field ?? null, values: held.filter((each) => each.count > 0) });
  }
  return left;
}
