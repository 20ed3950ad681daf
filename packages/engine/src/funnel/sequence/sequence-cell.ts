import type { FlowFigures, FunnelFigures, FunnelTotals, SequencePlan, StageFigures } from '@weir/query';
import { Durations, share } from '../figures.js';
import type { DurationPart } from '../figures.js';
import { elapsedDays } from '../moments.js';
import type { Moment } from '../moments.js';
import { ValueSum } from '../value-sum.js';
import type { EntityValue, ValuePart } from '../value-sum.js';
import { isRunning } from './find-chain.js';
import type { Chain } from './find-chain.js';

/** What one of several has gathered: plain data. */
export interface SequenceCellPart {
  readonly tallies: readonly StepPart[];
  readonly atLevel: Float64Array;
  readonly runningAtLevel: Float64Array;
  readonly values: readonly (ValuePart | undefined)[];
  readonly daysToWon: DurationPart;
}

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
  /** At place l how many chains have done l required steps, and how many of them whose window is not over. */
  readonly #atLevel: Float64Array;
  readonly #runningAtLevel: Float64Array;
  readonly #openValue = new ValueSum();
  readonly #openWeighted = new ValueSum();
  readonly #wonValue = new ValueSum();
  readonly #daysToWon = new Durations();

  constructor(plan: SequenceCellRules, asOf: Moment) {
    this.#plan = plan;
    this.#asOf = asOf;
    this.#required = plan.stages.flatMap(({ isOptional }, step) => (isOptional ? [] : [step]));
    this.#tallies = plan.stages.map(() => new StepTally());
    this.#atLevel = new Float64Array(this.#required.length + 1);
    this.#runningAtLevel = new Float64Array(this.#required.length + 1);
  }

  add(chain: Chain, value: EntityValue): void {
    const { moments } = chain;
    const level = moments.length;
    const isOpen = isRunning(chain, this.#asOf, this.#plan);
    this.#atLevel[level]! += 1;
    if (isOpen) this.#runningAtLevel[level]! += 1;
    for (let place = 1; place < level; place += 1) {
      this.#tallies[this.#required[place - 1]!]!.days.add(elapsedDays(moments[place - 1]!, moments[place]!));
    }
    if (this.#required.length < this.#tallies.length) this.#addOptional(chain, isOpen);
    const isWon = level === this.#required.length;
    if (isWon) this.#daysToWon.add(elapsedDays(moments[0]!, moments[level - 1]!));
    if (this.#plan.value && (isWon || isOpen)) this.#addValue(level, isWon, value);
  }

  /**
   * Adds a chain of a plan without optional steps and without a value.
   * @param times of each step that was done, in a unit of which a day has `perDay`
   */
  addTimes(level: number, times: Float64Array, perDay: number, isOpen: boolean): void {
    this.#atLevel[level]! += 1;
    if (isOpen) this.#runningAtLevel[level]! += 1;
    for (let step = 1; step < level; step += 1) {
      this.#tallies[step - 1]!.days.add((times[step]! - times[step - 1]!) / perDay);
    }
    if (level === this.#required.length) this.#daysToWon.add((times[level - 1]! - times[0]!) / perDay);
  }

  #addOptional({ moments: { length: level }, optional }: Chain, isOpen: boolean): void {
    for (const [step, { isOptional }] of this.#plan.stages.entries()) {
      if (!isOptional) continue;
      const tally = this.#tallies[step]!;
      if (optional.has(step)) tally.reached += 1;
      else if (isOpen && this.#isAhead(step, level)) {
        tally.immature += 1;
        if (step < (this.#required[level] ?? Infinity)) tally.waiting += 1;
      }
    }
  }

  /** An optional step can still be done: in any order, or because the chain has not passed it. */
  #isAhead(step: number, level: number): boolean {
    return this.#plan.order === 'unordered' || step > this.#required[level - 1]!;
  }

  #addValue(level: number, isWon: boolean, value: EntityValue): void {
    const step = this.#required[level - 1]!;
    const { probability } = this.#plan.stages[step]!;
    const tally = this.#tallies[step]!;
    tally.value.add(value, 1);
    tally.weightedValue.add(value, probability);
    if (isWon) {
      this.#wonValue.add(value, 1);
    } else {
      this.#openValue.add(value, 1);
      this.#openWeighted.add(value, probability);
    }
  }

  get isEmpty(): boolean {
    return this.#entities === 0;
  }

  get #entities(): number {
    return this.#atLevel.reduce((sum, count) => sum + count, 0);
  }

  part(): SequenceCellPart {
    return {
      tallies: this.#tallies.map((tally) => tally.part()),
      atLevel: this.#atLevel,
      runningAtLevel: this.#runningAtLevel,
      values: this.#values.map((value) => value.part()),
      daysToWon: this.#daysToWon.part(),
    };
  }

  join({ tallies, atLevel, runningAtLevel, values, daysToWon }: SequenceCellPart): void {
    for (const [step, tally] of this.#tallies.entries()) tally.join(tallies[step]!);
    for (const [level, count] of atLevel.entries()) this.#atLevel[level]! += count;
    for (const [level, count] of runningAtLevel.entries()) this.#runningAtLevel[level]! += count;
    for (const [place, value] of this.#values.entries()) value.join(values[place]);
    this.#daysToWon.join(daysToWon);
  }

  get #values(): readonly ValueSum[] {
    return [this.#openValue, this.#openWeighted, this.#wonValue];
  }

  /** Works out from the levels what they say of steps. */
  #settle(): Outcomes {
    const last = this.#required.length;
    let reached = 0;
    for (let level = last; level > 0; level -= 1) {
      const tally = this.#tallies[this.#required[level - 1]!]!;
      reached += this.#atLevel[level]!;
      tally.reached = reached;
      tally.days.open = level === last ? this.#atLevel[level]! : this.#runningAtLevel[level]!;
    }
    let open = 0;
    for (const [place, step] of this.#required.entries()) {
      open += this.#runningAtLevel[place]!;
      this.#tallies[step]!.immature = open;
    }
    const won = this.#atLevel[last]!;
    return { open, won, lost: this.#entities - won - open };
  }

  /** Values of several currencies came together, so a value is missing. */
  get hasMixedCurrency(): boolean {
    return this.#openValue.hasMixedCurrency || this.#wonValue.hasMixedCurrency;
  }

  figures(): FunnelFigures {
    const outcomes = this.#settle();
    return { stages: this.#stageFigures(), flows: this.#flowFigures(), totals: this.#totals(outcomes) };
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

  #totals(outcomes: Outcomes): FunnelTotals {
    const { value } = this.#plan;
    const { won, lost } = outcomes;
    const winRate = share(won, won + lost);
    const averageWon = value ? this.#wonValue.mean() : null;
    const { median } = this.#daysToWon.figures();
    const isKnown = winRate !== null && averageWon !== null && median;
    return {
      entities: this.#entities,
      ...outcomes,
      parked: 0,
      disqualified: 0,
      winRate,
      openValue: value ? this.#openValue.result() : null,
      weightedValue: value ? this.#openWeighted.result() : null,
      velocity: isKnown ? (this.#entities * winRate * averageWon) / median : null,
    };
  }
}

interface Outcomes {
  readonly open: number;
  readonly won: number;
  readonly lost: number;
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

  part() {
    const { reached, immature, waiting, days, value, weightedValue } = this;
    return {
      reached,
      immature,
      waiting,
      days: days.part(),
      value: value.part(),
      weightedValue: weightedValue.part(),
    };
  }

  join(part: StepPart): void {
    this.reached += part.reached;
    this.immature += part.immature;
    this.waiting += part.waiting;
    this.days.join(part.days);
    this.value.join(part.value);
    this.weightedValue.join(part.weightedValue);
  }
}

type StepPart = ReturnType<StepTally['part']>;
