import { references } from '@weir/formula';
import type {
  Board,
  Dataset,
  Dimension,
  Funnel,
  Id,
  Insight,
  Metric,
  Parameter,
  Text,
  Transition,
  WeirDocument,
} from '@weir/schema';
import type { CommandContext } from '../../editor/commands/command.js';
import { freeId } from '../../editor/ids.js';
import { boardsAbout, copyBoard, copyInsight, insightsAbout } from './copy-board.js';
import type { Reach } from './copy-board.js';
import { copyFunnel } from './copy-funnel.js';
import { copyDataset, copyField, copyMetric } from './copy-parts.js';
import type { DatasetMatch, Matches } from './match-datasets.js';
import { needsOf } from './needs.js';
import type { Needs } from './needs.js';
import { renamedField } from './renaming.js';
import type { Renaming } from './renaming.js';

/** What a person takes of a template. */
export interface TakeChoices {
  readonly funnels: readonly Id[];
  /** With what they are calculated from. */
  readonly metrics: readonly Id[];
  /** With those of their cards that are about what is taken. Absent: none. */
  readonly boards?: readonly Id[];
  /** Absent: none. */
  readonly insights?: readonly Id[];
  readonly matches: Matches;
}

/** What is worth knowing of what was taken. Names are as the template has them. */
export type TakeNote =
  /** It goes to a funnel that is not in the document, or says what the document's data does not know. */
  | { readonly kind: 'hand-off-left'; readonly from: Text; readonly to: Text }
  /** A funnel that is there hands off to what was taken. */
  | { readonly kind: 'hand-off-added'; readonly from: Text; readonly to: Text }
  /** The data source has to give it. */
  | { readonly kind: 'dataset-added'; readonly dataset: Id; readonly title: Text }
  | { readonly kind: 'fields-added'; readonly dataset: Id; readonly title: Text; readonly fields: readonly Text[] }
  /** The document's own is used: it is the same. */
  | { readonly kind: 'metric-kept'; readonly title: Text }
  /** Amounts are in another currency than the document's. */
  | { readonly kind: 'currency'; readonly theirs: string; readonly own: string };

export interface Taken {
  readonly document: WeirDocument;
  /** Ids of the funnels in the document. */
  readonly funnels: readonly Id[];
  readonly notes: readonly TakeNote[];
}

/**
 * The document with funnels of a template, with the datasets, dimensions, parameters and metrics that they need, and boards and suggestions about them. What is taken gets an id of its own
 * where its name is taken; where data, dimensions, parameters or metrics agree with the document's, the document's are used.
 */
export function takeModel(
  document: WeirDocument,
  template: WeirDocument,
  choices: TakeChoices,
  context: CommandContext,
): Taken {
  const needs = needsOf(template, choices.funnels, choices.metrics);
  const notes: TakeNote[] = [];
  const datasets = new Map<Id, Id>();
  const fields = new Map<Id, Map<Id, Id>>();
  const renaming = {
    datasets,
    fields,
    funnels: new Map<Id, Id>(),
    metrics: new Map<Id, Id>(),
    parameters: new Map<Id, Id>(),
    dimensions: new Map<Id, Id>(),
    hasField: (dataset: Id, field: Id) =>
      template.datasets?.find(({ id }) => id === dataset)?.fields.some(({ id }) => id === field) === true,
  } satisfies Renaming;
  nameDatasets(document, template, needs, choices.matches, renaming);
  nameFunnels(choices.funnels, context, renaming);
  const parameters = nameParameters(document, template, needs, context, renaming);
  const dimensions = takeDimensions(document, template, needs, renaming);
  const metrics = takeMetrics(document, template, needs, parameters, context, renaming, notes);
  const taken: WeirDocument = { ...document };
  setList(taken, 'datasets', takeDatasets(document, template, needs, choices.matches, renaming, notes));
  setList(taken, 'dimensions', dimensions);
  setList(taken, 'parameters', [...(document.parameters ?? []), ...parameters]);
  const theirs = (template.funnels ?? []).filter(({ id }) => choices.funnels.includes(id));
  const made = theirs.map((funnel) => copyFunnel(funnel, { document, template, renaming, notes }));
  const own = withHandOffsInto(document, template, choices.funnels, renaming, notes);
  setList(taken, 'funnels', [...own, ...made]);
  setList(taken, 'metrics', [...(document.metrics ?? []), ...metrics]);
  const there = new Set(dimensions.filter(({ archived }) => !archived).map(({ id }) => id));
  const reach: Reach = {
    funnels: choices.funnels,
    metrics: needs.metrics,
    dimension(id) {
      const name = renaming.dimensions.get(id) ?? id;
      return there.has(name) ? name : null;
    },
  };
  setList(taken, 'boards', takeBoards(document, template, choices, renaming, reach));
  setList(taken, 'insights', takeInsights(document, template, choices, renaming, reach));
  noteCurrency(document, template, notes);
  return { document: taken, funnels: made.map(({ id }) => id), notes };
}

