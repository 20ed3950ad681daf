import type { SqlDialect } from '../dialect.js';
import { sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';
import { unitsPerOne } from './exact-sum.js';

export const centsPerOne = 100;

/** 2^50 and 2^51: beyond them multiplying does not find the whole number that is meant. */
const [mostUnits, mostCents] = [whole(2 ** 50), whole(2 ** 51)];

/** A number in so many parts of one, rounded. */
export function timesSql(number: Sql, partsPerOne: number): Sql {
  return sql`round(${number} * ${whole(partsPerOne)})`;
}

/**
 * A number of up to four digits after the point in whole ten-thousandths, a large one of up to two; missing of other numbers.
 * @param units and `cents`: what `timesSql` gives of the number
 */
export function decimalsSql(number: Sql, units: Sql, cents: Sql, dialect: SqlDialect): Sql {
  const isUnits = sql`${units} / ${whole(unitsPerOne)} = ${number} AND abs(${units}) <= ${mostUnits}`;
  const isCents = sql`${cents} / ${whole(centsPerOne)} = ${number} AND abs(${cents}) <= ${mostCents}`;
  const ofCents = sql`${dialect.toWhole(cents)} * ${whole(unitsPerOne / centsPerOne)}`;
  return sql`CASE WHEN ${isUnits} THEN ${dialect.toWhole(units)} WHEN ${isCents} THEN ${ofCents} END`;
}

/** A double has 53 digits; its exponent is told to within one. */
const digits = whole(54);
/** Numbers of about one size are whole multiples of one power of two, and as such are added up without rounding. */
const perSize = whole(4);

/** The exponent of a power of two of which a number is a whole multiple: the same for numbers of about one size. */
export function exponentSql(number: Sql, dialect: SqlDialect): Sql {
  const top = dialect.exponent(sql`NULLIF(abs(${number}), 0)`);
  const size = dialect.toNumber(sql`(${top} - ${digits})`);
  return dialect.toWhole(sql`floor(${size} / ${perSize}) * ${perSize}`);
}

/** How many times 2^exponent the number is. In two steps: 2^1074 is more than a number can hold. */
export function multipleSql(number: Sql, exponent: Sql, dialect: SqlDialect): Sql {
  const half = dialect.power(sql`2.0`, sql`- ${dialect.toNumber(exponent)} / 2`);
  return dialect.toWhole(sql`${number} * ${half} * ${half}`);
}
