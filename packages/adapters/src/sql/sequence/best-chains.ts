import { levelOf, spoils } from '@weir/engine';
import type { SequenceRules } from '@weir/engine';
import type { BoundRange } from '../bounds.js';
import { elapsedSeconds } from '../funnel/moments.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql, whole } from '../sql.js';
import type { Sql } from '../sql.js';
import { isKind, movesOf } from './kinds.js';
import type { TieKind, Ties } from './kinds.js';
import { earlinessText, keyDigits, keyText, momentOfKey } from './moment-key.js';
import { isInRange, rangesTable } from './ranges.js';
import { ChainText, orderedSearch } from './search-ordered.js';

/** What is found: by name, columns e entity, r range and k the chain's text; and e, r of those whose best chain is spoiled. */
export interface BestChains {
  readonly name: Sql;
  readonly unclean: Sql | null;
}

/** Of chains that are known by the moment n at which they begin, in each range the one that counts. */
export function bestOfBegun(
  begun: Sql,
  { entry }: Pick<SequenceRules, 'entry'>,
  ranges: readonly BoundRange[],
  selects: NamedSelects,
  reader: PlanReader,
): BestChains {
  const { dialect } = reader;
  const moment = momentOfKey(sql`n`, dialect);
  const isOpen = ranges.every(({ from, to }) => from === null && to === null);
  const within = isOpen ? sql`TRUE` : isInRange(moment);
  const text = entry === 'first' ? dialect.concat([earlinessText(sql`n`, dialect), sql`k`]) : sql`k`;
  const best = sql`SELECT e, r, max(${text}) AS k FROM ${begun} AS c JOIN ${rangesTable(ranges)} ON ${within} GROUP BY e, r`;
  if (entry === 'best') return { name: selects.add(best), unclean: null };
  const kept = dialect.substring(sql`k`, whole(keyDigits + 1), whole(keyDigits * 70));
  return { name: selects.add(sql`SELECT e, r, ${kept} AS k FROM (${best}) AS c1`), unclean: null };
}

/** In each range the chain of steps in order that counts, whatever the ties are. */
export function bestOrdered(
  ties: Ties,
  rules: SequenceRules,
  ranges: readonly BoundRange[],
  selects: NamedSelects,
  reader: PlanReader,
): BestChains {
  const { dialect } = reader;
  const rows = rowsInRanges(ties, rules, ranges, selects, reader);
  const search = { apart: ['e', 'r'], rules, mayEnd: null };
  const furthest = orderedSearch({ ...search, rows, kinds: movesOf(ties.kinds, rules, false) }, dialect);
  const found = selects.add(sql`SELECT * FROM (${furthest}) AS c2 WHERE k IS NOT NULL`);
  if (rules.exclude.length === 0) return { name: found, unclean: null };
  const clean = selects.add(cleanChains(found, rows, ties.kinds, rules, selects, reader));
  const unclean = sql`SELECT f.e AS e, f.r AS r FROM ${found} AS f LEFT JOIN ${clean} AS c ON c.e = f.e AND c.r = f.r WHERE c.e IS NULL`;
  return { name: clean, unclean: selects.add(unclean) };
}

/** Ties in the ranges in which chains may begin and go on: columns as `SearchOptions` says. */
function rowsInRanges(
  { name, kinds }: Ties,
  { entry, isOptional, windowSeconds }: SequenceRules,
  ranges: readonly BoundRange[],
  selects: NamedSelects,
  reader: PlanReader,
): Sql {
  const { dialect } = reader;
  const { day, instant } = momentOfKey(sql`n`, dialect);
  const split = sql`SELECT e, n, k, ${day} AS nd, ${instant} AS ni, ${keyText(sql`n`, dialect)} AS tn, ${earlinessText(sql`n`, dialect)} AS cn FROM ${name}`;
  // Elapsed time and days may differ by one, on either side.
  const windowDays = Math.min(Math.ceil(windowSeconds / 86_400), 10_000_000) + 2;
  const start = sql`CASE WHEN ${isInRange({ day: sql`nd`, instant: sql`ni` })} THEN 1 ELSE 0 END AS st`;
  const isNear = sql`nd >= fd - 2 AND nd <= td + ${whole(windowDays)}`;
  const rows = selects.add(
    sql`SELECT e, r, n, k, nd, ni, tn, cn, ${start} FROM (${split}) AS c3 JOIN ${rangesTable(ranges)} ON ${isNear}`,
  );
  if (entry === 'best') return rows;
  const first = isOptional.indexOf(false);
  const begins = kinds.filter((tie) => tie.kinds.some(({ event: { steps } }) => steps.includes(first)));
  const isEntry = isKind(
    begins.map(({ id }) => id),
    kinds.length,
  );
  const earliest = sql`min(CASE WHEN st = 1 AND ${isEntry} THEN n END) OVER (PARTITION BY e, r)`;
  const columns = sql`e, r, n, k, nd, ni, tn, cn, CASE WHEN st = 1 AND n = en THEN 1 ELSE 0 END AS st`;
  return selects.add(sql`SELECT ${columns} FROM (SELECT *, ${earliest} AS en FROM ${rows}) AS c4`);
}

