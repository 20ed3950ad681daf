import type { PlanFigure, PlanStage } from '@weir/query';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import type { FactCells } from './fact-cells.js';
import type { Histories } from './histories.js';
import { elapsedDays, momentIn } from './moments.js';
import type { SplitMoment } from './moments.js';

/**
 * What is counted, each in cells of its own date: an entity that `reached` stage a (b: 0 entered, 1 skipped), came (`entity`; b: 1 may still be won or
 * was), skips a that lies before its first stage (`inapplicable`), converted to a (b: see `Converted`) `fromPrevious` or `fromStart`, a
 * `stay` in a, a `flow` from a to b, an `outcome` of kind a, a `state` in a (b: 1 overdue) with its `stateValue` and `stateWeighted`, an `open`
 * entity with its `openWeighted`, a `converted` (b: see `Converted`) or `timed` figure at place a; of sequences an entity that did so many
 * required steps (`level` a; b: 1 its window is not over) and how it stands with an `optional` step a (b: see `OptionalStep`).
 */
export type Fact =
  | 'reached'
  | 'entity'
  | 'inapplicable'
  | 'fromPrevious'
  | 'fromStart'
  | 'stay'
  | 'flow'
  | 'outcome'
  | 'state'
  | 'stateValue'
  | 'stateWeighted'
  | 'open'
  | 'openWeighted'
  | 'converted'
  | 'timed'
  | 'level'
  | 'optional';

/** How a conversion went: in time; not, or too late; not yet, and the window is not over. */
export const Converted = { yes: 0, no: 1, immature: 2 } as const;

export const kinds: readonly PlanStage['kind'][] = ['open', 'won', 'lost', 'parked', 'disqualified'];

const secondsPerDay = whole(86_400);
const [visit, entity, other] = [written('v'), written('t'), written('o')];

/** The parts of a fact that are not missing. */
export interface FactParts {
  readonly fact: Fact;
  readonly a: Sql;
  readonly b?: Sql | undefined;
  readonly days?: Sql | undefined;
  /** Of an entity: what it is worth, and in which currency. */
  readonly amount?: Sql | undefined;
  readonly currency?: Sql | undefined;
}

/** The columns that every SELECT of facts has, before those of its cell. */
export function factColumns({ fact, a, b, days, amount, currency }: FactParts): readonly Sql[] {
  return [
    sql`'${written(fact)}' AS f`,
    sql`${a} AS a`,
    sql`${b ?? sql`0`} AS b`,
    sql`${days ?? bound(null, 'number')} AS d`,
    sql`${amount ?? bound(null, 'number')} AS am`,
    sql`${currency ?? bound(null, 'text')} AS cu`,
  ];
}

export interface FactRules {
  /** entry: an entity that is in the cohort counts with all it did; activity: each figure counts by its own date. */
  readonly basis: 'entry' | 'activity';
  readonly windowSeconds: number | null;
}

/** SELECTs of the facts of a funnel, all with the same columns. */
export class Facts {
  readonly #reached: Sql;

  constructor(
    private readonly histories: Histories,
    private readonly cells: FactCells,
    private readonly rules: FactRules,
  ) {
    this.#reached = this.#reachings();
  }

