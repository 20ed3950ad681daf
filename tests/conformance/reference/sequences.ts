import type { Excluded, FunnelQuestion } from '@weir/query';
import type { Scalar, Signal } from '@weir/schema';
import type { ExpectedFigures, ExpectedFunnel, ExpectedStage, Vector } from '@weir/adapters/conformance';
import { askedCells, boundOf, instantOf, isoOf } from './cells.js';
import type { Bound, Cell } from './cells.js';
import { averageOf, durationFigures, valueSum } from './funnel-figures.js';
import { daysBetween, momentOf } from './histories.js';
import type { FunnelWorld } from './histories.js';
import { outcomesOf, windowDaysOf } from './sequence-chains.js';
import type { Outcome, SequenceChain } from './sequence-chains.js';
import { countingOf, sequencesOf } from './sequence-events.js';
import { histogramOf } from './sequence-histogram.js';

export interface SequenceReference {
  readonly expect: ExpectedFunnel;
  /** Of these the rules leave open which events count, so that more than one answer is right. */
  readonly undecided: readonly Scalar[];
}

/**
 * The answer to a question about a funnel that counts sequences. Chains are found by trying every way to give events to steps, in each
 * cell anew.
 */
export function referenceSequence({
  document,
  rows,
  question: asked,
  asOf,
}: Pick<Vector, 'document' | 'rows' | 'question' | 'asOf'>): SequenceReference {
  const question = asked as FunnelQuestion;
  const { timeZone = 'UTC', weekStart = 'monday', fiscalYearStart = 1 } = document.settings ?? {};
  const calendar = { timeZone, weekStart, fiscalYearStart };
  const time = { calendar, asOf: { instant: instantOf(boundOf(asOf), calendar) } };
  const funnel = document.funnels!.find(({ id }) => id === question.funnel)!;
  const world: FunnelWorld = { document, rows, calendar, parameters: {}, time, funnel, question };
  const { whole, periods } = askedCells(question.range ?? {}, question.grain, time);
  const { entities, excluded } = sequencesOf(world);
  const undecided = new Set<Scalar>();
  const outcomesIn = (cell: Cell): Outcome[] =>
    [...entities].map(([entity, ties]) => {
      const outcomes = outcomesOf(world, entity, ties, cell);
      if (outcomes.length > 1) undecided.add(entity);
      return outcomes[0];
    });
  const outcomes = outcomesIn(whole);
  const chains = chainsOf(outcomes);
  const shown = (bound: Bound | null): string | null => bound && isoOf(bound);
  const isGrouped = (question.by ?? []).length > 0;
  const expect: ExpectedFunnel = {
    ...figuresOf(world, chains),
    ...(isGrouped && { groups: groupsOf(world, chains) }),
    ...(question.grain && {
      periods: periods.map((cell) => ({
        from: shown(cell.own.from),
        to: shown(cell.own.to),
        incomplete: cell.incomplete,
        ...figuresOf(world, chainsOf(outcomesIn(cell))),
      })),
    }),
    ...(question.histogram && { histogram: histogramOf(world, chains, question.histogram) }),
    excluded: [...excluded, ...leftOut(world, outcomes, isGrouped)],
  };
  return { expect, undecided: [...undecided] };
}

function chainsOf(outcomes: readonly Outcome[]): SequenceChain[] {
  return outcomes.filter((outcome) => typeof outcome === 'object');
}

function groupsOf(world: FunnelWorld, chains: readonly SequenceChain[]): NonNullable<ExpectedFunnel['groups']> {
  const names = [...new Set(chains.filter(({ group }) => group).map(({ group }) => JSON.stringify(group)))];
  return names.map((name) => ({
    by: Object.fromEntries((JSON.parse(name) as Scalar[]).map((value, place) => [world.question.by![place]!, value])),
    ...figuresOf(
      world,
      chains.filter(({ group }) => group && JSON.stringify(group) === name),
    ),
  }));
}

/** Entities that an exclusion takes out, and those that lack the step by which they are filtered or grouped. */
function leftOut(world: FunnelWorld, outcomes: readonly Outcome[], isGrouped: boolean): Excluded[] {
  const { attribution = 'first' } = world.question;
  const { exclude = [] } = countingOf(world);
  const step = world.funnel.stages.find(({ id }) => `step:${id}` === attribution);
  const isUnattributed = (outcome: Outcome) =>
    outcome === 'unattributed' || (isGrouped && typeof outcome === 'object' && outcome.group === null);
  const all: Excluded[] = [
    {
      reason: 'unclean',
      dataset: onlyDataset(exclude.map(({ signal }) => signal)),
      count: outcomes.filter((outcome) => outcome === 'unclean').length,
    },
    { reason: 'unattributed', dataset: onlyDataset(step?.enters ?? []), count: outcomes.filter(isUnattributed).length },
  ];
  return all.filter(({ count }) => count > 0);
}

