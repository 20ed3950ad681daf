import { constantOf, made } from '../expression.js';
import type { SqlDialect } from '../dialect.js';
import type { Sql } from '../sql.js';
import { as } from './operator.js';
import type { SqlOperator, SqlOperators } from './operator.js';

/** Missing operands are skipped; true and false have no order. */
const extreme =
  (write: (values: readonly Sql[], dialect: SqlDialect) => Sql): SqlOperator =>
  (operands, { dialect }, type) => {
    if (type === 'boolean') return constantOf(type, null);
    const values = operands.map((operand) => as(type, operand));
    return made(
      type,
      write(
        values.map((each) => each.sql),
        dialect,
      ),
      values,
    );
  };

export const several: SqlOperators = {
  min: extreme((values, dialect) => dialect.least(values)),
  max: extreme((values, dialect) => dialect.greatest(values)),
};
