import { WeirError, pointerTo } from '@weir/schema';
import type { Formula, Funnel, Id, Signal, Stage, Transition, Window } from '@weir/schema';
import type { FunnelPlan, PlanHandoff, PlanSignal } from '../contract/plan.js';
import type { FunnelQuestion } from '../contract/question.js';
import { findDataset, findField, findFunnel, findStage } from '../document/find.js';
import { firstError } from '../document/formula-checks.js';
import type { DocumentIndex } from '../document/index-document.js';
import { checkFilterValues, dimensionFields, filtersOf } from './breakdown.js';
import { fieldsIn } from './formula-shape.js';
import { currencyOf } from './measure-list.js';
import { parameterValues, withRowParameters } from './parameters.js';
import type { ParameterValues } from './parameters.js';
import { sourceList } from './sources.js';
import type { SourceList } from './sources.js';

/** What of a plan does not depend on the range. */
type FunnelModel = Omit<
  FunnelPlan,
  'plan' | 'kind' | 'timeZone' | 'weekStart' | 'fiscalYearStart' | 'asOf' | 'range' | 'periods'
>;

/**
 * @throws {WeirError} `document/…`, `question/broken-funnel`, `question/no-dimension`, `question/filter-type`, `question/parameter-…`,
 * `question/attribution`, `question/no-currency`
 */
export function funnelModel(index: DocumentIndex, funnel: Funnel, question: FunnelQuestion): FunnelModel {
  const parameters = parameterValues(index, question.parameters);
  const sources = sourceList(index, parameters);
  const context: Context = { index, funnel, parameters, sources };
  const signals = funnel.stages.flatMap((stage, place) => stageSignals(context, stage, place));
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
  const transitions = (funnel.transitions ?? []).filter((transition) => transition.archived !== true);
  return {
    funnel: funnel.id,
    stages: funnel.stages.map(({ id, kind, probability, limit }) => ({
      id,
      kind,
      probability: probability ?? null,
      limitDays: limit?.days ?? null,
    })),
    advances: advancesOf(funnel, transitions),
    signals,
    value: valueOf(context),
    windowSeconds: windowSeconds(funnel.counting?.window),
    basis: question.basis ?? 'entry',
    by,
    filters,
    attribution: attributionOf(funnel, question.attribution),
    handoffs: transitions.flatMap((transition) => handoffOf(context, transition)),
    sources: sources.sources(),
  };
}

interface Context {
  readonly index: DocumentIndex;
  readonly funnel: Funnel;
  readonly parameters: ParameterValues;
  readonly sources: SourceList;
}

function stageSignals(context: Context, stage: Stage, place: number): PlanSignal[] {
  return (stage.enters ?? []).map((signal) => ({ stage: place, ...planSignal(context, signal) }));
}

function planSignal({ index, funnel, parameters, sources }: Context, signal: Signal): Omit<PlanSignal, 'stage'> {
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
function condition(
  { index, funnel, parameters }: Omit<Context, 'sources'>,
  dataset: Id,
  formula: Formula = true,
): Formula {
  const check = index.checks.row(dataset, formula, 'boolean');
  const error = firstError(check);
  if (!error) return withRowParameters(index, dataset, formula, parameters);
  const params = { funnel: funnel.id, reason: error.message };
  throw new WeirError('question/broken-funnel', params, { diagnostics: check.diagnostics });
}

/** Advance transitions between stages of the funnel, each once. */
function advancesOf(funnel: Funnel, transitions: readonly Transition[]): [number, number][] {
  const advances = new Map<string, [number, number]>();
  for (const { from, to, kind } of transitions) {
    if (kind !== 'advance' || typeof to !== 'string') continue;
    advances.set(`${from} ${to}`, [findStage(funnel, from), findStage(funnel, to)]);
  }
  return [...advances.values()];
}

function valueOf({ index, funnel, sources }: Context): FunnelPlan['value'] {
  if (!funnel.value) return null;
  const { dataset, field } = funnel.value;
  const entity = funnel.value.entity ?? findDataset(index, dataset).dataset.key;
  if (entity === undefined) throw new WeirError('document/no-entity', { funnel: funnel.id, dataset });
  const currency = currencyOf(index, dataset, { var: field });
  sources.add(dataset, field, entity, ...(currency === undefined ? [] : [currency]));
  return { dataset, field, entity, ...(currency !== undefined && { currency }) };
}

function handoffOf(context: Context, { from, to, when, entity }: Transition): PlanHandoff[] {
  if (typeof to === 'string') return [];
  const { index, funnel, sources } = context;
  const place = findStage(funnel, from);
  const target = findFunnel(index, to.funnel);
  const entities: Record<Id, Id> = {};
  let needed: Formula = true;
  for (const signal of funnel.stages[place]?.enters ?? []) {
    const named = entity ?? signal.entity ?? findDataset(index, signal.dataset).dataset.key;
    if (named === undefined) throw new WeirError('document/no-entity', { funnel: funnel.id, dataset: signal.dataset });
    entities[signal.dataset] = named;
    needed = condition(context, signal.dataset, when);
    sources.add(signal.dataset, named, ...fieldsIn(needed));
  }
  const signals = target.stages[findStage(target, to.stage)]?.enters ?? [];
  return [
    {
      from: place,
      to: { funnel: to.funnel, stage: to.stage },
      ...(needed !== true && { when: needed }),
      entity: entities,
      signals: signals.map((signal) => planSignal({ ...context, funnel: target }, signal)),
    },
  ];
}

/** Null: none. */
export function windowSeconds({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Window = {}): number | null {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds || null;
}

function attributionOf(
  funnel: Funnel,
  attribution: FunnelQuestion['attribution'] = 'first',
): FunnelPlan['attribution'] {
  if (attribution === 'first' || attribution === 'last') return attribution;
  if (!attribution.startsWith('step:')) {
    throw new WeirError('question/attribution', { actual: attribution }, { pointer: '/attribution' });
  }
  return { stage: findStage(funnel, attribution.slice('step:'.length), '/attribution') };
}
