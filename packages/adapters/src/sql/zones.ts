import { dayMs } from '@weir/formula';
import type { TimeZone } from '@weir/formula';
import type { SqlDialect } from './dialect.js';
import { made } from './expression.js';
import type { Expression } from './expression.js';
import { bound, sql, whole } from './sql.js';
import type { Sql } from './sql.js';

/** What calculating with clocks needs. */
export interface Clocks {
  readonly dialect: SqlDialect;
  readonly zone: TimeZone;
  keep(expression: Expression): Expression;
}

const oneDay = whole(dayMs);

/** The whole number at or below a quotient. */
export function floored(number: Sql, divisor: number, dialect: SqlDialect): Sql {
  return dialect.toWhole(sql`floor(${dialect.toNumber(number)} / ${whole(divisor)})`);
}

/** What clocks show at an instant, as if it were UTC. */
export function wallTimeOf(instant: Sql, { dialect, zone }: Clocks): Sql {
  return zone.name === 'UTC' ? instant : dialect.wallTime(instant, bound(zone.name, 'text'));
}

/** The calendar day of an instant. */
export function dayOf(instant: Expression, clocks: Clocks): Expression {
  return made('date', floored(wallTimeOf(instant.sql, clocks), dayMs, clocks.dialect), [instant]);
}

/** The offsets before and after a wall time, and the instants that these make of it. */
function around(wallTime: Expression, clocks: Clocks) {
  const { keep } = clocks;
  const side = (instant: Sql) => {
    const at = keep(made('datetime', instant, [wallTime]));
    const offset = keep(made('datetime', sql`(${wallTimeOf(at.sql, clocks)} - ${at.sql})`, [at]));
    const there = keep(made('datetime', sql`(${wallTime.sql} - ${offset.sql})`, [wallTime, offset]));
    const isShown = sql`(${wallTimeOf(there.sql, clocks)} - ${there.sql}) = ${offset.sql}`;
    return { there, isShown };
  };
  return {
    before: side(sql`(${wallTime.sql} - ${oneDay})`),
    after: side(sql`(${wallTime.sql} + ${oneDay})`),
  };
}

/** When clocks show a time: of two instants the earlier; a time that is skipped is moved on. */
export function instantOf(wallTime: Expression, clocks: Clocks): Expression {
  if (clocks.zone.name === 'UTC') return { ...wallTime, type: 'datetime' };
  const shown = clocks.keep(wallTime);
  const { before, after } = around(shown, clocks);
  return made(
    'datetime',
    sql`CASE WHEN ${before.isShown} OR NOT (${after.isShown}) THEN ${before.there.sql} ELSE ${after.there.sql} END`,
    [shown, before.there, after.there],
  );
}

/** The first instant of a day; of a day that clocks left out where it would have been. */
export function startOfDay(day: Expression, clocks: Clocks): Expression {
  const midnight = clocks.keep(made('datetime', sql`(${day.sql} * ${oneDay})`, [day]));
  if (clocks.zone.name === 'UTC') return midnight;
  const { before, after } = around(midnight, clocks);
  const change = clocks.dialect.changeBetween(after.there.sql, before.there.sql, bound(clocks.zone.name, 'text'));
  return made(
    'datetime',
    sql`CASE WHEN ${before.isShown} THEN ${before.there.sql} WHEN ${after.isShown} THEN ${after.there.sql} ELSE ${change} END`,
    [midnight, before.there, after.there],
  );
}
