import type { CalendarRules, TimeZone } from '@weir/formula';
import type { FieldType } from '@weir/schema';
import type { SqlDialect } from '../dialect.js';
import { constantOf } from '../expression.js';
import type { Expression } from '../expression.js';
import { written } from '../sql.js';
import type { Sql } from '../sql.js';

/** What operators know besides their operands. */
export interface OperatorScope {
  readonly dialect: SqlDialect;
  readonly zone: TimeZone;
  readonly calendar: CalendarRules;
  /** The same value under a short name, so that it can be written several times. */
  keep(expression: Expression): Expression;
}

/**
 * An operator over rows. Operands are brought to one type where they have to agree, and are finite where they are not for `+`, `-` or `*`.
 * @param type of the result
 */
export type SqlOperator = (operands: readonly Expression[], scope: OperatorScope, type: FieldType) => Expression;

export type SqlOperators = Readonly<Record<string, SqlOperator>>;

export const yes = written('TRUE');
export const no = written('FALSE');

/** The operand's value where it is of the type; a value of another type counts as missing. */
export function as(type: FieldType, operand: Expression | undefined): Expression {
  return operand?.type === type ? operand : constantOf(type, null);
}

/** SQL of the operands, each under a short name. */
export function kept(operands: readonly Expression[], { keep }: OperatorScope): readonly Sql[] {
  return operands.map((operand) => keep(operand).sql);
}
