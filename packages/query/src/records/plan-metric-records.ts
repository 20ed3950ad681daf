import { errorOf } from '@weir/schema';
import type { Id } from '@weir/schema';
import type {
  CountedChains,
  CountedEntities,
  FiguresPlan,
  PlanCounted,
  PlanFigure,
  RecordsPlan,
  SequenceFiguresPlan,
} from '../contract/plan.js';
import type { MetricRecords } from '../contract/records-question.js';
import { findFunnel, findMetric } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { DocumentIndex } from '../document/index-document.js';
import type { AsOf } from '../periods/as-of.js';
import { parameterValues } from '../plan/parameters.js';
import { isPlannedMeasure, metricsJob } from '../plan/plan-metrics.js';
import { cellFilters } from './cell-filters.js';
import { entityDataset } from './entity-dataset.js';
import { metricLeaves } from './metric-leaves.js';
import type { FigureSide } from './metric-leaves.js';
import { chainModel, historyModel } from './plan-funnel-records.js';

type PlannedRecords = Omit<RecordsPlan, 'kind'>;

/**
 * The rows behind a metric's figure are those that a count in its place would count: it is planned as such, so that filters, as-of and moved
 * periods mean what they mean for the figure.
 * @throws {WeirError} `records/unknown-part`; `question/…`, `document/…` as the figure itself
 */
export function planMetricRecords(index: DocumentIndex, question: MetricRecords, asOf: AsOf): PlannedRecords {
  const { metric, part, range, parameters } = question;
  findMetric(index, metric);
  const leaves = metricLeaves(index, metric, parameterValues(index, parameters));
  const leaf = part === undefined ? leaves[0] : leaves.find(({ id }) => id === part);
  if (!leaf) throw errorOf('records/unknown-part', { metric, part: part ?? null });
  const probe = freeId(index);
  const { document } = index;
  const counted = { ...document, metrics: [...(document.metrics ?? []), { id: probe, formula: leaf.counts }] };
  const asked = {
    metrics: [probe],
    ...(range && { range }),
    ...(parameters && { parameters }),
    filters: cellFilters(question, leaf.part.moves),
  };
  const { plan, figures, asked: cells } = metricsJob(indexDocument(counted), asked, asOf);
  /** Nothing is known of the cell yet: its figure is missing. */
  const isAhead = cells.whole.future;
  const { timeZone, weekStart, fiscalYearStart, asOf: bound, sources } = plan;
  const base = { plan: 1, timeZone, weekStart, fiscalYearStart, asOf: bound } as const;
  const [measure] = plan.measures;
  if (measure) {
    const { dataset, on, cut } = measure;
    const where = isAhead && !isPlannedMeasure(index, measure) ? false : measure.where;
    const range = plan.tables.find(({ measures }) => measures.includes(measure.id))!.ranges[0]!;
    return { ...base, sources, dataset, of: { kind: 'rows', ...(where !== undefined && { where }), on, cut, range } };
  }
  const figure = figures[0]!;
  const { dataset, entity } = entityDataset(index, findFunnel(index, figure.funnel));
  const who = isAhead ? [] : whoOf(figure.figures[0]!, leaf.side);
  return { ...base, sources: figure.sources, dataset, of: entitiesOf(figure, entity, who) };
}

function entitiesOf(
  plan: FiguresPlan | SequenceFiguresPlan,
  entity: Id,
  who: readonly PlanCounted[],
): CountedEntities | CountedChains {
  const range = plan.tables[0]!.ranges[0]!;
  if (plan.kind === 'sequence-figures') return { kind: 'chains', entity, ...chainModel(plan), range, who };
  return { kind: 'entities', entity, ...historyModel(plan), windowSeconds: null, basis: 'activity', range, who };
}

/** Whom a figure is of. */
function whoOf(figure: PlanFigure, side: FigureSide): PlanCounted[] {
  switch (figure.figure) {
    case 'reached':
    case 'entered':
      return [{ of: figure.figure, stage: figure.stage }];
    case 'open':
      return [{ of: 'open', stage: figure.stage }];
    case 'won':
    case 'lost':
      return [{ of: figure.figure }];
    case 'win_rate':
      return side === 'denominator' ? [{ of: 'won' }, { of: 'lost' }] : [{ of: 'won' }];
    case 'open_value':
    case 'weighted_value':
      return [{ of: 'open', stage: null }];
    case 'velocity':
      return [{ of: 'entities' }];
    case 'conversion': {
      const { from, to: stage, windowSeconds } = figure;
      const among = (of: 'converted' | 'missed'): PlanCounted => ({ of, from, stage, windowSeconds });
      return side === 'denominator' ? [among('converted'), among('missed')] : [among('converted')];
    }
    case 'time_between':
      return [{ of: 'timed', from: figure.from, to: figure.to }];
  }
}

function freeId({ metrics }: DocumentIndex): Id {
  let id = 'records-counted';
  while (metrics.has(id)) id += 'x';
  return id;
}
