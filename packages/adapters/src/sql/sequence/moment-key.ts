import { dayMs } from '@weir/formula';
import type { SplitMoment } from '../funnel/moments.js';
import type { SqlDialect } from '../dialect.js';
import { sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';

/** Keys of one day; a local day's instants lie less than half of it from that day in UTC. */
const unit = 2 ** 30;
const middle = 2 ** 29;
/** Makes keys of all days positive, and all of 18 digits. */
const firstDay = 200_000_000;

/** Digits of a key. */
export const keyDigits = 18;

/**
 * A moment as one whole number, so that moments are in order when their keys are: by local day, within a day by instant. The key of a day
 * alone is a multiple of the unit.
 */
export function momentKey({ day, instant }: SplitMoment): Sql {
  const within = sql`COALESCE(${instant} - ${day} * ${whole(dayMs)} + ${whole(middle)}, 0)`;
  return sql`((${day} + ${whole(firstDay)}) * ${whole(unit)} + ${within})`;
}

/** The moment that a key says. @param key is written several times */
export function momentOfKey(key: Sql, dialect: SqlDialect): SplitMoment {
  const within = dialect.remainder(key, whole(unit));
  const day = sql`(${dialect.toWhole(sql`${dialect.toNumber(sql`(${key} - ${within})`)} / ${whole(unit)}`)} - ${whole(firstDay)})`;
  return {
    day,
    instant: sql`CASE WHEN ${within} <> 0 THEN ${within} - ${whole(middle)} + ${day} * ${whole(dayMs)} END`,
  };
}

/** The key as text: texts are in order when moments are. */
export function keyText(key: Sql, dialect: SqlDialect): Sql {
  return dialect.wholeText(key);
}

/** A text of the same length that is the greater the earlier the moment is. */
export function earlinessText(key: Sql, dialect: SqlDialect): Sql {
  return dialect.wholeText(sql`(${mostKey} - ${key})`);
}

/** The key that an earliness tells of. */
export function keyOfEarliness(text: Sql, dialect: SqlDialect): Sql {
  return sql`(${mostKey} - ${dialect.wholeOf(text)})`;
}

/** Above all keys; what is left of it has as many digits. */
const mostKey = written('1000000000000000000');

/** As long as a key, and of no moment. */
export const noKeyText = sql`'000000000000000000'`;
