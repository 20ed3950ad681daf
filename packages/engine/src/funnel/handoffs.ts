import type { FunnelPlan, HandoffFigures, PlanHandoff } from '@weir/query';
import { collectEntries } from './collect-entries.js';
import type { Sources } from './open-sources.js';
import type { Entries } from './entries.js';
import type { EntityHistory } from './entity-history.js';
import { isWithin } from './moments.js';
import type { Moment, Span } from './moments.js';
import { orderEntries } from './order-entries.js';
import { EntityCodes } from './entity-codes.js';

/** Counts the entities that went over to another funnel; `add` says of one entity whether it did. */
export interface HandoffCounter {
  add(history: EntityHistory): void;
  /** How many so far. */
  readonly count: number;
  /** So many more were counted elsewhere. */
  join(count: number): void;
  figures(): HandoffFigures;
}

/**
 * Entities with a visit to `from` that have an entry into the other funnel's stage at or after it, each once. On the basis "entry"
 * they belong to the cohort, on "activity" the entry there lies in the range.
 */
export async function handoffCounter(
  handoff: PlanHandoff,
  plan: FunnelPlan,
  entries: Entries,
  span: Span,
  sources: Sources,
): Promise<HandoffCounter> {
  const codes = new EntityCodes();
  const target = await collectEntries(
    handoff.signals.map((signal) => ({ ...signal, stage: 0 })),
    { ...sources, codes, own: null },
  );
  const { order, offsets } = await orderEntries(target, (signal) => handoff.signals[signal]!.dataset, sources.pace);
  const origins = plan.signals.map(({ dataset, stage }) => {
    const field = handoff.entity[dataset];
    if (stage !== handoff.from || field === undefined) return null;
    return {
      codeOf: codes.reader(sources.tables.column(dataset, field)),
      holds: handoff.when === undefined ? () => true : sources.tables.condition(dataset, handoff.when),
    };
  });
  const arrivalsOf = (entity: number): Moment[] =>
    entity < 0 || entity >= target.entityCount
      ? []
      : Array.from(order.subarray(offsets[entity], offsets[entity + 1]), (at) => ({
          day: target.day[at]!,
          ms: target.ms[at]!,
        }));
  const wentOver = ({ first, visits }: EntityHistory): boolean => {
    if (plan.basis === 'entry' && !isWithin(first, span)) return false;
    return visits.some((visit) => {
      const origin = visit.stage === handoff.from ? origins[entries.signal[visit.entry]!] : null;
      const row = entries.row[visit.entry]!;
      if (!origin || !origin.holds(row)) return false;
      return arrivalsOf(origin.codeOf(row)).some(
        (arrival) => isAtOrAfter(arrival, visit) && (plan.basis === 'entry' || isWithin(arrival, span)),
      );
    });
  };
  let count = 0;
  return {
    add: (history) => {
      if (wentOver(history)) count += 1;
    },
    get count() {
      return count;
    },
    join: (more) => {
      count += more;
    },
    figures: () => ({ from: plan.stages[handoff.from]!.id, to: handoff.to, count }),
  };
}

function isAtOrAfter(a: Moment, b: Moment): boolean {
  return Number.isNaN(a.ms) || Number.isNaN(b.ms) ? a.day >= b.day : a.ms >= b.ms;
}
