import type { Funnel, Id, WeirDocument } from '@weir/schema';
import type { FiguresPlan, Measure, MetricsPlan, PlanSource, SequenceFiguresPlan } from '../contract/plan.js';
import type { FunnelQuestion, MetricsQuestion } from '../contract/question.js';
import { findField, findFunnel } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { resolveAsOf } from '../periods/as-of.js';
import type { AsOf } from '../periods/as-of.js';
import { planBound } from '../periods/bound.js';
import type { Bound } from '../periods/bound.js';
import { calendarOf } from '../periods/calendar.js';
import type { Calendar } from '../periods/calendar.js';
import { compareCells } from '../periods/comparison.js';
import type { ComparedCell } from '../periods/comparison.js';
import { splitRange } from '../periods/split-range.js';
import type { Cell } from '../periods/split-range.js';
import { dimensionFields, filtersOf } from './breakdown.js';
import type { CompiledFrame } from './compile-frames.js';
import { compileMetrics } from './compile-metrics.js';
import type { CompiledMetrics } from './compile-metrics.js';
import { fieldsIn } from './formula-shape.js';
import { funnelModel } from './funnel-model.js';
import { jobCells, keepsDimension } from './job-cells.js';
import type { JobCells, Tabling } from './job-cells.js';
import { tableList } from './metric-tables.js';
import { parameterValues } from './parameters.js';
import type { ParameterValues } from './parameters.js';
import { sequenceModel } from './sequence-model.js';
import { sourceList } from './sources.js';

/** Plans with what is needed to make an answer of their results. */
export interface MetricsJob {
  readonly index: DocumentIndex;
  readonly question: MetricsQuestion;
  readonly plan: MetricsPlan;
  /** One per funnel whose figures the metrics use. */
  readonly figures: readonly (FiguresPlan | SequenceFiguresPlan)[];
  readonly compiled: CompiledMetrics;
  readonly calendar: Calendar;
  readonly asOf: Bound;
  readonly asked: JobCells;
  readonly compared: JobCells | null;
}

/**
 * What an adapter has to run over rows to answer a question about metrics; figures of funnels have plans of their own. The range it is
 * compared with is in the same plan, in tables of its own, and so are the ranges that `prior`, `rolling` and `to_date` lead to.
 * @throws {WeirError} `question/…`, `document/…`: the question does not fit the document
 */
export function planMetrics(
  document: WeirDocument,
  question: MetricsQuestion,
  options: { asOf?: AsOf } = {},
): MetricsPlan {
  return metricsJob(indexDocument(document), question, options.asOf).plan;
}

export function metricsJob(index: DocumentIndex, question: MetricsQuestion, asOfGiven?: AsOf): MetricsJob {
  const calendar = calendarOf(index.document.settings);
  const { zone, weekStart, fiscalYearStart } = calendar;
  const asOf = resolveAsOf(asOfGiven, zone);
  const parameters = parameterValues(index, question.parameters);
  const compiled = compileMetrics(index, question.metrics, { parameters, filters: filtersOf(question.filters) });
  const metrics = { tables: tableList(calendar), by: breakdownOf(index, question.by ?? [], compiled) };
  const funnels = [...new Set(compiled.figures.map(({ funnel }) => funnel))].map((id) => ({
    id,
    tables: tableList(calendar),
    ...modelOf(index, id, question, compiled.frames),
  }));
  const planned = new Set(compiled.measures.filter((measure) => isPlannedMeasure(index, measure)).map(({ id }) => id));
  const sides = sidesOf(question, {
    frames: compiled.frames,
    calendar,
    asOf,
    by: question.by ?? [],
    isPlanned: (measure) => planned.has(measure),
    metrics,
    funnels: new Map(funnels.map(({ id, ...told }) => [id, told])),
  });
  const base = { plan: 1, timeZone: zone.name, weekStart, fiscalYearStart, asOf: planBound(asOf, zone) } as const;
  const plan: MetricsPlan = {
    ...base,
    kind: 'metrics',
    sources: sourcesOf(index, parameters, compiled, metrics.by),
    measures: compiled.measures,
    tables: metrics.tables.tables,
  };
  const figures = funnels.map(({ id, model, tables }): FiguresPlan | SequenceFiguresPlan => ({
    ...base,
    ...model,
    figures: compiled.figures.filter(({ funnel }) => funnel === id).map(({ figure }) => figure),
    tables: tables.tables,
  }));
  return { index, question, plan, figures, compiled, calendar, asOf, ...sides };
}