/**
 * Of the chains that get as far as the furthest those that no exclusion spoils. What comes later may still spoil a chain, up to the end of its
 * window: the ties that would divide the moments at which chains begin into groups, by the first of them that comes when the window
 * is over. In each group it is searched as before, up to that tie; of groups with a chain the first one's is sooner there than any other.
 */
function cleanChains(
  furthest: Sql,
  rows: Sql,
  ties: readonly TieKind[],
  rules: SequenceRules,
  selects: NamedSelects,
  reader: PlanReader,
): Sql {
  const { dialect } = reader;
  const { isOptional, windowSeconds } = rules;
  const levels = [...new Set(isOptional.map((_is, step) => levelOf(rules, step + 1)))].filter((level) => level > 0);
  const doneAt = (level: number): number => isOptional.findIndex((_is, step) => levelOf(rules, step + 1) === level) + 1;
  const spoiling = levels.map((level) => {
    const ids = ties.filter(({ kinds }) =>
      spoils(
        kinds.map(({ event }) => event),
        rules,
        doneAt(level),
      ),
    );
    return sql`WHEN ${whole(level)} THEN ${isKind(
      ids.map(({ id }) => id),
      ties.length,
    )}`;
  });
  const level = ChainText.level(sql`f.k`, dialect);
  const leveled = selects.add(
    sql`SELECT x.*, ${level} AS lv FROM ${rows} AS x JOIN ${furthest} AS f ON f.e = x.e AND f.r = x.r`,
  );
  const spoilers = selects.add(
    sql`SELECT e, r, n, nd, ni FROM ${leveled} AS x WHERE CASE lv ${joined(spoiling, ' ')} END`,
  );
  const seconds = elapsedSeconds(
    { day: sql`a.nd`, instant: sql`a.ni` },
    { day: sql`z.nd`, instant: sql`z.ni` },
    dialect,
  );
  const isOver = sql`z.n > a.n AND ${seconds} > ${bound(windowSeconds, 'number')}`;
  const never = sql`1000000000000000000`;
  const begun = selects.add(
    sql`SELECT a.e AS e, a.r AS r, a.n AS n, COALESCE(min(CASE WHEN ${isOver} THEN z.n END), ${never}) AS gr FROM ${leveled} AS a LEFT JOIN ${spoilers} AS z ON z.e = a.e AND z.r = a.r WHERE a.st = 1 GROUP BY a.e, a.r, a.n`,
  );
  const groups = sql`SELECT b.e AS e, b.r AS r, b.gr AS gr, b.fn AS fn, COALESCE(max(CASE WHEN z.n < b.gr THEN z.n END), 0) AS ef FROM (SELECT e, r, gr, min(n) AS fn FROM ${begun} GROUP BY e, r, gr) AS b LEFT JOIN ${spoilers} AS z ON z.e = b.e AND z.r = b.r GROUP BY b.e, b.r, b.gr, b.fn`;
  const columns = sql`x.e AS e, x.r AS r, x.n AS n, x.k AS k, x.nd AS nd, x.ni AS ni, x.tn AS tn, x.cn AS cn, x.lv AS lv, b.gr AS gr, b.ef AS ef, CASE WHEN s.n IS NULL THEN 0 ELSE 1 END AS st`;
  const grouped = selects.add(
    sql`SELECT ${columns} FROM ${leveled} AS x JOIN (${groups}) AS b ON b.e = x.e AND b.r = x.r AND x.n >= b.fn AND x.n < b.gr LEFT JOIN ${begun} AS s ON s.e = x.e AND s.r = x.r AND s.n = x.n AND s.gr = b.gr`,
  );
  const search = orderedSearch(
    {
      rows: grouped,
      apart: ['e', 'r', 'gr'],
      kinds: movesOf(ties, rules, true),
      rules,
      mayEnd: (wanted) => sql`lv = ${whole(wanted)}`,
    },
    dialect,
  );
  const sooner = sql`row_number() OVER (PARTITION BY e, r ORDER BY gr)`;
  return sql`SELECT e, r, k FROM (SELECT *, ${sooner} AS so FROM (${search}) AS c5 WHERE k IS NOT NULL) AS c6 WHERE so = 1`;
}
