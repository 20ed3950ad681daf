import type { FlowFigures, FunnelFigures, FunnelTotals, SequencePlan, StageFigures } from '@weir/query';
import { Durations, share } from '../figures.js';
import { elapsedDays } from '../moments.js';
import type { Moment } from '../moments.js';
import { ValueSum } from '../value-sum.js';
import type { EntityValue } from '../value-sum.js';
import { isRunning } from './find-chain.js';
import type { Chain } from './find-chain.js';

/** What all cells of a plan share. */
export type SequenceCellRules = Pick<SequencePlan, 'stages' | 'order' | 'windowSeconds' | 'value'>;

/**
 * Gathers the figures of one cell from the chains of its entities. Whoever did all required steps is won, and stands at the last; of the
 * others those whose window is not over at as-of are open, where they stand, and the rest are lost: they stand nowhere.
 */
export class SequenceCell {
  readonly #plan: SequenceCellRules;
  readonly #asOf: Moment;
  /** Places of required steps in the path. */
  readonly #required: readonly number[];
  /** Per step. */
  readonly #tallies: readonly StepTally[];
  readonly #outcomes = { open: 0, won: 0, lost: 0 };
  readonly #openValue = new ValueSum();
  readonly #openWeighted = new ValueSum();
  readonly #wonValue = new ValueSum();
  readonly #daysToWon = new Durations();

  constructor(plan: SequenceCellRules, asOf: Moment) {
    this.#plan = plan;
    this.#asOf = asOf;
    this.#required = plan.stages.flatMap(({ isOptional }, step) => (isOptional ? [] : [step]));
    this.#tallies = plan.stages.map(() => new StepTally());
  }

  add(chain: Chain, value: EntityValue): void {
    const { moments, optional } = chain;
    const level = moments.length;
    const isOpen = isRunning(chain, this.#asOf, this.#plan);
    const isWon = level === this.#required.length;
    for (const [place, step] of this.#required.entries()) {
      const tally = this.#tallies[step]!;
      if (place < level) tally.reached += 1;
      else if (isOpen) tally.immature += 1;
      if (place + 1 < level) tally.days.add(elapsedDays(moments[place]!, moments[place + 1]!));
    }
    for (const [step, { isOptional }] of this.#plan.stages.entries()) {
      if (!isOptional) continue;
      const tally = this.#tallies[step]!;
      if (optional.has(step)) tally.reached += 1;
      else if (isOpen && this.#isAhead(step, level)) {
        tally.immature += 1;
        if (step < (this.#required[level] ?? Infinity)) tally.waiting += 1;
      }
    }
    this.#addOutcome(isWon ? 'won' : isOpen ? 'open' : 'lost', moments, value);
  }

  /** An optional step can still be done: in any order, or because the chain has not passed it. */
  #isAhead(step: number, level: number): boolean {
    return this.#plan.order === 'unordered' || step > this.#required[level - 1]!;
  }

  #addOutcome(outcome: 'won' | 'open' | 'lost', moments: readonly Moment[], value: EntityValue): void {
    this.#outcomes[outcome] += 1;
    if (outcome === 'lost') return;
    const step = this.#required[moments.length - 1]!;
    const { probability } = this.#plan.stages[step]!;
    const tally = this.#tallies[step]!;
    tally.days.open += 1;
    tally.value.add(value, 1);
    tally.weightedValue.add(value, probability);
    if (outcome === 'won') {
      this.#wonValue.add(value, 1);
      this.#daysToWon.add(elapsedDays(moments[0]!, moments.at(-1)!));
    } else {
      this.#openValue.add(value, 1);
      this.#openWeighted.add(value, probability);
    }
  }

  get isEmpty(): boolean {
    return this.#entities === 0;
  }

  get #entities(): number {
    const { open, won, lost } = this.#outcomes;
    return open + won + lost;
  }

  /** Values of several currencies came together, so a value is missing. */
  get hasMixedCurrency(): boolean {
    return this.#openValue.hasMixedCurrency || this.#wonValue.hasMixedCurrency;
  }

  figures(): FunnelFigures {
    return { stages: this.#stageFigures(), flows: this.#flowFigures(), totals: this.#totals() };
  }

  #stageFigures(): StageFigures[] {
    const { stages, value } = this.#plan;
    const first = this.#required[0]!;
    return stages.map(({ id }, step) => {
      const tally = this.#tallies[step]!;
      const { reached, days } = tally;
      return {
        stage: id,
        entered: reached,
        skipped: 0,
        reached,
        notApplicable: 0,
        open: days.open,
        overdue: 0,
        conversion: {
          fromPrevious: step <= first ? null : this.#fromPrevious(step),
          fromStart: share(reached, this.#entities - tally.immature),
          immature: step <= first ? 0 : this.#immatureAfterPrevious(step),
        },
        days: days.figures(),
        value: value ? tally.value.result() : null,
        weightedValue: value ? tally.weightedValue.result() : null,
      };
    });
  }

  /** Those that reached the required step before, could still go on, and are not here. */
  #immatureAfterPrevious(step: number): number {
    return this.#plan.stages[step]!.isOptional ? this.#tallies[step]!.waiting : this.#previous(step).days.open;
  }

  #fromPrevious(step: number): number | null {
    return share(this.#tallies[step]!.reached, this.#previous(step).reached - this.#immatureAfterPrevious(step));
  }

  #previous(step: number): StepTally {
    return this.#tallies[this.#required.filter((required) => required < step).at(-1)!]!;
  }

  /** From each required step to the next. */
  #flowFigures(): FlowFigures[] {
    const { stages } = this.#plan;
    return this.#required.slice(1).flatMap((step, place) => {
      const before = this.#required[place]!;
      const { reached } = this.#tallies[step]!;
      if (reached === 0) return [];
      return {
        from: stages[before]!.id,
        to: stages[step]!.id,
        count: reached,
        days: this.#tallies[before]!.days.figures(),
      };
    });
  }

  #totals(): FunnelTotals {
    const { value } = this.#plan;
    const { won, lost } = this.#outcomes;
    const winRate = share(won, won + lost);
    const averageWon = value ? this.#wonValue.mean() : null;
    const { median } = this.#daysToWon.figures();
    const isKnown = winRate !== null && averageWon !== null && median;
    return {
      entities: this.#entities,
      ...this.#outcomes,
      parked: 0,
      disqualified: 0,
      winRate,
      openValue: value ? this.#openValue.result() : null,
      weightedValue: value ? this.#openWeighted.result() : null,
      velocity: isKnown ? (this.#entities * winRate * averageWon) / median : null,
    };
  }
}

class StepTally {
  reached = 0;
  /** Have not done it and may still. */
  immature = 0;
  /** Of these, of an optional step, who did the required step before it. */
  waiting = 0;
  readonly days = new Durations();
  readonly value = new ValueSum();
  readonly weightedValue = new ValueSum();
}
