import { dayFromIso, instantFromIso, isoFromDay, isoFromInstant } from '../calendar/index.js';
import { isInText, operatorOf, operators } from '../operators/index.js';
import type { Bound, Cell, FormulaEnv, Operator, ValueType } from '../operators/index.js';
import { comparesAlike, plainName, toInstant } from './compile-rule.js';

/**
 * A value between operators: dates and instants as ISO text. A bound of the period is both until it is used.
 */
type Value = Cell | Bound;
/** Lists are only for `in`. */
type Argument = Value | readonly Value[] | undefined;
type Operation = (...values: readonly Argument[]) => Value;

/** The period that operators look at; it may change between two evaluations. */
export type CurrentPeriod = Pick<FormulaEnv, 'periodStart' | 'periodEnd'>;

/** Weir's operators over ISO text, by their names: what json-logic-js calls. Of `env` they use all but its period. */
export function scalarOperations(env: FormulaEnv, period: CurrentPeriod): Readonly<Record<string, Operation>> {
  const bound = operators.filter(({ bind }) => bind);
  return {
    ...Object.fromEntries(bound.map((operator) => [operator.name, operationOf(operator, env)])),
    period_start: () => period.periodStart,
    period_end: () => period.periodEnd,
    ...Object.fromEntries(
      bound.filter(comparesAlike).map((operator) => [plainName(operator.name), plainOperation(operator, env)]),
    ),
    [toInstant]: (value) => asInstant(single(value), env),
  };
}

/** The value as it is handed out. */
export function scalarOf(value: unknown): Cell {
  if (isBound(value)) return isoFromDay(value.day);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

function operationOf(operator: Operator, env: FormulaEnv): Operation {
  const { name, operands } = operator;
  if (name === 'in') return (value, list) => isIn(value, list, env);
  const kernel = operator.bind?.([], env) ?? (() => null);
  if (comparesAlike(operator)) {
    return (...values) => {
      const taken = values.map(single);
      const cells = alike(taken, env);
      const result = kernel(...cells);
      // The extreme of instants is given as it was written.
      return operator.group === 'comparison' ? result : (taken[cells.indexOf(result)] ?? null);
    };
  }
  if (operator.group !== 'time') return (...values) => kernel(...values.map((value) => scalarOf(single(value))));
  const moments = operands.filter(({ kind }) => kind === 'moment').length;
  return (...values) => {
    const taken = values.map(single);
    const { type, cells } = momentsOf(taken.slice(0, moments), env);
    const rest = taken.slice(moments).map(scalarOf);
    const bound = operator.bind?.(
      cells.map(() => type),
      env,
    );
    const result = bound ? bound(...cells, ...rest) : null;
    return isoOf(result, operator.result === 'first' ? type : operator.result);
  };
}

/** Compares values as they are. */
function plainOperation({ name, bind }: Operator, env: FormulaEnv): Operation {
  const kernel = bind?.([], env) ?? (() => null);
  const cell = (value: Argument): Cell => scalarOf(single(value));
  if (name !== 'in') return (...values) => kernel(...values.map(cell));
  return (value, list) => (isList(list) ? kernel(cell(value), ...list.map(cell)) : isInText(cell(value), cell(list)));
}

/** In its text form, UTC; what cannot be read as an instant stays as it is. */
function asInstant(value: Value, env: FormulaEnv): Value {
  const instant = instantIn(value, env);
  return instant === null ? value : isoFromInstant(instant);
}

function isIn(value: Argument, list: Argument, env: FormulaEnv): boolean {
  const sought = single(value);
  if (!isList(list)) return isInText(scalarOf(sought), scalarOf(list));
  const equal = operatorOf('==')?.bind?.([], env);
  return list.some((item) => equal?.(...alike([sought, item], env)) === true);
}

function single(value: Argument): Value {
  return value === undefined || isList(value) ? null : value;
}

function isList(value: Argument): value is readonly Value[] {
  return Array.isArray(value);
}

/** Values that are compared with each other: instants as milliseconds, where any of them is one and all can be; else as they are. */
function alike(values: readonly Value[], env: FormulaEnv): Cell[] {
  const isAnyInstant = values.some(
    (value) => typeof value === 'string' && value.length > 10 && instantIn(value, env) !== null,
  );
  if (isAnyInstant) {
    const instants = values.map((value) => instantIn(value, env));
    if (values.every((value, index) => value === null || instants[index] !== null)) return instants;
  }
  return values.map(scalarOf);
}

/** Dates and instants as numbers; dates among instants are the instant when their day starts. */
function momentsOf(values: readonly Value[], env: FormulaEnv): { type: ValueType; cells: Cell[] } {
  const days = values.map((value) =>
    isBound(value) ? value.day : typeof value === 'string' ? dayFromIso(value) : null,
  );
  const isInstant = values.some((value, index) => typeof value === 'string' && days[index] === null);
  return isInstant
    ? { type: 'instant', cells: values.map((value) => instantIn(value, env)) }
    : { type: 'date', cells: days };
}

function instantIn(value: Value, { zone }: FormulaEnv): number | null {
  if (isBound(value)) return value.instant;
  return typeof value === 'string' ? instantFromIso(value, zone) : null;
}

function isoOf(cell: Cell, type: string): Cell {
  if (typeof cell !== 'number') return cell;
  if (type === 'date') return isoFromDay(cell);
  return type === 'instant' ? isoFromInstant(cell) : cell;
}

function isBound(value: unknown): value is Bound {
  return typeof value === 'object' && value !== null && 'instant' in value;
}
