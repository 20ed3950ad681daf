import type { FormulaEnv } from './env.js';

/** What a formula gives; each may be missing. A `date` is a calendar day without a zone, an `instant` a moment. */
export type ValueType = 'number' | 'text' | 'boolean' | 'date' | 'instant';

/** A value inside kernels: dates are epoch days, instants epoch milliseconds, null is missing. */
export type Cell = number | string | boolean | null;

/** A pure function of the operands. It never throws: what cannot be calculated is missing (null), what cannot be compared is false. */
export type Kernel = (...operands: readonly Cell[]) => Cell;

export type OperatorGroup =
  | 'arithmetic'
  | 'choice'
  | 'comparison'
  | 'text'
  | 'time'
  | 'several'
  | 'reference'
  | 'aggregate'
  | 'funnel'
  | 'period'
  | 'total';

/**
 * What an operand has to be. `same`: any type, the one that the other `same` operands have; `ordered`: the same, but not boolean;
 * `moment`: a date or an instant; `list`: a list, or a text that is searched; `count`: a number that is not an amount of anything.
 * Written out, not calculated: `grain`, `percent`, `name`, `dataset`, `date-field`, `window` (a number of days, or an object that names its unit),
 * `periods` (a whole number from 1 on). Over the rows of the dataset: `row-any`,
 * `row-number`, `row-ordered` and `row-condition`. `cell`: a formula of its own, evaluated over another range or without a breakdown.
 */
export type OperandKind =
  | 'any'
  | 'number'
  | 'count'
  | 'text'
  | 'condition'
  | 'moment'
  | 'same'
  | 'ordered'
  | 'list'
  | 'grain'
  | 'percent'
  | 'name'
  | 'dataset'
  | 'date-field'
  | 'row-any'
  | 'row-number'
  | 'row-ordered'
  | 'row-condition'
  | 'cell'
  | 'funnel'
  | 'stage'
  | 'window'
  | 'statistic'
  | 'dimension'
  | 'periods';

export interface Operand {
  /** English, for messages and completion: "digits". */
  readonly name: string;
  readonly kind: OperandKind;
  readonly optional?: true;
  /** May stand any number of times more; only the last operand repeats. */
  readonly repeats?: true;
}

/** How the result's unit follows from the operands'; see `check/units.ts`. */
export type UnitRule =
  | 'none'
  | 'same'
  | 'product'
  | 'quotient'
  | 'root'
  | 'power'
  | 'days'
  | 'hours'
  | 'rows'
  | 'distinct'
  | 'value'
  | 'value-per-day'
  | 'share'
  | 'entities'
  | 'cell';

/** `same` is the type of the `same` or `ordered` operands, `first` that of the first operand. */
export type ResultRule = ValueType | 'same' | 'first' | 'referred';

/** One operator: the single source for checking, evaluating, printing and completing it. */
export interface Operator {
  /** As in the JSON. */
  readonly name: string;
  readonly group: OperatorGroup;
  readonly operands: readonly Operand[];
  readonly result: ResultRule;
  readonly unit: UnitRule;
  /** One line each. */
  readonly doc: { readonly en: string; readonly zh: string };
  /** In text it stands between (or, with one operand, before) its operands. Higher binds tighter. */
  readonly infix?: { readonly symbol: string; readonly binds: number };
  /**
   * Gives the kernel for operands of these types (null: not known). Absent where the value comes from data, not from operands.
   * Operands that have to agree were brought to one type before: dates that meet instants are the instant when their day starts.
   */
  readonly bind?: (types: readonly (ValueType | null)[], env: FormulaEnv) => Kernel;
}

/** The operand at a place of a call with so many operands; undefined where there may be none. */
export function operandAt(operator: Operator, index: number, count: number): Operand | undefined {
  // if: condition, value, condition, value, …, else
  if (operator.name === 'if' && index === count - 1 && index % 2 === 0) return operator.operands[1];
  if (operator.name === 'if') return operator.operands[index % 2];
  const last = operator.operands.length - 1;
  return operator.operands[index] ?? (operator.operands[last]?.repeats ? operator.operands[last] : undefined);
}

/** The fewest and the most operands. */
export function arityOf(operator: Operator): { readonly least: number; readonly most: number } {
  const { operands } = operator;
  return {
    least: operands.filter(({ optional }) => !optional).length,
    most: operands.some(({ repeats }) => repeats) ? Infinity : operands.length,
  };
}

/** "1", "2–3", "≥ 1": signs and numbers only, so that it can stand in any language's sentence. */
export function arityText(operator: Operator): string {
  const { least, most } = arityOf(operator);
  if (most === Infinity) return `≥ ${least}`;
  return least === most ? String(least) : `${least}–${most}`;
}
