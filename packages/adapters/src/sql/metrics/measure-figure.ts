import type { AggregateName, CellResult, Measure } from '@weir/query';
import { WeirError } from '@weir/schema';
import { badPlan } from '../bounds.js';
import { made } from '../expression.js';
import type { Expression } from '../expression.js';
import { readBoolean, readCount, readNumber, readScalar, readText } from '../read-value.js';
import type { Relation } from '../relation.js';
import { sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { centsPerOne, decimalsSql, timesSql } from './decimals.js';
import { exactTotal, unitsPerOne } from './exact-sum.js';
import type { ScaledSum } from './exact-sum.js';
import { percentileOf, percentileSql } from './percentile.js';
import type { MeasureRows } from './placed-measure.js';

/** What a second statement may have to tell of a cell: what is not known before the first one has answered. */
export interface Afterwards {
  /** Sums of the numbers that are no decimals of four digits. */
  readonly others: readonly ScaledSum[];
  /** Σ (x − mean)², of the cell's mean. */
  readonly squares: number | null;
}

/** One measure's aggregates over the rows of a cell. */
export interface MeasureFigure {
  readonly columns: readonly Sql[];
  /** The numbers that a sum is of, where they are no decimals. */
  readonly others: Expression | null;
  /** The numbers that a deviation is of. */
  readonly spread: Expression | null;
  /** What is missing to tell the result. @param values at the places of `columns` */
  needs(values: readonly unknown[]): 'others' | 'squares' | null;
  result(values: readonly unknown[], afterwards: Afterwards): CellResult;
}

const nothing: CellResult = { value: null, rows: 0 };
export const noAfterwards: Afterwards = { others: [], squares: null };

/** @throws {WeirError} `engine/bad-plan` for an aggregate that the values have not */
export function measureFigure(of: MeasureRows, rows: Relation): MeasureFigure {
  const { placed, selected, value, currency } = of;
  const { measure } = placed;
  const counted = selected ? sql`count(CASE WHEN ${selected.sql} THEN 1 END)` : sql`count(*)`;
  const count = value ? sql`count(${value.sql})` : counted;
  const mixed = currency ? [isMixedSql(currency.sql, count)] : [];
  const figure = value ? aggregate(measure, value, rows) : null;
  const head = [counted, ...(value ? [count] : []), ...mixed];
  const ofFigure = (values: readonly unknown[]) => values.slice(head.length);
  return {
    columns: [...head, ...(figure?.columns ?? [])],
    others: figure?.others ?? null,
    spread: figure?.spread ?? null,
    needs: (values) => (figure && readCount(values[1]) > 0 ? (figure.needs?.(ofFigure(values)) ?? null) : null),
    result(values, afterwards) {
      const counts = readCount(values[0]);
      if (currency && readBoolean(values[value ? 2 : 1]))
        return { value: null, rows: counts, reason: 'mixed-currency' };
      if (!figure) return { value: counts, rows: counts };
      const valued = readCount(values[1]);
      if (valued > 0) {
        const found = figure.result(ofFigure(values), valued, afterwards);
        const isBeyond = found === null && (measure.aggregate !== 'stddev' || valued > 1);
        return { value: found, rows: counts, ...(isBeyond && { reason: 'not-finite' as const }) };
      }
      const isZero = measure.aggregate === 'distinct' || (measure.aggregate === 'sum' && counts === 0);
      return { ...nothing, value: isZero ? 0 : null, rows: counts };
    },
  };
}

/** Values of several currencies, or in a known one beside others in none that is known. */
export function isMixedSql(currency: Sql, count: Sql): Sql {
  const known = sql`count(${currency})`;
  return sql`(COALESCE(min(${currency}) <> max(${currency}), FALSE) OR (${known} > 0 AND ${known} < ${count}))`;
}

interface Aggregate {
  readonly columns: readonly Sql[];
  readonly others?: Expression;
  readonly spread?: Expression;
  needs?(values: readonly unknown[]): 'others' | 'squares' | null;
  /** Of at least one value. */
  result(values: readonly unknown[], count: number, afterwards: Afterwards): CellResult['value'];
}

function aggregate({ id, aggregate, p }: Measure, value: Expression, rows: Relation): Aggregate {
  const isNumber = value.type === 'number';
  switch (aggregate) {
    case 'lowest':
    case 'highest':
      return extreme(aggregate, value);
    case 'distinct':
      return { columns: [sql`count(DISTINCT ${value.sql})`], result: ([count]) => readCount(count) };
    case 'sum':
      if (isNumber) return sum(value, rows, (total) => total);
      break;
    case 'avg':
      if (isNumber) return sum(value, rows, (total, count) => total / count);
      break;
    case 'median':
      if (isNumber) return percentile(value, 50, rows);
      break;
    case 'percentile':
      if (isNumber && p !== undefined && p >= 0 && p <= 100) return percentile(value, p, rows);
      break;
    case 'stddev':
      if (isNumber) return deviation(value);
      break;
    case 'count':
      break;
    default:
      throw new WeirError('adapter/unsupported', { node: String(aggregate) });
  }
  throw badPlan(`${id}: ${aggregate} of ${value.type}`);
}

function extreme(name: AggregateName, { type, sql: value }: Expression): Aggregate {
  const which = name === 'lowest' ? sql`min` : sql`max`;
  // Not every database has an order of true and false.
  const ordered = type === 'boolean' ? sql`CASE WHEN ${value} THEN 1 WHEN NOT ${value} THEN 0 END` : value;
  return { columns: [sql`${which}(${ordered})`], result: ([best]) => readScalar(best, type) };
}

function sum(value: Expression, rows: Relation, result: (total: number, count: number) => number): Aggregate {
  const { dialect, keep } = rows;
  const times = (factor: number) => keep(made('number', timesSql(value.sql, factor), [value]));
  const [units, cents] = [times(unitsPerOne), times(centsPerOne)];
  const decimals = keep(made('datetime', decimalsSql(value.sql, units.sql, cents.sql, dialect), [value, units, cents]));
  const others = keep(made('number', sql`CASE WHEN ${decimals.sql} IS NULL THEN ${value.sql} END`, [decimals, value]));
  return {
    columns: [dialect.exactSum(decimals.sql), sql`count(${others.sql})`],
    others,
    needs: ([, count]) => (readCount(count) > 0 ? 'others' : null),
    result([text], count, afterwards) {
      const total = exactTotal(BigInt(readText(text) ?? '0'), afterwards.others);
      return total === null ? null : result(total, count);
    },
  };
}

function percentile(value: Expression, p: number, { dialect }: Relation): Aggregate {
  return {
    columns: percentileSql(value.sql, p, dialect),
    result: ([below, above], count) => percentileOf(readNumber(below), readNumber(above), count, p),
  };
}

function deviation(value: Expression): Aggregate {
  return {
    columns: [],
    spread: value,
    needs: () => 'squares',
    result(_values, count, { squares }) {
      if (count < 2 || squares === null) return null;
      const result = Math.sqrt(squares / (count - 1));
      return Number.isFinite(result) ? result + 0 : null;
    },
  };
}
