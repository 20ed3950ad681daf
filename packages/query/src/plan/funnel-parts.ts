import { WeirError, pointerTo } from '@weir/schema';
import type { Formula, Funnel, Id, Signal, Window } from '@weir/schema';
import type { FunnelPlan, PlanHistogram, PlanSignal } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { findDataset, findField } from '../document/find.js';
import { firstError } from '../document/formula-checks.js';
import type { DocumentIndex } from '../document/index-document.js';
import { checkFilterValues, dimensionFields, filtersOf } from './breakdown.js';
import { fieldsIn } from './formula-shape.js';
import { currencyOf } from './measure-list.js';
import { parameterValues, withRowParameters } from './parameters.js';
import type { ParameterValues } from './parameters.js';
import { sourceList } from './sources.js';
import type { SourceList } from './sources.js';

/** What the plans of both ways of counting are made with. */
export interface FunnelContext {
  readonly index: DocumentIndex;
  readonly funnel: Funnel;
  readonly parameters: ParameterValues;
  readonly sources: SourceList;
}

export function funnelContext(index: DocumentIndex, funnel: Funnel, question: FunnelQuestion): FunnelContext {
  const parameters = parameterValues(index, question.parameters);
  return { index, funnel, parameters, sources: sourceList(index, parameters) };
}

/** The fields of the question's dimensions and filters in the signals' datasets. */
export function breakdownOf(
  { index, sources }: FunnelContext,
  question: FunnelQuestion,
  signals: readonly PlanSignal[],
): Pick<FunnelPlan, 'by' | 'filters'> {
  const datasets = new Set(signals.map((signal) => signal.dataset));
  const by = (question.by ?? []).map((id, place) => dimensionFields(index, id, datasets, `/by/${place}`));
  const filters = filtersOf(question.filters).map(({ dimension, values }) => {
    const fields = dimensionFields(index, dimension, datasets, pointerTo('/filters', dimension));
    for (const [dataset, field] of Object.entries(fields)) {
      checkFilterValues(dimension, values, findField(index, dataset, field));
    }
    return { fields, values };
  });
  for (const fields of [...by, ...filters.map((filter) => filter.fields)]) {
    for (const [dataset, field] of Object.entries(fields)) sources.add(dataset, field);
  }
  return { by, filters };
}

export function planSignal(
  { index, funnel, parameters, sources }: FunnelContext,
  signal: Signal,
): Omit<PlanSignal, 'stage'> {
  const { dataset } = findDataset(index, signal.dataset);
  const entity = signal.entity ?? dataset.key;
  if (entity === undefined) throw new WeirError('document/no-entity', { funnel: funnel.id, dataset: dataset.id });
  const when = condition({ index, funnel, parameters }, dataset.id, signal.when);
  const sequence = dataset.sequence ?? null;
  const key = dataset.key ?? null;
  sources.add(dataset.id, ...[signal.at, entity, sequence, key].filter((field) => field !== null), ...fieldsIn(when));
  return {
    dataset: dataset.id,
    ...(when !== true && { when }),
    at: signal.at,
    entity,
    sequence,
    key,
    first: signal.first ?? false,
  };
}

/** A row condition that was checked, parameters put in; true when there is none. @throws {WeirError} `question/broken-funnel` */
export function condition(
  { index, funnel, parameters }: Omit<FunnelContext, 'sources'>,
  dataset: Id,
  formula: Formula = true,
): Formula {
  const check = index.checks.row(dataset, formula, 'boolean');
  const error = firstError(check);
  if (!error) return withRowParameters(index, dataset, formula, parameters);
  const params = { funnel: funnel.id, reason: error.message };
  throw new WeirError('question/broken-funnel', params, { diagnostics: check.diagnostics });
}

export function valueOf({ index, funnel, sources }: FunnelContext): FunnelPlan['value'] {
  if (!funnel.value) return null;
  const { dataset, field } = funnel.value;
  const entity = funnel.value.entity ?? findDataset(index, dataset).dataset.key;
  if (entity === undefined) throw new WeirError('document/no-entity', { funnel: funnel.id, dataset });
  const currency = currencyOf(index, dataset, { var: field });
  sources.add(dataset, field, entity, ...(currency === undefined ? [] : [currency]));
  return { dataset, field, entity, ...(currency !== undefined && { currency }) };
}

/** Null: none. */
export function windowSeconds({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Window = {}): number | null {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds || null;
}

/** @param placeOf of a stage. @throws {WeirError} `document/unknown-stage`, `question/off-path` */
export function histogramOf(
  { histogram }: FunnelQuestion,
  placeOf: (stage: Id, pointer: string) => number,
): PlanHistogram | null {
  if (!histogram) return null;
  const { from, to, bins = null } = histogram;
  return { from: placeOf(from, '/histogram/from'), to: placeOf(to, '/histogram/to'), bins };
}

/** @param placeOf of the stage that "step:" names. @throws {WeirError} `question/attribution` */
export function attributionOf(
  attribution: FunnelQuestion['attribution'] = 'first',
  placeOf: (stage: Id, pointer: string) => number,
): FunnelPlan['attribution'] {
  if (attribution === 'first' || attribution === 'last') return attribution;
  if (!attribution.startsWith('step:')) {
    throw new WeirError('question/attribution', { actual: attribution }, { pointer: '/attribution' });
  }
  return { stage: placeOf(attribution.slice('step:'.length), '/attribution') };
}
