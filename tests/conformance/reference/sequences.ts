import type { SequenceRules } from '@weir/engine';
import type { Scalar, Signal } from '@weir/schema';
import type { FunnelQuestion } from '@weir/query';
import type { ExpectedFigures, ExpectedFunnel, ExpectedStage, Vector } from '@weir/adapters/conformance';
import { referenceChain } from '../../../packages/engine/src/funnel/sequence/reference.fixture.js';
import { askedCells, boundOf, instantOf, isoOf } from './cells.js';
import type { Bound, Cell } from './cells.js';
import { dayMs } from './calendar.js';
import { durationFigures, isWithin } from './funnel-figures.js';
import { daysBetween, entriesOf, momentOf } from './histories.js';
import type { Entry, FunnelWorld, Moment } from './histories.js';

/** What an entry can stand for. */
interface Part {
  readonly entry: Entry;
  /** Rows by one date field: entries of one row and source are one event. */
  readonly source: string;
  readonly step?: number;
  readonly exclusion?: number;
  readonly isMinded: boolean;
}

type Tie = Parameters<typeof referenceChain>[0][number];

/**
 * How many got how far, and when, in a funnel that counts sequences: of all and per period. Chains are found by trying every way to give
 * events to steps. Nothing is said of groups, of optional steps, and of what is left out.
 */
export function referenceSequence({
  document,
  rows,
  question: asked,
  asOf,
}: Pick<Vector, 'document' | 'rows' | 'question' | 'asOf'>): ExpectedFunnel {
  const question = asked as FunnelQuestion;
  const { timeZone = 'UTC', weekStart = 'monday', fiscalYearStart = 1 } = document.settings ?? {};
  const calendar = { timeZone, weekStart, fiscalYearStart };
  const time = { calendar, asOf: { instant: instantOf(boundOf(asOf), calendar) } };
  const funnel = document.funnels!.find(({ id }) => id === question.funnel)!;
  const world: FunnelWorld = { document, rows, calendar, parameters: {}, time, funnel, question };
  const { whole, periods } = askedCells(question.range ?? {}, question.grain, time);
  const parts = partsOf(world);
  const entities = [...new Set(parts.filter(({ step }) => step !== undefined).map(({ entry }) => entry.entity))];
  const ties = entities.map((entity) => tiesOf(parts, entity));
  const shown = (bound: Bound | null): string | null => bound && isoOf(bound);
  return {
    ...figuresIn(world, ties, whole),
    ...(question.grain && {
      periods: periods.map((cell) => ({
        from: shown(cell.own.from),
        to: shown(cell.own.to),
        incomplete: cell.incomplete,
        ...figuresIn(world, ties, cell),
      })),
    }),
  };
}

function countingOf({ funnel }: FunnelWorld) {
  const { counting } = funnel;
  if (counting?.method !== 'sequence') throw new Error('not counted by sequence');
  return counting;
}

/** Entries of steps and exclusions and, where the order is strict, of all rows of the steps' datasets and date fields. */
function partsOf(world: FunnelWorld): readonly Part[] {
  const { order, exclude = [] } = countingOf(world);
  const ignore = () => {};
  const read = (signal: Signal, part: Omit<Part, 'entry' | 'source'>): Part[] =>
    entriesOf(world, part.step ?? 0, signal, ignore).map((entry) => ({
      entry,
      source: `${signal.dataset} ${signal.at}`,
      ...part,
    }));
  const signals = world.funnel.stages.flatMap(({ enters = [] }, step) => enters.map((signal) => ({ signal, step })));
  return [
    ...signals.flatMap(({ signal, step }) => read(signal, { step, isMinded: true })),
    ...exclude.flatMap(({ signal }, exclusion) => read(signal, { exclusion, isMinded: false })),
    ...(order === 'strict'
      ? signals.flatMap(({ signal: { dataset, at, entity } }) =>
          read({ dataset, at, ...(entity !== undefined && { entity }) }, { isMinded: true }),
        )
      : []),
  ];
}

