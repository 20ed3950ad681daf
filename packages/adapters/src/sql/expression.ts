import type { Cell } from '@weir/formula';
import type { FieldType } from '@weir/schema';
import { bound, sql, written } from './sql.js';
import type { Sql, SqlType } from './sql.js';

/**
 * A value of each row. Numbers are doubles, dates epoch days and instants epoch milliseconds in whole numbers, missing is NULL. What is
 * not finite is never in a row, but for expressions that say so.
 */
export interface Expression {
  readonly type: FieldType;
  readonly sql: Sql;
  /** Place of the first stage of the relation over which it can be read. */
  readonly stage: number;
  /** Its SQL is so short that it can be written several times. */
  readonly isShort: boolean;
  /** The value of every row, where it is known beforehand; undefined where rows differ. */
  readonly constant?: Cell | undefined;
  /** It may be infinite or no number, which is still to be made missing. */
  readonly mayOverflow?: boolean;
}

/** How a field's values are held. */
export function sqlTypeOf(type: FieldType): SqlType {
  if (type === 'string') return 'text';
  return type === 'number' || type === 'boolean' ? type : 'whole';
}

/** One value for every row: of a date its epoch day, of an instant epoch milliseconds, null for missing. */
export function constantOf(type: FieldType, constant: Cell): Expression {
  return { type, sql: bound(constant, sqlTypeOf(type)), stage: 0, isShort: true, constant };
}

/** An expression made of others. */
export function made(type: FieldType, made: Sql, of: readonly Expression[]): Expression {
  return { type, sql: made, stage: Math.max(0, ...of.map(({ stage }) => stage)), isShort: false };
}

/** A boolean of each row that is never missing. */
export function condition(made: Sql, of: readonly Expression[]): Expression {
  return {
    type: 'boolean',
    sql: sql`(${made})`,
    stage: Math.max(0, ...of.map(({ stage }) => stage)),
    isShort: false,
  };
}

export function column(type: FieldType, name: string, stage: number): Expression {
  return { type, sql: written(name), stage, isShort: true };
}
