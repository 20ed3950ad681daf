import type { Stage, Transition } from '@weir/schema';
import { stageAfter } from '../../editor/index.js';
import type { TransitionKey } from '../../editor/index.js';
import { designerMessages } from '../../words/index.js';
import type { CanvasEdge } from '../canvas-model.js';
import { transitionText } from '../transition-figures.js';
import type { DrawContext } from './draw-context.js';
import { drawnOnce } from './drawn-once.js';
import { portalId, stageTitle } from './names.js';

export function drawEdge(transition: Transition, key: TransitionKey, context: DrawContext): CanvasEdge {
  const { stages, oneWayIn, localizer, selectedTransitions, figuresBy } = context;
  const target = stages.get(stageAfter(transition) ?? '');
  const source = stages.get(transition.from);
  const isSelected = selectedTransitions.has(key);
  const isOneWayIn = target && oneWayIn.has(target.id);
  const drawnBy = [localizer, source, target, isOneWayIn, isSelected, key, ...figuresBy];
  return drawnOnce(transition, drawnBy, () => draw(transition, key, source, target, context));
}

function draw(
  transition: Transition,
  key: TransitionKey,
  source: Stage | undefined,
  target: Stage | undefined,
  context: DrawContext,
): CanvasEdge {
  const { localizer, selectedTransitions } = context;
  const { from, to, kind } = transition;
  const { text, isLow } = transitionText(transition, source, context);
  const names = {
    kind: localizer.say(designerMessages, 'designer.transition-kind', { kind }),
    from: source ? stageTitle(source, localizer) : from,
    to: target ? stageTitle(target, localizer) : typeof to === 'string' ? to : portalId(to.funnel, to.stage),
  };
  const label = localizer.say(designerMessages, 'designer.transition-label', names);
  return {
    key,
    from,
    to: typeof to === 'string' ? to : portalId(to.funnel, to.stage),
    kind,
    isToParked: kind === 'lose' && (target?.kind === 'parked' || target?.kind === 'disqualified'),
    text,
    isLow,
    isSelected: selectedTransitions.has(key),
    label: text === null ? label : `${label}: ${text}`,
  };
}
