import { condition, made } from '../expression.js';
import type { Expression } from '../expression.js';
import { joined, sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { as, no } from './operator.js';
import type { SqlOperator, SqlOperators } from './operator.js';

/** Whether a value holds, as JSON-Logic says; a boolean that is never missing. */
export function holds({ type, sql: value }: Expression): Sql {
  switch (type) {
    case 'boolean':
      return sql`COALESCE(${value}, FALSE)`;
    case 'number':
      return sql`COALESCE(${value} <> 0, FALSE)`;
    case 'string':
      return sql`COALESCE(${value} <> '', FALSE)`;
    default:
      return sql`(${value} IS NOT NULL)`;
  }
}

const choose: SqlOperator = (operands, _scope, type) => {
  const values = operands.map((operand, place) => (isCondition(place, operands.length) ? operand : as(type, operand)));
  const cases: Sql[] = [];
  for (let at = 0; at + 1 < values.length; at += 2) {
    cases.push(sql`WHEN ${holds(values[at]!)} THEN ${values[at + 1]!.sql}`);
  }
  const otherwise = values.length % 2 === 1 ? sql` ELSE ${values.at(-1)!.sql}` : sql``;
  return made(type, sql`CASE ${joined(cases, ' ')}${otherwise} END`, values);
};

function isCondition(place: number, count: number): boolean {
  return place % 2 === 0 && place < count - 1;
}

const together =
  (word: string): SqlOperator =>
  (operands) =>
    condition(joined(operands.map(holds), ` ${word} `), operands);

const coalesce: SqlOperator = (operands, _scope, type) => {
  const values = operands.map((operand) => as(type, operand));
  return made(
    type,
    sql`COALESCE(${joined(
      values.map((each) => each.sql),
      ', ',
    )})`,
    values,
  );
};

export const choice: SqlOperators = {
  if: choose,
  and: together('AND'),
  or: together('OR'),
  '!': ([value]) => condition(value ? sql`NOT ${holds(value)}` : no, value ? [value] : []),
  '!!': ([value]) => condition(value ? holds(value) : no, value ? [value] : []),
  coalesce,
};
