import type { PlanFigure, PlanStage } from '@weir/query';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { arrivals, arrivalsFromStart, conversionOutcome, firstTimes } from './conversions.js';
import type { Conversion } from './conversions.js';
import { factSelect, kinds } from './fact.js';
import type { FactParts, FactSelect } from './fact.js';
import type { FactCells } from './fact-cells.js';
import type { Histories } from './histories.js';
import { elapsedDays, momentIn } from './moments.js';
import type { SplitMoment } from './moments.js';
import type { NamedSelects } from './named-selects.js';
import { valuesOf } from './reached.js';
import { standing } from './standing.js';

const [visit, entity, other] = [written('v'), written('t'), written('o')];

export interface FactRules {
  /** entry: an entity that is in the cohort counts with all it did; activity: each figure counts by its own date. */
  readonly basis: 'entry' | 'activity';
  readonly windowSeconds: number | null;
}

/** SELECTs of the facts of a funnel. */
export class Facts {
  /** Those that the facts read. */
  readonly selects: NamedSelects;

  constructor(
    private readonly histories: Histories,
    private readonly cells: FactCells,
    private readonly rules: FactRules,
  ) {
    this.selects = histories.selects.fork();
  }

  /** All that a funnel's figures are made of. */
  whole(): readonly FactSelect[] {
    const stages = this.histories.plan.stages.map((_, stage) => stage);
    const { windowSeconds } = this.rules;
    const fromStart = arrivalsFromStart(stages, this.histories);
    const previous = this.#previous();
    return [
      ...this.totals(),
      ...this.#inapplicable(),
      this.#conversions('fromStart', fromStart, windowSeconds),
      ...(previous.length > 0 ? [this.#conversions('fromPrevious', this.#arrivals(previous), windowSeconds)] : []),
      this.#step({ fact: 'flow', a: sql`v.pst`, b: sql`v.st`, days: this.#stepDays }),
      ...this.#values(),
    ];
  }

  /** What totals and the counts of stages are made of. Whoever is in a cell by any fact is there by one of these. */
  totals(): readonly FactSelect[] {
    const mayWin = sql`CASE WHEN ${this.#kind(sql`t.lst`)} IN (3, 4) THEN 0 ELSE 1 END`;
    const own = momentIn(entity, sql`f`);
    return [
      this.#fact(
        { fact: 'reached', a: sql`o.st`, b: sql`1 - o.en` },
        momentIn(other),
        sql`JOIN ${this.histories.reached.firsts} AS o ON o.e = t.e`,
      ),
      this.#fact({ fact: 'entity', a: sql`0`, b: mayWin }, own, sql``),
      this.#step({ fact: 'stay', a: sql`v.pst`, days: this.#stepDays }),
      this.#outcomes(),
      ...this.#states(),
    ];
  }

  /** Figures between two stages, by their places. */
  pairs(figures: readonly PlanFigure[]): readonly FactSelect[] {
    const { visits } = this.histories;
    return figures.flatMap((figure, a) => {
      if (figure.figure === 'conversion') {
        const { from, to, windowSeconds } = figure;
        return [this.#conversions('converted', this.#arrivals([{ a, to, origins: [from] }]), windowSeconds)];
      }
      if (figure.figure !== 'time_between') return [];
      const { first, second } = firstTimes(visits, figure.from, figure.to, this.#dialect);
      const days = elapsedDays(momentIn(visit), momentIn(other), this.#dialect);
      const join = sql`JOIN (${first}) AS v ON v.e = t.e JOIN (${second}) AS o ON o.e = t.e`;
      return [this.#fact({ fact: 'timed', a: whole(a), days }, momentIn(other), join)];
    });
  }

  get #dialect() {
    return this.histories.reader.dialect;
  }

  #fact(parts: FactParts, moment: SplitMoment, join: Sql): FactSelect {
    const at = this.rules.basis === 'entry' ? momentIn(entity, sql`f`) : moment;
    const attributes = this.cells.attributes.map(({ name }) => sql`t.${written(name)} AS ${written(name)}`);
    const rows = sql`${this.histories.entities} AS t ${join}`;
    return factSelect(parts, [...this.cells.places(at), ...attributes], rows);
  }

  #inapplicable(): readonly FactSelect[] {
    const { plan, graph } = this.histories;
    const before = plan.stages.flatMap((_, stage) =>
      plan.stages.flatMap((_, first) => (graph.leadsTo(stage, first) ? [[stage, first]] : [])),
    );
    if (before.length === 0) return [];
    const never = sql`NOT EXISTS (SELECT 1 FROM ${this.histories.reached.firsts} AS x WHERE x.e = t.e AND x.st = o.s)`;
    const join = sql`JOIN (${valuesOf(['s', 'u'], before)}) AS o ON o.u = t.fst WHERE ${never}`;
    return [this.#fact({ fact: 'inapplicable', a: sql`o.s` }, momentIn(entity, sql`f`), join)];
  }

  /** Of each stage those with an advance transition into it. */
  #previous(): readonly Conversion[] {
    const { plan, graph } = this.histories;
    return plan.stages.flatMap((_, to) => {
      const origins = graph.previous(to);
      return origins.length > 0 ? [{ a: to, to, origins }] : [];
    });
  }

  #arrivals(conversions: readonly Conversion[]): Sql {
    return arrivals(conversions, this.histories.reached, this.#dialect);
  }

  /** @param reached rows as `arrivals` gives them */
  #conversions(
    fact: 'fromStart' | 'fromPrevious' | 'converted',
    reached: Sql,
    windowSeconds: number | null,
  ): FactSelect {
    const how = conversionOutcome(windowSeconds, this.histories.reader);
    const moment = fact === 'fromStart' ? momentIn(entity, sql`f`) : momentIn(other);
    return this.#fact({ fact, a: sql`o.a`, b: how }, moment, sql`JOIN (${reached}) AS o ON o.e = t.e`);
  }

  /** From each visit to the next. */
  #step(parts: FactParts): FactSelect {
    return this.#fact(parts, momentIn(visit), sql`JOIN ${this.histories.visits} AS v ON v.e = t.e AND v.pos > 0`);
  }

