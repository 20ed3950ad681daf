import { condition } from '../expression.js';
import type { Expression } from '../expression.js';
import { joined, sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { no } from './operator.js';
import type { SqlOperator, SqlOperators } from './operator.js';

const isAlike = (operands: readonly Expression[]): boolean => operands.every(({ type }) => type === operands[0]?.type);

const isMissing = ({ sql: value }: Expression): Sql => sql`${value} IS NULL`;

/** Two-valued; values of different types are equal only where both are missing. */
const equality =
  (equal: boolean): SqlOperator =>
  (operands, { dialect }) => {
    const [a, b] = operands;
    const same = !isAlike(operands)
      ? joined(operands.map(isMissing), ' AND ')
      : isNull(b)
        ? isMissing(a!)
        : isNull(a)
          ? isMissing(b!)
          : isPresent(a) || isPresent(b)
            ? sql`COALESCE(${a!.sql} = ${b!.sql}, FALSE)`
            : dialect.isSame(a!.sql, b!.sql);
    return condition(equal ? same : sql`NOT (${same})`, operands);
  };

const isNull = (operand: Expression | undefined): boolean => operand?.constant === null;
const isPresent = (operand: Expression | undefined): boolean =>
  operand?.constant !== undefined && operand.constant !== null;

const order =
  (symbol: string): SqlOperator =>
  (operands, scope) => {
    if (!isAlike(operands) || operands[0]?.type === 'boolean') return condition(no, []);
    const values = operands.length > 2 ? operands.map(scope.keep) : operands;
    const tests = values.slice(1).map((value, at) => compared(values[at]!.sql, symbol, value.sql));
    return condition(sql`COALESCE(${joined(tests, ' AND ')}, FALSE)`, values);
  };

function compared(a: Sql, symbol: string, b: Sql): Sql {
  return joined([a, b], ` ${symbol} `);
}

/** The list follows the value; items of other types were left out. */
const isListed: SqlOperator = ([value, ...items], scope) => {
  if (!value || items.length === 0) return condition(no, []);
  const sought = scope.keep(value);
  const constants = items.filter(isPresent).map((item) => item.sql);
  const others = items.filter((item) => item.constant === undefined);
  const tests: Sql[] = [];
  if (constants.length > 0) tests.push(sql`COALESCE(${sought.sql} IN (${joined(constants, ', ')}), FALSE)`);
  if (items.some(isNull)) tests.push(isMissing(sought));
  for (const other of others) tests.push(scope.dialect.isSame(sought.sql, other.sql));
  return condition(joined(tests, ' OR '), [sought, ...others]);
};

export const comparison: SqlOperators = {
  '==': equality(true),
  '===': equality(true),
  '!=': equality(false),
  '!==': equality(false),
  '<': order('<'),
  '<=': order('<='),
  '>': order('>'),
  '>=': order('>='),
  in: isListed,
};
