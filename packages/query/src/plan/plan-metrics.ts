import type { Id, WeirDocument } from '@weir/schema';
import type { Measure, MetricsPlan, PlanRange, PlanTable } from '../contract/plan.js';
import type { MetricsQuestion } from '../contract/question.js';
import { findField } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import { resolveAsOf } from '../periods/as-of.js';
import type { AsOf } from '../periods/as-of.js';
import { planBound, planRange } from '../periods/bound.js';
import type { Bound } from '../periods/bound.js';
import { calendarOf } from '../periods/calendar.js';
import { compareCells } from '../periods/comparison.js';
import { splitRange } from '../periods/split-range.js';
import type { Cell } from '../periods/split-range.js';
import { dimensionFields, filtersOf } from './breakdown.js';
import { compileMetrics } from './compile-metrics.js';
import type { CompiledMetrics } from './compile-metrics.js';
import { fieldsIn } from './formula-shape.js';
import { parameterValues } from './parameters.js';
import { sourceList } from './sources.js';

/** A plan with what is needed to make an answer of its results. */
export interface MetricsJob {
  readonly kind: 'metrics';
  readonly index: DocumentIndex;
  readonly question: MetricsQuestion;
  readonly plan: MetricsPlan;
  readonly compiled: CompiledMetrics;
  readonly asOf: Bound;
  readonly asked: JobCells;
  readonly compared: JobCells | null;
}

/** The cells of one side of an answer, and which tables hold them. */
export interface JobCells {
  readonly whole: Cell;
  readonly periods: readonly Cell[];
  /** The table of a measure, by groups or of all together, per period or of the whole range. */
  readonly table: (measure: Measure, part: TablePart) => Id;
}

export interface TablePart {
  readonly byGroup: boolean;
  readonly byPeriod: boolean;
}

/**
 * What an adapter has to run to answer a question about metrics. The range compared with is in the same plan, in tables of its own.
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
  const { zone } = calendar;
  const asOf = resolveAsOf(asOfGiven, zone);
  const cells = splitRange(question.range, question.grain, calendar, asOf);
  const parameters = parameterValues(index, question.parameters);
  const isTimed = cells.grain !== null || cells.whole.range.from !== null || cells.whole.range.to !== null;
  const scope = { parameters, filters: filtersOf(question.filters), isTimed };
  const compiled = compileMetrics(index, question.metrics, scope);
  const { measures } = compiled;

  const datasets = new Set(measures.map((measure) => measure.dataset));
  const by = (question.by ?? []).map((id, place) => dimensionFields(index, id, datasets, `/by/${place}`));
  const sources = sourceList(index, parameters);
  for (const measure of measures) sources.add(measure.dataset, ...fieldsOf(measure));
  for (const fields of by) for (const [dataset, field] of Object.entries(fields)) sources.add(dataset, field);

  const tables: PlanTable[] = [];
  const makeTables = tableMaker(by, cells.grain !== null, tables);
  const ranges = ({ whole, periods }: typeof cells) => ({
    whole: planRange(whole.range, zone),
    periods: periods.map((cell) => planRange(cell.range, zone)),
  });
  const nowTable = makeTables('', measures, ranges(cells));
  const asked: JobCells = { ...cells, table: (_measure, part) => nowTable(part) };
  let compared: JobCells | null = null;
  if (question.compare) {
    const { whole, periods } = compareCells(cells, question.compare, calendar, asOf);
    const isPlanned = (measure: Measure) => isPlannedMeasure(index, measure);
    const cutTable = makeTables(
      'compared',
      measures.filter((measure) => !isPlanned(measure)),
      { whole: planRange(whole.cell.range, zone), periods: periods.map(({ cell }) => planRange(cell.range, zone)) },
    );
    const uncutTable = makeTables('compared-planned', measures.filter(isPlanned), {
      whole: planRange(whole.uncut, zone),
      periods: periods.map(({ uncut }) => planRange(uncut, zone)),
    });
    compared = {
      whole: whole.cell,
      periods: periods.map(({ cell }) => cell),
      table: (measure, part) => (isPlanned(measure) ? uncutTable(part) : cutTable(part)),
    };
  }
  const plan: MetricsPlan = {
    plan: 1,
    kind: 'metrics',
    timeZone: zone.name,
    weekStart: calendar.weekStart,
    fiscalYearStart: calendar.fiscalYearStart,
    asOf: planBound(asOf, zone),
    sources: sources.sources(),
    measures,
    tables,
  };
  return { kind: 'metrics', index, question, plan, compiled, asOf, asked, compared };
}

/** Its date may lie after as-of. */
export function isPlannedMeasure(index: DocumentIndex, { dataset, on }: Measure): boolean {
  return on !== null && findField(index, dataset, on).planned === true;
}

interface Ranges {
  readonly whole: PlanRange;
  readonly periods: readonly PlanRange[];
}

/** Adds the tables of some measures, and tells which table is which: without groups or a grain several are the same. */
function tableMaker(by: PlanTable['by'], hasGrain: boolean, tables: PlanTable[]) {
  return (name: string, measures: readonly Measure[], ranges: Ranges) => {
    const prefix = name && `${name}-`;
    const idOf = ({ byGroup, byPeriod }: TablePart) =>
      `${prefix}${byGroup && by.length > 0 ? 'groups' : 'all'}-${byPeriod && hasGrain ? 'periods' : 'range'}`;
    if (measures.length > 0) {
      for (const byGroup of by.length > 0 ? [true, false] : [false]) {
        for (const byPeriod of hasGrain ? [true, false] : [false]) {
          tables.push({
            id: idOf({ byGroup, byPeriod }),
            by: byGroup ? by : [],
            ranges: byPeriod ? ranges.periods : [ranges.whole],
            measures: measures.map((measure) => measure.id),
          });
        }
      }
    }
    return idOf;
  };
}

function fieldsOf({ value, where, on, cut, currency }: Measure): Id[] {
  return [
    ...(value === undefined ? [] : fieldsIn(value)),
    ...(where === undefined ? [] : fieldsIn(where)),
    ...(on === null ? [] : [on]),
    ...cut,
    ...(currency === undefined ? [] : [currency]),
  ];
}
