import { pointerParts } from '@weir/schema';
import type { Diagnostic, Funnel, Stage, Transition, WeirDocument } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { positionsOf, stageAfter, transitionKeys } from '../editor/index.js';
import type { Selection } from '../editor/index.js';
import type { LiveLens } from '../live/lens.js';
import { sayProblem } from '../problems/say-problem.js';
import { designerMessages } from '../words/index.js';
import type { CanvasEdge, CanvasModel, CanvasTexts, PortalBox, StageBox } from './canvas-model.js';
import { placePortals } from './place-portals.js';
import { countOf, factOf } from './stage-figures.js';
import { stagesWithOneWayIn, transitionText } from './transition-figures.js';

/** Figures of the funnel as it is drawn, never those of another version of it, and which of them are shown: `open` without a lens. */
export type LiveFigures = { readonly lens?: LiveLens } & (
  | { readonly status: 'none' | 'loading' | 'failed' }
  | {
      readonly status: 'ready';
      readonly answer: FunnelAnswer;
      /** Those of the published version to the same question; absent where it counts the same, or there is none. */
      readonly before?: FunnelAnswer;
    }
);

export interface DrawFunnel {
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly selection: Selection;
  readonly diagnostics: readonly Diagnostic[];
  readonly figures: LiveFigures;
  readonly isReadOnly: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly localizer: Localizer;
}

/** What the canvas shows of a funnel. */
export function drawFunnel(input: DrawFunnel): CanvasModel {
  const { document, funnel, localizer, isReadOnly, direction } = input;
  const positions = positionsOf(funnel);
  const keys = transitionKeys(funnel);
  const live = (funnel.transitions ?? []).map((transition, index) => ({ transition, key: keys[index] ?? '' }));
  const drawn = live.filter(({ transition }) => !transition.archived);
  return {
    funnel: funnel.id,
    stages: funnel.stages.map((stage, index) =>
      drawStage(stage, index, positions.get(stage.id) ?? { x: 0, y: 0 }, input),
    ),
    portals: drawPortals(
      document,
      drawn.map(({ transition }) => transition),
      positions,
      localizer,
    ),
    edges: drawEdges(drawn, input),
    isReadOnly,
    direction,
    texts: textsOf(localizer, localizer.text(funnel.title) || funnel.id),
  };
}

/** The name that a stage is shown with. */
export function stageTitle({ title, id }: Pick<Stage, 'title' | 'id'>, localizer: Localizer): string {
  return localizer.text(title) || id;
}

export function portalId(funnel: string, stage: string): string {
  return `${funnel}/${stage}`;
}

function drawStage(stage: Stage, index: number, position: StageBox['position'], input: DrawFunnel): StageBox {
  const { localizer, selection, figures } = input;
  const problem = problemOf(index, input);
  const title = stageTitle(stage, localizer);
  const probability = stage.probability === undefined ? null : localizer.percent(stage.probability);
  const count = countOf(stage, input);
  const isLoading = figures.status === 'loading' && !stage.archived;
  const fact = factOf(stage, problem, input);
  const kind = localizer.say(designerMessages, 'designer.kind', { kind: stage.kind });
  const counted = count && [count.figure, count.word, count.change && `(${count.change})`].filter(Boolean).join(' ');
  const spoken = [title, kind, counted, fact?.text, problem?.text].filter(Boolean);
  return {
    id: stage.id,
    kind: stage.kind,
    position,
    title,
    probability,
    count,
    fact,
    isLoading,
    problem,
    isArchived: stage.archived === true,
    isSelected: selection.stages.includes(stage.id),
    label: localizer.list(spoken.filter((part) => typeof part === 'string')),
  };
}

function problemOf(index: number, { document, funnel, diagnostics, localizer }: DrawFunnel): StageBox['problem'] {
  const place = document.funnels?.indexOf(funnel) ?? -1;
  const own = diagnostics.filter(({ pointer, severity }) => {
    const [list, at, part, stage] = pointerParts(pointer);
    return severity !== 'info' && list === 'funnels' && at === `${place}` && part === 'stages' && stage === `${index}`;
  });
  const worst = own.find(({ severity }) => severity === 'error') ?? own[0];
  if (!worst) return null;
  return { severity: worst.severity === 'error' ? 'error' : 'warning', text: sayProblem(worst, document, localizer) };
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

function drawEdges(
  drawn: readonly { readonly transition: Transition; readonly key: string }[],
  input: DrawFunnel,
): CanvasEdge[] {
  const { funnel, localizer, selection } = input;
  const stages = new Map(funnel.stages.map((stage) => [stage.id, stage]));
  const shown = { ...input, oneWayIn: stagesWithOneWayIn(funnel) };
  return drawn.map(({ transition, key }) => {
    const { from, to, kind } = transition;
    const target = stages.get(stageAfter(transition) ?? '');
    const source = stages.get(from);
    const { text, isLow } = transitionText(transition, source, shown);
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
      isSelected: selection.transitions.includes(key),
      label: text === null ? label : `${label}: ${text}`,
    };
  });
}

const DIRECTIONS = new Set(['up', 'right', 'down', 'left']);

function textsOf(localizer: Localizer, funnel: string): CanvasTexts {
  const say = localizer.say.bind(localizer);
  return {
    canvas: say(designerMessages, 'designer.canvas', { funnel }),
    stage: say(designerMessages, 'designer.stage'),
    transition: say(designerMessages, 'designer.transition'),
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
