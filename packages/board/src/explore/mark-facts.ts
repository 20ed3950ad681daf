import type { Funnel, WeirDocument } from '@weir/schema';
import type { DurationFigures, FunnelAnswer, HistogramBin, StageFigures } from '@weir/query';
import type { Localizer } from '@weir/ui';
import type { Selection } from '../events/events.js';
import { answerOfGroup } from '../figure/group-answers.js';
import { funnelStages } from '../figure/funnel.js';
import { boardMessages } from '../words/index.js';
import { funnelTitle, stageTitle } from './mark-names.js';
import { exploreMessages } from './words/index.js';

/** One count that a funnel's figure is made of, or that it falls into. */
export interface FactLine {
  readonly name: string;
  readonly count: number;
  /** Length of its bar, 0 to 1, as a part of the whole. */
  readonly share: number;
}

/** How a figure of a funnel comes about. Its parts make up `value`; of what became of them, some may be counted twice or not at all. */
export interface MarkFacts {
  readonly value: number;
  readonly parts: readonly FactLine[];
  readonly became: readonly FactLine[];
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

export type FunnelSelection = Extract<Selection, { readonly funnel: string }>;

/** null where the answer does not know the stages. */
export function markFacts(
  localizer: Localizer,
  document: WeirDocument,
  selection: FunnelSelection,
  whole: FunnelAnswer,
): MarkFacts | null {
  const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
  if (!funnel) return null;
  const words = factWords(localizer, document, funnel);
  const group = 'group' in selection && selection.group;
  const answer = group ? answerOfGroup(whole, group) : whole;
  if (!answer) return null;
  switch (selection.kind) {
    case 'stage':
      return stageFacts(words, funnel, selection.stage, answer);
    case 'flow':
      return flowFacts(words, selection, answer);
    case 'cohort':
      return cohortFacts(words, selection, answer);
    case 'time':
      return timeFacts(words, selection, answer);
    case 'handoff':
      return handoffFacts(words, document, selection, answer);
  }
}

type Times = Pick<DurationFigures, 'median' | 'count'>;

type Words = ReturnType<typeof factWords>;

function factWords(localizer: Localizer, document: WeirDocument, { id: funnel }: Funnel) {
  const missing = localizer.value(null, null);
  return {
    localizer,
    stage: (stage: string) => stageTitle(localizer, document, funnel, stage),
    share: (share: number | null) => (share === null ? missing : localizer.percent(share, { digits: 1 })),
    time: ({ median, count }: Times) =>
      localizer.say(exploreMessages, 'explore.of-durations', {
        time: localizer.duration(median ?? 0, 'day', { digits: isShort(median ?? 0) ? 1 : 0 }),
        count: localizer.number(count),
      }),
  };
}

function stageFacts(
  { localizer, ...words }: Words,
  funnel: Funnel,
  id: string,
  answer: FunnelAnswer,
): MarkFacts | null {
  const figures = answer.stages.find(({ stage }) => stage === id);
  if (!figures) return null;
  const { way } = funnelStages(funnel, answer);
  const place = way.findIndex(({ stage }) => stage.id === id);
  const stage = way[place];
  const next = way.slice(place + 1).find(({ isOptional }) => !isOptional);
  const line = lineOf(figures.reached);
  const say = (name: 'entered' | 'skipped' | 'open-now' | 'overdue-now' | 'not-applicable' | 'from-start') =>
    localizer.say(boardMessages, `board.${name}`);
  const immature = stage?.conversion?.immature ?? 0;
  const went =
    stage?.conversion && next
      ? localizer.say(exploreMessages, 'explore.went-on', { stage: words.stage(next.stage.id) })
      : '';
  return {
    value: figures.reached,
    parts: [
      line(say('entered'), figures.entered),
      ...(figures.skipped > 0 ? [line(say('skipped'), figures.skipped)] : []),
    ],
    became: [
      line(say('open-now'), figures.open),
      ...(figures.overdue > 0 ? [line(say('overdue-now'), figures.overdue)] : []),
      ...(stage?.losses ?? []).map(({ kind, count }) => line(lossName(localizer, kind), count)),
      ...(immature > 0 ? [line(localizer.say(exploreMessages, 'explore.not-counted-yet'), immature)] : []),
    ],
    facts: [
      ...(went ? [{ name: went, value: words.share(stage!.conversion!.share) }] : []),
      { name: say('from-start'), value: words.share(figures.conversion.fromStart) },
      ...(figures.notApplicable > 0
        ? [{ name: say('not-applicable'), value: localizer.number(figures.notApplicable) }]
        : []),
      ...timeFact(localizer, words, 'explore.median', figures.days),
    ],
  };
}

function flowFacts(
  { localizer, ...words }: Words,
  { from, to }: Extract<Selection, { kind: 'flow' }>,
  { flows }: FunnelAnswer,
): MarkFacts | null {
  const flow = flows.find((each) => each.from === from && each.to === to);
  if (!flow) return null;
  const out = flows.filter((each) => each.from === from && each.count > 0);
  const all = out.reduce((sum, { count }) => sum + count, 0);
  const line = lineOf(all);
  return {
    value: flow.count,
    parts: out
      .toSorted((a, b) => b.count - a.count)
      .map((each) =>
        line(
          localizer.say(boardMessages, 'board.move', { from: words.stage(from), to: words.stage(each.to) }),
          each.count,
        ),
      ),
    became: [],
    facts: [
      {
        name: localizer.say(exploreMessages, 'explore.of-moves', { stage: words.stage(from) }),
        value: words.share(all === 0 ? null : flow.count / all),
      },
      ...timeFact(localizer, words, 'explore.median-before', flow.days),
    ],
  };
}

function cohortFacts(
  { localizer, ...words }: Words,
  { period, stage }: Extract<Selection, { kind: 'cohort' }>,
  { periods }: FunnelAnswer,
): MarkFacts | null {
  const found = periods.find(({ from, to }) => from === period.from && to === period.to);
  const figures: StageFigures | undefined = found?.stages.find((each) => each.stage === stage);
  if (!found || !figures) return null;
  const line = lineOf(found.totals.entities);
  const { immature, fromStart } = figures.conversion;
  return {
    value: figures.reached,
    parts: [
      line(localizer.say(exploreMessages, 'explore.entered-in'), found.totals.entities),
      line(localizer.say(exploreMessages, 'explore.got-to', { stage: words.stage(stage) }), figures.reached),
      ...(immature > 0 ? [line(localizer.say(exploreMessages, 'explore.not-counted-yet'), immature)] : []),
    ],
    became: [],
    facts: [{ name: localizer.say(exploreMessages, 'explore.from-all'), value: words.share(fromStart) }],
  };
}

/** A bar among those who were there sooner and later. */
function timeFacts(
  { localizer, ...words }: Words,
  { days }: Extract<Selection, { kind: 'time' }>,
  { histogram }: FunnelAnswer,
): MarkFacts | null {
  if (!histogram) return null;
  const end = 'below' in days ? days.below : days.atMost;
  const all = histogram.days;
  const line = lineOf(all.count);
  const sum = (of: (bin: HistogramBin) => boolean) =>
    histogram.bins.filter(of).reduce((total, { count }) => total + count, 0);
  const isSooner = ({ from }: HistogramBin) => from < days.atLeast;
  const isLater = ({ to }: HistogramBin) => to > end;
  const [sooner, later] = [sum(isSooner), sum(isLater)];
  const count = sum((bin) => !isSooner(bin) && !isLater(bin));
  const say = (id: 'sooner' | 'as-long' | 'later' | 'of-timed' | 'until-then' | 'on-the-way') =>
    localizer.say(exploreMessages, `explore.${id}`);
  return {
    value: count,
    parts: [
      ...(sooner > 0 ? [line(say('sooner'), sooner)] : []),
      line(say('as-long'), count),
      ...(later > 0 ? [line(say('later'), later)] : []),
    ],
    became: [],
    facts: [
      { name: say('of-timed'), value: words.share(all.count === 0 ? null : count / all.count) },
      { name: say('until-then'), value: words.share(all.count === 0 ? null : (sooner + count) / all.count) },
      ...timeFact(localizer, words, 'explore.median-all', all),
      ...(all.open > 0 ? [{ name: say('on-the-way'), value: localizer.number(all.open) }] : []),
    ],
  };
}

/** By the stages between which they went over. */
function handoffFacts(
  { localizer, ...words }: Words,
  document: WeirDocument,
  { funnel, to }: Extract<Selection, { kind: 'handoff' }>,
  { handoffs, totals }: FunnelAnswer,
): MarkFacts {
  const there = handoffs.filter((each) => each.to.funnel === to).toSorted((a, b) => b.count - a.count);
  const count = there.reduce((sum, each) => sum + each.count, 0);
  const line = lineOf(count);
  const nameOf = ({ from, to: end }: (typeof there)[number]) =>
    localizer.say(boardMessages, 'board.move', {
      from: words.stage(from),
      to: stageTitle(localizer, document, end.funnel, end.stage),
    });
  const timed = there.filter(({ days }) => days && days.median !== null);
  return {
    value: count,
    parts: there.map((each) => line(nameOf(each), each.count)),
    became: [],
    facts: [
      {
        name: localizer.say(exploreMessages, 'explore.of-those-in', {
          funnel: funnelTitle(localizer, document, funnel),
        }),
        value: words.share(totals.entities === 0 ? null : count / totals.entities),
      },
      ...timed.map((each) => ({
        name:
          there.length === 1
            ? localizer.say(exploreMessages, 'explore.median-move')
            : localizer.say(exploreMessages, 'explore.median-of', { move: nameOf(each) }),
        value: words.time(each.days!),
      })),
    ],
  };
}

function timeFact(
  localizer: Localizer,
  words: Pick<Words, 'time'>,
  id: 'explore.median' | 'explore.median-before' | 'explore.median-all',
  days: Times,
) {
  return days.median === null ? [] : [{ name: localizer.say(exploreMessages, id), value: words.time(days) }];
}

/** Under ten days a part of a day counts. */
function isShort(days: number): boolean {
  return days < 10 && !Number.isInteger(days);
}

function lossName(localizer: Localizer, kind: 'lost' | 'parked' | 'disqualified' | 'left'): string {
  return localizer.say(exploreMessages, 'explore.lost', { kind });
}

function lineOf(whole: number) {
  return (name: string, count: number): FactLine => ({
    name,
    count,
    share: whole > 0 ? Math.min(1, count / whole) : 0,
  });
}
