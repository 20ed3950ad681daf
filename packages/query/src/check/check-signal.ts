import type { Dataset, Diagnostic, Fix, Formula, Funnel, Signal } from '@weir/schema';
import { dateTypes } from './context.js';
import type { CheckContext } from './context.js';
import { removeAsking } from './field-fixes.js';
import { neverHolds } from './never-holds.js';

export function checkSignal(context: CheckContext, funnel: Funnel, signal: Signal, pointer: string): void {
  const { find, report } = context;
  const found = find.dataset(signal.dataset, `${pointer}/dataset`);
  if (!found) return;
  find.field(found.dataset, signal.at, `${pointer}/at`, dateTypes);
  if (signal.entity !== undefined) find.field(found.dataset, signal.entity, `${pointer}/entity`);
  else if (found.dataset.key === undefined) {
    report.add('document/no-entity', pointer, { funnel: funnel.id, dataset: signal.dataset });
  }
  if (signal.when !== undefined) checkCondition(context, found.dataset, signal.when, `${pointer}/when`);
}

/** A condition on rows of a dataset: its mistakes, and whether it can hold at all. */
export function checkCondition(
  { index, report }: CheckContext,
  { id }: Dataset,
  formula: Formula,
  pointer: string,
): void {
  const check = index.checks.row(id, formula, 'boolean');
  report.formula(check, pointer, unaskable(formula, pointer));
  if (check.diagnostics.length === 0 && neverHolds(formula)) report.warn('document/never-holds', pointer);
}

/** A condition that names a field which is not there, nor one like it, can do without that part. */
export function unaskable(formula: Formula, pointer: string) {
  return ({ code, params: { field, dataset } }: Diagnostic): readonly Fix[] =>
    code === 'formula/unknown-field' && typeof field === 'string' && typeof dataset === 'string'
      ? [removeAsking(pointer, formula, field, dataset)]
      : [];
}
