import { pointerParts } from '@weir/schema';
import type { Diagnostic, Fix, Id, MessageParam, MessageParams, Text, WeirDocument } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { unitText } from '../formula/help/unit-text.js';

type Said = Pick<Diagnostic, 'code' | 'params' | 'pointer'>;
/** What is called by a name instead of by its id; undefined: as it is. */
type Naming = (value: string, problem: Said, document: WeirDocument, localizer: Localizer) => string | undefined;

/**
 * A problem of a document in a sentence, in which parts and units are called as a reader calls them. What does not exist, or was written as
 * it is quoted, keeps its id.
 */
export function sayProblem(problem: Said, document: WeirDocument | undefined, localizer: Localizer): string {
  const { code, params } = problem;
  return localizer.describe({ code, params: document ? namedParams(problem, document, localizer) : params });
}

/** What a fix of a problem does, in the same way. */
export function sayFix(
  { code, params }: Fix,
  { pointer }: Said,
  document: WeirDocument | undefined,
  localizer: Localizer,
) {
  return sayProblem({ code, params, pointer }, document, localizer);
}

function namedParams(problem: Said, document: WeirDocument, localizer: Localizer): MessageParams {
  const namings = namingsOf(problem.code);
  const name = (naming: Naming, value: string) => naming(value, problem, document, localizer) ?? value;
  const named = ([key, value]: [string, MessageParam]): [string, MessageParam] => {
    const naming = Object.hasOwn(namings, key) ? namings[key] : undefined;
    if (!naming) return [key, value];
    if (typeof value === 'string') return [key, name(naming, value)];
    return [key, Array.isArray(value) ? value.map((each) => name(naming, String(each))) : value];
  };
  return Object.fromEntries(Object.entries(problem.params).map(named));
}

const unit: Naming = (value, _problem, document, localizer) => unitText(value, document, localizer);
const stage: Naming = (value, { pointer }, { funnels = [] }, localizer) => {
  const [list, at] = pointerParts(pointer);
  return titleOf(list === 'funnels' ? funnels[Number(at)]?.stages : [], value, localizer);
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
  to: stage,
  after: stage,
  before: stage,
};

/** By parameter. */
const byCode: Readonly<Record<string, Readonly<Record<string, Naming>>>> = {
  'formula/unit-mismatch': { left: unit, right: unit },
  'document/two-groups': { stage, first: group, group },
  'document/metric-cycle': { path: titled('metrics') },
  'document/field-cycle': { path: fieldOfDataset },
  'document/overlapping-signals': { stage, other: stage },
  'document/overlapping-rows': { stage, other: stage },
  'document/signal-twice': { stage },
  'document/missing-translation': {
    locales: (value, _problem, _document, localizer) => languageName(value, localizer),
  },
  'adapter/unknown-dataset': { dataset: titled('datasets') },
  'adapter/unknown-field': { dataset: titled('datasets'), field },
  'adapter/field-type': { dataset: titled('datasets'), field },
};

function namingsOf(code: string): Readonly<Record<string, Naming>> {
  if (Object.hasOwn(byCode, code)) return byCode[code] ?? {};
  return code.startsWith('document/') || code.startsWith('fix/connect') ? ofParts : {};
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