/** What an entity did at once: on one instant, or on one day of which something has only a date. */
function tiesOf(parts: readonly Part[], entity: Scalar): (Tie & { readonly moment: Moment })[] {
  const own = parts.filter(({ entry }) => entry.entity === entity);
  const days = [...new Set(own.map(({ entry }) => entry.date))].sort();
  return days.flatMap((date) => {
    const ofDay = own.filter(({ entry }) => entry.date === date);
    const isCoarse = ofDay.some(({ entry }) => entry.instant === null);
    const instants = isCoarse ? [null] : [...new Set(ofDay.map(({ entry }) => entry.instant!))].sort((a, b) => a - b);
    return instants.map((instant) => {
      const together = ofDay.filter(({ entry }) => isCoarse || entry.instant === instant);
      return {
        moment: { date, instant },
        day: Date.parse(date) / dayMs,
        ms: instant ?? NaN,
        events: eventsOf(together),
      };
    });
  });
}

function eventsOf(together: readonly Part[]): Tie['events'] {
  const isSame = (a: Part, b: Part) => a.source === b.source && a.entry.row === b.entry.row;
  const first = together.filter((part, at) => together.findIndex((other) => isSame(part, other)) === at);
  return first.map((part) => {
    const said = together.filter((other) => isSame(part, other));
    const steps = [...new Set(said.flatMap(({ step }) => step ?? []))].sort((a, b) => a - b);
    return {
      steps,
      entries: steps,
      exclusions: said.flatMap(({ exclusion }) => exclusion ?? []),
      isMinded: said.some(({ isMinded }) => isMinded),
    };
  });
}

function figuresIn(world: FunnelWorld, entities: readonly ReturnType<typeof tiesOf>[], cell: Cell): ExpectedFigures {
  const counting = countingOf(world);
  const { stages } = world.funnel;
  const required = stages.filter(({ optional }) => !optional);
  const placeOf = (id: string) => stages.findIndex((stage) => stage.id === id);
  const windowDays = windowOf(counting.window);
  const rules: SequenceRules = {
    isOptional: stages.map(({ optional }) => optional === true),
    order: counting.order ?? 'ordered',
    entry: counting.entry ?? 'best',
    windowSeconds: windowDays * 86_400,
    exclude: (counting.exclude ?? []).map(({ after, before }) => ({
      after: placeOf(after),
      before: placeOf(before),
      signal: { dataset: '', at: '', entity: '', sequence: null, key: null, first: false },
    })),
  };
  const chains = entities.flatMap((ties) => {
    const isInRange = (tie: Tie) => isWithin(world, ties[ties.indexOf(tie as (typeof ties)[number])]!.moment, cell);
    const chain = referenceChain(ties, rules, isInRange);
    return typeof chain === 'object' ? [chain.ties.map((tie) => ties[tie]!.moment)] : [];
  });
  const now = momentOf(world.time.asOf, world);
  const isRunning = (chain: readonly Moment[]) => daysBetween(chain[0]!, now) <= windowDays;
  const reached = (place: number) => chains.filter((chain) => chain.length > place);
  const waiting = (place: number) => chains.filter((chain) => chain.length <= place && isRunning(chain));
  const share = (part: number, all: number) => (all === 0 ? null : part / all);
  const daysFrom = (place: number) => reached(place + 1).map((chain) => daysBetween(chain[place]!, chain[place + 1]!));
  const standing = (place: number) =>
    chains.filter((chain) => chain.length === place + 1 && (chain.length === required.length || isRunning(chain)))
      .length;
  const stageFigures = required.map(({ id }, place): [string, ExpectedStage] => [
    id,
    {
      entered: reached(place).length,
      reached: reached(place).length,
      skipped: 0,
      open: standing(place),
      conversion: {
        fromStart: share(reached(place).length, chains.length - waiting(place).length),
        fromPrevious:
          place === 0
            ? null
            : share(
                reached(place).length,
                reached(place - 1).length - (waiting(place).length - waiting(place - 1).length),
              ),
      },
      days: durationFigures(daysFrom(place), standing(place)),
    },
  ]);
  const flows = required.slice(1).flatMap(({ id }, place) => {
    const days = daysFrom(place);
    const name = `${required[place]!.id} > ${id}`;
    return days.length === 0 ? [] : [[name, { count: days.length, days: durationFigures(days, standing(place)) }]];
  });
  const won = reached(required.length - 1).length;
  const open = waiting(required.length - 1).length;
  const lost = chains.length - won - open;
  return {
    stages: Object.fromEntries(stageFigures),
    flows: Object.fromEntries(flows) as NonNullable<ExpectedFigures['flows']>,
    totals: { entities: chains.length, won, open, lost, winRate: share(won, won + lost) },
  };
}

function windowOf(window: { readonly days?: number; readonly hours?: number } | undefined): number {
  return (window?.days ?? 0) + (window?.hours ?? 0) / 24;
}
