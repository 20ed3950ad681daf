import type { Widget } from '@weir/schema';
import { histogramEnds } from '../figure/histogram.js';
import { matrixFunnels } from '../figure/matrix.js';
import { comparison, funnelQuestion, metricsOf, metricsQuestion, splitOf } from '../question/questions-of.js';
import { loadElement } from './lazy-elements.js';
import type { Asked, WidgetType } from './widget-type.js';

/** Weir's own widgets, in the order in which a person is offered them. */
export const builtInWidgets: readonly WidgetType[] = [
  {
    type: 'kpi',
    element: 'weir-kpi',
    question: (widget, asked) =>
      widget.metric === undefined ? null : metricsQuestion([widget.metric], asked, splitOf(widget, asked.range)),
  },
  { type: 'funnel', element: 'weir-funnel', question: funnelOverGroups },
  { type: 'flow', element: 'weir-flow', load: () => loadElement('weir-flow'), question: ofFunnel },
  { type: 'cohort', element: 'weir-cohort', load: () => loadElement('weir-cohort'), question: cohortQuestion },
  {
    type: 'histogram',
    element: 'weir-histogram',
    load: () => loadElement('weir-histogram'),
    question: histogramQuestion,
  },
  { type: 'matrix', element: 'weir-matrix', load: () => loadElement('weir-matrix'), question: matrixQuestions },
  { type: 'trend', element: 'weir-trend', question: trendQuestion },
  { type: 'bars', element: 'weir-bars', load: () => loadElement('weir-bars'), question: barsQuestion },
  { type: 'table', element: 'weir-table', load: () => loadElement('weir-table'), question: tableQuestion },
  { type: 'records', element: 'weir-records', load: () => loadElement('weir-records') },
  { type: 'text', element: 'weir-text' },
];

function ofFunnel(widget: Widget, asked: Asked) {
  return widget.funnel === undefined ? null : funnelQuestion(widget, widget.funnel, asked);
}

/** Beside the stages of all, those of each group and those of the time before. */
function funnelOverGroups(widget: Widget, asked: Asked) {
  const question = ofFunnel(widget, asked);
  return question && { ...question, ...(widget.by?.length ? { by: widget.by } : {}), ...comparison(asked) };
}

/** Cohorts are always those who entered in a period. */
function cohortQuestion(widget: Widget, asked: Asked) {
  if (widget.funnel === undefined) return null;
  const grain = widget.grain ?? splitOf(widget, asked.range).grain ?? 'month';
  return { ...funnelQuestion({ ...widget, basis: 'entry' }, widget.funnel, asked), grain };
}

/** One about each funnel that hands over, or is handed to. */
function matrixQuestions(widget: Widget, asked: Asked) {
  return matrixFunnels(asked.document).funnels.map(({ id }) => funnelQuestion(widget, id, asked));
}

/** Of a histogram: enough to see its shape in a narrow card. */
const BINS = 12;

function histogramQuestion(widget: Widget, asked: Asked) {
  const funnel = asked.document.funnels?.find(({ id }) => id === widget.funnel);
  const histogram = funnel && histogramEnds(funnel, widget);
  return histogram ? { ...funnelQuestion(widget, funnel.id, asked), histogram: { ...histogram, bins: BINS } } : null;
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
  return metricsQuestion(metrics, asked, { ...split, by: widget.by ?? [] });
}
