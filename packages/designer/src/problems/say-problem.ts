import { describeProblem } from '@weir/ui/describe';
import { pointerParts } from '@weir/schema';
import type { Diagnostic, Fix, Id, MessageParam, MessageParams, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { unitText } from '../formula/help/unit-text.js';
import { designerMessages } from '../words/index.js';

type Said = Pick<Diagnostic, 'code' | 'params' | 'pointer'>;
/** What is called by a name instead of by its id; undefined: as it is. */
type Naming = (value: string, problem: Said, document: WeirDocument, localizer: Localizer) => string | undefined;

/**
 * A problem of a document in a sentence, in which parts and units are called as a reader calls them. What does not exist, or was written as
 * it is quoted, keeps its id.
 */
export function sayProblem(problem: Said, document: WeirDocument | undefined, localizer: Localizer): string {
  const { code, params } = problem;
  return describeProblem(localizer, { code, params: document ? namedParams(problem, document, localizer) : params });
}

/** What a fix of a problem does, in the same way. */
export function sayFix(
  { code, params }: Pick<Fix, 'code' | 'params'>,
  problem: Said,
  document: WeirDocument | undefined,
  localizer: Localizer,
): string {
  const naming = document && namingOfFix(code, problem);
  const [key = '', id] = Object.entries(params)[0] ?? [];
  const name = document && typeof id === 'string' ? naming?.(id, problem, document, localizer) : undefined;
  const said = name === undefined ? params : { ...params, [key]: name };
  return sayProblem({ code, params: said, pointer: problem.pointer }, document, localizer);
}

/** What stands in place of a name that is not there is named as it is; what goes as the problem names it. */
function namingOfFix(code: string, problem: Said): Naming | undefined {
  const namings = namingsOf(problem.code);
  if (code === 'fix/remove')
    return namings['group'] && !('stage' in problem.params) ? namings['group'] : namings['stage'];
  return ['fix/replace', 'fix/rename', 'formula/use-name'].includes(code) ? namings['closest'] : undefined;
}

function namedParams(problem: Said, document: WeirDocument, localizer: Localizer): MessageParams {
  const namings = namingsOf(problem.code);
  const name = (naming: Naming, value: string) => naming(value, problem, document, localizer) ?? value;
  const named = ([key, value]: [string, MessageParam]): [string, MessageParam] => {
    const naming = Object.hasOwn(namings, key) ? namings[key] : undefined;
    if (!naming) return [key, value];
    if (typeof value === 'string' || typeof value === 'number') return [key, name(naming, String(value))];
    return [key, Array.isArray(value) ? value.map((each) => name(naming, String(each))) : value];
  };
  return Object.fromEntries(Object.entries(problem.params).map(named));
}

const unit: Naming = (value, _problem, document, localizer) => unitText(value, document, localizer);
/** Of the funnel that the problem names, else of the one that it is in. */
const stage: Naming = (value, { pointer, params }, { funnels = [] }, localizer) => {
  const [list, at] = pointerParts(pointer);
  const own = list === 'funnels' ? funnels[Number(at)] : undefined;
  const funnel = funnels.find(({ id }) => id === params['funnel']) ?? own;
  return titleOf(funnel?.stages, value, localizer);
};
/** Where a transition leads: a stage of its own funnel, or of another. */
const target: Naming = (value, problem, document, localizer) => {
  const [, at, list, index] = pointerParts(problem.pointer);
  const to = list === 'transitions' ? document.funnels?.[Number(at)]?.transitions?.[Number(index)]?.to : undefined;
  const other = typeof to === 'object' ? document.funnels?.find(({ id }) => id === to.funnel) : undefined;
  return other ? titleOf(other.stages, value, localizer) : stage(value, problem, document, localizer);
};
/** Of a field: "date and time". */
const type: Naming = (value, _problem, _document, localizer) =>
  localizer.say(designerMessages, 'designer.value-type', { type: value });
/** As the fields say it. */
const share: Naming = (value, _problem, _document, localizer) => localizer.percent(Number(value));
const stageKind: Naming = (kind, _problem, _document, localizer) =>
  localizer.say(designerMessages, 'designer.count-word', { kind });
/** Of a hand-off the sentence is another one, by its kind. */
const transitionKind: Naming = (kind, _problem, _document, localizer) =>
  kind === 'handoff' ? undefined : localizer.say(designerMessages, 'designer.transition-kind', { kind });
/** By its own title, else by what it shows. */
const widget: Naming = (value, { pointer }, { boards = [], metrics, funnels }, localizer) => {
  const [list, at] = pointerParts(pointer);
  const found = list === 'boards' ? boards[Number(at)]?.widgets.find(({ id }) => id === value) : undefined;
  if (!found) return undefined;
  const own = localizer.text(found.title);
  if (own !== '') return own;
  return titleOf(metrics, found.metric ?? '', localizer) ?? titleOf(funnels, found.funnel ?? '', localizer);
};
const group: Naming = (value, { pointer }, { funnels = [] }, localizer) => {
  const [list, at] = pointerParts(pointer);
  return titleOf(list === 'funnels' ? funnels[Number(at)]?.groups : [], value, localizer);
};
const titled =
  (list: 'metrics' | 'datasets' | 'funnels' | 'dimensions' | 'parameters'): Naming =>
  (value, _problem, document, localizer) =>
    titleOf(document[list], value, localizer);
const field: Naming = (value, { pointer, params }, { datasets = [] }, localizer) => {
  const [list, at] = pointerParts(pointer);
  const own = list === 'datasets' ? datasets[Number(at)] : undefined;
  const dataset = datasets.find(({ id }) => id === params['dataset']) ?? own;
  return titleOf(dataset?.fields, value, localizer);
};
/** A name of the data that stands for itself, in the dataset that the problem is in. */
const fieldHere: Naming = (value, { pointer }, { datasets = [] }, localizer) => {
  const [list, at] = pointerParts(pointer);
  return titleOf(list === 'datasets' ? datasets[Number(at)]?.fields : [], value, localizer);
};
/** "deals.team" */
const fieldOfDataset: Naming = (value, _problem, { datasets = [] }, localizer) => {
  const [dataset, ...rest] = value.split('.');
  return titleOf(datasets.find(({ id }) => id === dataset)?.fields, rest.join('.'), localizer);
};

const ofParts: Readonly<Record<string, Naming>> = {
  metric: titled('metrics'),
  dataset: titled('datasets'),
  funnel: titled('funnels'),
  group,
  dimension: titled('dimensions'),
  parameter: titled('parameters'),
  field,
  stage,
  from: stage,
  to: target,
  after: stage,
  before: stage,
};

/** By parameter. */
const byCode: Readonly<Record<string, Readonly<Record<string, Naming>>>> = {
  'formula/unit-mismatch': { left: unit, right: unit },
  'document/two-groups': { stage, first: group, group },
  'document/metric-cycle': { path: titled('metrics') },
  'document/field-cycle': { path: fieldOfDataset },
  'document/unknown-dataset': { ...instead(titled('datasets')) },
  'document/unknown-field': { dataset: titled('datasets'), ...instead(field) },
  'document/unknown-metric': { ...instead(titled('metrics')) },
  'document/unknown-dimension': { ...instead(titled('dimensions')) },
  'document/unknown-parameter': { ...instead(titled('parameters')) },
  'document/unknown-funnel': { ...instead(titled('funnels')) },
  'document/unknown-stage': { funnel: titled('funnels'), ...instead(stage) },
  'document/probability-falls': { from: stage, to: target, before: share, after: share },
  'document/path-kind': { stage, kind: stageKind },
  'document/transition-kind': { from: stage, kind: transitionKind },
  'document/field-type': { dataset: titled('datasets'), field, expected: type, actual: type },
  'document/lookup-type': { field: fieldHere, expected: type, actual: type },
  'document/dimension-types': { dimension: titled('dimensions'), types: type },
  'document/lookup-key-type': {
    by: fieldHere,
    key: field,
    dataset: titled('datasets'),
    expected: type,
    actual: type,
  },
  'document/widget-overlap': { widget, other: widget },
  'document/widget-outside': { widget },
  'document/widget-needs': { widget },
  'formula/unknown-stage': { funnel: titled('funnels'), ...instead(stage) },
  'formula/unknown-funnel': { ...instead(titled('funnels')) },
  'formula/funnel-without-value': { funnel: titled('funnels') },
  'question/off-path': { stage, funnel: titled('funnels') },
  'document/overlapping-signals': { stage, other: stage },
  'document/overlapping-rows': { stage, other: stage },
  'document/signal-twice': { stage },
  'document/missing-translation': {
    locales: (value, _problem, _document, localizer) => languageName(value, localizer),
  },
  'adapter/unknown-dataset': { dataset: unlessMistaken(titled('datasets')) },
  'adapter/unknown-field': { dataset: titled('datasets'), field: unlessMistaken(field) },
  'adapter/field-type': { dataset: titled('datasets'), field, expected: type, actual: type },
  'fix/field-type': { type },
};

/** What may stand for a name that is not there: see `insteadOf`. */
function instead(naming: Naming): Readonly<Record<'closest' | 'known', Naming>> {
  return { closest: naming, known: naming };
}

/** Beside what the data source calls it in its stead, a part is called as the data source was asked for it: their titles may well be the same. */
function unlessMistaken(naming: Naming): Naming {
  return (value, problem, document, localizer) =>
    problem.params['closest'] === undefined ? naming(value, problem, document, localizer) : undefined;
}

function namingsOf(code: string): Readonly<Record<string, Naming>> {
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? {};
  return /^(document|question)\/|^fix\/(connect|restore)/.test(code) ? ofParts : {};
}

function languageName(locale: string, localizer: Localizer): string {
  return new Intl.DisplayNames([localizer.locale], { type: 'language' }).of(locale) ?? locale;
}

function titleOf(
  parts: readonly { readonly id: Id; readonly title?: Text }[] | undefined,
  id: Id,
  localizer: Localizer,
): string | undefined {
  const text = localizer.text(parts?.find((part) => part.id === id)?.title);
  return text === '' ? undefined : text;
}
