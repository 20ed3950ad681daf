import type { FunnelQuestion } from '@weir/query';
import type { ExpectedFunnel } from '@weir/adapters/conformance';
import { durationFigures } from './funnel-figures.js';
import { daysBetween, momentOf } from './histories.js';
import type { FunnelWorld, Moment } from './histories.js';
import { windowDaysOf } from './sequence-chains.js';
import type { SequenceChain } from './sequence-chains.js';

/** How the times from one step to a later one are spread; who may still get there is counted beside. */
export function histogramOf(
  world: FunnelWorld,
  chains: readonly SequenceChain[],
  { from, to, bins }: NonNullable<FunnelQuestion['histogram']>,
): NonNullable<ExpectedFunnel['histogram']> {
  const { stages } = world.funnel;
  const now = momentOf(world.time.asOf, world);
  const placeOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  const whenOf = ({ moments, optional }: SequenceChain, step: number): Moment | undefined =>
    stages[step]!.optional ? optional[step] : moments[stages.slice(0, step).filter(({ optional: is }) => !is).length];
  const begun = chains.flatMap((chain) => {
    const start = whenOf(chain, placeOf(from));
    if (!start) return [];
    const end = placeOf(to) > placeOf(from) ? whenOf(chain, placeOf(to)) : undefined;
    // Without an order an optional step may be done the other way round: it does not follow, and is not waited for.
    if (end && comesBefore(end, start)) return [];
    return [{ chain, days: end && daysBetween(start, end) }];
  });
  const days = begun.flatMap((each) => each.days ?? []);
  const waiting = begun.filter(
    (each) => each.days === undefined && daysBetween(each.chain.moments[0]!, now) <= windowDaysOf(world),
  );
  return { days: durationFigures(days, waiting.length), bins: binsOf(days, bins) };
}

function comesBefore(a: Moment, b: Moment): boolean {
  const isSoonerThatDay = a.instant !== null && b.instant !== null && a.instant < b.instant;
  return a.date < b.date || (a.date === b.date && isSoonerThatDay);
}

/** Equal steps from the shortest to the longest time; the last holds both its ends. */
function binsOf(days: readonly number[], asked: number | undefined) {
  if (days.length === 0) return [];
  const [least, most] = [Math.min(...days), Math.max(...days)];
  if (least === most) return [{ from: least, to: most, count: days.length }];
  const size = asked ?? Math.ceil(Math.cbrt(days.length));
  const bound = (place: number) => (place === size ? most : least + ((most - least) * place) / size);
  return Array.from({ length: size }, (_, place) => {
    const isLast = place === size - 1;
    const own = days.filter((each) => each >= bound(place) && (isLast || each < bound(place + 1)));
    return { from: bound(place), to: bound(place + 1), count: own.length };
  });
}
