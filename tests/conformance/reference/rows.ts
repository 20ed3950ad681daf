import type { Field, Formula, Id, Scalar, WeirDocument } from '@weir/schema';
import type { VectorRows } from '@weir/adapters/conformance';
import { dateOf, instantOf } from './cells.js';
import type { Bound } from './cells.js';
import type { Calendar } from './calendar.js';

/** Dates are ISO texts, instants epoch milliseconds, a bound of the period both. */
export type RowValue = Scalar | { readonly bound: Bound };

export type Row = Readonly<Record<Id, Scalar>>;

export interface RowWorld {
  readonly document: WeirDocument;
  readonly rows: VectorRows;
  readonly calendar: Calendar;
  readonly parameters: Readonly<Record<Id, Scalar>>;
}

/** What `period_start` and `period_end` are for the rows of an aggregate; null: open. */
export interface RowPeriod {
  readonly start: Bound | null;
  readonly end: Bound | null;
}

export function fieldOf({ document }: RowWorld, dataset: Id, id: Id): Field {
  const field = document.datasets?.find((each) => each.id === dataset)?.fields.find((each) => each.id === id);
  if (!field) throw new Error(`no field ${dataset}.${id}`);
  return field;
}

/** A field of a row: stored, looked up by the other dataset's key, or calculated. Instants are epoch milliseconds. */
export function fieldValue(world: RowWorld, dataset: Id, row: Row, id: Id): Scalar {
  const { type, lookup, formula } = fieldOf(world, dataset, id);
  if (lookup) {
    const key = fieldValue(world, dataset, row, lookup.by);
    const { key: keyField = '' } = world.document.datasets?.find((each) => each.id === lookup.dataset) ?? {};
    const found = (world.rows[lookup.dataset] ?? []).find((other) => key !== null && other[keyField] === key);
    return found ? fieldValue(world, lookup.dataset, found, lookup.field) : null;
  }
  if (formula !== undefined) return rowValue(world, dataset, row, formula, { start: null, end: null }) as Scalar;
  const value = row[id] ?? null;
  return type === 'datetime' && value !== null ? Date.parse(String(value)) : value;
}

/** A row expression. */
export function rowValue(world: RowWorld, dataset: Id, row: Row, formula: Formula, period: RowPeriod): RowValue {
  if (typeof formula !== 'object' || formula === null) return formula;
  const [[operator, given] = ['', null]] = Object.entries(formula as Record<string, Formula>);
  const operands: readonly Formula[] = Array.isArray(given) ? given : [given as Formula];
  if (operator === 'var') return fieldValue(world, dataset, row, String(operands[0]));
  if (operator === 'param') return world.parameters[String(operands[0])] ?? null;
  if (operator === 'period_start') return period.start && { bound: period.start };
  if (operator === 'period_end') return period.end && { bound: period.end };
  const value = (at: number): RowValue => rowValue(world, dataset, row, operands[at] ?? null, period);
  const holds = (at: number): boolean => Boolean(value(at));
  switch (operator) {
    case 'and':
      return operands.every((_, at) => holds(at));
    case 'or':
      return operands.some((_, at) => holds(at));
    case '!':
      return !holds(0);
    case 'in':
      return (operands[1] as readonly Scalar[]).includes(value(0) as Scalar);
    case '==':
      return value(0) === value(1);
    case '!=':
      return value(0) !== value(1);
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [a, b] = comparable(value(0), value(1), world.calendar);
      if (a === null || b === null) return false;
      if (operator === '<') return a < b;
      if (operator === '<=') return a <= b;
      return operator === '>' ? a > b : a >= b;
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return calculated(operator, value(0) as number | null, value(1) as number | null);
    default:
      throw new Error(`the reference has no ${operator} among rows`);
  }
}

/** A bound of the period is a date beside a date and an instant beside an instant. */
function comparable(a: RowValue, b: RowValue, calendar: Calendar): [string | number | null, string | number | null] {
  const beside = (value: RowValue, other: RowValue): string | number | null => {
    if (typeof value !== 'object' || value === null) return value as string | number | null;
    return typeof other === 'number' ? instantOf(value.bound, calendar) : dateOf(value.bound, calendar);
  };
  return [beside(a, b), beside(b, a)];
}

/** Missing operands, division by zero and what is not finite give nothing. */
export function calculated(operator: string, a: number | null, b: number | null): number | null {
  if (a === null || b === null) return null;
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
  return Number.isFinite(result) ? result : null;
}
