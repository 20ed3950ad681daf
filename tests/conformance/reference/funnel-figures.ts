import type { DurationFigures, FunnelTotals } from '@weir/query';
import type { ExpectedFigures, ExpectedStage } from '@weir/adapters/conformance';
import type { Id } from '@weir/schema';
import { percentile } from './aggregates.js';
import { isBefore } from './cells.js';
import type { Bound, Cell } from './cells.js';
import { boundOfMoment, daysBetween, leadsTo, momentOf, previousOf } from './histories.js';
import type { FunnelWorld, History, Moment, Visit } from './histories.js';

export type Basis = 'entry' | 'activity';

/** Everything about a funnel in one cell. */
export interface CellFigures extends ExpectedFigures {
  readonly totals: FunnelTotals;
  readonly stages: Readonly<Record<Id, ExpectedStage>>;
  /** Nothing of any entity counts in the cell. */
  readonly isEmpty: boolean;
}

/** @param histories of the cell's group, whenever they were */
export function figuresOf(world: FunnelWorld, all: readonly History[], cell: Cell, basis: Basis): CellFigures {
  const isIn = (moment: Moment): boolean => isWithin(world, moment, cell);
  const histories = basis === 'entry' ? all.filter(({ visits }) => isIn(visits[0]!)) : all;
  const counts = (moment: Moment): boolean => basis === 'entry' || isIn(moment);
  const end = basis === 'entry' ? world.time.asOf : endOf(world, cell);
  const states = histories.flatMap((history) => {
    const state = stateAt(world, history, end);
    return state ? [{ history, ...state }] : [];
  });
  const { stages } = world.funnel;
  const openAt = (stage: number) => states.filter(({ visit }) => visit.stage === stage);
  const moves = histories.flatMap(({ visits }) => visits.slice(1).map((to, at) => ({ from: visits[at]!, to })));
  const counted = moves.filter(({ to }) => counts(to));
  const stageFigures = stages.map(({ limit }, stage): ExpectedStage => {
    const reaching = histories.filter((history) => {
      const at = reachedFrom(history, stage, 0);
      return at >= 0 && counts(history.visits[at]!);
    });
    const entered = reaching.filter((history) => history.visits.some((visit) => visit.stage === stage)).length;
    const here = openAt(stage);
    const durations = counted.filter(({ from }) => from.stage === stage).map(({ from, to }) => daysBetween(from, to));
    const previous = conversionFrom(world, histories, stage, counts, (history) => firstOf(world, history, stage));
    const start = conversionFrom(world, histories, stage, counts, () => 0);
    return {
      entered,
      skipped: reaching.length - entered,
      reached: reaching.length,
      notApplicable: histories.filter(
        (history) =>
          counts(history.visits[0]!) &&
          reachedFrom(history, stage, 0) < 0 &&
          leadsTo(world, stage, history.visits[0]!.stage),
      ).length,
      open: here.length,
      overdue: here.filter(
        ({ visit }) => limit?.days !== undefined && daysBetween(visit, momentOf(end, world)) > limit.days,
      ).length,
      conversion: { fromPrevious: previous.share, fromStart: start.share, immature: previous.immature },
      days: durationFigures(durations, here.length),
      value: valueSum(world, here),
      weightedValue: valueSum(world, here, true),
    };
  });
  const pairs = [...new Set(counted.map(({ from, to }) => `${stages[from.stage]!.id} > ${stages[to.stage]!.id}`))];
  const flows = pairs.map((pair) => {
    const own = counted.filter(({ from, to }) => `${stages[from.stage]!.id} > ${stages[to.stage]!.id}` === pair);
    const days = own.map(({ from, to }) => daysBetween(from, to));
    const open = openAt(own[0]!.from.stage).length;
    return [pair, { count: own.length, days: durationFigures(days, open) }] as const;
  });
  const totals = totalsOf(world, histories, states, counts);
  return {
    stages: Object.fromEntries(stages.map(({ id }, at) => [id, stageFigures[at]!])),
    flows: Object.fromEntries(flows),
    totals,
    isEmpty:
      pairs.length === 0 &&
      states.length === 0 &&
      totals.entities + totals.won + totals.lost + totals.parked + totals.disqualified === 0 &&
      stageFigures.every(({ reached }) => reached === 0),
  };
}

export function isWithin(world: FunnelWorld, moment: Moment, { from, to }: Pick<Cell, 'from' | 'to'>): boolean {
  const bound = boundOfMoment(moment);
  return !(from && isBefore(bound, from, world.calendar)) && (to === null || isBefore(bound, to, world.calendar));
}

function endOf({ time, calendar }: FunnelWorld, { to }: Cell): Bound {
  return to && isBefore(to, time.asOf, calendar) ? to : time.asOf;
}

type State = NonNullable<ReturnType<typeof stateAt>>;

/** The last visit before a moment, its kind, and where the unbroken run of that kind began. */
function stateAt(
  world: FunnelWorld,
  { visits }: History,
  end: Bound,
): { visit: Visit; kind: string; since: Visit } | null {
  const past = visits.filter((visit) => isBefore(boundOfMoment(visit), end, world.calendar));
  const visit = past.at(-1);
  if (!visit) return null;
  const kindOf = ({ stage }: Visit): string => world.funnel.stages[stage]!.kind;
  let since = past.length - 1;
  while (since > 0 && kindOf(past[since - 1]!) === kindOf(visit)) since -= 1;
  return { visit, kind: kindOf(visit), since: past[since]! };
}

