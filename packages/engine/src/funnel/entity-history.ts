import type { PlanStage } from '@weir/query';
import type { AdvanceGraph } from './advance-graph.js';
import { isBefore } from './moments.js';
import type { Bound, Moment } from './moments.js';

/** A stay in a stage: from its start until the next visit's start, or open. */
export interface Visit extends Moment {
  readonly stage: number;
  /** Place in the entries of the entry that began it. */
  readonly entry: number;
}

/** Where an entity stood at some moment. */
export interface State {
  readonly visit: Visit;
  readonly kind: PlanStage['kind'];
  /** Start of the unbroken run of visits of that kind. */
  readonly since: Visit;
}

/** What one entity did, as history counting sees it. Positions are places in `visits`. */
export class EntityHistory {
  readonly first: Visit;
  /** Per stage the positions at which it was reached: by its visits, or, never entered, by the visits that jumped over it. */
  readonly #reachedAt = new Map<number, number[]>();
  readonly #entered = new Set<number>();

  /** @param visits at least one, in order, no two neighbours in the same stage */
  constructor(
    readonly visits: readonly Visit[],
    readonly stages: readonly PlanStage[],
    graph: AdvanceGraph,
  ) {
    this.first = visits[0]!;
    for (const [position, { stage }] of visits.entries()) {
      this.#entered.add(stage);
      this.#addReached(stage, position);
    }
    for (let position = 1; position < visits.length; position += 1) {
      for (const stage of graph.onEveryPath(visits[position - 1]!.stage, visits[position]!.stage)) {
        if (!this.#entered.has(stage)) this.#addReached(stage, position);
      }
    }
  }

  hasEntered(stage: number): boolean {
    return this.#entered.has(stage);
  }

  /** Position of the first reaching at or after a position; −1 when there is none. */
  reachedFrom(stage: number, position: number): number {
    return this.#reachedAt.get(stage)?.find((reached) => reached >= position) ?? -1;
  }

  get reachedStages(): Iterable<number> {
    return this.#reachedAt.keys();
  }

  /** The state just before a bound; undefined when the entity had not come yet. */
  stateBefore(bound: Bound): State | undefined {
    const last = this.visits.findLastIndex((visit) => isBefore(visit, bound));
    if (last < 0) return undefined;
    const { kind } = this.stages[this.visits[last]!.stage]!;
    let since = last;
    while (since > 0 && this.stages[this.visits[since - 1]!.stage]!.kind === kind) since -= 1;
    return { visit: this.visits[last]!, kind, since: this.visits[since]! };
  }

  #addReached(stage: number, position: number): void {
    const positions = this.#reachedAt.get(stage);
    if (positions) positions.push(position);
    else this.#reachedAt.set(stage, [position]);
  }
}
