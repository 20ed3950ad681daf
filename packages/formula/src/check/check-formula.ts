import type { Diagnostic, Formula } from '@weir/schema';
import type { ValueType } from '../operators/index.js';
import { guardFormula } from '../tree/guard.js';
import { checkPart } from './check-part.js';
import { Report } from './report.js';
import type { FormulaScope } from './scope.js';
import { printUnit } from './units.js';

export interface FormulaCheck {
  /** Null when every value is missing, or a mistake hides it. */
  readonly type: ValueType | null;
  /** Of a number: "CNY", "days", "percent" (a share), "CNY per deal"; null for a plain number. `{field}` is a currency that differs by row. */
  readonly unit: string | null;
  /** At most 100, with pointers (also those of fixes) into the formula. Without errors it can be evaluated. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a formula against the names that it may use. Never throws, whatever the formula is.
 * @param expected the type that its place needs: boolean for a condition, number for a metric
 */
export function checkFormula(formula: unknown, scope: FormulaScope, expected?: ValueType): FormulaCheck {
  const fault = guardFormula(formula);
  if (fault) return { type: null, unit: null, diagnostics: [fault] };
  const report = new Report();
  const { type, unit } = checkPart(formula as Formula, '', scope, report);
  if (expected && type !== null && type !== expected) {
    report.add('formula/result-type', '', { expected, actual: type });
  }
  return { type, unit: type === 'number' ? printUnit(unit) : null, diagnostics: report.diagnostics };
}
