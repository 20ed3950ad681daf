import type { SequenceRules } from '@weir/engine';
import type { NamedSelects } from '../funnel/named-selects.js';
import { elapsedSeconds } from '../funnel/moments.js';
import type { SqlDialect } from '../dialect.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { EventKind } from './kinds.js';
import { earlinessText, keyText, momentOfKey, noKeyText } from './moment-key.js';
import { ChainText } from './search-ordered.js';

/** Where each event stands for one step at most, chains that begin at one moment depend on nothing before it. */

/** Events with their step: e, n, p. */
function steps(events: Sql, kinds: readonly EventKind[], selects: NamedSelects): Sql {
  const cases = kinds.flatMap(
    ({
      text,
      event: {
        steps: [step],
      },
    }) => (step === undefined ? [] : [sql`WHEN ${bound(text, 'text')} THEN ${whole(step)}`]),
  );
  const step = cases.length === 0 ? bound(null, 'whole') : sql`CASE q ${joined(cases, ' ')} END`;
  return selects.add(
    sql`SELECT e, n, p FROM (SELECT DISTINCT e, n, ${step} AS p FROM ${events}) AS p0 WHERE p IS NOT NULL`,
  );
}

/** When a step is next done, at a moment or after it. */
function next(step: number): Sql {
  const window = sql`(PARTITION BY e ORDER BY n RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)`;
  return sql`min(CASE WHEN p = ${whole(step)} THEN n END) OVER ${window}`;
}

const isInTime = (start: Sql, end: Sql, windowSeconds: number, dialect: SqlDialect): Sql => {
  const seconds = elapsedSeconds(momentOfKey(start, dialect), momentOfKey(end, dialect), dialect);
  return sql`COALESCE(${seconds} <= ${bound(windowSeconds, 'number')}, FALSE)`;
};

/**
 * Per moment n at which a chain may begin its text k (see `ChainText`): of steps in order, all of them required, with nothing that spoils
 * a chain. Each step is done where it is first met after the one before: nothing gets further, or there sooner.
 */
export function plainOrderedChains(
  events: Sql,
  kinds: readonly EventKind[],
  { isOptional, windowSeconds }: SequenceRules,
  selects: NamedSelects,
  dialect: SqlDialect,
): Sql {
  const count = isOptional.length;
  const own = steps(events, kinds, selects);
  const follows = Array.from({ length: count - 1 }, (_, step) => sql`WHEN ${whole(step)} THEN ${next(step + 1)}`);
  const following = follows.length === 0 ? bound(null, 'whole') : sql`CASE p ${joined(follows, ' ')} END`;
  const met = selects.add(sql`SELECT e, n, p, ${following} AS x FROM ${own}`);
  // Row by row from one step to the next.
  let chains = sql`SELECT e, n AS t0, x AS t1 FROM ${met} WHERE p = 0`;
  for (let step = 1; step + 1 < count; step += 1) {
    const [at, after] = [written(`t${step}`), written(`t${step + 1}`)];
    chains = sql`SELECT a.*, b.x AS ${after} FROM (${chains}) AS a LEFT JOIN ${met} AS b ON b.e = a.e AND b.n = a.${at} AND b.p = ${whole(step)}`;
  }
  const times = Array.from({ length: count }, (_, step) => written(`t${step}`));
  const inTime = times.map((time, step) =>
    step === 0
      ? sql`t0 AS u0`
      : sql`CASE WHEN ${isInTime(sql`t0`, time, windowSeconds, dialect)} THEN ${time} END AS ${written(`u${step}`)}`,
  );
  const texts = times.map((_time, last) => {
    const until = Array.from({ length: last }, (_, step) => earlinessText(written(`u${step + 1}`), dialect));
    const level = ChainText.levelText(whole(last + 1), dialect);
    const text = dialect.concat([
      level,
      earlinessText(written(`u${last}`), dialect),
      keyText(sql`u0`, dialect),
      ...until,
    ]);
    return sql`WHEN ${written(`u${last}`)} IS NOT NULL THEN ${text}`;
  });
  const found = sql`SELECT e, t0 AS n, ${joined(inTime, ', ')} FROM (${chains}) AS p1`;
  return selects.add(sql`SELECT e, n, CASE ${joined(texts.reverse(), ' ')} END AS k FROM (${found}) AS p2`);
}

/**
 * The same of steps in any order: from each moment at which a required one is done, all that are done within the window, each where it is
 * first met. Of several chains the first to complete, entered as early as possible; after that, text k has the moment of each step of the
 * path, or of none.
 */
export function plainUnorderedChains(
  events: Sql,
  kinds: readonly EventKind[],
  { isOptional, windowSeconds }: SequenceRules,
  selects: NamedSelects,
  dialect: SqlDialect,
): Sql {
  const own = steps(events, kinds, selects);
  const all = isOptional.map((_is, step) => step);
  const required = all.filter((step) => !isOptional[step]);
  const column = (step: number): Sql => written(`u${step}`);
  const nexts = all.map((step) => sql`${next(step)} AS ${written(`t${step}`)}`);
  const met = sql`SELECT DISTINCT e, n, ${joined(
    all.map((step) => written(`t${step}`)),
    ', ',
  )} FROM (SELECT e, n, p, ${joined(nexts, ', ')} FROM ${own}) AS p1 WHERE p IN (${joined(required.map(whole), ', ')})`;
  const inTime = all.map((step) => {
    const time = written(`t${step}`);
    return sql`CASE WHEN ${isInTime(sql`n`, time, windowSeconds, dialect)} THEN ${time} END AS ${column(step)}`;
  });
  const done = required.map((step) => sql`CASE WHEN ${column(step)} IS NOT NULL THEN 1 ELSE 0 END`);
  const text = dialect.concat([
    ChainText.levelText(sql`(${joined(done, ' + ')})`, dialect),
    earlinessText(dialect.greatest(required.map(column)), dialect),
    earlinessText(sql`n`, dialect),
    ...all.map((step) => sql`COALESCE(${keyText(column(step), dialect)}, ${noKeyText})`),
  ]);
  return selects.add(
    sql`SELECT e, n, ${text} AS k FROM (SELECT e, n, ${joined(inTime, ', ')} FROM (${met}) AS p2) AS p3`,
  );
}
