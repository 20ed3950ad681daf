import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, StageFigures } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { indexFigures } from '../live/index-figures.js';
import type { LiveLens } from '../live/lens.js';
import { liveMessages } from '../live/words/index.js';
import { designerMessages } from '../words/index.js';
import type { StageBox } from './canvas-model.js';
import type { LiveFigures } from './draw-funnel.js';

interface Shown {
  readonly funnel: Funnel;
  readonly figures: LiveFigures;
  readonly localizer: Localizer;
}

/** A stage counts as behind when this share of it, or this many, are overdue. Below that the badge stays grey: not everything shouts. */
const MANY_OVERDUE = { share: 0.2, count: 20 };

/** The figure of a stage that a lens shows, with its change against the published version; null while there is none. */
export function countOf(stage: Stage, { funnel, figures, localizer }: Shown): StageBox['count'] {
  if (figures.status !== 'ready') return null;
  const { answer, lens = 'open' } = figures;
  const now = indexFigures(answer).stage(stage.id);
  if (!now) return null;
  const shown = isOptionalStep(stage, funnel) && lens === 'open' ? 'reached' : lens;
  const before = figures.before && indexFigures(figures.before).stage(stage.id);
  const difference = before && differenceOf(valueOf(shown, now), valueOf(shown, before));
  return {
    figure: figureText(shown, valueOf(shown, now), localizer),
    word: wordOf(stage, shown, now, localizer),
    change: difference ? changeText(shown, difference, localizer) : null,
  };
}

/** One line below the figure. */
export function factOf(stage: Stage, problem: StageBox['problem'], shown: Shown): StageBox['fact'] {
  const { funnel, figures, localizer } = shown;
  const { lens = 'open' } = figures;
  const say = localizer.say.bind(localizer);
  const answer = figures.status === 'ready' ? figures.answer : null;
  const counted = answer ? indexFigures(answer).stage(stage.id) : undefined;
  if (stage.archived) return { text: say(designerMessages, 'designer.archived'), tone: 'plain' };
  if (problem?.severity === 'error' && !counted) return { text: problem.text, tone: 'negative' };
  if (isOptionalStep(stage, funnel)) return { text: say(designerMessages, 'designer.optional-step'), tone: 'plain' };
  if (answer && counted && lens !== 'open') {
    const text = lens === 'reached' ? reachedFact(counted, localizer) : daysFact(counted, localizer);
    return text === null ? null : { text, tone: 'plain' };
  }
  return standingFact(stage, answer, counted, shown);
}

/** A step of a sequence that may be left out: nobody stands there. */
function isOptionalStep({ optional }: Stage, { counting }: Funnel): boolean {
  return counting?.method === 'sequence' && optional === true;
}

function valueOf(lens: LiveLens, { open, reached, days }: StageFigures): number | null {
  return { open, reached, days: days.median }[lens];
}

function figureText(lens: LiveLens, value: number | null, localizer: Localizer): string {
  if (value === null) return '–';
  return lens === 'days' ? localizer.duration(value, 'day') : localizer.number(value);
}

function wordOf(stage: Stage, lens: LiveLens, { days }: StageFigures, localizer: Localizer): string {
  if (lens === 'days') return localizer.say(liveMessages, 'live.days-word', { count: days.count });
  const kind = lens === 'reached' ? 'optional' : stage.kind;
  return localizer.say(designerMessages, 'designer.count-word', { kind });
}

function differenceOf(now: number | null, before: number | null): number | null {
  return now === null || before === null || now === before ? null : now - before;
}

function changeText(lens: LiveLens, difference: number, localizer: Localizer): string {
  return lens === 'days'
    ? localizer.duration(difference, 'day', { signed: true, width: 'narrow' })
    : localizer.number(difference, { signed: true });
}

/** How many of them jumped over the stage, else which share of all got here. */
function reachedFact({ skipped, conversion }: StageFigures, localizer: Localizer): string | null {
  if (skipped > 0) return localizer.say(liveMessages, 'live.skipped', { count: skipped });
  if (conversion.fromStart === null) return null;
  const share = localizer.percent(conversion.fromStart, { digits: 1 });
  return localizer.say(liveMessages, 'live.from-start', { share });
}

function daysFact({ days }: StageFigures, localizer: Localizer): string | null {
  if (days.p90 === null) return null;
  // From ten on, tenths of a day say nothing, and find no room.
  const p90 = days.p90 < 10 ? days.p90 : Math.round(days.p90);
  return localizer.say(liveMessages, 'live.nine-of-ten', { days: localizer.duration(p90, 'day') });
}

function standingFact(
  stage: Stage,
  answer: FunnelAnswer | null,
  counted: StageFigures | undefined,
  { figures, localizer }: Shown,
): StageBox['fact'] {
  const say = localizer.say.bind(localizer);
  if (counted && counted.overdue > 0) {
    const isMuch = counted.overdue >= MANY_OVERDUE.count || counted.overdue / counted.open >= MANY_OVERDUE.share;
    const text = say(designerMessages, 'designer.overdue', { count: counted.overdue });
    const before = figures.status === 'ready' && figures.before && indexFigures(figures.before).stage(stage.id);
    const difference = before ? differenceOf(counted.overdue, before.overdue) : null;
    const change = difference === null ? '' : ` (${changeText('open', difference, localizer)})`;
    return { text: `${text}${change}`, tone: isMuch ? 'warning' : 'neutral' };
  }
  if (stage.kind === 'won' && answer && counted && counted.value !== null) {
    return { text: localizer.value(counted.value, answer.unit, undefined, { compact: true }), tone: 'plain' };
  }
  if (stage.kind !== 'open' && stage.kind !== 'parked') return null;
  if (!stage.limit) return { text: say(designerMessages, 'designer.no-limit'), tone: 'plain' };
  const limit = localizer.duration(stage.limit.days, 'day');
  return { text: say(designerMessages, 'designer.limit-of', { limit }), tone: 'plain' };
}