/** A board that is called as one of the document's is called after the funnel that comes with it. */
function takeBoards(
  document: WeirDocument,
  template: WeirDocument,
  { boards = [], funnels }: TakeChoices,
  renaming: Renaming,
  reach: Reach,
): Board[] {
  const own = document.boards ?? [];
  const taken = new Set(own.map(({ id }) => id));
  const titles = new Set(own.map(({ title }) => JSON.stringify(title)));
  const [funnel] = funnels.length === 1 ? (template.funnels ?? []).filter(({ id }) => funnels.includes(id)) : [];
  const made = boardsAbout(template, reach).flatMap((board): Board[] => {
    if (!boards.includes(board.id)) return [];
    const copy = copyBoard(board, freeId(board.id, taken, '_'), renaming, reach);
    if (!copy) return [];
    taken.add(copy.id);
    const isCalledSo = titles.has(JSON.stringify(copy.title));
    return [isCalledSo && funnel?.title !== undefined ? { ...copy, title: funnel.title } : copy];
  });
  return [...own, ...made];
}

/** One that the document has in the same words is the document's own. */
function takeInsights(
  document: WeirDocument,
  template: WeirDocument,
  { insights = [] }: TakeChoices,
  renaming: Renaming,
  reach: Reach,
): Insight[] {
  const own = document.insights ?? [];
  const taken = new Set(own.map(({ id }) => id));
  const made = insightsAbout(template, reach).flatMap((insight): Insight[] => {
    if (!insights.includes(insight.id)) return [];
    const same = copyInsight(insight, insight.id, renaming);
    if (own.some((each) => JSON.stringify(each) === JSON.stringify(same))) return [];
    const id = freeId(insight.id, taken, '_');
    taken.add(id);
    return [{ ...same, id }];
  });
  return [...own, ...made];
}

type Writable = {
  readonly [Name in keyof Renaming]: Renaming[Name] extends ReadonlyMap<Id, Id> ? Map<Id, Id> : Renaming[Name];
};
type Names = Omit<Writable, 'fields'> & { readonly fields: Map<Id, Map<Id, Id>> };

function nameDatasets(
  document: WeirDocument,
  template: WeirDocument,
  { fields }: Needs,
  matches: Matches,
  renaming: Names,
): void {
  const taken = new Set(document.datasets?.map(({ id }) => id));
  for (const { id } of template.datasets ?? []) {
    if (!fields.has(id)) continue;
    const match = matches[id] ?? null;
    const name = match?.dataset ?? freeId(id, taken, '_');
    taken.add(name);
    renaming.datasets.set(id, name);
    if (match) renaming.fields.set(id, namesWithin(document, match, fields.get(id) ?? new Set()));
  }
}