/** Where a stage is reached first, at or after a place in the visits: entered, or jumped over; −1 when it is not. */
export function reachedFrom({ visits, skipped }: History, stage: number, place: number): number {
  const places = skipped.get(stage) ?? visits.flatMap((visit, at) => (visit.stage === stage ? [at] : []));
  return places.find((at) => at >= place) ?? -1;
}

/** Where the first of the stages that lead into a stage was reached; −1 when none was. */
function firstOf(world: FunnelWorld, history: History, stage: number): number {
  const places = previousOf(world, stage).map((previous) => reachedFrom(history, previous, 0));
  const reached = places.filter((place) => place >= 0);
  return reached.length > 0 ? Math.min(...reached) : -1;
}

/**
 * Of those that came to an origin, how many reached a stage at or after it within the window. Who is not there yet and has time left counts
 * as immature only.
 */
export function conversionFrom(
  world: FunnelWorld,
  histories: readonly History[],
  stage: number,
  counts: (moment: Moment) => boolean,
  originOf: (history: History) => number,
  windowDays = windowOf(world),
): { readonly share: number | null; readonly of: number; readonly immature: number } {
  let [of, converted, immature] = [0, 0, 0];
  for (const history of histories) {
    const origin = originOf(history);
    if (origin < 0 || !counts(history.visits[origin]!)) continue;
    const start = history.visits[origin]!;
    const there = reachedFrom(history, stage, origin);
    const isInTime = (days: number): boolean => windowDays === null || days <= windowDays;
    if (there >= 0) {
      of += 1;
      if (isInTime(daysBetween(start, history.visits[there]!))) converted += 1;
    } else if (windowDays !== null && isInTime(daysBetween(start, momentOf(world.time.asOf, world)))) immature += 1;
    else of += 1;
  }
  return { share: of === 0 ? null : converted / of, of, immature };
}

function windowOf({ funnel }: FunnelWorld): number | null {
  return funnel.counting?.window?.days ?? null;
}

export function durationFigures(days: readonly number[], open: number): DurationFigures {
  const sorted = [...days].sort((a, b) => a - b);
  if (sorted.length === 0) return { median: null, p90: null, mean: null, count: 0, open };
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return { median: percentile(sorted, 50), p90: percentile(sorted, 90), mean, count: sorted.length, open };
}

function amountOf({ document, rows, funnel }: FunnelWorld, { entity }: Pick<History, 'entity'>): number | null {
  const { dataset = '', field = '' } = funnel.value ?? {};
  const key = document.datasets?.find(({ id }) => id === dataset)?.key ?? '';
  return (rows[dataset]?.find((row) => row[key] === entity)?.[field] ?? null) as number | null;
}

/** Missing values are skipped; of missing ones alone the sum is missing, and where a weight is not known. */
export function valueSum(
  world: FunnelWorld,
  states: readonly { readonly visit: Pick<Visit, 'stage'>; readonly history: Pick<History, 'entity'> }[],
  isWeighted = false,
): number | null {
  const weights = states.map(({ visit }) => (isWeighted ? world.funnel.stages[visit.stage]!.probability : 1));
  if (weights.includes(undefined)) return null;
  const amounts = states.map(({ history }) => amountOf(world, history));
  if (states.length > 0 && amounts.every((amount) => amount === null)) return null;
  return amounts.reduce<number>((sum, amount, at) => sum + (amount ?? 0) * weights[at]!, 0);
}

/** Of the amounts that are there; null: none is. */
export function averageOf(world: FunnelWorld, entities: readonly Pick<History, 'entity'>[]): number | null {
  const amounts = entities.map((each) => amountOf(world, each)).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
}

function totalsOf(
  world: FunnelWorld,
  histories: readonly History[],
  states: readonly (State & { readonly history: History })[],
  counts: (moment: Moment) => boolean,
): FunnelTotals {
  const outcomes = histories.map((history) => ({ history, ...stateAt(world, history, world.time.asOf)! }));
  const closed = (kind: string) => outcomes.filter((each) => each.kind === kind && counts(each.since));
  const came = outcomes.filter(({ history }) => counts(history.visits[0]!));
  const open = states.filter(({ kind }) => kind === 'open');
  const won = closed('won');
  const [wins, losses] = [won.length, closed('lost').length];
  const winRate = wins + losses === 0 ? null : wins / (wins + losses);
  const averageWon = averageOf(
    world,
    won.map(({ history }) => history),
  );
  const { median } = durationFigures(
    won.map(({ history, since }) => daysBetween(history.visits[0]!, since)),
    0,
  );
  const contenders = came.filter(({ kind }) => kind !== 'parked' && kind !== 'disqualified').length;
  return {
    entities: came.length,
    open: open.length,
    won: wins,
    lost: losses,
    parked: closed('parked').length,
    disqualified: closed('disqualified').length,
    winRate,
    openValue: valueSum(world, open),
    weightedValue: valueSum(world, open, true),
    velocity: winRate === null || averageWon === null || !median ? null : (contenders * winRate * averageWon) / median,
  };
}
