import type { Id, RelativePeriod, WeirDocument } from '@weir/schema';
import { resolvePeriod } from '@weir/query';
import type { FunnelAnswer, FunnelQuestion } from '@weir/query';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import type { LiveAnswer } from './live-answers.js';

/** What the drawing of a funnel asks: the figures of everybody whose first visit lies in the period. */
export function funnelQuestion(
  document: WeirDocument,
  funnel: Id,
  period: RelativePeriod,
  asOf?: string,
): FunnelQuestion {
  return { funnel, basis: 'entry', range: resolvePeriod(period, document.settings, asOf) };
}

/** @param before what the version that it is compared with answered */
export function figuresOf(live: LiveAnswer, before: FunnelAnswer | null = null): LiveFigures {
  if (live.status === 'failed' && live.error.code === 'question/min-group') return { status: 'hidden' };
  if (live.status !== 'ready') return { status: live.status };
  if (!('stages' in live.answer)) return { status: 'failed' };
  return { status: 'ready', answer: live.answer, ...(before && { before }) };
}
