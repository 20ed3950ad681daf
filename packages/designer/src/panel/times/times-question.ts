import type { FunnelAnswer, FunnelQuestion } from '@weir/query';
import type { Funnel, Id, RelativePeriod, Stage, WeirDocument } from '@weir/schema';
import type { Editor } from '../../editor/index.js';
import { funnelQuestion } from '../../live/funnel-figures.js';
import type { LiveAnswer, LiveAnswers } from '../../live/live-answers.js';

/** In how many steps the times are told: as many as are told apart in a panel. */
const BINS = 13;

/** The stage that comes after another one: where its first step forward leads, or the next step of a sequence. */
export function stageBehind(funnel: Funnel, stage: Id): Stage | undefined {
  const live = new Map(funnel.stages.filter(({ archived }) => archived !== true).map((each) => [each.id, each]));
  if (funnel.counting?.method === 'sequence') {
    const steps =
      funnel.path ?? [...live.values()].flatMap(({ id, kind }) => (kind === 'open' || kind === 'won' ? [id] : []));
    const place = steps.indexOf(stage);
    return place < 0 ? undefined : live.get(steps[place + 1] ?? '');
  }
  const next = (funnel.transitions ?? []).find(
    ({ from, to, kind, archived }) =>
      from === stage && kind === 'advance' && archived !== true && typeof to === 'string' && live.has(to),
  )?.to;
  return typeof next === 'string' ? live.get(next) : undefined;
}

/** What is asked of the stage that is selected: how long those who got on took. None without a stage behind it. */
export function timesQuestion(
  { document, selection }: Editor,
  period: RelativePeriod,
  asOf: string | undefined,
): { times: FunnelQuestion } | Record<never, never> {
  const { stages, transitions } = selection;
  const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
  const [from] = stages;
  if (!funnel || from === undefined || stages.length + transitions.length !== 1) return {};
  const to = stageBehind(funnel, from)?.id;
  if (to === undefined) return {};
  return { times: { ...funnelQuestion(document, funnel.id, period, asOf), histogram: { from, to, bins: BINS } } };
}

/** The times that were answered about a document. */
export interface LiveTimes {
  readonly document: WeirDocument;
  readonly live: LiveAnswer;
}

export function timesOf({ document }: Editor, live: LiveAnswers): LiveTimes {
  return { document, live: live.of('times') };
}

/** The answer about a stage of a document; null while there is none. */
export function answerAbout({ document, live }: LiveTimes, shown: WeirDocument, stage: Id): FunnelAnswer | null {
  if (document !== shown || live.status !== 'ready' || !('stages' in live.answer)) return null;
  return live.answer.histogram?.from === stage ? live.answer : null;
}
