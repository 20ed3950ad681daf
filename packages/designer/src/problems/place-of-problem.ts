import { pointerParts } from '@weir/schema';
import type { Diagnostic, Id, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { stageTitle } from '../canvas/draw-funnel.js';
import { transitionKeys } from '../editor/index.js';
import type { Selection } from '../editor/index.js';
import { designerMessages } from '../words/index.js';
import { useOfField } from './use-of-field.js';

/** Where a problem is, in words, and what to select to get there. */
export interface ProblemPlace {
  readonly label: string;
  readonly page: 'funnels' | 'metrics' | 'board' | null;
  readonly select: Partial<Selection>;
  /** The rest of the pointer, from what is selected on. */
  readonly parts: readonly string[];
}

export function placeOfProblem(
  document: WeirDocument,
  { pointer }: Pick<Diagnostic, 'pointer'>,
  localizer: Localizer,
): ProblemPlace {
  const [list, at, ...rest] = pointerParts(pointer);
  const index = Number(at);
  const say = localizer.say.bind(localizer);
  if (list === 'funnels') {
    const funnel = document.funnels?.[index];
    if (funnel) return placeInFunnel(document, funnel, rest, localizer);
  }
  if (list === 'metrics') {
    const metric = document.metrics?.[index];
    if (metric) {
      const name = localizer.text(metric.title) || metric.id;
      const part = say(designerMessages, 'designer.part', { part: rest[0] ?? 'none' });
      return { label: joined(name, part, localizer), page: 'metrics', select: { metric: metric.id }, parts: rest };
    }
  }
  const { datasets, dimensions, parameters, insights, boards } = document;
  const lists: Readonly<Record<string, readonly { id: string; title?: Text }[] | undefined>> = {
    datasets,
    dimensions,
    parameters,
    insights,
    boards,
  };
  const words = say(designerMessages, 'designer.list', { list: list ?? 'none' });
  const named = Object.hasOwn(lists, list ?? '') ? lists[list ?? '']?.[index] : undefined;
  const label = joined(words, named ? localizer.text(named.title) || named.id : '', localizer);
  const board = list === 'boards' ? boards?.[index] : undefined;
  if (board) {
    const widget = rest[0] === 'widgets' ? board.widgets[Number(rest[1])] : undefined;
    const select = { board: board.id, widgets: widget ? [widget.id] : [] };
    return { label, page: 'board', select, parts: rest };
  }
  const use = list === 'datasets' ? useOfData(document, index, rest) : null;
  if (use !== null) return { ...placeOfProblem(document, { pointer: use }, localizer), label };
  return { label, page: null, select: {}, parts: [] };
}

/** Data is not edited here: one gets to where it is read. */
function useOfData(
  { datasets, ...document }: WeirDocument,
  index: number,
  [list, at]: readonly string[],
): string | null {
  const dataset = datasets?.[index];
  const field = list === 'fields' ? dataset?.fields[Number(at)] : undefined;
  return dataset ? useOfField(document, dataset.id, field?.id) : null;
}

function placeInFunnel(
  document: WeirDocument,
  funnel: NonNullable<WeirDocument['funnels']>[number],
  path: readonly string[],
  localizer: Localizer,
): ProblemPlace {
  const say = localizer.say.bind(localizer);
  const [list, at, part = 'none'] = path;
  const parts = path.slice(2);
  const stage = list === 'stages' ? funnel.stages[Number(at)] : undefined;
  if (stage) {
    const label = joined(stageTitle(stage, localizer), say(designerMessages, 'designer.part', { part }), localizer);
    return { label, page: 'funnels', select: { funnel: funnel.id, stages: [stage.id], transitions: [] }, parts };
  }
  const transition = list === 'transitions' ? funnel.transitions?.[Number(at)] : undefined;
  if (transition) {
    const nameOf = (id: string) => stageTitle(funnel.stages.find((each) => each.id === id) ?? { id }, localizer);
    const to =
      typeof transition.to === 'string' ? nameOf(transition.to) : nameElsewhere(document, transition.to, localizer);
    const label = say(designerMessages, 'designer.from-to', { from: nameOf(transition.from), to });
    const key = transitionKeys(funnel)[Number(at)] ?? '';
    return { label, page: 'funnels', select: { funnel: funnel.id, stages: [], transitions: [key] }, parts };
  }
  const name = localizer.text(funnel.title) || funnel.id;
  const label = joined(name, say(designerMessages, 'designer.part', { part: list ?? 'none' }), localizer);
  return { label, page: 'funnels', select: { funnel: funnel.id, stages: [], transitions: [] }, parts: path };
}

function joined(name: string, part: string, localizer: Localizer): string {
  return part === '' ? name : localizer.say(designerMessages, 'designer.name-part', { name, part });
}

/** A stage of another funnel: what it is called there. */
function nameElsewhere({ funnels = [] }: WeirDocument, to: { funnel: Id; stage: Id }, localizer: Localizer): string {
  const stage = funnels.find(({ id }) => id === to.funnel)?.stages.find(({ id }) => id === to.stage);
  return stageTitle(stage ?? { id: to.stage }, localizer);
}
