import type { FlowFigures, FunnelFigures, FunnelTotals, SequencePlan, StageFigures } from '@weir/query';
import { factName } from '../funnel/fact-cells.js';
import type { FactCell, FactFigures } from '../funnel/fact-cells.js';
import type { Fact } from '../funnel/fact.js';
import { noFacts, share, valueOf } from '../funnel/funnel-figures.js';
import { OptionalStep } from './facts.js';

/** Figures of one cell of a funnel that counts sequences, of what its facts add up to. */
export class ChainFigures {
  /** Places of required steps in the path. */
  readonly #required: readonly number[];
  /** At place l how many chains have done l required steps, and how many of them whose window is not over. */
  readonly #atLevel: readonly number[];
  readonly #runningAtLevel: readonly number[];

  constructor(
    private readonly plan: Pick<SequencePlan, 'stages' | 'value'>,
    private readonly cell: FactCell | undefined,
  ) {
    this.#required = plan.stages.flatMap(({ isOptional }, step) => (isOptional ? [] : [step]));
    const levels = [0, ...this.#required.map((_step, place) => place + 1)];
    this.#runningAtLevel = levels.map((level) => this.#of('level', level, 1).count);
    this.#atLevel = levels.map((level, place) => this.#of('level', level, 0).count + this.#runningAtLevel[place]!);
  }

  /** Values of several currencies came together, so a value is missing. */
  get hasMixedCurrency(): boolean {
    return this.#of('open').isMixed || this.#of('outcome', 1).isMixed;
  }

  figures(): FunnelFigures {
    return {
      stages: this.plan.stages.map((_stage, step) => this.#stage(step)),
      flows: this.#flows(),
      totals: this.#totals(),
    };
  }

  #of(fact: Fact, a = 0, b = 0): FactFigures {
    return this.cell?.facts.get(factName(fact, a, b)) ?? noFacts;
  }

  get #entities(): number {
    return sum(this.#atLevel);
  }

  #stage(step: number): StageFigures {
    const { id } = this.plan.stages[step]!;
    const first = this.#required[0]!;
    const reached = this.#reached(step);
    const waiting = this.#waiting(step);
    return {
      stage: id,
      entered: reached,
      skipped: 0,
      reached,
      notApplicable: 0,
      open: this.#open(step),
      overdue: 0,
      conversion: {
        fromPrevious: step <= first ? null : share(reached, this.#reached(this.#previous(step)) - waiting),
        fromStart: share(reached, this.#entities - this.#immature(step)),
        immature: step <= first ? 0 : waiting,
      },
      days: { ...this.#of('stay', step).days, open: this.#open(step) },
      value: this.#value(this.#of('stateValue', step)),
      weightedValue: this.#weighted('stateWeighted', step),
    };
  }

  #isOptional(step: number): boolean {
    return this.plan.stages[step]!.isOptional;
  }

  #optional(step: number, how: (typeof OptionalStep)[keyof typeof OptionalStep]): number {
    return this.#of('optional', step, how).count;
  }

  #reached(step: number): number {
    if (this.#isOptional(step)) return this.#optional(step, OptionalStep.done);
    return sum(this.#atLevel.slice(this.#required.indexOf(step) + 1));
  }

  /** Who stands at the last step has won, whether the window is over or not. */
  #open(step: number): number {
    if (this.#isOptional(step)) return 0;
    const level = this.#required.indexOf(step) + 1;
    return (level === this.#required.length ? this.#atLevel : this.#runningAtLevel)[level]!;
  }

  /** Have not done it and may still. */
  #immature(step: number): number {
    if (this.#isOptional(step)) return this.#optional(step, OptionalStep.ahead) + this.#waiting(step);
    return sum(this.#runningAtLevel.slice(0, this.#required.indexOf(step) + 1));
  }

  /** Of these who did the required step before it. */
  #waiting(step: number): number {
    if (this.#isOptional(step)) return this.#optional(step, OptionalStep.next);
    return step <= this.#required[0]! ? 0 : this.#open(this.#previous(step));
  }

  #previous(step: number): number {
    return this.#required.filter((required) => required < step).at(-1)!;
  }

  #value(facts: FactFigures): number | null {
    return this.plan.value ? valueOf(facts) : null;
  }

  /** Where a probability is not said the whole is missing. */
  #weighted(fact: Fact, a = 0): number | null {
    return this.#of(fact, a, 1).count > 0 ? null : this.#value(this.#of(fact, a, 0));
  }

  /** From each required step to the next. */
  #flows(): FlowFigures[] {
    return this.#required.slice(1).flatMap((step, place) => {
      const before = this.#required[place]!;
      const count = this.#reached(step);
      if (count === 0) return [];
      const days = { ...this.#of('stay', before).days, open: this.#open(before) };
      return { from: this.plan.stages[before]!.id, to: this.plan.stages[step]!.id, count, days };
    });
  }

  #totals(): FunnelTotals {
    const last = this.#required.length;
    const won = this.#atLevel[last]!;
    const open = sum(this.#runningAtLevel.slice(0, last));
    const lost = this.#entities - won - open;
    const winRate = share(won, won + lost);
    const outcome = this.#of('outcome', 1);
    const wonValue = this.#value(outcome);
    const averageWon = wonValue === null || outcome.amounts === 0 ? null : wonValue / outcome.amounts;
    const { median } = outcome.days;
    const isKnown = winRate !== null && averageWon !== null && median;
    return {
      entities: this.#entities,
      open,
      won,
      lost,
      parked: 0,
      disqualified: 0,
      winRate,
      openValue: this.#value(this.#of('open')),
      weightedValue: this.#weighted('openWeighted'),
      velocity: isKnown ? (this.#entities * winRate * averageWon) / median : null,
    };
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
