import type { SequenceRules } from '@weir/engine';
import { elapsedSeconds } from '../funnel/moments.js';
import type { NamedSelects } from '../funnel/named-selects.js';
import type { PlanReader } from '../reader.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { isKind, movesOf } from './kinds.js';
import type { KindMoves, Ties } from './kinds.js';
import { earlinessText, keyDigits, keyText, momentOfKey, noKeyText } from './moment-key.js';

/** Added to numbers, so that they have as many digits as others. */
const [manyBreaks, many] = [1_000_000_000, 100];
const [breakDigits, digits] = [10, 3];

/**
 * Gives chains as many optional steps as their events hold, between their required steps and after the last of them: the columns of
 * optional steps, t0, t1, … by their place, are filled in. Of chains with as many, the one that the engine takes.
 * @param chains by name, with e, r, lv and the moments of all steps; those of optional ones are missing
 */
export function withOptionalSteps(
  chains: Sql,
  ties: Ties,
  rules: SequenceRules,
  selects: NamedSelects,
  reader: PlanReader,
): Sql {
  return new OptionalSteps(ties, rules, selects, reader).select(chains);
}

class OptionalSteps {
  readonly #size: number;
  readonly #required: readonly number[];
  readonly #moves: readonly KindMoves[];
  /** Places from which chains can go on. */
  readonly #open = new Set([0]);

  constructor(
    private readonly ties: Ties,
    private readonly rules: SequenceRules,
    private readonly selects: NamedSelects,
    private readonly reader: PlanReader,
  ) {
    this.#size = rules.isOptional.length;
    this.#required = rules.isOptional.flatMap((is, step) => (is ? [] : [step]));
    this.#moves = movesOf(ties.kinds, rules, false);
  }

