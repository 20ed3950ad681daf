import { printFormula, textNamesOf } from '@weir/formula/text';
import type { Formula, Id, Signal, Text, WeirDocument, Window } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { subjectOf } from '../../conditions/state/subject.js';
import { fieldText } from '../../conditions/words/say-condition.js';
import { sayConditions } from '../../metrics/saying/say-conditions.js';
import { sayFormula } from '../../metrics/saying/say-formula.js';
import { metricMessages } from '../../metrics/words/index.js';
import { designerMessages } from '../../words/index.js';
import type { Part } from '../diff/index.js';
import { isRecord } from '../diff/same.js';
import { versionMessages } from '../words/index.js';
import { titleIn } from './titles.js';

/** What a value is about. */
export interface ValuePlace {
  readonly part: Part;
  /** The document that the value is in. */
  readonly document: WeirDocument;
  /** The property's name, and those that lead to it: "target-conversion". */
  readonly property: string;
  /** The list's item that has the property. */
  readonly item?: unknown;
}

/** Any value goes in that the property may have. */
type Say = (value: never, place: ValuePlace, localizer: Localizer) => string;

/** How a property's value is written, where its JSON does not say it. */
const SAYINGS: Readonly<Record<string, Say>> = {
  probability: sayPercent,
  'target-conversion': sayPercent,
  'benchmark-conversion': sayPercent,
  'limit-days': sayDays,
  'target-days': sayDays,
  'benchmark-days': sayDays,
  hours: (value: number, _place, localizer) => localizer.duration(value, 'hour'),
  dataset: sayDataset,
  'value-dataset': sayDataset,
  metric: sayMetric,
  drivers: sayMetric,
  metrics: sayMetric,
  funnel: (id: Id, { document }, localizer) => titleIn(document.funnels, id, localizer),
  'value-field': sayField,
  'value-entity': sayField,
  at: sayField,
  entity: sayField,
  key: sayField,
  time: sayField,
  sequence: sayField,
  path: sayStage,
  filters: sayDimension,
  by: sayDimension,
  where: sayWhere,
  'settings-fiscalYearStart': sayMonth,
  stages: sayStage,
  formula: sayCalculation,
  when: (value: Formula, place, localizer) =>
    (place.part.kind === 'insight' ? sayCalculation : sayCondition)(value, place, localizer),
  enters: saySignal,
  checklist: sayTitle,
  roles: sayTitle,
  kind: (kind: string, { part }, localizer) => sayKind(kind, part, localizer),
  'counting-window': (window: Window, _place, localizer) => sayWindow(window, localizer),
  good: (good: string | { band: [number, number] }, _place, localizer) => sayGood(good, localizer),
  targets: (target: { value: number }, { part }, localizer) => sayMeasured(target.value, part, localizer),
  benchmarks: (benchmark: { value: number }, { part }, localizer) => sayMeasured(benchmark.value, part, localizer),
  value: (value: unknown, { part }, localizer) =>
    typeof value === 'number' && part.kind === 'metric'
      ? sayMeasured(value, part, localizer)
      : sayPlainly(value, localizer),
  values: (known: unknown, _place, localizer) =>
    isRecord(known) && 'value' in known
      ? localizer.text(known['title'] as Text | undefined) || String(known['value'])
      : sayPlainly(known, localizer),
};

/** Properties whose values are words of the document's own. */
const WORDS = new Set([
  'settings-weekStart', 'format-style', 'format-notation', 'severity', 'grain', 'period', 'compare', 'basis', 'type', 'counting-order',
  'counting-entry', 'counting-method', 'orientation',
]); // prettier-ignore

/** A value as people read it. */
export function sayValue(value: unknown, place: ValuePlace, localizer: Localizer): string {
  if (value === undefined || value === null) return localizer.say(versionMessages, 'versions.nothing');
  const say = SAYINGS[place.property] ?? (WORDS.has(place.property) && typeof value === 'string' ? sayWord : undefined);
  return say ? say(value as never, place, localizer) : sayPlainly(value, localizer);
}

function sayPlainly(value: unknown, localizer: Localizer): string {
  if (typeof value === 'boolean') return localizer.say(versionMessages, value ? 'versions.yes' : 'versions.no');
  if (typeof value === 'number') return localizer.number(value);
  if (typeof value === 'string') return value || localizer.say(versionMessages, 'versions.empty-text');
  if (isRecord(value) && 'title' in value) return localizer.text(value['title'] as Text);
  const count = Object.keys(value ?? {}).length;
  return localizer.say(versionMessages, 'versions.count', { count });
}

function sayPercent(value: number, _place: ValuePlace, localizer: Localizer): string {
  return localizer.percent(value);
}

function sayDays(value: number, _place: ValuePlace, localizer: Localizer): string {
  return localizer.duration(value, 'day');
}

function sayDataset(id: Id, { document }: ValuePlace, localizer: Localizer): string {
  return titleIn(document.datasets, id, localizer);
}

