import type { Fix, Formula } from '@weir/schema';
import type { Operator, ValueType } from '../operators/index.js';
import { canAdapt, commonMoment, commonType, isMoment, isPeriodBound } from '../types/common-type.js';
import type { Checked } from './check-name.js';
import type { Report } from './report.js';
import { agreeOn, printUnit } from './units.js';
import type { UnitValue } from './units.js';

/** An operand that was checked by itself. */
export interface Part {
  readonly formula: Formula;
  readonly pointer: string;
  readonly checked: Checked;
}

/** Reports operands that are not of one type, each with its cure. @returns the type that they are taken as */
export function agreeOnType(
  operator: Operator,
  parts: readonly Part[],
  report: Report,
  momentsOnly = false,
): ValueType | null {
  const typed = parts.map(({ formula, checked }) => ({ formula, type: checked.type }));
  const common = momentsOnly ? commonMoment(typed) : commonType(typed);
  if (common === null) return null;
  const { name } = operator;
  for (const { formula, pointer, checked } of parts) {
    const { type } = checked;
    if (type === null || type === common) continue;
    if (typeof formula === 'string' && isMoment(common)) {
      if (!canAdapt(formula, common)) report.add('formula/bad-date', pointer, { text: formula, expected: common });
    } else if (isMoment(type) && isMoment(common)) {
      if (common === 'instant' && isPeriodBound(formula)) continue;
      reportDateAndInstant(name, parts, report);
      return common;
    } else report.add('formula/types-differ', pointer, { operator: name, left: common, right: type });
  }
  return common;
}

/** The cure takes the date of each instant; written dates and period bounds then adapt. */
function reportDateAndInstant(operator: string, parts: readonly Part[], report: Report): void {
  const instants = parts.filter(({ checked }) => checked.type === 'instant');
  const patch = instants.map(({ formula, pointer }) => ({
    op: 'replace' as const,
    path: pointer,
    value: { start_of: [formula, 'day'] },
  }));
  const fixes: Fix[] = [{ code: 'formula/use-start-of-day', params: {}, patch }];
  report.add('formula/date-and-instant', instants[0]?.pointer ?? '', { operator }, { fixes });
}

/** Reports the first operand whose unit does not go with those before it. @returns their unit */
export function agreeOnUnit(operator: Operator, parts: readonly Part[], pointer: string, report: Report): UnitValue {
  const agreed = agreeOn(parts.map(({ checked }) => checked.unit));
  if ('unit' in agreed) return agreed.unit;
  const [left, right] = [printUnit(agreed.left), printUnit(agreed.right)];
  report.add('formula/unit-mismatch', pointer, { operator: operator.name, left, right });
  return 'any';
}
