import type { FunnelPlan, HandoffFigures, PlanHandoff } from '@weir/query';
import type { Id, Scalar } from '@weir/schema';
import { collectEntries } from './collect-entries.js';
import type { Sources } from './open-sources.js';
import type { Entries } from './entries.js';
import type { EntityHistory } from './entity-history.js';
import { Durations } from './figures.js';
import type { DurationPart } from './figures.js';
import { elapsedDays, isWithin } from './moments.js';
import type { Moment, Span } from './moments.js';
import { orderEntries } from './order-entries.js';
import { keyReader } from './row-readers.js';
import { EntityCodes } from './entity-codes.js';

/** Counts the entities that went over to another funnel; `add` says of one entity whether it did, and how long that took. */
export interface HandoffCounter {
  add(history: EntityHistory): void;
  /** What was counted so far. */
  part(): DurationPart;
  /** So many more were counted elsewhere. */
  join(part: DurationPart): void;
  figures(): HandoffFigures;
}

export async function handoffCounter(
  handoff: PlanHandoff,
  plan: FunnelPlan,
  entries: Entries,
  span: Span,
  sources: Sources,
): Promise<HandoffCounter> {
  const wentOver = await handoffReader(handoff, plan, entries, span, sources);
  const durations = new Durations();
  return {
    add: (history) => {
      const move = wentOver(history);
      if (move) durations.add(elapsedDays(move.from, move.to));
    },
    part: () => durations.part(),
    join: (part) => durations.join(part),
    figures: () => {
      const { open: _none, ...days } = durations.figures();
      return { from: plan.stages[handoff.from]!.id, to: handoff.to, count: days.count, days };
    },
  };
}

/**
 * Of an entity with a visit to `from` and an entry into the other funnel's stage at or after it: the first such visit, and the first entry
 * after it; null of all others. On the basis "entry" the entity belongs to the cohort, on "activity" the entry there lies in the range.
 */
export async function handoffReader(
  handoff: PlanHandoff,
  { basis, signals }: Pick<FunnelPlan, 'basis' | 'signals'>,
  entries: Entries,
  span: Span,
  sources: Sources,
): Promise<(history: EntityHistory) => { readonly from: Moment; readonly to: Moment } | null> {
  const codes = new EntityCodes();
  const target = await collectEntries(
    handoff.signals.map((signal) => ({ ...signal, stage: 0 })),
    { ...sources, codes, own: null },
  );
  const keyAt = keyReader(handoff.signals, sources.tables);
  const keyOf = (entry: number): Scalar => keyAt(target.signal[entry]!, target.row[entry]!);
  const datasetOf = (signal: number): Id => handoff.signals[signal]!.dataset;
  const { order, offsets } = await orderEntries(target, datasetOf, sources.pace, keyOf);
  const origins = signals.map(({ dataset, stage }) => {
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
  return ({ first, visits }) => {
    if (basis === 'entry' && !isWithin(first, span)) return null;
    for (const visit of visits) {
      const origin = visit.stage === handoff.from ? origins[entries.signal[visit.entry]!] : null;
      const row = entries.row[visit.entry]!;
      if (!origin || !origin.holds(row)) continue;
      const to = arrivalsOf(origin.codeOf(row)).find(
        (arrival) => isAtOrAfter(arrival, visit) && (basis === 'entry' || isWithin(arrival, span)),
      );
      if (to) return { from: visit, to };
    }
    return null;
  };
}

function isAtOrAfter(a: Moment, b: Moment): boolean {
  return Number.isNaN(a.ms) || Number.isNaN(b.ms) ? a.day >= b.day : a.ms >= b.ms;
}
