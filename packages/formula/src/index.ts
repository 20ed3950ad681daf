export {
  addPeriods,
  civilFromDay,
  dayFromCivil,
  dayFromIso,
  dayMs,
  daysInMonth,
  firstDay,
  instantFromIso,
  isoCalendar,
  isoFromDay,
  isoFromInstant,
  lastDay,
  startOfPeriod,
  timeZone,
  weekdayOf,
} from './calendar/index.js';
export type { CalendarRules, CivilDate, TimeZone } from './calendar/index.js';
export {
  arityOf,
  compareCells,
  compareText,
  formulaEnv,
  grains,
  holds,
  isInText,
  operandAt,
  operatorOf,
  operators,
  periodInstant,
  textOf,
} from './operators/index.js';
export type {
  Bound,
  BoundText,
  Cell,
  FormulaEnv,
  FormulaEnvSettings,
  Kernel,
  Operand,
  OperandKind,
  Operator,
  OperatorGroup,
  ResultRule,
  UnitRule,
  ValueType,
} from './operators/index.js';
export { callOf, isList, nameOf, operandPointer } from './tree/call.js';
export type { Call } from './tree/call.js';
export { assertFormula, formulaLimits, guardFormula } from './tree/guard.js';
export { datasetOf, mapFormula, walkFormula } from './tree/walk.js';
export type { Visited } from './tree/walk.js';
export { references, usesPeriod } from './tree/references.js';
export type { Reference } from './tree/references.js';
export { commonMoment, commonType } from './types/common-type.js';
export type { Typed } from './types/common-type.js';
export { inferType } from './types/infer-type.js';
export type { NamedTypes } from './types/infer-type.js';
export { fieldTypeOf, valueTypeOf } from './types/value-type.js';
export { compileFormula, evaluateFormula } from './evaluate/evaluate-formula.js';
export type { CompiledFormula, FormulaValues } from './evaluate/evaluate-formula.js';
export { checkFormula } from './check/check-formula.js';
export type { FormulaCheck } from './check/check-formula.js';
export { isPeriodCount, isWindow } from './check/check-written.js';
export { cellScope, rowScope } from './check/scope.js';
export type {
  CellScope,
  FormulaScope,
  RowScope,
  ScopeDataset,
  ScopeField,
  ScopeFunnel,
  ScopeMetric,
  ScopeParameter,
} from './check/scope.js';