  select(chains: Sql): Sql {
    const { dialect } = this.reader;
    let from = sql`${this.#rows(chains)} AS y0`;
    const broken = this.#places.map((place) => {
      const isStay = isKind(
        this.#moves.filter(({ stays }) => stays.includes(place)).map(({ id }) => id),
        this.#moves.length,
      );
      return sql`CASE WHEN du > 0 OR NOT ${isStay} THEN 1 ELSE 0 END AS ${written(`h${place}`)}`;
    });
    from = sql`(SELECT *, ${joined(broken, ', ')} FROM ${from}) AS y1`;
    const counts = this.#places.map((place) => {
      const all = sql`sum(${written(`h${place}`)}) OVER (PARTITION BY e, r ORDER BY n ROWS UNBOUNDED PRECEDING)`;
      return sql`${whole(manyBreaks)} + ${all} AS ${written(`g${place}`)}`;
    });
    from = sql`(SELECT *, ${joined(counts, ', ')} FROM ${from}) AS y2`;
    const found: Sql[] = [];
    for (const place of this.#places) {
      const candidate = this.#candidate(place);
      if (!candidate) continue;
      const c = written(`c${place}`);
      from = sql`(SELECT *, ${candidate} AS ${c} FROM ${from}) AS y3`;
      found.push(this.#found(place, c));
      if (place === this.#size) continue;
      from = this.#before(place, from);
      this.#open.add(place);
    }
    const best = found.length === 0 ? bound(null, 'text') : dialect.greatest(found);
    const found1 = sql`SELECT e, r, max(${best}) AS k FROM ${from} WHERE n >= en GROUP BY e, r`;
    const steps = this.rules.isOptional.map((isOptional, step) => {
      const own = written(`t${step}`);
      if (!isOptional) return sql`c.${own} AS ${own}`;
      const text = dialect.substring(sql`o.k`, whole(2 * digits + keyDigits * (step + 1) + 1), whole(keyDigits));
      return sql`CASE WHEN ${text} <> ${noKeyText} THEN ${dialect.wholeOf(text)} END AS ${own}`;
    });
    return this.selects.add(
      sql`SELECT c.e AS e, c.r AS r, c.lv AS lv, ${joined(steps, ', ')} FROM ${chains} AS c LEFT JOIN (${found1}) AS o ON o.e = c.e AND o.r = c.r`,
    );
  }

  get #places(): readonly number[] {
    return Array.from({ length: this.#size }, (_, place) => place + 1);
  }

  /** The ties of a chain's window: st 1 in the first, en the moment of its last required step, du how many of them are due, li the place of the next. */
  #rows(chains: Sql): Sql {
    const { dialect } = this.reader;
    const required = this.#required.map((step) => written(`t${step}`));
    const start = required[0]!;
    const due = required.map((time) => sql`CASE WHEN c.${time} = x.n THEN 1 ELSE 0 END`);
    const next = this.#required.map((step, level) => sql`WHEN ${whole(level)} THEN ${whole(step)}`);
    const last = this.#required.map((step, place) => sql`WHEN ${whole(place + 1)} THEN c.${written(`t${step}`)}`);
    const seconds = elapsedSeconds(momentOfKey(sql`c.${start}`, dialect), momentOfKey(sql`x.n`, dialect), dialect);
    const columns = [
      ...['c.e AS e', 'c.r AS r', 'x.n AS n', 'x.k AS k'].map(written),
      ...required.map((time) => sql`c.${time} AS ${time}`),
      sql`${keyText(sql`x.n`, dialect)} AS tn`,
      sql`${earlinessText(sql`x.n`, dialect)} AS cn`,
      sql`CASE WHEN x.n = c.${start} THEN 1 ELSE 0 END AS st`,
      sql`CASE c.lv ${joined(last, ' ')} END AS en`,
      sql`CASE c.lv ${joined(next, ' ')} ELSE ${whole(this.#size)} END AS li`,
      sql`${joined(due, ' + ')} AS du`,
      sql`c.lv AS lv`,
    ];
    return this.selects.add(
      sql`SELECT ${joined(columns, ', ')} FROM ${chains} AS c JOIN ${this.ties.name} AS x ON x.e = c.e AND x.n >= c.${start} WHERE ${seconds} <= ${bound(this.rules.windowSeconds, 'number')}`,
    );
  }

  /** The longest chain that gets to a place in a row: how many steps, then later ones before earlier, then from the lowest place. */
  #candidate(place: number): Sql | null {
    const { dialect } = this.reader;
    const cases: Sql[] = [];
    for (let from = 0; from < place; from += 1) {
      if (!this.#open.has(from)) continue;
      const variants = new Map<string, { readonly steps: readonly number[]; readonly ids: number[] }>();
      for (const { id, moves } of this.#moves) {
        for (const move of moves) {
          if (move.from !== from || move.to !== place) continue;
          const name = move.steps.join();
          const known = variants.get(name);
          if (known) known.ids.push(id);
          else variants.set(name, { steps: move.steps, ids: [id] });
        }
      }
      for (const { steps, ids } of variants.values()) {
        const passed = this.#required.filter((step) => step >= from && step < place);
        const tests = [
          from === 0 ? sql`st = 1` : sql`${written(`w${from}`)} IS NOT NULL`,
          isKind(ids, this.#moves.length),
          sql`li >= ${whole(place)}`,
          sql`du = ${whole(passed.length)}`,
          ...passed.map((step) => sql`${written(`t${step}`)} = n`),
        ];
        cases.push(sql`CASE WHEN ${joined(tests, ' AND ')} THEN ${this.#longer(from, place, steps)} END`);
      }
    }
    if (cases.length === 0) return null;
    return cases.length === 1 ? cases[0]! : dialect.greatest(cases);
  }

  /** Text of a chain: breaks of its place before it, size, moment of its last move, how low the place was, and the moments of its steps. */
  #longer(from: number, to: number, steps: readonly number[]): Sql {
    const { dialect } = this.reader;
    const before = written(`w${from}`);
    const at = breakDigits + digits + keyDigits + digits;
    const size =
      from === 0
        ? written(`'${many + steps.length}'`)
        : dialect.wholeText(
            sql`(${dialect.wholeOf(dialect.substring(before, whole(breakDigits + 1), whole(digits)))} + ${whole(steps.length)})`,
          );
    const own = Array.from({ length: to - from }, (_, place) => (steps.includes(from + place) ? sql`tn` : noKeyText));
    return dialect.concat([
      dialect.wholeText(written(`g${to}`)),
      size,
      sql`tn`,
      written(`'${2 * many - from}'`),
      ...(from === 0 ? [] : [dialect.substring(before, whole(at + 1), whole(keyDigits * from))]),
      ...own,
      ...Array.from({ length: this.#size - to }, () => noKeyText),
    ]);
  }

  #before(place: number, rows: Sql): Sql {
    const { dialect } = this.reader;
    const [c, b, w] = ['c', 'b', 'w'].map((name) => written(`${name}${place}`));
    const last = sql`max(${c!}) OVER (PARTITION BY e, r ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;
    const breaks = dialect.wholeText(sql`(${written(`g${place}`)} - ${written(`h${place}`)})`);
    const isKept = sql`${dialect.substring(b!, sql`1`, whole(breakDigits))} = ${breaks}`;
    return sql`(SELECT *, CASE WHEN ${isKept} THEN ${b!} END AS ${w!} FROM (SELECT *, ${last} AS ${b!} FROM ${rows}) AS y4) AS y5`;
  }

  /** More steps than the required ones alone; of as many, the first to be there, at the lowest place. */
  #found(place: number, text: Sql): Sql {
    const { dialect } = this.reader;
    const size = dialect.substring(text, whole(breakDigits + 1), whole(digits));
    const times = dialect.substring(
      text,
      whole(breakDigits + digits + keyDigits + digits + 1),
      whole(keyDigits * this.#size),
    );
    const found = dialect.concat([size, sql`cn`, written(`'${2 * many - place}'`), times]);
    return sql`CASE WHEN ${dialect.wholeOf(size)} > ${whole(many)} + lv THEN ${found} END`;
  }
}
