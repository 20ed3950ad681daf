import { levelOf } from '@weir/engine';
import type { SequenceRules } from '@weir/engine';
import { elapsedSeconds } from '../funnel/moments.js';
import type { SqlDialect } from '../dialect.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { isKind } from './kinds.js';
import type { KindMoves } from './kinds.js';
import { keyDigits, momentOfKey } from './moment-key.js';

/** Added to numbers, so that they have as many digits as others. */
const [manyBreaks, manyLevels] = [1_000_000_000, 100];
/** Digits of a number of breaks, and of a level. */
const [breakDigits, levelDigits] = [10, 3];

export interface SearchOptions {
  /**
   * Rows: the columns of `apart`, n moment, k kind of tie, nd and ni its day and instant, tn and cn how late and how early it is, as texts,
   * and st, 1 where a chain may begin.
   */
  readonly rows: Sql;
  /** What tells the searches apart. */
  readonly apart: readonly string[];
  readonly kinds: readonly KindMoves[];
  readonly rules: SequenceRules;
  /** A condition of the rows in which a level may be reached; null: in all. @param level how many required steps that is */
  readonly mayEnd: ((level: number) => Sql) | null;
}

/**
 * The furthest chain of each search, as text k (see `ChainText`): first to complete, entered as late as possible, then of first matches.
 * As the engine's search: per place in the path the chain that was entered last, tie by tie. A tie's kind says from which place to which a
 * chain may go there, so the best chain to go on from is the greatest text among the ties before, unless a tie between lets no chain stay.
 */
export function orderedSearch(options: SearchOptions, dialect: SqlDialect): Sql {
  return new OrderedSearch(options, dialect).select();
}

class OrderedSearch {
  readonly #size: number;
  /** Per place how many required steps lie before it. */
  readonly #levels: readonly number[];
  /** Places from which chains can go on. */
  readonly #open = new Set([0]);

  constructor(
    private readonly options: SearchOptions,
    private readonly dialect: SqlDialect,
  ) {
    const { rules } = options;
    this.#size = rules.isOptional.length;
    this.#levels = Array.from({ length: this.#size + 1 }, (_, done) => levelOf(rules, done));
  }

  select(): Sql {
    const { apart, mayEnd, rows } = this.options;
    let from = sql`${rows} AS s0`;
    const breaks = this.#places.filter((place) => this.#canBreak(place));
    if (breaks.length > 0) {
      const counts = breaks.map((place) => {
        const isBroken = sql`CASE WHEN ${this.#isStay(place)} THEN 0 ELSE 1 END`;
        return sql`${whole(manyBreaks)} + sum(${isBroken}) OVER (${this.#window} ROWS UNBOUNDED PRECEDING) AS ${written(`g${place}`)}, ${isBroken} AS ${written(`h${place}`)}`;
      });
      from = sql`(SELECT *, ${joined(counts, ', ')} FROM ${from}) AS s1`;
    }
    const found: Sql[] = [];
    for (const place of this.#places) {
      const candidate = this.#candidate(place, 0);
      if (!candidate) continue;
      from = sql`(SELECT *, ${candidate} AS ${written(`c${place}`)} FROM ${from}) AS s2`;
      const grown = this.#candidate(place, this.#levels[place]!);
      if (grown) found.push(this.#found(place, grown.name === candidate.name ? written(`c${place}`) : grown));
      if (!this.#leadsOn(place)) continue;
      from = this.#before(place, from);
      this.#open.add(place);
    }
    const best = found.length === 0 ? bound(null, 'text') : this.dialect.greatest(found);
    const names = apart.map(written);
    const where = mayEnd ? sql`WHERE n >= ef` : sql``;
    return sql`SELECT ${joined([...names, sql`max(${best}) AS k`], ', ')} FROM ${from} ${where} GROUP BY ${joined(names, ', ')}`;
  }

  get #places(): readonly number[] {
    return Array.from({ length: this.#size }, (_, place) => place + 1);
  }

  get #window(): Sql {
    return written(`PARTITION BY ${this.options.apart.join(', ')} ORDER BY n`);
  }

  #isStay(place: number): Sql {
    const { kinds } = this.options;
    return isKind(
      kinds.filter(({ stays }) => stays.includes(place)).map(({ id }) => id),
      kinds.length,
    );
  }

  #canBreak(place: number): boolean {
    return this.options.kinds.some(({ stays }) => !stays.includes(place));
  }