function sayMetric(id: Id, { document }: ValuePlace, localizer: Localizer): string {
  return titleIn(document.metrics, id, localizer);
}

function sayField(id: Id, place: ValuePlace, localizer: Localizer): string {
  return fieldText(id, subjectOf(place.document, datasetOf(place), false), localizer);
}

function sayStage(id: Id, { part, document }: ValuePlace, localizer: Localizer): string {
  const owner = part.kind === 'funnel' ? part.id : part.owner;
  return titleIn(document.funnels?.find((funnel) => funnel.id === owner)?.stages, id, localizer);
}

function sayWord(value: string, _place: ValuePlace, localizer: Localizer): string {
  return localizer.say(versionMessages, 'versions.value', { value });
}

function sayDimension(id: Id, place: ValuePlace, localizer: Localizer): string {
  const isKnown = place.document.dimensions?.some((dimension) => dimension.id === id);
  return isKnown ? titleIn(place.document.dimensions, id, localizer) : sayWord(id, place, localizer);
}

/** "Team: East" */
function sayWhere(where: Readonly<Record<Id, unknown>>, place: ValuePlace, localizer: Localizer): string {
  const conditions = Object.entries(where).map(([id, value]) =>
    localizer.say(versionMessages, 'versions.line', {
      place: sayDimension(id, place, localizer),
      change: sayPlainly(value ?? '', localizer),
    }),
  );
  return localizer.list(conditions);
}

function sayMonth(month: number, _place: ValuePlace, localizer: Localizer): string {
  const name = new Intl.DateTimeFormat(localizer.locale, { month: 'long', timeZone: 'UTC' });
  return name.format(new Date(Date.UTC(2025, month - 1, 1)));
}

function sayCalculation(value: Formula, { document }: ValuePlace, localizer: Localizer): string {
  return sayFormula(value, document, localizer) ?? printed(value, document);
}

function sayCondition(value: Formula, place: ValuePlace, localizer: Localizer): string {
  const dataset = datasetOf(place);
  const said = dataset === undefined ? null : sayConditions(value, dataset, place.document, localizer);
  return said ?? printed(value, place.document, dataset);
}

function sayTitle(item: { id?: Id; role?: Id; title?: Text }, _place: ValuePlace, localizer: Localizer): string {
  return localizer.text(item.title) || item.id || item.role || '';
}

/** "Deals by Created on, where Stage is Lead" */
function saySignal(signal: Signal, place: ValuePlace, localizer: Localizer): string {
  const own = { ...place, item: signal };
  const rows = sayDataset(signal.dataset, own, localizer);
  const date = sayField(signal.at, own, localizer);
  if (signal.when === undefined || signal.when === true)
    return localizer.say(versionMessages, 'versions.signal', { rows, date });
  const when = sayCondition(signal.when, own, localizer);
  return localizer.say(versionMessages, 'versions.signal-where', { rows, date, when });
}

function sayKind(kind: string, { kind: part }: Part, localizer: Localizer): string {
  if (part === 'stage') return localizer.say(designerMessages, 'designer.kind', { kind });
  if (part === 'transition') return localizer.say(designerMessages, 'designer.transition-kind', { kind });
  return localizer.say(metricMessages, 'metric.kind-choice', { kind });
}

function sayWindow(window: Window, localizer: Localizer): string {
  const units = { days: 'day', hours: 'hour', minutes: 'minute', seconds: 'second' } as const;
  const parts = Object.entries(units).flatMap(([key, unit]) => {
    const count = window[key as keyof Window];
    return count === undefined ? [] : [localizer.duration(count, unit)];
  });
  return parts.join(' ');
}

function sayGood(good: string | { band: [number, number] }, localizer: Localizer): string {
  const [low = 0, high = 0] = typeof good === 'object' ? good.band : [];
  return localizer.say(versionMessages, 'versions.good', {
    good: typeof good === 'string' ? good : 'band',
    low: localizer.number(low),
    high: localizer.number(high),
  });
}

/** A target is written as its metric is. */
function sayMeasured(value: number, { value: owner }: Part, localizer: Localizer): string {
  const format = owner['format'] as { style?: string } | undefined;
  return format?.style === 'percent' ? localizer.percent(value) : localizer.number(value);
}

function printed(value: Formula, document: WeirDocument, owner?: Id): string {
  return printFormula(value, textNamesOf(document, owner));
}

/** The dataset whose fields a property names. */
function datasetOf({ part, document, property, item }: ValuePlace): Id | undefined {
  if (part.kind === 'dataset') return part.id;
  if (isRecord(item) && typeof item['dataset'] === 'string') return item['dataset'];
  const funnel = document.funnels?.find(({ id }) => id === (part.kind === 'funnel' ? part.id : part.owner));
  if (property.startsWith('value-') && isRecord(part.value['value'])) return String(part.value['value']['dataset']);
  return funnel?.value?.dataset;
}
