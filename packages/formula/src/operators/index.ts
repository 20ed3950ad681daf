export { compareCells, compareText, isInText } from './comparison.js';
export { formulaEnv } from './env.js';
export type { Bound, BoundText, FormulaEnv, FormulaEnvSettings } from './env.js';
export { holds } from './choice.js';
export { arityOf, arityText, operandAt } from './operator.js';
export type {
  Cell,
  Kernel,
  Operand,
  OperandKind,
  Operator,
  OperatorGroup,
  ResultRule,
  UnitRule,
  ValueType,
} from './operator.js';
export { operatorOf, operators } from './table.js';
export { textOf } from './text.js';
export { grains, periodInstant } from './time.js';
