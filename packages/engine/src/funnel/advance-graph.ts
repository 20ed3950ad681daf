/** The advance transitions of a funnel, with what history counting asks of them. Stages are their places in the plan. */
export class AdvanceGraph {
  readonly #next: readonly (readonly number[])[];
  readonly #previous: readonly (readonly number[])[];
  readonly #reachable = new Map<number, ReadonlySet<number>>();
  readonly #between = new Map<number, readonly number[]>();

  constructor(
    readonly stageCount: number,
    advances: readonly (readonly [number, number])[],
  ) {
    const next: number[][] = Array.from({ length: stageCount }, () => []);
    const previous: number[][] = Array.from({ length: stageCount }, () => []);
    for (const [from, to] of advances) {
      if (from === to) continue;
      next[from]!.push(to);
      previous[to]!.push(from);
    }
    this.#next = next;
    this.#previous = previous;
  }

  /** Stages with an advance transition into this one. */
  previous(stage: number): readonly number[] {
    return this.#previous[stage]!;
  }

  /** True when advance transitions lead from one stage to the other, a different one. */
  leadsTo(from: number, to: number): boolean {
    let reachable = this.#reachable.get(from);
    if (!reachable) this.#reachable.set(from, (reachable = this.#reach(from, -1)));
    return from !== to && reachable.has(to);
  }

  /** Stages that lie inside every simple advance path between the two, in document order; none where there is no path. */
  onEveryPath(from: number, to: number): readonly number[] {
    const pair = from * this.stageCount + to;
    let inside = this.#between.get(pair);
    if (!inside) this.#between.set(pair, (inside = this.#cutStages(from, to)));
    return inside;
  }

  #cutStages(from: number, to: number): number[] {
    if (!this.leadsTo(from, to)) return [];
    const inside: number[] = [];
    for (let stage = 0; stage < this.stageCount; stage += 1) {
      if (stage === from || stage === to || !this.leadsTo(from, stage) || !this.leadsTo(stage, to)) continue;
      if (!this.#reach(from, stage).has(to)) inside.push(stage);
    }
    return inside;
  }

  #reach(from: number, without: number): Set<number> {
    const seen = new Set<number>();
    const open = [from];
    while (open.length > 0) {
      for (const to of this.#next[open.pop()!]!) {
        if (to === without || seen.has(to)) continue;
        seen.add(to);
        open.push(to);
      }
    }
    return seen;
  }
}
