import type { Formula, Id, Signal, Transition } from '@weir/schema';
import type { HandoffFigures } from '@weir/query';
import { isBefore } from './cells.js';
import type { Cell } from './cells.js';
import { durationFigures, isWithin } from './funnel-figures.js';
import type { Basis } from './funnel-figures.js';
import { boundOfMoment, daysBetween, inOrder } from './histories.js';
import type { Entry, FunnelWorld, History, Moment } from './histories.js';
import { fieldValue, rowValue } from './rows.js';

/** A way from a stage of the funnel into a stage of another. */
export interface Handoff {
  readonly transition: Transition;
  readonly to: { readonly funnel: Id; readonly stage: Id };
  /** What brings an entity there. */
  readonly signals: readonly Signal[];
}

export function handoffsIn({ document, funnel }: Pick<FunnelWorld, 'document' | 'funnel'>): readonly Handoff[] {
  return (funnel.transitions ?? []).flatMap((transition) => {
    const { to } = transition;
    if (typeof to === 'string') return [];
    const stages = document.funnels!.find(({ id }) => id === to.funnel)!.stages;
    return [{ transition, to, signals: stages.find(({ id }) => id === to.stage)!.enters ?? [] }];
  });
}

/**
 * Who left for the other funnel: the row that brought an entity into the stage fits the condition and names it there, and there it came in
 * at or after that. By entry it belongs to the cohort, by activity it came in within the cell.
 * @param arrivals entries into the other funnel's stage
 */
export function handoffFigures(
  world: FunnelWorld,
  histories: readonly History[],
  { transition: { from, when, entity }, to }: Handoff,
  arrivals: readonly Entry[],
  cell: Cell,
  basis: Basis,
): HandoffFigures {
  const stage = world.funnel.stages.find(({ id }) => id === from)!;
  const place = world.funnel.stages.indexOf(stage);
  const named = ({ dataset, row }: Entry) => {
    const signal = stage.enters!.find((each) => each.dataset === dataset)!;
    return fieldValue(world, dataset, row, entity ?? signal.entity!);
  };
  const arrivalAfter = (visit: Entry): Entry | undefined => {
    if (visit.stage !== place) return undefined;
    if (rowValue(world, visit.dataset, visit.row, (when ?? true) as Formula, { start: null, end: null }) !== true)
      return undefined;
    const entity = named(visit);
    return inOrder(arrivals.filter((arrival) => arrival.entity === entity)).find(
      (arrival) => !isEarlier(world, arrival, visit) && (basis === 'entry' || isWithin(world, arrival, cell)),
    );
  };
  const times = histories.flatMap(({ visits }) => {
    if (basis === 'entry' && !isWithin(world, visits[0]!, cell)) return [];
    const [first] = visits.flatMap((visit) => {
      const arrival = arrivalAfter(visit);
      return arrival ? [daysBetween(visit, arrival)] : [];
    });
    return first === undefined ? [] : [first];
  });
  const { open: _none, ...days } = durationFigures(times, 0);
  return { from, to, count: times.length, days };
}

/** Of instants where both are known, else of dates. */
function isEarlier({ calendar }: FunnelWorld, a: Moment, b: Moment): boolean {
  if (a.instant === null || b.instant === null) return a.date < b.date;
  return isBefore(boundOfMoment(a), boundOfMoment(b), calendar);
}
