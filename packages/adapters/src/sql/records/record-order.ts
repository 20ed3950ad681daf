import { dayMs } from '@weir/formula';
import type { FieldType, Id } from '@weir/schema';
import { errorOf } from '@weir/schema';
import type { RecordsOrder } from '@weir/query';
import type { SqlRow } from '../database.js';
import { sqlTypeOf } from '../expression.js';
import type { Expression } from '../expression.js';
import { held } from '../funnel/entries.js';
import type { SplitMoment } from '../funnel/moments.js';
import type { Relation } from '../relation.js';
import { readNumber, readText } from '../read-value.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';

/** A column that rows are ordered by; true is 1. */
interface Column {
  readonly name: string;
  readonly value: Sql;
  readonly type: FieldType;
  readonly descending: boolean;
}

type Value = string | number | null;

/** Where a row stands: the values of the columns, then its place (from 1 on) among those that are alike in them. */
export interface RecordPlace {
  readonly values: readonly Value[];
  readonly place: number;
}

/** A total order of a dataset's rows. Missing comes last either way; rows that are equal are in the order of their key, then as the table has them. */
export class RecordOrder {
  readonly #columns: readonly Column[];

  /** @param since when entities came to where they are; null: rows have no such moment */
  constructor(
    private readonly rows: Relation,
    sort: RecordsOrder | undefined,
    key: Id | null,
    since: SplitMoment | null,
  ) {
    const ofField = (name: string, field: Expression, descending: boolean): Column => {
      // Of two zeros none is the smaller.
      const value = field.type === 'number' ? sql`(${field.sql} + 0)` : held(field);
      return { name, value, type: field.type, descending };
    };
    const ofSince = ({ day, instant }: SplitMoment, descending: boolean): Column => {
      return { name: 'sv', value: sql`COALESCE(${instant}, ${day} * ${whole(dayMs)})`, type: 'datetime', descending };
    };
    this.#columns = [
      ...(sort && 'field' in sort ? [ofField('sv', rows.field(sort.field), sort.descending)] : []),
      ...(sort && 'by' in sort && since ? [ofSince(since, sort.descending)] : []),
      ...(key === null ? [] : [ofField('sk', rows.field(key), false)]),
    ];
  }

  /** What rows have to be selected with, to be put in order and told where they stand. */
  columns(): readonly Sql[] {
    const values = this.#columns.map(({ name, value }) => sql`${value} AS ${written(name)}`);
    const alike = this.#columns.map(({ value }) => value);
    const partition = alike.length > 0 ? sql`PARTITION BY ${joined(alike, ', ')} ` : sql``;
    return [...values, sql`row_number() OVER (${partition}ORDER BY ${this.rows.order()}) AS sn`];
  }

  /** Of rows as they are: those that are alike in all columns with the place, and what comes after it. */
  isNotBefore({ values }: RecordPlace): Sql {
    const own = this.#columns.map(({ value }) => value);
    return this.#isAfter(own, values, sql`TRUE`);
  }

  /** Of selected rows. */
  isAfter({ values, place }: RecordPlace): Sql {
    const own = this.#columns.map(({ name }) => written(name));
    return this.#isAfter(own, values, sql`sn > ${whole(place)}`);
  }

  /** Of selected rows. */
  orderBy(): Sql {
    const columns = this.#columns.flatMap(({ name, descending }) => {
      const value = written(name);
      return [sql`CASE WHEN ${value} IS NULL THEN 1 ELSE 0 END`, descending ? sql`${value} DESC` : value];
    });
    return joined([...columns, sql`sn`], ', ');
  }

  /** The place of a row of the result as text, for who asks for what comes after it. */
  cursorOf(row: SqlRow): string {
    const values = this.#columns.map(({ name, type }) =>
      type === 'string' ? readText(row[name]) : readNumber(row[name]),
    );
    return JSON.stringify([...values, readNumber(row['sn'])]);
  }

  /** @throws {WeirError} `records/bad-cursor` */
  placeAt(cursor: string): RecordPlace {
    let parts: unknown;
    try {
      parts = JSON.parse(cursor);
    } catch {
      throw errorOf('records/bad-cursor');
    }
    const given = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
    const place = given.at(-1);
    if (given.length !== this.#columns.length + 1 || !Number.isSafeInteger(place)) throw errorOf('records/bad-cursor');
    const values = this.#columns.map(({ type }, at): Value => {
      const value = given[at]!;
      if (value === null || typeof value === 'string' ? value === null || type === 'string' : isNumberOf(value, type)) {
        return value as Value;
      }
      throw errorOf('records/bad-cursor');
    });
    return { values, place: place as number };
  }

  #isAfter(own: readonly Sql[], values: readonly Value[], otherwise: Sql): Sql {
    return this.#columns.reduceRight((later, column, at): Sql => {
      const value = values[at]!;
      // Nothing comes after what is missing, but what is missing too.
      if (value === null) return sql`(${own[at]!} IS NULL AND ${later})`;
      const other = bound(value, column.type === 'boolean' ? 'whole' : sqlTypeOf(column.type));
      const beyond = column.descending ? sql`<` : sql`>`;
      return sql`(${own[at]!} IS NULL OR ${own[at]!} ${beyond} ${other} OR (${own[at]!} = ${other} AND ${later}))`;
    }, otherwise);
  }
}

function isNumberOf(value: unknown, type: FieldType): boolean {
  if (type === 'string') return false;
  return type === 'number' ? Number.isFinite(value) : Number.isSafeInteger(value);
}
