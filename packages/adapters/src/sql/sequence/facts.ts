import type { PlanFigure, SequencePlan } from '@weir/query';
import type { FactCells } from '../funnel/fact-cells.js';
import { Converted, factSelect } from '../funnel/fact.js';
import type { Fact, FactSelect } from '../funnel/fact.js';
import { elapsedDays, elapsedSeconds } from '../funnel/moments.js';
import { bound, joined, sql, whole, written } from '../sql.js';
import type { Sql } from '../sql.js';
import { momentOf } from './chains.js';
import type { Chains } from './chains.js';

/** How it stands with an optional step: done, or, of chains whose window is not over, still ahead. */
export const OptionalStep = { done: 0, ahead: 1, next: 2 } as const;

/** SELECTs of what is counted of chains, as `FactCells` reads them. */
export class SequenceFacts {
  constructor(
    private readonly plan: Pick<SequencePlan, 'stages' | 'order' | 'value'>,
    private readonly chains: Chains,
    private readonly cells: FactCells,
    private readonly places: readonly Sql[],
  ) {}

  /** All that a funnel's figures are made of. */
  whole(): readonly FactSelect[] {
    const { required } = this.chains;
    const last = required.length;
    const stays = required.slice(1).map((_step, place) => {
      const days = this.#days(`m${place}`, `m${place + 1}`);
      return this.#fact({ fact: 'stay', a: whole(required[place]!), days }, sql`lv >= ${whole(place + 2)}`);
    });
    const won = { fact: 'outcome' as const, a: sql`1`, amount: sql`am`, days: this.#days('m0', `m${last - 1}`) };
    return [
      this.#fact({ fact: 'level', a: sql`lv`, b: sql`ru` }),
      ...stays,
      this.#fact(won, sql`lv = ${whole(last)}`),
      ...this.#optional(),
      ...this.#values(),
    ];
  }

  /** Of the chains that have one step, those that have another at or after it, and how long that took. */
  pairs(figures: readonly PlanFigure[]): readonly FactSelect[] {
    return figures.flatMap((figure, a) => {
      if (figure.figure !== 'conversion' && figure.figure !== 'time_between') return [];
      const [from, to] = [this.#momentOf(figure.from), this.#momentOf(figure.to)];
      // Keys of moments: neither is missing, and the second is not before the first.
      const follows = sql`${written(to)} >= ${written(from)}`;
      if (figure.figure === 'time_between') {
        if (figure.to < figure.from) return [];
        return [this.#fact({ fact: 'timed', a: whole(a), days: this.#days(from, to) }, follows)];
      }
      const { windowSeconds } = figure;
      const { dialect, asOf, zone } = this.chains.reader;
      const now = { day: whole(zone.dayOf(asOf.instant)), instant: whole(asOf.instant) };
      const seconds = (until: typeof now): Sql => elapsedSeconds(momentOf(from, this.chains), until, dialect);
      const isInTime = (until: typeof now): Sql =>
        windowSeconds === null ? sql`TRUE` : sql`(${seconds(until)}) <= ${bound(windowSeconds, 'number')}`;
      const isDone = sql`${written(to)} IS NOT NULL`;
      const isConverted =
        figure.to >= figure.from ? sql`${follows} AND ${isInTime(momentOf(to, this.chains))}` : sql`FALSE`;
      const how = sql`CASE WHEN ${isDone} THEN CASE WHEN ${isConverted} THEN ${whole(Converted.yes)} ELSE ${whole(Converted.no)} END WHEN ru = 1 AND ${isInTime(now)} THEN ${whole(Converted.immature)} ELSE ${whole(Converted.no)} END`;
      return [this.#fact({ fact: 'converted', a: whole(a), b: how }, sql`${written(from)} IS NOT NULL`)];
    });
  }

  /** The times from one step to another, as `readBins` reads them. */
  times(from: number, to: number, where: Sql): Sql {
    const [start, end] = [this.#momentOf(from), this.#momentOf(to)];
    const there = sql`${this.chains.name} WHERE ${where} AND ${written(start)} IS NOT NULL`;
    if (to <= from) return sql`SELECT ${bound(null, 'number')} AS d, ru AS op FROM ${there}`;
    const days = sql`CASE WHEN ${written(end)} >= ${written(start)} THEN ${this.#days(start, end)} END`;
    // Done the other way round, as may be without an order, it is not waited for.
    const isAwaited = sql`CASE WHEN ${written(end)} IS NULL THEN ru ELSE 0 END`;
    return sql`SELECT ${days} AS d, ${isAwaited} AS op FROM ${there}`;
  }

  /** The column that says when a step was done. Without an order required steps are the first, second, … that were done. */
  #momentOf(step: number): string {
    const place = this.chains.required.indexOf(step);
    return place < 0 ? `t${step}` : `m${place}`;
  }

  #days(from: string, to: string): Sql {
    return elapsedDays(momentOf(from, this.chains), momentOf(to, this.chains), this.chains.reader.dialect);
  }

  #fact(parts: FactParts, where?: Sql): FactSelect {
    const attributes = this.cells.attributes.map(({ name }) => written(name));
    const rows = where ? sql`${this.chains.name} WHERE ${where}` : this.chains.name;
    return factSelect({ ...parts, currency: parts.amount && sql`cu` }, [...this.places, ...attributes], rows);
  }

  #optional(): readonly FactSelect[] {
    const { required } = this.chains;
    return this.plan.stages.flatMap(({ isOptional }, step) => {
      if (!isOptional) return [];
      const before = required.filter((other) => other < step).length;
      // It can still be done: in any order, or because the chain has not passed it.
      const isAhead = this.plan.order === 'unordered' ? sql`TRUE` : sql`lv <= ${whole(before)}`;
      const isNext = sql`lv >= ${whole(before)}`;
      const how = sql`CASE WHEN ${written(`t${step}`)} IS NOT NULL THEN ${whole(OptionalStep.done)} WHEN ${isNext} THEN ${whole(OptionalStep.next)} ELSE ${whole(OptionalStep.ahead)} END`;
      const counts = sql`${written(`t${step}`)} IS NOT NULL OR (ru = 1 AND ${isAhead})`;
      return [this.#fact({ fact: 'optional', a: whole(step), b: how }, counts)];
    });
  }

  /** What those are worth who stand somewhere: who won, and whose window is not over. */
  #values(): readonly FactSelect[] {
    const { plan } = this;
    if (!plan.value) return [];
    const { required } = this.chains;
    const ofStep = (of: (step: number) => Sql): Sql =>
      sql`CASE lv ${joined(
        required.map((step, place) => sql`WHEN ${whole(place + 1)} THEN ${of(step)}`),
        ' ',
      )} END`;
    const weight = ofStep((step) => bound(plan.stages[step]!.probability, 'number'));
    const unknown = sql`CASE WHEN ${weight} IS NULL THEN 1 ELSE 0 END`;
    const step = ofStep(whole);
    const isWon = sql`lv = ${whole(required.length)}`;
    const stands = sql`(${isWon} OR ru = 1)`;
    const isOpen = sql`ru = 1 AND NOT ${isWon}`;
    const weighted = sql`am * ${weight}`;
    return [
      this.#fact({ fact: 'stateValue', a: step, amount: sql`am` }, stands),
      this.#fact({ fact: 'stateWeighted', a: step, b: unknown, amount: weighted }, stands),
      this.#fact({ fact: 'open', a: sql`0`, amount: sql`am` }, isOpen),
      this.#fact({ fact: 'openWeighted', a: sql`0`, b: unknown, amount: weighted }, isOpen),
    ];
  }
}

interface FactParts {
  readonly fact: Fact;
  readonly a: Sql;
  readonly b?: Sql;
  readonly days?: Sql;
  readonly amount?: Sql;
}
