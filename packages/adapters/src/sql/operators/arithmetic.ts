import { constantOf, made } from '../expression.js';
import type { Expression } from '../expression.js';
import { joined, sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';
import { as } from './operator.js';
import type { OperatorScope, SqlOperator, SqlOperators } from './operator.js';

/** Beyond it every number is whole: there is nothing to round. */
const mostExact = whole(Number.MAX_SAFE_INTEGER);

const numbers = (operands: readonly Expression[]): readonly Expression[] =>
  operands.map((operand) => as('number', operand));

const infix =
  (symbol: string): SqlOperator =>
  (operands) => {
    const all = numbers(operands);
    return {
      ...made(
        'number',
        sql`(${joined(
          all.map((each) => each.sql),
          ` ${symbol} `,
        )})`,
        all,
      ),
      mayOverflow: true,
    };
  };

const minus: SqlOperator = (operands, scope, type) => {
  const [a] = numbers(operands);
  if (operands.length > 1 || !a) return infix('-')(operands, scope, type);
  return { ...made('number', sql`(- ${a.sql})`, [a]), mayOverflow: a.mayOverflow ?? false };
};

const divide: SqlOperator = (operands) => {
  const [a, b] = numbers(operands);
  return { ...made('number', sql`(${a!.sql} / NULLIF(${b!.sql}, 0))`, [a!, b!]), mayOverflow: true };
};

const one =
  (write: (a: Sql, scope: OperatorScope) => Sql, mayOverflow = false): SqlOperator =>
  ([operand], scope) => {
    const a = as('number', operand);
    return { ...made('number', write(a.sql, scope), [a]), mayOverflow };
  };

/** Of a number under a short name. */
const several =
  (write: (a: Sql, scope: OperatorScope) => Sql): SqlOperator =>
  ([operand], scope) => {
    const a = scope.keep(as('number', operand));
    return made('number', write(a.sql, scope), [a]);
  };

const nearest = (a: Sql): Sql => sql`CASE WHEN ${a} - floor(${a}) >= 0.5 THEN floor(${a}) + 1 ELSE floor(${a}) END`;
const signed = (of: Sql, size: Sql): Sql => sql`CASE WHEN ${of} < 0 THEN - (${size}) ELSE ${size} END`;

/** Halves away from zero, of the number as it is written: the decimal point is moved in its text, not by multiplying. */
const round: SqlOperator = ([value, digits], scope) => {
  const { dialect, keep } = scope;
  const a = keep(as('number', value));
  const size = keep(made('number', sql`abs(${a.sql})`, [a]));
  if (digits === undefined) return made('number', signed(a.sql, nearest(size.sql)), [a, size]);
  const { constant } = digits;
  if (constant === 0) return round([a], scope, 'number');
  if (constant !== undefined && !Number.isInteger(constant)) return constantOf('number', null);
  // Further than this no number has digits on both sides.
  const far = (places: Sql) => dialect.least([dialect.greatest([places, sql`-700`]), sql`700`]);
  const n = keep(as('number', digits));
  const isWhole = sql`floor(${n.sql}) = ${n.sql}`;
  const places = keep(made('date', dialect.toWhole(sql`CASE WHEN ${isWhole} THEN ${far(n.sql)} END`), [n]));
  const shifted = keep(made('number', dialect.shifted(size.sql, places.sql), [size, places]));
  const rounded = keep(
    made('number', sql`CASE WHEN ${shifted.sql} <= ${mostExact} THEN ${nearest(shifted.sql)} END`, [shifted]),
  );
  const back = keep(made('number', dialect.shifted(rounded.sql, sql`(- ${places.sql})`), [rounded, places]));
  const result = sql`CASE WHEN ${places.sql} IS NOT NULL THEN CASE WHEN ${rounded.sql} IS NULL THEN ${a.sql} ELSE ${signed(a.sql, back.sql)} END END`;
  return made('number', result, [a, back]);
};

const remainder: SqlOperator = (operands, { dialect }) => {
  const [a, b] = numbers(operands);
  return made('number', dialect.remainder(a!.sql, sql`NULLIF(${b!.sql}, 0)`), [a!, b!]);
};

const power: SqlOperator = (operands, { dialect }) => {
  const [a, b] = numbers(operands);
  return { ...made('number', dialect.power(a!.sql, b!.sql), [a!, b!]), mayOverflow: true };
};

export const arithmetic: SqlOperators = {
  '+': infix('+'),
  '-': minus,
  '*': infix('*'),
  '/': divide,
  '%': remainder,
  round,
  floor: one((a) => sql`floor(${a})`),
  ceil: one((a) => sql`ceil(${a})`),
  abs: one((a) => sql`abs(${a})`),
  sqrt: several((a) => sql`CASE WHEN ${a} >= 0 THEN sqrt(${a}) END`),
  pow: power,
  ln: several((a) => sql`CASE WHEN ${a} > 0 THEN ln(${a}) END`),
  exp: one((a) => sql`exp(${a})`, true),
};
