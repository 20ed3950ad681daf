import type { Widget } from '@weir/schema';
import { MOST_GROUPS } from '../figure/group-answers.js';
import { histogramEnds } from '../figure/histogram.js';
import { ASKED_GROUPS } from '../figure/matrix-groups.js';
import { matrixFunnels } from '../figure/matrix.js';
import type { Asked, WidgetType } from '../widgets/widget-type.js';
import { metricsOf } from './metrics-of.js';
import { comparison, funnelQuestion, metricsQuestion, splitOf } from './questions-of.js';

/** What Weir's own types of widgets ask. */
export const builtInQuestions: readonly Pick<WidgetType, 'type' | 'question'>[] = [
  { type: 'kpi', question: kpiQuestion },
  { type: 'funnel', question: funnelOverGroups },
  { type: 'flow', question: flowQuestion },
  { type: 'cohort', question: cohortQuestion },
  { type: 'histogram', question: histogramQuestion },
  { type: 'matrix', question: matrixQuestions },
  { type: 'trend', question: trendQuestion },
  { type: 'bars', question: barsQuestion },
  { type: 'table', question: tableQuestion },
  { type: 'pipeline', question: pipelineQuestion },
];

function kpiQuestion(widget: Widget, asked: Asked) {
  const [metric] = metricsOf(widget);
  return metric === undefined ? null : metricsQuestion([metric], asked, splitOf(widget, asked.range));
}

function ofFunnel(widget: Widget, asked: Asked) {
  return widget.funnel === undefined ? null : funnelQuestion(widget, widget.funnel, asked);
}

/** Beside the stages of all, those of each group and those of the time before. */
function funnelOverGroups(widget: Widget, asked: Asked) {
  const question = ofFunnel(widget, asked);
  return question && { ...question, ...(widget.by?.length ? { by: widget.by } : {}), ...comparison(asked) };
}

/** Of the groups that are drawn beside each other, what is only told of each alone. */
function inGroups({ by }: Widget) {
  return by?.length ? { by, detail: MOST_GROUPS } : {};
}

function flowQuestion(widget: Widget, asked: Asked) {
  const question = ofFunnel(widget, asked);
  return question && { ...question, ...(widget.by?.length ? { by: widget.by } : {}) };
}

/** As things stand now, whatever the period. */
function pipelineQuestion(widget: Widget, asked: Asked) {
  if (widget.funnel === undefined) return null;
  return funnelQuestion({ ...widget, basis: 'activity' }, widget.funnel, { ...asked, range: {} });
}

/** Cohorts are always those who entered in a period. */
function cohortQuestion(widget: Widget, asked: Asked) {
  if (widget.funnel === undefined) return null;
  const grain = widget.grain ?? splitOf(widget, asked.range).grain ?? 'month';
  return { ...funnelQuestion({ ...widget, basis: 'entry' }, widget.funnel, asked), grain, ...inGroups(widget) };
}

/** One about each funnel that hands over, or is handed to. */
function matrixQuestions(widget: Widget, asked: Asked) {
  const groups = widget.by?.length ? { by: widget.by, detail: ASKED_GROUPS } : {};
  return matrixFunnels(asked.document).funnels.map(({ id }) => ({ ...funnelQuestion(widget, id, asked), ...groups }));
}

/** Of a histogram: enough to see its shape in a narrow card. */
const BINS = 12;

function histogramQuestion(widget: Widget, asked: Asked) {
  const funnel = asked.document.funnels?.find(({ id }) => id === widget.funnel);
  const histogram = funnel && histogramEnds(funnel, widget);
  if (!histogram) return null;
  return { ...funnelQuestion(widget, funnel.id, asked), histogram: { ...histogram, bins: BINS }, ...inGroups(widget) };
}

function trendQuestion(widget: Widget, asked: Asked) {
  const metrics = metricsOf(widget);
  if (metrics.length === 0) return null;
  const grain = widget.grain ?? splitOf(widget, asked.range).grain ?? 'month';
  return metricsQuestion(metrics, asked, { grain, ...(widget.by?.length ? { by: widget.by } : {}) });
}

/** Groups that have a bar of their own, unless the widget says how many. */
const LARGEST = 10;

function barsQuestion(widget: Widget, asked: Asked) {
  const [metric] = metricsOf(widget);
  if (metric === undefined) return null;
  // The largest are told of one dimension.
  const by = widget.by?.slice(0, 1) ?? [];
  const question = metricsQuestion([metric], asked, by.length > 0 ? { by } : {});
  return by.length > 0 ? { ...question, top: { metric, count: widget.top ?? LARGEST } } : question;
}

function tableQuestion(widget: Widget, asked: Asked) {
  const metrics = metricsOf(widget);
  if (metrics.length === 0) return null;
  // A range without a beginning is not split.
  const split = widget.grain ? splitOf(widget, asked.range) : {};
  const by = widget.by ?? [];
  const questionBy = (dimensions: readonly string[]) => metricsQuestion(metrics, asked, { ...split, by: dimensions });
  // Subtotals are answered as they are: a ratio's is no sum, and no mean, of its groups'.
  const subtotals = by.slice(1, MOST_LEVELS).map((_, place) => questionBy(by.slice(0, place + 1)));
  return [questionBy(by), ...subtotals];
}

/** Subtotals are of the first dimension, and of the first two. */
const MOST_LEVELS = 3;
