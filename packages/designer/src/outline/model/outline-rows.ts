import { pointerParts } from '@weir/schema';
import type { Diagnostic, Funnel, Id, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { drawFunnel } from '../../canvas/draw-funnel.js';
import type { LiveFigures } from '../../canvas/draw-funnel.js';
import { withMarks } from '../../canvas/with-marks.js';
import type { CanvasEdge, CanvasModel, GroupFrame, StageBox } from '../../canvas/canvas-model.js';
import { STAGE_KINDS, TRANSITION_KINDS, nothingSelected, pathParts, transitionKeys } from '../../editor/index.js';
import type { StageKind, TransitionKind } from '../../editor/index.js';
import { sayProblem } from '../../problems/say-problem.js';
import { designerMessages } from '../../words/index.js';
import type { Marks } from '../../versions/diff/index.js';
import { outlineMessages } from '../words/index.js';
import { FUNNEL_KEY, groupKey, stageKey, transitionRowKey } from './outline-row.js';
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

/** A line of the outline with those in it, whatever of them is open. */
export interface OutlineNode {
  readonly row: OutlineRow;
  readonly inside: readonly OutlineNode[];
}

/**
 * A funnel as the outline tells it: the stages in the order of the path, those of a group under its line, and in each the transitions that lead
 * from it, with the same figures, facts and problems as in the drawing.
 */
export function outlineOf(input: OutlineInput): OutlineNode {
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
  const frames = new Map(model.groups.map((group) => [group.id, group]));
  const parts = pathParts(funnel).filter(({ stages }) => stages.some((id) => boxes.has(id)));
  const stageNode = (id: Id, at: Place, parent: Pick<OutlineRow, 'key' | 'level'>): OutlineNode[] => {
    const box = boxes.get(id);
    if (!box) return [];
    const edges = ways.get(id) ?? [];
    const row = stageRow(box, { ...at, parent, hasWays: edges.length > 0 }, words);
    const inside = edges.map((edge, index): OutlineNode => {
      const place = { place: index + 1, siblings: edges.length, model, boxes, problems, words, level: levelUnder(row) };
      return { row: transitionRow(edge, place, localizer), inside: [] };
    });
    return [{ row, inside }];
  };
  const root = funnelRow(input, boxes.size);
  const inside = parts.flatMap(({ group, stages }, place): OutlineNode[] => {
    const at = { place: place + 1, siblings: parts.length };
    const frame = group === null ? undefined : frames.get(group);
    if (!frame) return stages.flatMap((id) => stageNode(id, at, root));
    const row = groupRow(frame, stages, at, localizer);
    const siblings = stages.length;
    return [{ row, inside: stages.flatMap((id, index) => stageNode(id, { place: index + 1, siblings }, row)) }];
  });
  return { row: root, inside };
}

/** The rows to be seen, from top to bottom. */
export function rowsOf({ row, inside }: OutlineNode, isOpen: (row: OutlineRow) => boolean): OutlineRow[] {
  if (row.isExpanded === null) return [row];
  const isExpanded = isOpen(row);
  return [{ ...row, isExpanded }, ...(isExpanded ? inside.flatMap((node) => rowsOf(node, isOpen)) : [])];
}

function levelUnder({ level }: Pick<OutlineRow, 'level'>): OutlineRow['level'] {
  return Math.min(4, level + 1) as OutlineRow['level'];
}

function groupRow(
  { id, title, color }: GroupFrame,
  members: readonly Id[],
  at: Place,
  localizer: Localizer,
): OutlineRow {
  return {
    ...plain,
    ...at,
    key: groupKey(id),
    part: { type: 'group', group: id },
    level: 2,
    members,
    color,
    parent: FUNNEL_KEY,
    isExpanded: true,
    title,
    caption: localizer.say(outlineMessages, 'outline.stages', { count: members.length }),
  };
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

interface StagePlace extends Place {
  readonly parent: Pick<OutlineRow, 'key' | 'level'>;
  readonly hasWays: boolean;
}

function stageRow(box: StageBox, at: StagePlace, words: KindWords): OutlineRow {
  return {
    ...plain,
    key: stageKey(box.id),
    part: { type: 'stage', stage: box.id },
    level: levelUnder(at.parent),
    place: at.place,
    siblings: at.siblings,
    parent: at.parent.key,
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
  readonly level: OutlineRow['level'];
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
    level: at.level,
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
  members: [],
  color: null,
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