/** Fields that stand for those of the template, and the names under which those that are missing are added. */
function namesWithin(document: WeirDocument, { dataset, fields }: DatasetMatch, needed: ReadonlySet<Id>): Map<Id, Id> {
  const names = new Map(Object.entries(fields).filter(([id]) => needed.has(id)));
  const taken = new Set(document.datasets?.find(({ id }) => id === dataset)?.fields.map(({ id }) => id));
  for (const id of needed) {
    if (names.has(id)) continue;
    const name = freeId(id, taken, '_');
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

function nameFunnels(funnels: readonly Id[], context: CommandContext, renaming: Names): void {
  const taken = new Set(context.taken('funnels'));
  for (const id of funnels) {
    const name = freeId(id, taken);
    taken.add(name);
    renaming.funnels.set(id, name);
  }
}

/** Those that the document lacks. One of the same name, type and unit is the document's own. */
function nameParameters(
  document: WeirDocument,
  template: WeirDocument,
  { parameters }: Needs,
  context: CommandContext,
  renaming: Names,
): Parameter[] {
  const taken = new Set(context.taken('metrics'));
  return (template.parameters ?? []).flatMap((parameter) => {
    const { id, type, unit } = parameter;
    if (!parameters.has(id)) return [];
    const own = document.parameters?.find((each) => each.id === id && !each.archived);
    if (own && own.type === type && own.unit === unit) return [];
    const name = freeId(id, taken, '_');
    taken.add(name);
    renaming.parameters.set(id, name);
    return [{ ...parameter, id: name }];
  });
}

/** Brought with what is looked up by what is needed; of a dataset that stands for one, only fields that it lacks are added. */
function takeDatasets(
  document: WeirDocument,
  template: WeirDocument,
  needs: Needs,
  matches: Matches,
  renaming: Renaming,
  notes: TakeNote[],
): Dataset[] {
  const own = [...(document.datasets ?? [])];
  for (const dataset of template.datasets ?? []) {
    const needed = needs.fields.get(dataset.id);
    if (!needed) continue;
    const match = matches[dataset.id] ?? null;
    const title = dataset.title ?? dataset.id;
    if (match === null) {
      const brought = copyDataset(dataset, template, needs, renaming);
      own.push(brought);
      notes.push({ kind: 'dataset-added', dataset: brought.id, title });
      continue;
    }
    const place = own.findIndex(({ id }) => id === match.dataset);
    const into = own[place];
    const missing = dataset.fields.filter(({ id }) => needed.has(id) && match.fields[id] === undefined);
    if (!into || missing.length === 0) continue;
    own[place] = {
      ...into,
      fields: [...into.fields, ...missing.map((field) => copyField(field, dataset.id, renaming))],
    };
    notes.push({
      kind: 'fields-added',
      dataset: into.id,
      title: into.title ?? into.id,
      fields: missing.map((field) => field.title ?? field.id),
    });
  }
  return own;
}

/** Dimensions over what is taken; one that the document has is widened to the datasets that it lacks. */
function takeDimensions(document: WeirDocument, template: WeirDocument, needs: Needs, renaming: Names): Dimension[] {
  const own = [...(document.dimensions ?? [])];
  const taken = new Set(own.map(({ id }) => id));
  for (const dimension of template.dimensions ?? []) {
    const pairs = Object.entries(dimension.fields)
      .filter(([dataset]) => needs.fields.has(dataset))
      .flatMap(([dataset, field]): [Id, Id][] => {
        const isThere = renaming.fields.has(dataset) ? renaming.fields.get(dataset)?.has(field) : true;
        return isThere ? [[renaming.datasets.get(dataset) ?? dataset, renamedField(renaming, dataset, field)]] : [];
      });
    if (pairs.length === 0 || dimension.archived) continue;
    const place = own.findIndex(({ id, archived }) => id === dimension.id && !archived);
    const known = own[place];
    if (known) {
      const fields = { ...Object.fromEntries(pairs), ...known.fields };
      if (Object.keys(fields).length > Object.keys(known.fields).length) own[place] = { ...known, fields };
      continue;
    }
    const id = freeId(dimension.id, taken, '_');
    taken.add(id);
    if (id !== dimension.id) renaming.dimensions.set(dimension.id, id);
    own.push({ ...dimension, id, fields: Object.fromEntries(pairs) });
  }
  return own;
}

/** In the template's order, so that a metric is named before those that are calculated from it are written. */
function takeMetrics(
  document: WeirDocument,
  template: WeirDocument,
  needs: Needs,
  parameters: readonly Parameter[],
  context: CommandContext,
  renaming: Names,
  notes: TakeNote[],
): Metric[] {
  const theirs = (template.metrics ?? []).filter(({ id }) => needs.metrics.has(id));
  const ownOf = (id: Id) => document.metrics?.find((metric) => metric.id === id && !metric.archived);
  const kept = new Set<Id>();
  // Whether one is the same depends on those that it is made of.
  for (let isMore = true; isMore;) {
    const found = theirs.filter((metric) => {
      const own = ownOf(metric.id);
      if (!own || kept.has(metric.id)) return false;
      return JSON.stringify(own.formula) === JSON.stringify(copyMetric(metric, metric.id, renaming, kept).formula);
    });
    const sound = found.filter((metric) =>
      metricsIn(metric).every((id) => kept.has(id) || found.some((each) => each.id === id)),
    );
    for (const { id } of sound) kept.add(id);
    isMore = sound.length > 0;
  }
  const taken = new Set([...context.taken('metrics'), ...parameters.map(({ id }) => id)]);
  for (const { id, title = id } of theirs) {
    if (kept.has(id)) {
      notes.push({ kind: 'metric-kept', title });
      continue;
    }
    const name = freeId(id, taken, '_');
    taken.add(name);
    if (name !== id) renaming.metrics.set(id, name);
  }
  const there = new Set(needs.metrics);
  return theirs
    .filter(({ id }) => !kept.has(id))
    .map((metric) => copyMetric(metric, renaming.metrics.get(metric.id) ?? metric.id, renaming, there));
}

function metricsIn({ formula }: Metric): readonly Id[] {
  return references(formula).flatMap(({ kind, name }) => (kind === 'metric' ? [name] : []));
}

/** Funnels of the same name as the template's others hand off to what was taken, as the template says. */
function withHandOffsInto(
  document: WeirDocument,
  template: WeirDocument,
  taken: readonly Id[],
  renaming: Renaming,
  notes: TakeNote[],
): Funnel[] {
  return (document.funnels ?? []).map((own) => {
    const theirs = template.funnels?.find(({ id }) => id === own.id && !taken.includes(id));
    if (!theirs || own.archived) return own;
    const added = (theirs.transitions ?? []).flatMap((transition): Transition[] => {
      const { from, to, entity } = transition;
      if (typeof to === 'string' || !taken.includes(to.funnel)) return [];
      const stage = own.stages.find(({ id, archived }) => id === from && !archived);
      const rows = (stage?.enters ?? []).map(({ dataset }) => document.datasets?.find(({ id }) => id === dataset));
      const needed = [...(entity === undefined ? [] : [entity]), ...fieldsIn(transition)];
      const knows =
        rows.length > 0 && rows.every((row) => needed.every((name) => row?.fields.some(({ id }) => id === name)));
      if (!knows) return [];
      notes.push({ kind: 'hand-off-added', from: own.title ?? own.id, to: titleOfFunnel(template, to.funnel) });
      return [{ ...transition, to: { ...to, funnel: renaming.funnels.get(to.funnel) ?? to.funnel } }];
    });
    return added.length === 0 ? own : { ...own, transitions: [...(own.transitions ?? []), ...added] };
  });
}

function fieldsIn({ when = true }: Transition): readonly Id[] {
  return references(when).flatMap(({ kind, name }) => (kind === 'field' ? [name] : []));
}

function titleOfFunnel({ funnels }: WeirDocument, id: Id): Text {
  return funnels?.find((funnel) => funnel.id === id)?.title ?? id;
}

function noteCurrency({ settings: own }: WeirDocument, { settings: theirs }: WeirDocument, notes: TakeNote[]): void {
  if (own?.currency && theirs?.currency && own.currency !== theirs.currency)
    notes.push({ kind: 'currency', own: own.currency, theirs: theirs.currency });
}

type ListName = 'datasets' | 'dimensions' | 'parameters' | 'funnels' | 'metrics' | 'boards' | 'insights';

function setList<Name extends ListName>(
  document: WeirDocument,
  name: Name,
  list: NonNullable<WeirDocument[Name]>,
): void {
  if (list.length > 0) document[name] = list;
}
