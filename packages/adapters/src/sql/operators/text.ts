import { condition, made } from '../expression.js';
import type { Expression } from '../expression.js';
import { bound, sql } from '../sql.js';
import type { Sql } from '../sql.js';
import { as, kept } from './operator.js';
import type { OperatorScope, SqlOperator, SqlOperators } from './operator.js';

/** UTF-16 units; see the operator `cat`. */
const longestJoined = 100_000;

/** ECMAScript's white space and line ends. */
const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** A value as `cat` writes it. */
export function textOf(operand: Expression, { dialect, keep }: OperatorScope): Sql {
  switch (operand.type) {
    case 'string':
      return operand.sql;
    case 'number':
      return dialect.numberText(keep(operand).sql);
    case 'boolean': {
      const value = keep(operand).sql;
      return sql`CASE WHEN ${value} THEN 'true' WHEN NOT ${value} THEN 'false' END`;
    }
    case 'date':
      return dialect.dateText(operand.sql);
    case 'datetime':
      return dialect.instantText(keep(operand).sql);
  }
}

const cat: SqlOperator = (operands, scope) => {
  const { dialect, keep } = scope;
  const short = operands.map(keep);
  const texts = short.map((operand) => textOf(operand, scope));
  const text = keep(made('string', dialect.concat(texts), short));
  return made('string', sql`CASE WHEN NOT (${dialect.isLonger(text.sql, longestJoined)}) THEN ${text.sql} END`, [text]);
};

const truncated = (number: Sql): Sql => sql`CASE WHEN ${number} < 0 THEN ceil(${number}) ELSE floor(${number}) END`;

const substr: SqlOperator = ([value, first, count], scope) => {
  const { dialect, keep } = scope;
  const text = keep(as('string', value));
  const start = keep(as('number', first));
  const length = keep(made('number', dialect.toNumber(dialect.length(text.sql)), [text]));
  const fromStart = truncated(start.sql);
  const from = keep(
    made(
      'number',
      sql`CASE WHEN ${start.sql} < 0 THEN ${dialect.greatest([sql`${length.sql} + (${fromStart})`, sql`0`])} WHEN ${start.sql} > ${length.sql} THEN ${length.sql} ELSE ${fromStart} END`,
      [start, length],
    ),
  );
  const parts = [text, start, length, from];
  let most = sql`${length.sql} - ${from.sql}`;
  let isThere = sql`${start.sql} IS NOT NULL`;
  if (count !== undefined) {
    const asked = keep(as('number', count));
    parts.push(asked);
    const wanted = sql`CASE WHEN ${asked.sql} < 0 THEN ${length.sql} - ${from.sql} ELSE 0 END + (${truncated(asked.sql)})`;
    most = dialect.least([wanted, most]);
    isThere = sql`${isThere} AND ${asked.sql} IS NOT NULL`;
  }
  const size = dialect.toWhole(dialect.greatest([most, sql`0`]));
  const part = dialect.substring(text.sql, dialect.toWhole(sql`${from.sql} + 1`), size);
  return made('string', sql`CASE WHEN ${isThere} AND ${text.sql} IS NOT NULL THEN ${part} END`, parts);
};

const changed =
  (write: (text: Sql, scope: OperatorScope) => Sql): SqlOperator =>
  ([operand], scope) => {
    const text = scope.keep(as('string', operand));
    return made('string', write(text.sql, scope), [text]);
  };

const tested =
  (write: (text: Sql, part: Sql, scope: OperatorScope) => Sql): SqlOperator =>
  (operands, scope) => {
    const texts = operands.map((operand) => scope.keep(as('string', operand)));
    const [text, part] = kept(texts, scope);
    return condition(sql`COALESCE(${write(text!, part!, scope)}, FALSE)`, texts);
  };

/** Whether a text is in another; nothing is in an empty one. */
export const isInText: SqlOperator = tested(
  (part, text, { dialect }) => sql`${text} <> '' AND ${dialect.contains(text, part)}`,
);

export const text: SqlOperators = {
  cat,
  substr,
  lower: changed((text, { dialect }) => dialect.lower(text)),
  upper: changed((text, { dialect }) => dialect.upper(text)),
  trim: changed((text, { dialect }) => dialect.trim(text, bound(whiteSpace, 'text'))),
  length: ([operand], { dialect }) => {
    const text = as('string', operand);
    return made('number', dialect.toNumber(dialect.length(text.sql)), [text]);
  },
  contains: tested((text, part, { dialect }) => dialect.contains(text, part)),
  starts_with: tested((text, part, { dialect }) => dialect.startsWith(text, part)),
  ends_with: tested((text, part, { dialect }) => dialect.endsWith(text, part)),
};