function onlyDataset(signals: readonly Signal[]): string | null {
  const datasets = new Set(signals.map(({ dataset }) => dataset));
  return datasets.size === 1 ? [...datasets][0]! : null;
}

function figuresOf(world: FunnelWorld, chains: readonly SequenceChain[]): ExpectedFigures {
  const { stages } = world.funnel;
  const { order } = countingOf(world);
  const required = stages.flatMap(({ optional }, step) => (optional ? [] : [step]));
  const windowDays = windowDaysOf(world);
  const now = momentOf(world.time.asOf, world);
  const isWon = ({ moments }: SequenceChain) => moments.length === required.length;
  const isRunning = ({ moments }: SequenceChain) => daysBetween(moments[0]!, now) <= windowDays;
  const reached = (place: number) => chains.filter(({ moments }) => moments.length > place);
  /** At the last step those that did all, before it those that may still go on. */
  const standingAt = (place: number) =>
    chains.filter((chain) => chain.moments.length === place + 1 && (isWon(chain) || isRunning(chain)));
  const daysFrom = (place: number) =>
    reached(place + 1).map(({ moments }) => daysBetween(moments[place]!, moments[place + 1]!));
  const amounts = (own: readonly SequenceChain[], step: number) =>
    own.map(({ entity }) => ({ history: { entity }, visit: { stage: step } }));

  /** Of an optional step: at a place among the required ones that it follows. */
  const optionalFigures = (step: number): ExpectedStage => {
    const place = required.findLastIndex((other) => other < step);
    const own = chains.filter(({ optional }) => optional[step]);
    const waiting = chains.filter(
      (chain) =>
        !chain.optional[step] &&
        isRunning(chain) &&
        (order === 'unordered' || required[chain.moments.length - 1]! < step),
    );
    const waitingHere = waiting.filter(({ moments }) => moments.length > place);
    return {
      entered: own.length,
      reached: own.length,
      skipped: 0,
      open: 0,
      conversion: {
        fromStart: share(own.length, chains.length - waiting.length),
        fromPrevious: place < 0 ? null : share(own.length, reached(place).length - waitingHere.length),
        immature: place < 0 ? 0 : waitingHere.length,
      },
      days: durationFigures([], 0),
      value: 0,
      weightedValue: 0,
    };
  };

  const requiredFigures = (step: number, place: number): ExpectedStage => {
    const waiting = (at: number) => chains.filter((chain) => chain.moments.length <= at && isRunning(chain));
    const waitingHere = place === 0 ? 0 : waiting(place).length - waiting(place - 1).length;
    const standing = amounts(standingAt(place), step);
    return {
      entered: reached(place).length,
      reached: reached(place).length,
      skipped: 0,
      open: standing.length,
      conversion: {
        fromStart: share(reached(place).length, chains.length - waiting(place).length),
        fromPrevious: place === 0 ? null : share(reached(place).length, reached(place - 1).length - waitingHere),
        immature: waitingHere,
      },
      days: durationFigures(daysFrom(place), standing.length),
      value: valueSum(world, standing),
      weightedValue: valueSum(world, standing, true),
    };
  };

  const flows = required.slice(1).flatMap((step, place) => {
    const days = daysFrom(place);
    const name = `${stages[required[place]!]!.id} > ${stages[step]!.id}`;
    const open = standingAt(place).length;
    return days.length === 0 ? [] : [[name, { count: days.length, days: durationFigures(days, open) }]];
  });
  const won = chains.filter(isWon);
  const open = chains.filter((chain) => !isWon(chain) && isRunning(chain));
  const lost = chains.length - won.length - open.length;
  const winRate = share(won.length, won.length + lost);
  const averageWon = averageOf(world, won);
  const { median } = durationFigures(
    won.map(({ moments }) => daysBetween(moments[0]!, moments.at(-1)!)),
    0,
  );
  const openStates = open.flatMap((chain) => amounts([chain], required[chain.moments.length - 1]!));
  return {
    stages: Object.fromEntries(
      stages.map(({ id, optional }, step) => [
        id,
        optional ? optionalFigures(step) : requiredFigures(step, required.indexOf(step)),
      ]),
    ),
    flows: Object.fromEntries(flows) as NonNullable<ExpectedFigures['flows']>,
    totals: {
      entities: chains.length,
      won: won.length,
      open: open.length,
      lost,
      winRate,
      openValue: valueSum(world, openStates),
      weightedValue: valueSum(world, openStates, true),
      velocity:
        winRate === null || averageWon === null || !median ? null : (chains.length * winRate * averageWon) / median,
    },
  };
}

function share(part: number, all: number): number | null {
  return all === 0 ? null : part / all;
}