  /** Some tie lets a chain go on from a place. */
  #leadsOn(place: number): boolean {
    return this.options.kinds.some(({ moves }) => moves.some(({ from }) => from === place));
  }

  #prefixLength(place: number): number {
    return this.#canBreak(place) ? breakDigits : 0;
  }

  /** The best chain that gets to a place in a row. @param belowLevel only of places of a lower level; 0: of all */
  #candidate(place: number, belowLevel: number): Sql | null {
    const { kinds } = this.options;
    const cases: Sql[] = [];
    for (let from = 0; from < place; from += 1) {
      if (!this.#open.has(from) || (belowLevel > 0 && this.#levels[from]! >= belowLevel)) continue;
      const ids = kinds.filter(({ moves }) => moves.some((move) => move.from === from && move.to === place));
      if (ids.length === 0) continue;
      const isMove = isKind(
        ids.map(({ id }) => id),
        kinds.length,
      );
      const more = this.#levels[place]! - this.#levels[from]!;
      const pieces = from === 0 ? [sql`tn`] : [this.#keyIn(written(`w${from}`), from)];
      for (let step = from === 0 ? 1 : 0; step < more; step += 1) pieces.push(sql`cn`);
      const prefix = this.#canBreak(place) ? [this.dialect.wholeText(written(`g${place}`))] : [];
      const there = from === 0 ? sql`st = 1` : sql`${written(`w${from}`)} IS NOT NULL`;
      cases.push(sql`CASE WHEN ${there} AND ${isMove} THEN ${this.dialect.concat([...prefix, ...pieces])} END`);
    }
    if (cases.length === 0) return null;
    return cases.length === 1 ? cases[0]! : this.dialect.greatest(cases);
  }

  /** A chain's text without the breaks before it. */
  #keyIn(text: Sql, place: number): Sql {
    const before = this.#prefixLength(place);
    if (before === 0) return text;
    return this.dialect.substring(text, whole(before + 1), whole(keyDigits * this.#levels[place]!));
  }

  /** Rows with w, the best chain of a place that comes to a row, if it may still go on there. */
  #before(place: number, rows: Sql): Sql {
    const { dialect } = this;
    const [c, b, s, w] = ['c', 'b', 's', 'w'].map((name) => written(`${name}${place}`));
    const last = sql`max(${c!}) OVER (${this.#window} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;
    const start = dialect.wholeOf(dialect.substring(b!, whole(this.#prefixLength(place) + 1), whole(keyDigits)));
    const began = momentOfKey(s!, dialect);
    const seconds = elapsedSeconds(began, { day: sql`nd`, instant: sql`ni` }, dialect);
    const tests = [sql`${seconds} <= ${bound(this.options.rules.windowSeconds, 'number')}`];
    if (this.#canBreak(place)) {
      const breaks = dialect.wholeText(sql`(${written(`g${place}`)} - ${written(`h${place}`)})`);
      tests.push(sql`${dialect.substring(b!, sql`1`, whole(breakDigits))} = ${breaks}`);
    }
    const before = sql`(SELECT *, ${last} AS ${b!} FROM ${rows}) AS s3`;
    const begun = sql`(SELECT *, ${start} AS ${s!} FROM ${before}) AS s4`;
    return sql`(SELECT *, CASE WHEN ${joined(tests, ' AND ')} THEN ${b!} END AS ${w!} FROM ${begun}) AS s5`;
  }

  #found(place: number, candidate: Sql): Sql {
    const { dialect } = this;
    const level = this.#levels[place]!;
    const { mayEnd } = this.options;
    const key = this.#keyIn(candidate, place);
    const text = dialect.concat([written(`'${manyLevels + level}'`), sql`cn`, key]);
    return mayEnd ? sql`CASE WHEN ${mayEnd(level)} THEN ${text} END` : text;
  }
}

/** Where the parts of a chain's text are: its level, how early it is complete, and then moments as texts. */
export const ChainText = {
  level: (text: Sql, dialect: SqlDialect): Sql =>
    sql`(${dialect.wholeOf(dialect.substring(text, sql`1`, whole(levelDigits)))} - ${whole(manyLevels)})`,
  /** @param place from 0 on; 0 of an ordered chain is how late it begins, the others how early they are */
  moment: (text: Sql, place: number, dialect: SqlDialect): Sql =>
    dialect.substring(text, whole(levelDigits + keyDigits * (place + 1) + 1), whole(keyDigits)),
  levelText: (level: Sql, dialect: SqlDialect): Sql => dialect.wholeText(sql`(${level} + ${whole(manyLevels)})`),
} as const;
