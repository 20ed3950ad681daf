import { pointerParts } from '@weir/schema';
import type { Diagnostic, Funnel, Stage, Transition, WeirDocument } from '@weir/schema';
import type { FunnelAnswer, StageFigures } from '@weir/query';
import type { Localizer } from '@weir/ui';
import { positionsOf, stageAfter, transitionKeys } from '../editor/index.js';
import type { Selection } from '../editor/index.js';
import { sayProblem } from '../problems/say-problem.js';
import { designerMessages } from '../words/index.js';
import type { CanvasEdge, CanvasModel, CanvasTexts, PortalBox, StageBox } from './canvas-model.js';
import { placePortals } from './place-portals.js';

/** Figures of the funnel as it is drawn: never those of another version of it. */
export type LiveFigures =
  { readonly status: 'none' | 'loading' | 'failed' } | { readonly status: 'ready'; readonly answer: FunnelAnswer };

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

/** A stage counts as behind when this share of it, or this many, are overdue. Below that the badge stays grey: not everything shouts. */
const MANY_OVERDUE = { share: 0.2, count: 20 };

/** What the canvas shows of a funnel. */
export function drawFunnel(input: DrawFunnel): CanvasModel {
  const { document, funnel, localizer, isReadOnly, direction } = input;
  const positions = positionsOf(funnel);
  const live = (funnel.transitions ?? []).map((transition, index) => ({
    transition,
    key: transitionKeys(funnel)[index] ?? '',
  }));
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
    edges: drawn.map(({ transition, key }) => drawEdge(transition, key, input)),
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
  const counted =
    figures.status === 'ready' ? figures.answer.stages.find((each) => each.stage === stage.id) : undefined;
  const problem = problemOf(index, input);
  const title = stageTitle(stage, localizer);
  const probability = stage.probability === undefined ? null : localizer.percent(stage.probability);
  const count = counted ? countOf(stage, counted, input) : null;
  const isLoading = figures.status === 'loading' && !stage.archived;
  const fact = factOf(stage, counted, input, problem);
  const kind = localizer.say(designerMessages, 'designer.kind', { kind: stage.kind });
  const spoken = [title, kind, count && `${count.figure} ${count.word}`, fact?.text, problem?.text].filter(Boolean);
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

/** A step of a sequence that may be left out: nobody stands there. */
function isOptionalStep({ optional }: Stage, { counting }: Funnel): boolean {
  return counting?.method === 'sequence' && optional === true;
}

function countOf(stage: Stage, { open, reached }: StageFigures, { funnel, localizer }: DrawFunnel): StageBox['count'] {
  const isOptional = isOptionalStep(stage, funnel);
  return {
    figure: localizer.number(isOptional ? reached : open),
    word: localizer.say(designerMessages, 'designer.count-word', { kind: isOptional ? 'optional' : stage.kind }),
  };
}

function factOf(
  stage: Stage,
  counted: StageFigures | undefined,
  { funnel, localizer, figures }: DrawFunnel,
  problem: StageBox['problem'],
): StageBox['fact'] {
  const say = localizer.say.bind(localizer);
  if (stage.archived) return { text: say(designerMessages, 'designer.archived'), tone: 'plain' };
  if (problem?.severity === 'error' && !counted) return { text: problem.text, tone: 'negative' };
  if (isOptionalStep(stage, funnel)) return { text: say(designerMessages, 'designer.optional-step'), tone: 'plain' };
  if (counted && counted.overdue > 0) {
    const isMuch = counted.overdue >= MANY_OVERDUE.count || counted.overdue / counted.open >= MANY_OVERDUE.share;
    const text = say(designerMessages, 'designer.overdue', { count: counted.overdue });
    return { text, tone: isMuch ? 'warning' : 'neutral' };
  }
  if (stage.kind === 'won' && counted && counted.value !== null && figures.status === 'ready') {
    return { text: localizer.value(counted.value, figures.answer.unit, undefined, { compact: true }), tone: 'plain' };
  }
  if (stage.kind !== 'open' && stage.kind !== 'parked') return null;
  if (!stage.limit) return { text: say(designerMessages, 'designer.no-limit'), tone: 'plain' };
  const limit = localizer.duration(stage.limit.days, 'day');
  return { text: say(designerMessages, 'designer.limit-of', { limit }), tone: 'plain' };
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

function drawEdge(transition: Transition, key: string, input: DrawFunnel): CanvasEdge {
  const { funnel, localizer, selection } = input;
  const { from, to, kind } = transition;
  const target = funnel.stages.find(({ id }) => id === stageAfter(transition));
  const source = funnel.stages.find(({ id }) => id === from);
  const { text, isLow } = edgeText(transition, source, input);
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
}

/** Where there is one way in, the conversion; else how many took this way. */
function edgeText(
  transition: Transition,
  source: Stage | undefined,
  { funnel, figures, localizer }: DrawFunnel,
): { text: string | null; isLow: boolean } {
  const title = localizer.text(transition.title) || null;
  if (figures.status !== 'ready') return { text: title, isLow: false };
  const { answer } = figures;
  const to = stageAfter(transition);
  const waysIn = (funnel.transitions ?? []).filter(
    (each) => each.kind === 'advance' && !each.archived && stageAfter(each) === to,
  );
  const conversion = answer.stages.find(({ stage }) => stage === to)?.conversion.fromPrevious ?? null;
  if (transition.kind === 'advance' && waysIn.length === 1) {
    const goal = source?.target?.conversion ?? source?.benchmark?.conversion;
    const isLow = conversion !== null && goal !== undefined && conversion < goal;
    return {
      text: joined(title, conversion === null ? null : localizer.percent(conversion, { digits: 1 }), localizer),
      isLow,
    };
  }
  const count = countAlong(transition, answer);
  const figure =
    transition.kind === 'recycle' && title === null
      ? localizer.say(designerMessages, 'designer.back', { count })
      : localizer.number(count);
  return { text: joined(title, figure, localizer), isLow: false };
}

function countAlong({ from, to }: Transition, { flows, handoffs }: FunnelAnswer): number {
  if (typeof to === 'string') return flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0;
  const isSame = (each: FunnelAnswer['handoffs'][number]) =>
    each.from === from && each.to.funnel === to.funnel && each.to.stage === to.stage;
  return handoffs.find(isSame)?.count ?? 0;
}

function joined(title: string | null, figure: string | null, localizer: Localizer): string | null {
  if (title !== null && figure !== null)
    return localizer.say(designerMessages, 'designer.titled-figure', { title, figure });
  return title ?? figure;
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
