import type { Transition, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { designerMessages } from '../words/index.js';
import type { CanvasModel, CanvasTexts, PortalBox, StageBox } from './canvas-model.js';
import { drawContext } from './draw/draw-context.js';
import type { DrawFunnel, LiveFigures } from './draw/draw-context.js';
import { drawEdge } from './draw/draw-edge.js';
import { drawGroups } from './draw/draw-groups.js';
import { drawStage } from './draw/draw-stage.js';
import { drawnOnce } from './draw/drawn-once.js';
import { portalId, stageTitle } from './draw/names.js';
import { canvasMessages } from './words/index.js';
import { placePortals } from './place-portals.js';

export type { DrawFunnel, LiveFigures };
export { portalId, stageTitle };

/** What the canvas shows of a funnel. */
export function drawFunnel(input: DrawFunnel): CanvasModel {
  const context = drawContext(input);
  const { document, funnel, localizer, isReadOnly, direction, positions, keys } = context;
  const live = (funnel.transitions ?? []).map((transition, index) => ({ transition, key: keys[index] ?? '' }));
  const drawn = live.filter(({ transition }) => !transition.archived);
  return {
    drawing: input.drawing ?? funnel.id,
    stages: funnel.stages.map((stage, index) => drawStage(stage, index, context)),
    groups: drawGroups(context),
    portals: drawPortals(
      document,
      drawn.map(({ transition }) => transition),
      positions,
      localizer,
    ),
    edges: drawn.map(({ transition, key }) => drawEdge(transition, key, context)),
    isReadOnly,
    direction,
    texts: textsOnce(localizer, localizer.text(funnel.title) || funnel.id),
  };
}

function drawPortals(
  document: WeirDocument,
  transitions: readonly Transition[],
  positions: ReadonlyMap<string, StageBox['position']>,
  localizer: Localizer,
): PortalBox[] {
  const sources = new Map<string, string>();
  for (const { from, to } of transitions) {
    if (typeof to === 'object' && !sources.has(portalId(to.funnel, to.stage)))
      sources.set(portalId(to.funnel, to.stage), from);
  }
  return [...placePortals(sources, positions)].map(([id, position]) => {
    const [funnelId = '', stageId = ''] = id.split('/');
    const other = document.funnels?.find((each) => each.id === funnelId);
    const stage = other?.stages.find((each) => each.id === stageId);
    const title = localizer.text(other?.title) || funnelId;
    const caption = localizer.say(designerMessages, 'designer.enters-at', {
      stage: stage ? stageTitle(stage, localizer) : stageId,
    });
    return { id, position, title, caption };
  });
}

const DIRECTIONS = new Set(['up', 'right', 'down', 'left']);

function textsOnce(localizer: Localizer, funnel: string): CanvasTexts {
  return drawnOnce(localizer, [funnel], () => textsOf(localizer, funnel));
}

function textsOf(localizer: Localizer, funnel: string): CanvasTexts {
  const say = localizer.say.bind(localizer);
  return {
    canvas: say(designerMessages, 'designer.canvas', { funnel }),
    stage: say(designerMessages, 'designer.stage'),
    transition: say(designerMessages, 'designer.transition'),
    group: say(canvasMessages, 'canvas.group-role'),
    insert: say(designerMessages, 'designer.insert'),
    rename: say(designerMessages, 'designer.name'),
    minimap: say(designerMessages, 'designer.minimap'),
    nodeHelp: say(designerMessages, 'designer.stage-help'),
    edgeHelp: say(designerMessages, 'designer.transition-help'),
    moved: (direction, x, y) => {
      const way = DIRECTIONS.has(direction) ? direction : 'other';
      return say(designerMessages, 'designer.moved', { way, x: Math.round(x), y: Math.round(y) });
    },
  };
}
