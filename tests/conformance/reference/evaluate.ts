import type { Formula, Id, Scalar } from '@weir/schema';
import type { MetricsQuestion, MissingReason } from '@weir/query';
import { aggregated } from './aggregates.js';
import { dateOf, isBefore, movedCell } from './cells.js';
import type { Bound, Cell, Time } from './cells.js';
import { figureAt, isFigure } from './figures-in-formulas.js';
import { calculated, fieldOf, fieldValue, rowValue } from './rows.js';
import type { Row, RowWorld } from './rows.js';

export interface World extends RowWorld {
  readonly time: Time;
  readonly question: MetricsQuestion;
}

/** Where a formula is evaluated. */
export interface Place {
  readonly cell: Cell;
  /** What rows must have in these dimensions; null: all groups together. */
  readonly group: Readonly<Record<Id, Scalar>> | null;
  /** Dimensions of the breakdown that `total` took away. */
  readonly without: ReadonlySet<Id>;
}

export interface Found {
  readonly value: Scalar;
  /** Null exactly when there is a value. */
  readonly why: MissingReason | null;
}

const aggregates = ['count', 'sum', 'avg', 'median', 'percentile', 'distinct', 'lowest', 'highest', 'stddev'];
const moves = ['prior', 'rolling', 'to_date', 'total'];

interface Call {
  readonly operator: string;
  readonly operands: readonly Formula[];
}

export function callOf(formula: Formula): Call | null {
  if (typeof formula !== 'object' || formula === null || Array.isArray(formula)) return null;
  const [[operator, given] = ['', null]] = Object.entries(formula as Record<string, Formula>);
  return { operator, operands: Array.isArray(given) ? given : [given as Formula] };
}

export function metricOf({ document }: RowWorld, id: Id): Formula {
  return document.metrics?.find((metric) => metric.id === id)?.formula ?? null;
}

/** A formula's value at a place, and why there is none. */
export function evaluate(world: World, formula: Formula, place: Place): Found {
  const call = callOf(formula);
  if (!call) return found(formula as Scalar, 'missing-operand');
  const { operator, operands } = call;
  if (operator === 'metric') return evaluate(world, metricOf(world, String(operands[0])), place);
  if (operator === 'param') return found(world.parameters[String(operands[0])] ?? null, 'missing-operand');
  if (operator === 'period_start' || operator === 'period_end') {
    const bound = periodOf(world, place.cell)[operator === 'period_start' ? 'start' : 'end'];
    return found(bound && dateOf(bound, world.calendar), 'missing-operand');
  }
  if (aggregates.includes(operator)) return evaluateAggregate(world, call, place);
  if (isFigure(operator)) {
    const { value, of } = figureAt(world, operator, operands, place);
    return found(value, of === 0 ? 'no-rows' : 'missing-operand');
  }
  if (moves.includes(operator)) return evaluate(world, operands[0] ?? null, movedPlace(world, call, place));
  if (operator === 'if') {
    const condition = evaluate(world, operands[0] ?? null, place);
    return evaluate(world, (condition.value ? operands[1] : operands[2]) ?? null, place);
  }
  const parts = operands.map((operand) => evaluate(world, operand, place));
  const [a, b] = parts.map(({ value }) => value) as [number | null, number | null];
  const ownReason = operator === '/' && b === 0 ? 'zero-denominator' : 'not-finite';
  return found(combined(operator, parts, a, b), parts.find(({ why }) => why !== null)?.why ?? ownReason);
}

function combined(operator: string, parts: readonly Found[], a: number | null, b: number | null): Scalar {
  const present = parts.flatMap(({ value }) => (value === null ? [] : [value as number]));
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
      return calculated(operator, a, b);
    case '<':
      return a !== null && b !== null && a < b;
    case 'coalesce':
      return present[0] ?? null;
    case 'min':
      return present.length > 0 ? Math.min(...present) : null;
    case 'max':
      return present.length > 0 ? Math.max(...present) : null;
    case 'days_between':
      return a === null || b === null ? null : (Date.parse(String(b)) - Date.parse(String(a))) / 86_400_000;
    default:
      throw new Error(`the reference has no ${operator}`);
  }
}

function found(value: Scalar, why: MissingReason): Found {
  return { value, why: value === null ? why : null };
}

/** Where the inner formula of `prior`, `rolling`, `to_date` or `total` is evaluated. */
export function movedPlace(world: World, { operator, operands }: Call, place: Place): Place {
  const [, ...rest] = operands;
  if (operator !== 'total') return { ...place, cell: movedCell(place.cell, operator, rest, world.time) };
  const { by = [] } = world.question;
  return { ...place, without: new Set([...place.without, ...(rest.length > 0 ? (rest as Id[]) : by)]) };
}

/** The cell's own bounds; the end is at most as-of. */
function periodOf({ time: { asOf, calendar } }: World, { from, to }: Pick<Cell, 'from' | 'to'>) {
  return { start: from, end: to && isBefore(to, asOf, calendar) ? to : asOf };
}

