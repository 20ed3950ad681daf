import type { Id, WeirDocument } from '@weir/schema';
import type { Measure, MetricsPlan } from '../contract/plan.js';
import type { MetricsQuestion } from '../contract/question.js';
import { findField } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { resolveAsOf } from '../periods/as-of.js';
import type { AsOf } from '../periods/as-of.js';
import { planBound } from '../periods/bound.js';
import type { Bound } from '../periods/bound.js';
import { calendarOf } from '../periods/calendar.js';
import type { Calendar } from '../periods/calendar.js';
import { compareCells } from '../periods/comparison.js';
import type { ComparedCells } from '../periods/comparison.js';
import { splitRange } from '../periods/split-range.js';
import type { Cell, Cells } from '../periods/split-range.js';
import { dimensionFields, filtersOf } from './breakdown.js';
import { compileMetrics } from './compile-metrics.js';
import type { CompiledMetrics } from './compile-metrics.js';
import { fieldsIn } from './formula-shape.js';
import { tableList } from './metric-tables.js';
import type { TableList, TablePart } from './metric-tables.js';
import { parameterValues } from './parameters.js';
import { sourceList } from './sources.js';
import type { SourceList } from './sources.js';

/** A plan with what is needed to make an answer of its results. */
export interface MetricsJob {
  readonly index: DocumentIndex;
  readonly question: MetricsQuestion;
  readonly plan: MetricsPlan;
  readonly compiled: CompiledMetrics;
  readonly calendar: Calendar;
  readonly asOf: Bound;
  readonly asked: JobCells;
  readonly compared: JobCells | null;
}

/** The cells of one side of an answer, and which tables hold them. */
export interface JobCells {
  readonly whole: Cell;
  readonly periods: readonly Cell[];
  /** The table that holds a part of a measure. */
  readonly table: (measure: Measure, part: TablePart) => Id;
}

/**
 * What an adapter has to run to answer a question about metrics. The range it is compared with is in the same plan, in tables of its own.
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
  const cells = splitRange(question.range, question.grain, calendar, asOf);
  const parameters = parameterValues(index, question.parameters);
  const scope = { parameters, filters: filtersOf(question.filters) };
  const compiled = compileMetrics(index, question.metrics, scope);
  const sources = sourceList(index, parameters);
  for (const measure of compiled.measures) addMeasure(sources, measure);
  const datasets = new Set(compiled.measures.map((measure) => measure.dataset));
  const by = (question.by ?? []).map((id, place) => dimensionFields(index, id, datasets, `/by/${place}`));
  for (const fields of by) for (const [dataset, field] of Object.entries(fields)) sources.add(dataset, field);

  const tables = tableList(by, calendar);
  const asked = askedCells(cells, compiled.measures, tables);
  const others = question.compare ? compareCells(cells, question.compare, calendar, asOf) : null;
  const compared = others && comparedCells(index, cells, others, compiled.measures, tables);
  const plan: MetricsPlan = {
    plan: 1,
    kind: 'metrics',
    timeZone: zone.name,
    weekStart,
    fiscalYearStart,
    asOf: planBound(asOf, zone),
    sources: sources.sources(),
    measures: compiled.measures,
    tables: tables.tables,
  };
  return { index, question, plan, compiled, calendar, asOf, asked, compared };
}

/** Its date may lie after as-of. */
export function isPlannedMeasure(index: DocumentIndex, { dataset, on }: Measure): boolean {
  return on !== null && findField(index, dataset, on).planned === true;
}

function askedCells({ grain, whole, periods }: Cells, measures: readonly Measure[], tables: TableList): JobCells {
  const ranges = { whole: whole.range, periods: grain && periods.map((cell) => cell.range) };
  const idOf = tables.add('', measures, ranges);
  return { whole, periods, table: (_measure, part) => idOf(part) };
}

/** As-of cuts what is compared as it cuts what is asked; but not where dates are planned, since there it cuts neither. */
function comparedCells(
  index: DocumentIndex,
  { grain }: Cells,
  { whole, periods }: ComparedCells,
  measures: readonly Measure[],
  tables: TableList,
): JobCells {
  const isPlanned = (measure: Measure): boolean => isPlannedMeasure(index, measure);
  const idOfCut = tables.add(
    'compared',
    measures.filter((measure) => !isPlanned(measure)),
    { whole: whole.cell.range, periods: grain && periods.map(({ cell }) => cell.range) },
  );
  const idOfPlanned = tables.add('compared-planned', measures.filter(isPlanned), {
    whole: whole.uncut,
    periods: grain && periods.map(({ uncut }) => uncut),
  });
  return {
    whole: whole.cell,
    periods: periods.map(({ cell }) => cell),
    table: (measure, part) => (isPlanned(measure) ? idOfPlanned(part) : idOfCut(part)),
  };
}

function addMeasure(sources: SourceList, { dataset, value, where, on, cut, currency }: Measure): void {
  const read = [
    ...fieldsIn(value ?? null),
    ...fieldsIn(where ?? null),
    ...cut,
    ...(on === null ? [] : [on]),
    ...(currency === undefined ? [] : [currency]),
  ];
  sources.add(dataset, ...read);
}
