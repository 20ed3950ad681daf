import type { Formula } from '@weir/schema';
import { grains } from '../operators/index.js';
import type { Operand } from '../operators/index.js';
import { callOf, nameOf } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { valueTypeOf } from '../types/value-type.js';
import { own } from './own.js';
import type { Report } from './report.js';
import type { FormulaScope, RowScope } from './scope.js';

interface Place {
  readonly scope: FormulaScope;
  /** The rows of the aggregate's dataset. */
  readonly rows: RowScope | null;
}

/** Checks an operand that has to be written out, not calculated: a grain, a percentage, a name of the document. */
export function checkWritten(
  formula: Formula,
  pointer: string,
  operand: Operand,
  call: Call,
  place: Place,
  report: Report,
): void {
  const written = () => report.add('formula/written', pointer, { operator: call.operator, operand: operand.name });
  switch (operand.kind) {
    case 'grain':
      return checkChoice(formula, pointer, operand, call, grains, report);
    case 'statistic':
      return checkChoice(formula, pointer, operand, call, ['median', 'mean', 'p90'], report);
    case 'percent':
      if (typeof formula !== 'number') return isParameter(formula) ? undefined : written();
      return formula < 0 || formula > 100
        ? report.add('formula/percent-range', pointer, { actual: formula })
        : undefined;
    case 'periods':
      return isParameter(formula) || isPeriodCount(formula)
        ? undefined
        : report.add('formula/period-count', pointer, { operator: call.operator });
    case 'window':
      return isParameter(formula) || isWindow(formula)
        ? undefined
        : report.add('formula/window', pointer, { operator: call.operator });
  }
  if (typeof formula !== 'string') return written();
  if (operand.kind === 'date-field') return checkDateField(formula, pointer, operand, call, place.rows, report);
  checkName(formula, pointer, operand, call, place.scope, report);
}

/** Put in when the question is asked, and checked then. */
function isParameter(formula: Formula): boolean {
  return callOf(formula)?.operator === 'param';
}

/** More periods back than all of time has days lead nowhere. */
export function isPeriodCount(formula: Formula): formula is number {
  return typeof formula === 'number' && Number.isInteger(formula) && formula >= 1 && formula <= 10_000;
}

const windowUnits: ReadonlySet<string> = new Set(['days', 'hours', 'minutes', 'seconds']);

/** A number of days above 0, or an object that names the unit: `{ "hours": 12 }`. */
export function isWindow(formula: Formula): boolean {
  const call = callOf(formula);
  const amount = call && windowUnits.has(call.operator) && call.bare ? call.operands[0] : formula;
  return typeof amount === 'number' && amount > 0;
}

function checkChoice(
  formula: Formula,
  pointer: string,
  operand: Operand,
  { operator }: Call,
  allowed: readonly string[],
  report: Report,
): void {
  const params = { operator, operand: operand.name, allowed };
  if (typeof formula !== 'string') report.add('formula/choice', pointer, params);
  else if (!allowed.includes(formula)) report.addUnknown('formula/choice', pointer, formula, allowed, params);
}

function checkDateField(
  name: string,
  pointer: string,
  operand: Operand,
  { operator }: Call,
  rows: RowScope | null,
  report: Report,
): void {
  if (!rows || name === 'always') return;
  const { fields, dataset } = rows;
  const isDate = (type: string | undefined) => type === 'date' || type === 'datetime';
  const found = own(fields, name);
  if (!found) {
    const dates = Object.keys(fields).filter((id) => isDate(fields[id]?.type));
    report.addUnknown('formula/unknown-field', pointer, name, [...dates, 'always'], { dataset, field: name });
  } else if (!isDate(found.type)) {
    const actual = valueTypeOf(found.type);
    report.add('formula/type', pointer, { operator, operand: operand.name, expected: 'moment', actual });
  }
}

function checkName(
  name: string,
  pointer: string,
  { kind }: Operand,
  call: Call,
  scope: FormulaScope,
  report: Report,
): void {
  if (scope.kind !== 'cell') return;
  const funnel = nameOf(call) ?? '';
  const stages = own(scope.funnels, funnel)?.stages;
  if (kind === 'funnel' && !stages) {
    report.addUnknown('formula/unknown-funnel', pointer, name, Object.keys(scope.funnels), { funnel });
  } else if (kind === 'stage' && stages && !stages.includes(name)) {
    report.addUnknown('formula/unknown-stage', pointer, name, stages, { funnel, stage: name });
  } else if (kind === 'dimension' && !scope.dimensions.includes(name)) {
    report.addUnknown('formula/unknown-dimension', pointer, name, scope.dimensions, { dimension: name });
  }
}
