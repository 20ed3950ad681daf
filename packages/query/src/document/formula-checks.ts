import { cellScope, checkFormula, fieldTypeOf, rowScope } from '@weir/formula';
import type { CellScope, FormulaCheck, RowScope, ScopeMetric, ValueType } from '@weir/formula';
import type { Formula, Id, Metric, WeirDocument } from '@weir/schema';

/** Checks a document's formulas in their scopes, each metric once. */
export interface FormulaChecks {
  /** Its type and unit build on those of the metrics in its formula: check these first. */
  metric(metric: Metric): FormulaCheck;
  /** A formula over many rows that is no metric's: an insight's. */
  cell(formula: Formula, expected?: ValueType): FormulaCheck;
  /** A formula over a row of a dataset that is there. */
  row(dataset: Id, formula: Formula, expected?: ValueType): FormulaCheck;
}

export function formulaChecks(document: WeirDocument): FormulaChecks {
  const checked = new Map<Metric, FormulaCheck>();
  const rows = new Map<Id, RowScope | null>();
  // Until it is checked, a metric counts as a plain number: that goes with everything.
  const metrics: Record<Id, ScopeMetric> = Object.fromEntries(
    (document.metrics ?? []).map(({ id }) => [id, { type: 'number', unit: null }]),
  );
  let cells: CellScope | undefined;
  const scopeOfCells = (): CellScope => (cells ??= cellScope(document, metrics));
  return {
    metric(metric) {
      const before = checked.get(metric);
      if (before) return before;
      const check = checkFormula(metric.formula, scopeOfCells());
      checked.set(metric, check);
      metrics[metric.id] = { type: fieldTypeOf(check.type ?? 'number'), unit: check.unit };
      return check;
    },
    cell: (formula, expected) => checkFormula(formula, scopeOfCells(), expected),
    row(dataset, formula, expected) {
      let scope = rows.get(dataset);
      if (scope === undefined) rows.set(dataset, (scope = rowScope(document, dataset)));
      return scope ? checkFormula(formula, scope, expected) : { type: null, unit: null, diagnostics: [] };
    },
  };
}

/** The first mistake that keeps a formula from being calculated. */
export function firstError({ diagnostics }: FormulaCheck) {
  return diagnostics.find(({ severity }) => severity === 'error');
}