/** The fields of each dimension, in the datasets that are broken down by it. */
function breakdownOf(index: DocumentIndex, by: readonly Id[], { frames }: CompiledMetrics): Record<Id, Id>[] {
  return by.map((id, place) => {
    const told = frames.filter((frame) => keepsDimension(frame, id));
    const datasets = new Set(told.flatMap(({ measures }) => measures.map(({ dataset }) => dataset)));
    return dimensionFields(index, id, datasets, `/by/${place}`);
  });
}

/** The cells that are asked, and those that they are compared with, each in tables of its own. */
function sidesOf({ range, grain, compare }: MetricsQuestion, tabling: Tabling): Pick<MetricsJob, 'asked' | 'compared'> {
  const { calendar, asOf } = tabling;
  const cells = splitRange(range, grain, calendar, asOf);
  const hasGrain = cells.grain !== null;
  const uncut = (cell: Cell): ComparedCell => ({ cell, uncut: cell.range });
  const others = compare ? compareCells(cells, compare, calendar, asOf) : null;
  return {
    asked: jobCells(tabling, { name: '', whole: uncut(cells.whole), periods: cells.periods.map(uncut), hasGrain }),
    compared: others && jobCells(tabling, { name: 'compared', ...others, hasGrain }),
  };
}

/** What of a funnel's plan does not depend on tables, and the fields of the breakdown. */
function modelOf(
  index: DocumentIndex,
  id: Id,
  { by = [], filters, parameters }: MetricsQuestion,
  frames: readonly CompiledFrame[],
) {
  const used = frames.filter(({ figures }) => figures.some(({ funnel }) => funnel === id));
  const told = by.filter((dimension) => used.some((frame) => keepsDimension(frame, dimension)));
  const asked = { funnel: id, by: told, ...(filters && { filters }), ...(parameters && { parameters }) };
  const { by: fields, model } = figuresModel(index, findFunnel(index, id), asked);
  return { by: by.map((dimension) => fields[told.indexOf(dimension)] ?? {}), model };
}

function figuresModel(index: DocumentIndex, funnel: Funnel, asked: FunnelQuestion) {
  if (funnel.counting?.method === 'sequence') {
    const { by, kind: _kind, histogram: _histogram, ...model } = sequenceModel(index, funnel, asked);
    return { by, model: { kind: 'sequence-figures' as const, ...model } };
  }
  const { by, stages, advances, signals, value, filters, attribution, sources } = funnelModel(index, funnel, asked);
  const model = { funnel: funnel.id, stages, advances, signals, value, filters, attribution, sources };
  return { by, model: { kind: 'funnel-figures' as const, ...model } };
}

/** Its date may lie after as-of. */
export function isPlannedMeasure(index: DocumentIndex, { dataset, on }: Measure): boolean {
  return on !== null && findField(index, dataset, on).planned === true;
}

/** What is read for the measures and their breakdown. */
function sourcesOf(
  index: DocumentIndex,
  parameters: ParameterValues,
  { measures }: CompiledMetrics,
  by: readonly Readonly<Record<Id, Id>>[],
): PlanSource[] {
  const sources = sourceList(index, parameters);
  for (const { dataset, value, where, on, cut, currency } of measures) {
    sources.add(dataset, ...fieldsIn(value ?? null), ...fieldsIn(where ?? null), ...cut);
    sources.add(dataset, ...[on, currency].filter((field) => field != null));
  }
  for (const fields of by) for (const [dataset, field] of Object.entries(fields)) sources.add(dataset, field);
  return sources.sources();
}
