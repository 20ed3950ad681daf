import type { Funnel, Stage, Transition } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { stageAfter } from '../editor/index.js';
import { indexFigures } from '../live/index-figures.js';
import { designerMessages } from '../words/index.js';
import type { LiveFigures } from './draw-funnel.js';

interface Shown {
  /** Stages that a single transition of the kind `advance` leads to. */
  readonly oneWayIn: ReadonlySet<string>;
  readonly figures: LiveFigures;
  readonly localizer: Localizer;
}

export interface TransitionText {
  readonly text: string | null;
  /** Under its benchmark or target. */
  readonly isLow: boolean;
}

/**
 * What stands on a transition: by the lens of days how long the way took (median). Else where there is one way in, the conversion; and
 * where there are several how many took this one. With its change against the published version.
 */
export function transitionText(
  transition: Transition,
  source: Stage | undefined,
  { oneWayIn, figures, localizer }: Shown,
): TransitionText {
  const title = localizer.text(transition.title) || null;
  if (figures.status !== 'ready') return { text: title, isLow: false };
  const { answer, before, lens } = figures;
  const isConversion = transition.kind === 'advance' && oneWayIn.has(stageAfter(transition) ?? '');
  const measure: Measure = lens === 'days' ? daysAlong : isConversion ? conversionAlong : countAlong;
  const now = measure(transition, answer);
  const goal = source?.target?.conversion ?? source?.benchmark?.conversion;
  const isLow = measure === conversionAlong && now !== null && goal !== undefined && now < goal;
  const isPlainReturn = measure === countAlong && transition.kind === 'recycle' && title === null;
  const written = now === null ? null : write(measure, now, localizer);
  const figure = isPlainReturn ? localizer.say(designerMessages, 'designer.back', { count: now ?? 0 }) : written;
  const then = before ? measure(transition, before) : null;
  const change = now === null || then === null || now === then ? null : writeChange(measure, now - then, localizer);
  return { text: joined(title, figure && change ? `${figure} (${change})` : figure, localizer), isLow };
}

/** Stages that a single advance leads to: its conversion is the stage's. */
export function stagesWithOneWayIn({ transitions = [] }: Funnel): ReadonlySet<string> {
  const ways = new Map<string, number>();
  for (const transition of transitions) {
    const to = stageAfter(transition);
    if (transition.kind === 'advance' && !transition.archived && to !== undefined)
      ways.set(to, (ways.get(to) ?? 0) + 1);
  }
  return new Set([...ways].flatMap(([stage, count]) => (count === 1 ? [stage] : [])));
}

type Measure = (transition: Transition, answer: FunnelAnswer) => number | null;

const conversionAlong: Measure = (transition, answer) =>
  indexFigures(answer).stage(stageAfter(transition) ?? '')?.conversion.fromPrevious ?? null;

const countAlong: Measure = (transition, answer) => indexFigures(answer).along(transition)?.count ?? 0;

const daysAlong: Measure = (transition, answer) => {
  const way = indexFigures(answer).along(transition);
  return way?.days?.median ?? null;
};

function write(measure: Measure, value: number, localizer: Localizer): string {
  if (measure === daysAlong) return localizer.duration(value, 'day');
  return measure === conversionAlong ? localizer.percent(value, { digits: 1 }) : localizer.number(value);
}

function writeChange(measure: Measure, difference: number, localizer: Localizer): string {
  if (measure === daysAlong) return localizer.duration(difference, 'day', { signed: true, width: 'narrow' });
  return measure === conversionAlong
    ? localizer.points(difference, { digits: 1 })
    : localizer.number(difference, { signed: true });
}

function joined(title: string | null, figure: string | null, localizer: Localizer): string | null {
  if (title !== null && figure !== null)
    return localizer.say(designerMessages, 'designer.titled-figure', { title, figure });
  return title ?? figure;
}
