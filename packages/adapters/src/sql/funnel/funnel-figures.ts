import type { AdvanceGraph } from '@weir/engine';
import type { DurationFigures, FunnelFigures, FunnelPlan, FunnelTotals, StageFigures } from '@weir/query';
import { noDurations } from './durations.js';
import type { FactCell, FactFigures } from './fact-cells.js';
import { factName } from './fact-cells.js';
import { Converted, kinds } from './fact.js';
import type { Fact } from './fact.js';

export const noFacts: FactFigures = {
  count: 0,
  days: noDurations,
  amounts: 0,
  isMixed: false,
  total: null,
};

/** Figures of one cell of a funnel, of what its facts add up to. */
export class CellFigures {
  constructor(
    private readonly plan: Pick<FunnelPlan, 'stages' | 'value'>,
    private readonly graph: AdvanceGraph,
    private readonly cell: FactCell | undefined,
  ) {}

  /** Values of several currencies came together, so a value is missing. */
  get hasMixedCurrency(): boolean {
    return this.#of('open').isMixed || this.#of('outcome', kinds.indexOf('won')).isMixed;
  }

  figures(): FunnelFigures {
    return {
      stages: this.plan.stages.map((_, stage) => this.#stage(stage)),
      flows: this.#flows(),
      totals: this.#totals(),
    };
  }

  #of(fact: Fact, a = 0, b = 0): FactFigures {
    return this.cell?.facts.get(factName(fact, a, b)) ?? noFacts;
  }

  #stage(stage: number): StageFigures {
    const { plan, graph } = this;
    const [entered, skipped] = [this.#of('reached', stage, 0).count, this.#of('reached', stage, 1).count];
    return {
      stage: plan.stages[stage]!.id,
      entered,
      skipped,
      reached: entered + skipped,
      notApplicable: this.#of('inapplicable', stage).count,
      open: this.#open(stage),
      overdue: this.#of('state', stage, 1).count,
      conversion: {
        fromPrevious: graph.previous(stage).length === 0 ? null : this.#conversion('fromPrevious', stage),
        fromStart: this.#conversion('fromStart', stage),
        immature: this.#of('fromPrevious', stage, Converted.immature).count,
      },
      days: this.#days(this.#of('stay', stage), stage),
      value: this.#value(this.#of('stateValue', stage)),
      weightedValue: this.#weighted('stateWeighted', stage),
    };
  }

  #open(stage: number): number {
    return this.#of('state', stage, 0).count + this.#of('state', stage, 1).count;
  }

  #conversion(fact: Fact, stage: number): number | null {
    const converted = this.#of(fact, stage, Converted.yes).count;
    return share(converted, converted + this.#of(fact, stage, Converted.no).count);
  }

  #days({ days }: FactFigures, stage: number): DurationFigures {
    return { ...days, open: this.#open(stage) };
  }

  #flows(): FunnelFigures['flows'] {
    const { stages } = this.plan;
    return stages.flatMap(({ id: from }, a) =>
      stages.flatMap(({ id: to }, b) => {
        const flow = this.#of('flow', a, b);
        return flow.count === 0 ? [] : [{ from, to, count: flow.count, days: this.#days(flow, a) }];
      }),
    );
  }

  #value(facts: FactFigures): number | null {
    return this.plan.value ? valueOf(facts) : null;
  }

  /** Where a probability is not said the whole is missing. */
  #weighted(fact: Fact, a = 0): number | null {
    return this.#of(fact, a, 1).count > 0 ? null : this.#value(this.#of(fact, a, 0));
  }

  #totals(): FunnelTotals {
    const outcome = (kind: (typeof kinds)[number]) => this.#of('outcome', kinds.indexOf(kind));
    const [won, lost] = [outcome('won'), outcome('lost')];
    const contenders = this.#of('entity', 0, 1).count;
    const winRate = share(won.count, won.count + lost.count);
    const wonValue = this.#value(won);
    const averageWon = wonValue === null || won.amounts === 0 ? null : wonValue / won.amounts;
    const { median } = won.days;
    return {
      entities: this.#of('entity', 0, 0).count + contenders,
      open: this.#of('open').count,
      won: won.count,
      lost: lost.count,
      parked: outcome('parked').count,
      disqualified: outcome('disqualified').count,
      winRate,
      openValue: this.#value(this.#of('open')),
      weightedValue: this.#weighted('openWeighted'),
      velocity:
        winRate === null || averageWon === null || !median ? null : (contenders * winRate * averageWon) / median,
    };
  }
}

/** Missing values are skipped; of missing ones alone the sum is missing, of no entity it is 0. */
export function valueOf({ count, amounts, isMixed, total }: FactFigures): number | null {
  if (isMixed || (count > 0 && amounts === 0)) return null;
  return count === 0 ? 0 : total;
}

/** a ÷ b; null when b is 0. */
export function share(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}
