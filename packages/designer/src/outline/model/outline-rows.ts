import { pointerParts } from '@weir/schema';
import type { Diagnostic, Funnel, Id, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { drawFunnel } from '../../canvas/draw-funnel.js';
import type { LiveFigures } from '../../canvas/draw-funnel.js';
import { withMarks } from '../../canvas/with-marks.js';
import type { CanvasEdge, CanvasModel, StageBox } from '../../canvas/canvas-model.js';
import { STAGE_KINDS, TRANSITION_KINDS, nothingSelected, pathOrder, transitionKeys } from '../../editor/index.js';
import type { StageKind, TransitionKind } from '../../editor/index.js';
import { sayProblem } from '../../problems/say-problem.js';
import { designerMessages } from '../../words/index.js';
import type { Marks } from '../../versions/diff/index.js';
import { outlineMessages } from '../words/index.js';
import { FUNNEL_KEY, stageKey, transitionRowKey } from './outline-row.js';
import type { OutlineRow } from './outline-row.js';

export interface OutlineInput {
  readonly document: WeirDocument;
  readonly funnel: Funnel;
  readonly diagnostics: readonly Diagnostic[];
  readonly figures: LiveFigures;
  readonly localizer: Localizer;
  /** What is another than in the version it is compared with. */
  readonly marks?: Marks | undefined;
}

/** A funnel as the outline tells it, whatever of it is open: the same figures, facts and problems as in the drawing. */
export interface Outline {
  readonly funnel: OutlineRow;
  readonly stages: readonly { readonly row: OutlineRow; readonly transitions: readonly OutlineRow[] }[];
}

/** The stages in the order of the path, and in each the transitions that lead from it. */
export function outlineOf(input: OutlineInput): Outline {
  const { document, funnel, diagnostics, figures, localizer } = input;
  const drawn = drawFunnel({
    document,
    funnel,
    diagnostics,
    figures,
    localizer,
    selection: nothingSelected,
    isReadOnly: true,
    direction: 'ltr',
  });
  const model = withMarks(drawn, input.marks, localizer);
  const boxes = new Map(model.stages.map((box) => [box.id, box]));
  const ways = new Map<Id, CanvasEdge[]>();
  for (const edge of model.edges) ways.set(edge.from, [...(ways.get(edge.from) ?? []), edge]);
  const problems = problemsOfTransitions(input);
  const words = kindWords(localizer);
  const order = pathOrder(funnel).flatMap(({ id }) => boxes.get(id) ?? []);
  const stages = order.map((box, place) => {
    const edges = ways.get(box.id) ?? [];
    return {
      row: stageRow(box, { place: place + 1, siblings: order.length, hasWays: edges.length > 0 }, words),
      transitions: edges.map((edge, at) =>
        transitionRow(edge, { place: at + 1, siblings: edges.length, model, boxes, problems, words }, localizer),
      ),
    };
  });
  return { funnel: funnelRow(input, stages.length), stages };
}

/** The rows to be seen, from top to bottom. */
export function rowsOf({ funnel, stages }: Outline, isOpen: (row: OutlineRow) => boolean): OutlineRow[] {
  const opened = (row: OutlineRow): OutlineRow => (row.isExpanded === null ? row : { ...row, isExpanded: isOpen(row) });
  const root = opened(funnel);
  if (!root.isExpanded) return [root];
  return [
    root,
    ...stages.flatMap(({ row, transitions }) => {
      const stage = opened(row);
      return stage.isExpanded ? [stage, ...transitions] : [stage];
    }),
  ];
}

function funnelRow({ funnel, localizer }: OutlineInput, stages: number): OutlineRow {
  const title = localizer.text(funnel.title) || funnel.id;
  const caption = localizer.say(outlineMessages, 'outline.stages', { count: stages });
  return {
    ...plain,
    key: FUNNEL_KEY,
    part: { type: 'funnel' },
    level: 1,
    place: 1,
    siblings: 1,
    parent: null,
    isExpanded: stages > 0 ? true : null,
    title,
    caption,
    isArchived: funnel.archived === true,
  };
}

/** Worded once, however many lines are of the kind. */
interface KindWords {
  readonly stage: Readonly<Record<StageKind, string>>;
  readonly transition: Readonly<Record<TransitionKind, string>>;
}

function kindWords(localizer: Localizer): KindWords {
  const worded = <Kind extends string>(kinds: readonly Kind[], word: (kind: Kind) => string) =>
    Object.fromEntries(kinds.map((kind) => [kind, word(kind)])) as Record<Kind, string>;
  return {
    stage: worded(STAGE_KINDS, (kind) => localizer.say(designerMessages, 'designer.kind', { kind })),
    transition: worded(TRANSITION_KINDS, (kind) =>
      localizer.say(designerMessages, 'designer.transition-kind', { kind }),
    ),
  };
}

interface Place {
  readonly place: number;
  readonly siblings: number;
}

function stageRow(box: StageBox, at: Place & { hasWays: boolean }, words: KindWords): OutlineRow {
  return {
    ...plain,
    key: stageKey(box.id),
    part: { type: 'stage', stage: box.id },
    level: 2,
    place: at.place,
    siblings: at.siblings,
    parent: FUNNEL_KEY,
    isExpanded: at.hasWays ? true : null,
    title: box.title,
    kind: box.kind,
    caption: words.stage[box.kind],
    figure: box.count && {
      text: box.count.figure,
      word: box.count.word,
      change: box.count.change,
      isLow: false,
    },
    fact: box.fact,
    probability: box.probability ?? '',
    problem: box.problem,
    mark: box.mark ?? null,
    isLoading: box.isLoading,
    isArchived: box.isArchived,
  };
}

interface TransitionPlace extends Place {
  readonly model: CanvasModel;
  readonly boxes: ReadonlyMap<Id, StageBox>;
  readonly problems: ReadonlyMap<string, NonNullable<OutlineRow['problem']>>;
  readonly words: KindWords;
}

function transitionRow(edge: CanvasEdge, at: TransitionPlace, localizer: Localizer): OutlineRow {
  const portal = at.model.portals.find(({ id }) => id === edge.to);
  const title = portal
    ? localizer.say(outlineMessages, 'outline.portal', { funnel: portal.title, entry: portal.caption })
    : (at.boxes.get(edge.to)?.title ?? edge.to);
  const problem = at.problems.get(edge.key) ?? null;
  return {
    ...plain,
    key: transitionRowKey(edge.key),
    part: { type: 'transition', transition: edge.key },
    level: 3,
    place: at.place,
    siblings: at.siblings,
    parent: stageKey(edge.from),
    title,
    kind: edge.kind,
    caption: at.words.transition[edge.kind],
    figure: edge.text === null ? null : { text: edge.text, word: '', change: null, isLow: edge.isLow },
    problem,
    mark: edge.mark ?? null,
  };
}

/** The worst problem of each transition, by its key. */
function problemsOfTransitions({
  document,
  funnel,
  diagnostics,
  localizer,
}: OutlineInput): TransitionPlace['problems'] {
  const at = String(document.funnels?.indexOf(funnel));
  const worst = new Map<number, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const [list, place, part, index] = pointerParts(diagnostic.pointer);
    if (list !== 'funnels' || place !== at || part !== 'transitions' || diagnostic.severity === 'info') continue;
    const before = worst.get(Number(index));
    if (!before || (before.severity !== 'error' && diagnostic.severity === 'error'))
      worst.set(Number(index), diagnostic);
  }
  if (worst.size === 0) return new Map();
  const keyed = new Map<string, NonNullable<OutlineRow['problem']>>();
  const keys = transitionKeys(funnel);
  for (const [index, diagnostic] of worst) {
    const severity = diagnostic.severity === 'error' ? 'error' : 'warning';
    keyed.set(keys[index] ?? '', { severity, text: sayProblem(diagnostic, document, localizer) });
  }
  return keyed;
}

const plain = {
  kind: null,
  caption: '',
  isExpanded: null,
  figure: null,
  fact: null,
  probability: '',
  problem: null,
  mark: null,
  isLoading: false,
  isArchived: false,
} as const;