  /** All that a funnel's figures are made of. */
  whole(): readonly Sql[] {
    const stages = this.histories.plan.stages.map((_, stage) => stage);
    return [
      this.#fact({ fact: 'reached', a: sql`o.st`, b: sql`1 - o.en` }, momentIn(visit), this.#firstReached(null)),
      this.#fact(
        { fact: 'entity', a: sql`0`, b: sql`CASE WHEN ${this.#kind(sql`v.st`)} IN (3, 4) THEN 0 ELSE 1 END` },
        momentIn(entity, sql`f`),
        sql`JOIN ${this.histories.visits} AS v ON v.e = t.e AND v.pos = t.lp`,
      ),
      ...this.#inapplicable(),
      ...this.#conversions(
        'fromStart',
        stages.map((stage) => ({ a: stage, to: stage, origin: null })),
        this.rules.windowSeconds,
      ),
      ...this.#conversions('fromPrevious', this.#previous(), this.rules.windowSeconds),
      ...this.#times(),
      this.#outcomes(),
      ...this.#states(),
    ];
  }

  /** Figures between two stages, by their places. */
  pairs(figures: readonly PlanFigure[]): readonly Sql[] {
    return figures.flatMap((figure, a) => {
      if (figure.figure === 'conversion') {
        const { from, to, windowSeconds } = figure;
        return this.#conversions('converted', [{ a, to, origin: [from] }], windowSeconds);
      }
      if (figure.figure !== 'time_between') return [];
      const { first, second } = this.#firstTimes(figure.from, figure.to);
      const days = elapsedDays(momentIn(visit), momentIn(other), this.#dialect);
      const join = sql`JOIN (${first}) AS v ON v.e = t.e JOIN (${second}) AS o ON o.e = t.e`;
      return [this.#fact({ fact: 'timed', a: whole(a), days }, momentIn(other), join)];
    });
  }

  /** The first visit to one stage, and the first to another after it. */
  #firstTimes(from: number, to: number): { readonly first: Sql; readonly second: Sql } {
    return firstTimes(this.histories.visits, from, to);
  }

  get #dialect() {
    return this.histories.reader.dialect;
  }

  #fact(parts: FactParts, moment: SplitMoment, join: Sql): Sql {
    const at = this.rules.basis === 'entry' ? momentIn(entity, sql`f`) : moment;
    return this.#select(parts, this.cells.places(at), join);
  }

  #select(parts: FactParts, places: readonly Sql[], join: Sql): Sql {
    const columns = [
      ...factColumns(parts),
      ...places,
      ...this.cells.attributes.map(({ name }) => sql`t.${written(name)} AS ${written(name)}`),
    ];
    return sql`SELECT ${joined(columns, ', ')} FROM ${this.histories.entities} AS t ${join}`;
  }

  /** Positions at which an entity reached stages: by visits, or, never entered, by visits that jumped over them. */
  #reachings(): Sql {
    const { visits, graph, plan, selects } = this.histories;
    const byVisit = sql`SELECT e, st, pos, 1 AS en FROM ${visits}`;
    const jumps = plan.stages.flatMap((_, from) =>
      plan.stages.flatMap((_, to) => graph.onEveryPath(from, to).map((over) => [from, to, over])),
    );
    if (jumps.length === 0) return selects.add(byVisit);
    const over = sql`SELECT v.e AS e, j.s AS st, v.pos AS pos, 0 AS en FROM ${visits} AS v JOIN (${valuesOf(['u', 'w', 's'], jumps)}) AS j ON j.u = v.pst AND j.w = v.st`;
    const entered = sql`SELECT 1 FROM ${visits} AS x WHERE x.e = y.e AND x.st = y.st`;
    return selects.add(
      sql`${byVisit} UNION ALL SELECT e, st, pos, en FROM (${over}) AS y WHERE NOT EXISTS (${entered})`,
    );
  }

  /** Joins v, the visit at which each stage (or one of some) was first reached, with o. */
  #firstReached(stages: readonly number[] | null): Sql {
    const which = stages ? sql` WHERE st IN (${joined(stages.map(whole), ', ')})` : sql``;
    const first = sql`SELECT e, st, min(pos) AS pos, max(en) AS en FROM ${this.#reached}${which} GROUP BY e, st`;
    return sql`JOIN (${first}) AS o ON o.e = t.e JOIN ${this.histories.visits} AS v ON v.e = o.e AND v.pos = o.pos`;
  }

  #inapplicable(): readonly Sql[] {
    const { plan, graph } = this.histories;
    const before = plan.stages.flatMap((_, stage) =>
      plan.stages.flatMap((_, first) => (graph.leadsTo(stage, first) ? [[stage, first]] : [])),
    );
    if (before.length === 0) return [];
    const never = sql`NOT EXISTS (SELECT 1 FROM ${this.#reached} AS x WHERE x.e = t.e AND x.st = o.s)`;
    const join = sql`JOIN (${valuesOf(['s', 'u'], before)}) AS o ON o.u = t.fst WHERE ${never}`;
    return [this.#fact({ fact: 'inapplicable', a: sql`o.s` }, momentIn(entity, sql`f`), join)];
  }

  /** Of each stage those with an advance transition into it. */
  #previous(): readonly Conversion[] {
    const { plan, graph } = this.histories;
    return plan.stages.flatMap((_, to) => {
      const origin = graph.previous(to);
      return origin.length > 0 ? [{ a: to, to, origin }] : [];
    });
  }

  #conversions(
    fact: 'fromStart' | 'fromPrevious' | 'converted',
    conversions: readonly Conversion[],
    windowSeconds: number | null,
  ): readonly Sql[] {
    if (conversions.length === 0) return [];
    const { visits, reader } = this.histories;
    const pairs = conversions.flatMap(({ a, to, origin }) => (origin ?? [null]).map((from) => [a, to, from ?? -1]));
    const list = valuesOf(['a', 's', 'u'], pairs);
    const origins =
      fact === 'fromStart'
        ? sql`SELECT t.e AS e, l.a AS a, l.s AS s, 0 AS pos FROM ${this.histories.entities} AS t CROSS JOIN (${list}) AS l`
        : sql`SELECT r.e AS e, l.a AS a, l.s AS s, min(r.pos) AS pos FROM ${this.#reached} AS r JOIN (${list}) AS l ON l.u = r.st GROUP BY r.e, l.a, l.s`;
    const arrivals = sql`SELECT q.e AS e, q.a AS a, q.pos AS pos, min(r.pos) AS tp FROM (${origins}) AS q LEFT JOIN ${this.#reached} AS r ON r.e = q.e AND r.st = q.s AND r.pos >= q.pos GROUP BY q.e, q.a, q.pos`;
    const join = sql`JOIN (${arrivals}) AS o ON o.e = t.e JOIN ${visits} AS v ON v.e = o.e AND v.pos = o.pos LEFT JOIN ${visits} AS z ON z.e = o.e AND z.pos = o.tp`;
    const inTime = (days: Sql): Sql =>
      windowSeconds === null ? sql`TRUE` : sql`(${days}) * ${secondsPerDay} <= ${bound(windowSeconds, 'number')}`;
    const now = this.#momentOf(reader.asOf.instant);
    const there = elapsedDays(momentIn(visit), momentIn(written('z')), this.#dialect);
    const yet = windowSeconds === null ? sql`FALSE` : inTime(elapsedDays(momentIn(visit), now, this.#dialect));
    const how = sql`CASE WHEN o.tp IS NOT NULL THEN CASE WHEN ${inTime(there)} THEN ${whole(Converted.yes)} ELSE ${whole(Converted.no)} END WHEN ${yet} THEN ${whole(Converted.immature)} ELSE ${whole(Converted.no)} END`;
    const moment = fact === 'fromStart' ? momentIn(entity, sql`f`) : momentIn(visit);
    return [this.#fact({ fact, a: sql`o.a`, b: how }, moment, join)];
  }

  #times(): readonly Sql[] {
    const join = sql`JOIN ${this.histories.visits} AS v ON v.e = t.e AND v.pos > 0`;
    const days = elapsedDays(momentIn(visit, sql`p`), momentIn(visit), this.#dialect);
    return [
      this.#fact({ fact: 'stay', a: sql`v.pst`, days }, momentIn(visit), join),
      this.#fact({ fact: 'flow', a: sql`v.pst`, b: sql`v.st`, days }, momentIn(visit), join),
    ];
  }

  /** The start of the unbroken run of visits of the last one's kind. */
  #outcomes(): Sql {
    const { visits } = this.histories;
    const [last, own] = [this.#kind(sql`l.st`), this.#kind(sql`x.st`)];
    const others = sql`SELECT max(x.pos) FROM ${visits} AS x WHERE x.e = l.e AND ${own} <> ${last}`;
    const runs = sql`SELECT l.e AS e, ${last} AS k, COALESCE((${others}), -1) + 1 AS pos FROM ${visits} AS l JOIN ${this.histories.entities} AS y ON y.e = l.e AND y.lp = l.pos`;
    const join = sql`JOIN (${runs}) AS o ON o.e = t.e AND o.k <> 0 JOIN ${visits} AS v ON v.e = o.e AND v.pos = o.pos`;
    const days = elapsedDays(momentIn(entity, sql`f`), momentIn(visit), this.#dialect);
    return this.#fact(
      { fact: 'outcome', a: sql`o.k`, days, amount: sql`t.am`, currency: sql`t.cu` },
      momentIn(visit),
      join,
    );
  }

  /** Where entities stand: at as-of, or, by activity, at the end of each cell. */
  #states(): readonly Sql[] {
    const { visits, plan } = this.histories;
    const limit = this.#ofStage(sql`v.st`, ({ limitDays }) => limitDays);
    const weight = this.#ofStage(sql`v.st`, ({ probability }) => probability);
    const isOpen = sql`${this.#kind(sql`v.st`)} = 0`;
    const [at, last] = this.rules.basis === 'entry' ? this.#statesAtAsOf() : this.#statesAtEnds();
    const join = sql`JOIN (${last}) AS o ON o.e = t.e JOIN ${visits} AS v ON v.e = o.e AND v.pos = o.pos`;
    const days = elapsedDays(momentIn(visit), { day: sql`o.nd`, instant: sql`o.ni` }, this.#dialect);
    const overdue = sql`CASE WHEN ${days} > ${limit} THEN 1 ELSE 0 END`;
    const valued = { currency: sql`t.cu`, amount: sql`t.am` };
    const weighted = { ...valued, amount: sql`t.am * ${weight}` };
    const unknown = sql`CASE WHEN ${weight} IS NULL THEN 1 ELSE 0 END`;
    const facts = [
      this.#select({ fact: 'state', a: sql`v.st`, b: overdue }, at, join),
      this.#select({ fact: 'open', a: sql`0`, ...valued }, at, sql`${join} AND ${isOpen}`),
    ];
    if (!plan.value) return facts;
    return [
      ...facts,
      this.#select({ fact: 'stateValue', a: sql`v.st`, ...valued }, at, join),
      this.#select({ fact: 'stateWeighted', a: sql`v.st`, b: unknown, ...weighted }, at, join),
      this.#select({ fact: 'openWeighted', a: sql`0`, b: unknown, ...weighted }, at, sql`${join} AND ${isOpen}`),
    ];
  }

  #statesAtAsOf(): readonly [places: readonly Sql[], last: Sql] {
    const { entities } = this.histories;
    const { day, instant } = this.#momentOf(this.histories.reader.asOf.instant);
    const last = sql`SELECT e, lp AS pos, ${day} AS nd, ${instant} AS ni FROM ${entities}`;
    return [this.cells.places(momentIn(entity, sql`f`)), last];
  }

  #statesAtEnds(): readonly [places: readonly Sql[], last: Sql] {
    const { visits, reader } = this.histories;
    const names = this.cells.placeNames;
    const ends = this.cells.ends(reader.asOf).map(({ end, places }): (number | null)[] => {
      return [end.day, end.instant, reader.zone.dayOf(end.instant), ...places];
    });
    const ended = joined(
      ['nd', 'ni', ...names].map((name) => sql`c.${written(name)}`),
      ', ',
    );
    const isEarlier = sql`CASE WHEN x.ms IS NULL THEN x.dy < c.bd ELSE x.ms < c.ni END`;
    const list = valuesOf(['bd', 'ni', 'nd', ...names], ends);
    const last = sql`SELECT x.e, ${ended}, max(x.pos) AS pos FROM ${visits} AS x JOIN (${list}) AS c ON ${isEarlier} GROUP BY x.e, ${ended}`;
    return [this.cells.placesIn(other), last];
  }

  #momentOf(instant: number): SplitMoment {
    return { day: whole(this.histories.reader.zone.dayOf(instant)), instant: whole(instant) };
  }

  /** The kind of a stage, by its place in `kinds`. */
  #kind(stage: Sql): Sql {
    return this.#ofStage(stage, ({ kind }) => kinds.indexOf(kind));
  }

  #ofStage(stage: Sql, of: (stage: PlanStage) => number | null): Sql {
    const cases = this.histories.plan.stages.map(
      (each, place) => sql`WHEN ${whole(place)} THEN ${bound(of(each), 'number')}`,
    );
    return sql`CASE ${stage} ${joined(cases, ' ')} END`;
  }
}

