import type { PlanStage } from '@weir/query';
import type { AdvanceGraph } from './advance-graph.js';
import type { Entries } from './entries.js';
import { isBefore } from './moments.js';
import type { Bound, Moment } from './moments.js';

/** A stay in a stage: from its start until the next visit's start, or open. */
export interface Visit extends Moment {
  readonly stage: number;
  /** Place in the entries of the entry that began it. */
  readonly entry: number;
}

type OwnVisit = { -readonly [Name in keyof Visit]: Visit[Name] };

/**
 * What one entity did, as history counting sees it. One history is read for one entity after another, and its visits with it. Positions
 * are places in `visits`.
 */
export class EntityHistory {
  /** At least one, in order, no two neighbours in the same stage. */
  readonly visits: Visit[] = [];
  readonly #stages: readonly PlanStage[];
  readonly #graph: AdvanceGraph;
  /** Visits of earlier entities, to be used again. */
  readonly #spare: OwnVisit[] = [];
  /** Per stage the position at which it was reached first: by a visit, or, never entered, by one that jumped over it. −1: not reached. */
  readonly #reached: Int32Array;
  readonly #entered: Uint8Array;

  constructor(stages: readonly PlanStage[], graph: AdvanceGraph) {
    this.#stages = stages;
    this.#graph = graph;
    this.#reached = new Int32Array(stages.length);
    this.#entered = new Uint8Array(stages.length);
  }

  /**
   * Takes the next entity. Consecutive entries into the same stage are one visit.
   * @param own its entries, at least one, in order
   */
  read({ stage, day, ms }: Entries, own: Int32Array): void {
    const { visits } = this;
    let count = 0;
    for (let at = 0; at < own.length; at += 1) {
      const entry = own[at]!;
      if (count > 0 && visits[count - 1]!.stage === stage[entry]) continue;
      const visit = (this.#spare[count] ??= { stage: 0, day: 0, ms: NaN, entry: 0 });
      visit.stage = stage[entry]!;
      visit.day = day[entry]!;
      visit.ms = ms[entry]!;
      visit.entry = entry;
      visits[count] = visit;
      count += 1;
    }
    visits.length = count;
    this.#findReached();
  }

  get first(): Visit {
    return this.visits[0]!;
  }

  get last(): Visit {
    return this.visits[this.visits.length - 1]!;
  }

  hasEntered(stage: number): boolean {
    return this.#entered[stage] === 1;
  }

  /** Position of the first reaching at or after a position; −1 when there is none. */
  reachedFrom(stage: number, position: number): number {
    const first = this.#reached[stage]!;
    if (first < 0 || first >= position) return first;
    for (let at = position; at < this.visits.length; at += 1) {
      if (this.hasEntered(stage) ? this.visits[at]!.stage === stage : this.#isJumpedOver(stage, at)) return at;
    }
    return -1;
  }

  /** Position of the visit in which it was just before a bound; −1 when it had not come yet. */
  positionBefore(bound: Bound): number {
    let at = this.visits.length - 1;
    while (at >= 0 && !isBefore(this.visits[at]!, bound)) at -= 1;
    return at;
  }

  kindAt(position: number): PlanStage['kind'] {
    return this.#stages[this.visits[position]!.stage]!.kind;
  }

  /** Start of the unbroken run of visits of its kind. */
  sinceWhen(position: number): Visit {
    const kind = this.kindAt(position);
    let since = position;
    while (since > 0 && this.kindAt(since - 1) === kind) since -= 1;
    return this.visits[since]!;
  }

  #findReached(): void {
    const { visits } = this;
    const [reached, entered] = [this.#reached.fill(-1), this.#entered.fill(0)];
    for (let at = 0; at < visits.length; at += 1) {
      const { stage } = visits[at]!;
      if (reached[stage]! < 0) reached[stage] = at;
      entered[stage] = 1;
    }
    for (let at = 1; at < visits.length; at += 1) {
      const between = this.#graph.onEveryPath(visits[at - 1]!.stage, visits[at]!.stage);
      for (let place = 0; place < between.length; place += 1) {
        const stage = between[place]!;
        if (entered[stage] === 0 && reached[stage]! < 0) reached[stage] = at;
      }
    }
  }

  #isJumpedOver(stage: number, at: number): boolean {
    return at > 0 && this.#graph.onEveryPath(this.visits[at - 1]!.stage, this.visits[at]!.stage).includes(stage);
  }
}
