import type { Measure } from '@weir/query';
import { badPlan, isWithin, momentOf } from '../bounds.js';
import type { BoundRange } from '../bounds.js';
import type { CellBounds } from '../compile-formula.js';
import { condition, made } from '../expression.js';
import type { Expression } from '../expression.js';
import { holds } from '../operators/choice.js';
import type { Relation } from '../relation.js';
import { joined, sql } from '../sql.js';
import type { Sql } from '../sql.js';

/** A measure in some cells: in those of all ranges, or of one, whose bounds its formulas read. */
export interface PlacedMeasure {
  readonly measure: Measure;
  readonly only: { readonly place: number; readonly range: BoundRange } | null;
}

/** A placed measure over the rows of its dataset; each part has a short name. */
export interface MeasureRows {
  readonly placed: PlacedMeasure;
  /** Rows that meet its condition, are known at as-of and, if it is of one range only, lie in it. Null: all rows. */
  readonly selected: Expression | null;
  /** Of selected rows; null: it only counts. */
  readonly value: Expression | null;
  /** Of rows that count. */
  readonly currency: Expression | null;
}

/** @throws {WeirError} `engine/bad-plan`, `adapter/unsupported` */
export function measureRows(placed: PlacedMeasure, rows: Relation): MeasureRows {
  const { measure } = placed;
  if ((measure.value === undefined) !== (measure.aggregate === 'count')) throw badPlan(measure.id);
  const cell = placed.only && cellOf(placed.only.range, rows);
  const selected = selection(placed, rows, cell);
  const among = (value: Expression): Expression => {
    if (!selected) return rows.keep(value);
    return rows.keep(made(value.type, sql`CASE WHEN ${selected.sql} THEN ${value.sql} END`, [selected, value]));
  };
  const value = measure.value === undefined ? null : among(rows.compile(measure.value, cell));
  let currency: Expression | null = null;
  if (measure.currency !== undefined) {
    const field = rows.field(measure.currency);
    const known = value
      ? rows.keep(made(field.type, sql`CASE WHEN ${value.sql} IS NOT NULL THEN ${field.sql} END`, [value, field]))
      : field;
    currency = value ? known : among(known);
  }
  return { placed, selected, value, currency };
}

/** Whether a row is known at as-of by a date; a row without it is. */
export function isKnown(date: Expression, { reader }: Relation): Sql {
  return sql`COALESCE(${momentOf(date).isBefore(reader.asOf)}, TRUE)`;
}

/** What a measure selects, before it has to have a date; null: every row. */
export function selection(
  { measure, only }: PlacedMeasure,
  rows: Relation,
  cell: CellBounds | null,
): Expression | null {
  const { where, cut, on, id } = measure;
  const tests: Sql[] = [];
  const of: Expression[] = [];
  if (where !== undefined && where !== true) {
    const met = rows.compile(where, cell);
    if (met.type !== 'boolean') throw badPlan(id);
    tests.push(holds(met));
    of.push(met);
  }
  for (const field of cut) {
    const date = momentField(field, rows);
    tests.push(isKnown(date, rows));
    of.push(date);
  }
  if (only && on !== null) {
    const date = momentField(on, rows);
    tests.push(isWithin(momentOf(date), only.range));
    of.push(date);
  }
  return tests.length === 0 ? null : rows.keep(condition(joined(tests, ' AND '), of));
}

/** A cell ends at as-of when its range does not end before. */
export function cellOf({ from, to }: BoundRange, { reader }: Relation): CellBounds {
  return { start: from, end: to && to.instant < reader.asOf.instant ? to : reader.asOf };
}

/** @throws {WeirError} `engine/bad-plan` for a field that is neither a date nor a datetime */
export function momentField(id: string, rows: Relation): Expression {
  const field = rows.field(id);
  if (field.type !== 'date' && field.type !== 'datetime') throw badPlan(`${rows.dataset}.${id}`);
  return field;
}