  get #stepDays(): Sql {
    return elapsedDays(momentIn(visit, sql`p`), momentIn(visit), this.#dialect);
  }

  /** The start of the unbroken run of visits of the last one's kind. */
  #outcomes(): FactSelect {
    const { visits, entities } = this.histories;
    const [last, own] = [this.#kind(sql`y.lst`), this.#kind(sql`x.st`)];
    const run = sql`COALESCE(max(CASE WHEN ${own} <> y.k THEN x.pos END), -1) + 1`;
    const ended = sql`SELECT e, k FROM (SELECT y.e AS e, ${last} AS k FROM ${entities} AS y) AS y1 WHERE k <> 0`;
    const runs = sql`SELECT x.e AS e, y.k AS k, ${run} AS pos FROM (${ended}) AS y JOIN ${visits} AS x ON x.e = y.e GROUP BY x.e, y.k`;
    const join = sql`JOIN (${runs}) AS o ON o.e = t.e JOIN ${visits} AS v ON v.e = o.e AND v.pos = o.pos`;
    const days = elapsedDays(momentIn(entity, sql`f`), momentIn(visit), this.#dialect);
    return this.#fact(
      { fact: 'outcome', a: sql`o.k`, days, amount: sql`t.am`, currency: sql`t.cu` },
      momentIn(visit),
      join,
    );
  }

  /** Where entities stand: at as-of, or, by activity, at the end of each cell. */
  #states(): readonly FactSelect[] {
    const limit = this.#ofStage(({ limitDays }) => limitDays);
    const overdue = sql`CASE WHEN dd > ${limit} THEN 1 ELSE 0 END`;
    const facts = [
      this.#state({ fact: 'state', a: sql`st`, b: overdue }),
      this.#state({ fact: 'open', a: sql`0`, ...this.#worth(sql`am`) }, this.#isOpen),
    ];
    if (!this.histories.plan.value) return facts;
    const { unknown, weighted } = this.#weighted();
    return [...facts, this.#state({ fact: 'openWeighted', a: sql`0`, b: unknown, ...weighted }, this.#isOpen)];
  }

  /** What those are worth who stand in each stage. */
  #values(): readonly FactSelect[] {
    if (!this.histories.plan.value) return [];
    const { unknown, weighted } = this.#weighted();
    return [
      this.#state({ fact: 'stateValue', a: sql`st`, ...this.#worth(sql`am`) }),
      this.#state({ fact: 'stateWeighted', a: sql`st`, b: unknown, ...weighted }),
    ];
  }

  #state(parts: FactParts, which?: Sql): FactSelect {
    const columns = [...this.cells.placeNames, ...this.cells.attributes.map(({ name }) => name)].map(written);
    return factSelect(parts, columns, which ? sql`${this.#standing} WHERE ${which}` : this.#standing);
  }

  #stands: Sql | undefined;
  get #standing(): Sql {
    return (this.#stands ??= standing(this.histories, this.cells, this.rules.basis, this.selects));
  }

  get #isOpen(): Sql {
    return sql`${this.#kind(sql`st`)} = 0`;
  }

  #worth(amount: Sql): Pick<FactParts, 'amount' | 'currency'> {
    return { amount, currency: sql`cu` };
  }

  #weighted() {
    const weight = this.#ofStage(({ probability }) => probability);
    const unknown = sql`CASE WHEN ${weight} IS NULL THEN 1 ELSE 0 END`;
    return { unknown, weighted: this.#worth(sql`am * ${weight}`) };
  }

  /** The kind of a stage, by its place in `kinds`. */
  #kind(stage: Sql): Sql {
    return this.#ofStage(({ kind }) => kinds.indexOf(kind), stage);
  }

  #ofStage(of: (stage: PlanStage) => number | null, stage = sql`st`): Sql {
    const cases = this.histories.plan.stages.map(
      (each, place) => sql`WHEN ${whole(place)} THEN ${bound(of(each), 'number')}`,
    );
    return sql`CASE ${stage} ${joined(cases, ' ')} END`;
  }
}