function evaluateAggregate(world: World, call: Call, place: Place): Found {
  const { dataset, value, p } = partsOf(call);
  const rows = rowsOf(world, call, place).counted;
  const values = rows.map((row) => valueOf(world, dataset, row, value));
  const result = aggregated(call.operator, values, p);
  return found(shown(world, dataset, value, result), rows.length === 0 ? 'no-rows' : 'missing-operand');
}

function valueOf(world: World, dataset: Id, row: Row, value: Formula): Scalar {
  return rowValue(world, dataset, row, value, { start: null, end: null }) as Scalar;
}

/** An instant is answered as text. */
function shown(world: World, dataset: Id, value: Formula, result: Scalar): Scalar {
  const field = callOf(value)?.operator === 'var' ? String(callOf(value)?.operands[0]) : null;
  const isInstant = field !== null && fieldOf(world, dataset, field).type === 'datetime';
  return isInstant && typeof result === 'number' && result > 1e9 ? new Date(result).toISOString() : result;
}

interface AggregateParts {
  readonly dataset: Id;
  readonly value: Formula;
  readonly p: number;
  readonly where: Formula;
  readonly on: Id | 'always' | undefined;
}

export function partsOf({ operator, operands }: Call): AggregateParts {
  const [dataset, ...rest] = operands as [Id, ...Formula[]];
  const value = operator === 'count' ? null : rest.shift()!;
  const p = operator === 'percentile' ? (rest.shift() as number) : 0;
  const [where = true, on] = rest;
  return { dataset, value, p, where, on: on as Id | undefined };
}

/** The date field by which an aggregate puts rows into a cell; null: rows are in every cell. */
export function dateOfAggregate({ document }: RowWorld, call: Call): Id | null {
  const { dataset, on } = partsOf(call);
  if (on === 'always') return null;
  return on ?? document.datasets?.find(({ id }) => id === dataset)?.time ?? null;
}

/** The rows that an aggregate is about: those in the cell, and those that would be if they had the date. */
export function rowsOf(world: World, call: Call, place: Place): { counted: readonly Row[]; undated: readonly Row[] } {
  const { dataset, where } = partsOf(call);
  const { cell } = place;
  const on = dateOfAggregate(world, call);
  const isPlanned = on !== null && fieldOf(world, dataset, on).planned === true;
  const range = { from: cell.from, to: isPlanned ? cell.fullTo : cell.to };
  // What as-of cuts may end before it would start: then it is nothing, at its end.
  const isNothing = range.from && range.to && isBefore(range.to, range.from, world.calendar);
  const bounds = isNothing ? { ...range, from: range.to } : range;
  const counts = (row: Row): boolean =>
    isKnown(world, dataset, on, row) &&
    isAskedFor(world, dataset, row) &&
    isOfGroup(world, dataset, place, row) &&
    rowValue(world, dataset, row, where, periodOf(world, bounds)) === true;
  const known = (world.rows[dataset] ?? []).filter(counts);
  if (on === null) return { counted: known, undated: [] };
  return {
    counted: known.filter((row) => isWithin(world, fieldValue(world, dataset, row, on), range)),
    undated: known.filter((row) => fieldValue(world, dataset, row, on) === null),
  };
}

/** As-of cuts rows by the dataset's time and by the date that is asked for, but not by planned dates. */
function isKnown(world: World, dataset: Id, on: Id | null, row: Row): boolean {
  const time = world.document.datasets?.find(({ id }) => id === dataset)?.time;
  return [time, on].every((field) => {
    if (field === undefined || field === null || fieldOf(world, dataset, field).planned) return true;
    const date = fieldValue(world, dataset, row, field);
    return date === null || liesBefore(world, date, world.time.asOf);
  });
}

function isWithin(world: World, date: Scalar, { from, to }: Pick<Cell, 'from' | 'to'>): boolean {
  if (date === null) return false;
  return !(from && liesBefore(world, date, from)) && !(to && !liesBefore(world, date, to));
}

function liesBefore({ calendar }: World, date: Scalar, bound: Bound): boolean {
  return isBefore(typeof date === 'number' ? { instant: date } : { date: String(date) }, bound, calendar);
}

function dimensionValue(world: World, dataset: Id, dimension: Id, row: Row): Scalar {
  const field = world.document.dimensions?.find(({ id }) => id === dimension)?.fields[dataset];
  if (field === undefined) throw new Error(`${dataset} has no ${dimension}`);
  return fieldValue(world, dataset, row, field);
}

function isAskedFor(world: World, dataset: Id, row: Row): boolean {
  return Object.entries(world.question.filters ?? {}).every(([dimension, wanted]) => {
    const values = Array.isArray(wanted) ? (wanted as readonly Scalar[]) : [wanted as Scalar];
    return values.includes(dimensionValue(world, dataset, dimension, row));
  });
}

function isOfGroup(world: World, dataset: Id, { group, without }: Place, row: Row): boolean {
  return Object.entries(group ?? {}).every(
    ([dimension, value]) => without.has(dimension) || dimensionValue(world, dataset, dimension, row) === value,
  );
}

/** The group of a row. */
export function groupOfRow(world: World, dataset: Id, row: Row): Readonly<Record<Id, Scalar>> {
  return Object.fromEntries((world.question.by ?? []).map((id) => [id, dimensionValue(world, dataset, id, row)]));
}
