import { pointerTo } from '@weir/schema';
import type { Fix, Formula, Id } from '@weir/schema';
import type { ValueType } from '../operators/index.js';
import { nameOf, operandPointer } from '../tree/call.js';
import type { Call } from '../tree/call.js';
import { valueTypeOf } from '../types/value-type.js';
import { own } from './own.js';
import type { Report } from './report.js';
import { replaceBy } from './report.js';
import type { CellScope, FormulaScope, RowScope, ScopeField } from './scope.js';
import { parseUnit } from './units.js';
import type { UnitValue } from './units.js';

/** What is known of a part of a formula; a null type is missing, or was reported. */
export interface Checked {
  readonly type: ValueType | null;
  readonly unit: UnitValue;
}

export const unknown: Checked = { type: null, unit: 'any' };

/** Resolves a `var`, `param` or `metric`. */
export function checkName(call: Call, pointer: string, scope: FormulaScope, report: Report): Checked {
  const name = nameOf(call);
  const at = operandPointer(pointer, call, 0);
  if (name === null) {
    report.add('formula/not-a-name', at, { operator: call.operator });
    return unknown;
  }
  if (call.operator === 'param') return checkParameter(name, at, scope, report);
  if (call.operator === 'metric') return checkMetric(name, pointer, at, scope, report);
  return scope.kind === 'row' ? checkField(name, at, scope, report) : fieldOutside(name, pointer, scope, report);
}

/** In a row, names are its fields and, where none has the name, parameters. */
function checkField(name: string, at: string, scope: RowScope, report: Report): Checked {
  const found = own(scope.fields, name) ?? own(scope.parameters, name);
  if (found) return checkedOf(found);
  const candidates = [...Object.keys(scope.fields), ...Object.keys(scope.parameters)];
  report.addUnknown('formula/unknown-field', at, name, candidates, { dataset: scope.dataset, field: name });
  return unknown;
}

function fieldOutside(name: string, pointer: string, scope: CellScope, report: Report): Checked {
  const isMetric = own(scope.metrics, name) !== undefined;
  const meant: Formula | null = isMetric ? { metric: name } : own(scope.parameters, name) ? { param: name } : null;
  const fixes: Fix[] =
    meant === null ? [] : [replaceBy(pointer, isMetric ? `metric(${name})` : `param(${name})`, meant)];
  report.add('formula/field-outside-aggregate', pointer, { field: name }, { fixes });
  return unknown;
}

function checkParameter(name: string, at: string, scope: FormulaScope, report: Report): Checked {
  const found = own(scope.parameters, name);
  if (found) return checkedOf(found);
  report.addUnknown('formula/unknown-parameter', at, name, Object.keys(scope.parameters), { parameter: name });
  return unknown;
}

function checkMetric(name: string, pointer: string, at: string, scope: FormulaScope, report: Report): Checked {
  if (scope.kind === 'row') {
    report.add('formula/metric-in-row', pointer, { metric: name });
    return unknown;
  }
  const found = own(scope.metrics, name);
  if (found) return checkedOf(found);
  const isParameter = own(scope.parameters, name) !== undefined;
  const fixes = isParameter ? [replaceBy(pointer, `param(${name})`, { param: name })] : [];
  report.addUnknown('formula/unknown-metric', at, name, Object.keys(scope.metrics), { metric: name }, { fixes });
  return unknown;
}

/** The rows of the dataset that an aggregate names; null when there is none, which was reported. */
export function checkDataset(call: Call, pointer: string, scope: CellScope, report: Report): RowScope | null {
  const name = nameOf(call);
  const at = call.operands.length > 0 ? operandPointer(pointer, call, 0) : pointerTo(pointer, call.operator);
  if (name === null) {
    report.add('formula/written', at, { operator: call.operator, operand: 'dataset' });
    return null;
  }
  const found = own(scope.datasets, name);
  if (found) return { kind: 'row', dataset: name, fields: found.fields, parameters: scope.parameters };
  report.addUnknown('formula/unknown-dataset', at, name, Object.keys(scope.datasets), { dataset: name });
  return null;
}

/** The field that a `var` of a row names; undefined for anything else. */
export function fieldOf(call: Call | null, scope: FormulaScope): { id: Id; field: ScopeField } | undefined {
  const id = call?.operator === 'var' ? nameOf(call) : null;
  const field = id !== null && scope.kind === 'row' ? own(scope.fields, id) : undefined;
  return id !== null && field ? { id, field } : undefined;
}

function checkedOf({ type, unit }: Pick<ScopeField, 'type'> & { readonly unit?: ScopeField['unit'] | null }): Checked {
  return { type: valueTypeOf(type), unit: type === 'number' ? parseUnit(unit) : 'plain' };
}
