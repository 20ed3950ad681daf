import type { Id, RelativePeriod, WeirDocument } from '@weir/schema';
import { resolvePeriod } from '@weir/query';
import type { FunnelQuestion } from '@weir/query';
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

export function figuresOf(live: LiveAnswer): LiveFigures {
  if (live.status !== 'ready') return { status: live.status };
  return 'stages' in live.answer ? { status: 'ready', answer: live.answer } : { status: 'failed' };
}