interface Conversion {
  readonly a: number;
  readonly to: number;
  /** Null: the first visit. */
  readonly origin: readonly number[] | null;
}

/** SELECTs of each entity's first visit to one stage, and of the first to another after it. */
export function firstTimes(visits: Sql, from: number, to: number): { readonly first: Sql; readonly second: Sql } {
  const start = sql`SELECT e, min(pos) AS pos FROM ${visits} WHERE st = ${whole(from)} GROUP BY e`;
  const first = sql`SELECT x.e AS e, x.dy AS dy, x.ms AS ms, x.pos AS pos FROM ${visits} AS x JOIN (${start}) AS y ON y.e = x.e AND y.pos = x.pos`;
  const after = sql`SELECT x.e AS e, min(x.pos) AS pos FROM ${visits} AS x JOIN (${start}) AS y ON y.e = x.e AND x.pos > y.pos WHERE x.st = ${whole(to)} GROUP BY x.e`;
  const second = sql`SELECT x.e AS e, x.dy AS dy, x.ms AS ms FROM ${visits} AS x JOIN (${after}) AS y ON y.e = x.e AND y.pos = x.pos`;
  return { first, second };
}

/** A table that is written out. */
function valuesOf(names: readonly string[], rows: readonly (readonly (number | null)[])[]): Sql {
  const selects = rows.map((row) => {
    const values = row.map((value) => (value === null ? sql`NULL` : whole(value)));
    return sql`(${joined(values, ', ')})`;
  });
  return sql`SELECT * FROM (VALUES ${joined(selects, ', ')}) AS c0(${written(names.join(', '))})`;
}
