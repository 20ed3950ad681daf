import { pointerTo } from '@weir/schema';
import type { Cell, Id, Widget } from '@weir/schema';
import { joinedFunnels } from '../document/handed-over.js';
import { checkRange } from './check-range.js';
import type { CheckContext } from './context.js';
import { datasetsBehind } from './metric-parts.js';
import type { MetricParts } from './metric-parts.js';
import { widgetDatasets } from './widget-datasets.js';

const columns = 12;

/** What the built-in widgets cannot do without. */
const needs: ReadonlyMap<string, 'metric' | 'funnel' | 'text'> = new Map([
  ['funnel', 'funnel'],
  ['flow', 'funnel'],
  ['cohort', 'funnel'],
  ['histogram', 'funnel'],
  ['pipeline', 'funnel'],
  ['kpi', 'metric'],
  ['trend', 'metric'],
  ['bars', 'metric'],
  ['table', 'metric'],
  ['records', 'metric'],
  ['text', 'text'],
]);

export function checkBoards(context: CheckContext, partsOf: (id: Id) => MetricParts): void {
  const { index, find, report } = context;
  for (const [at, board] of (index.document.boards ?? []).entries()) {
    if (report.isFull) return;
    const pointer = pointerTo('/boards', at);
    for (const [place, filter] of (board.filters ?? []).entries()) {
      if (filter !== 'period') find.dimension(filter, pointerTo(pointer, 'filters', place));
    }
    if (typeof board.period === 'object') checkRange(report, board.period, `${pointer}/period`);
    for (const [place, widget] of board.widgets.entries()) {
      checkWidget(context, widget, pointerTo(pointer, 'widgets', place), partsOf);
    }
    checkCells(context, board.widgets, `${pointer}/widgets`);
  }
}

function checkWidget(context: CheckContext, widget: Widget, pointer: string, partsOf: (id: Id) => MetricParts): void {
  const { index, find, report } = context;
  if (report.isFull) return;
  const { id, type, metric, metrics = [], funnel, text, by = [] } = widget;
  const property = needs.get(type);
  const has = {
    metric: metric !== undefined || metrics.length > 0,
    funnel: funnel !== undefined,
    text: text !== undefined,
  };
  // What is counted may as well be who is in a funnel.
  const isOfFunnel = type === 'records' && has.funnel;
  if (property && !has[property] && !isOfFunnel)
    report.add('document/widget-needs', pointer, { widget: id, type, property });
  if (metric !== undefined) find.metric(metric, `${pointer}/metric`);
  for (const [at, each] of metrics.entries()) find.metric(each, pointerTo(pointer, 'metrics', at));
  const flow = funnel === undefined ? undefined : find.funnel(funnel, `${pointer}/funnel`);
  for (const side of ['from', 'to'] as const) {
    const stage = widget[side];
    if (flow && stage !== undefined) find.stage(flow, stage, `${pointer}/${side}`);
  }
  // A matrix is of all funnels that hand over.
  const funnels = type === 'matrix' && by.length > 0 ? joinedFunnels(index.document) : flow ? [flow] : [];
  const signals = funnels.flatMap(({ stages }) => stages.flatMap(({ enters = [] }) => enters));
  const signalled = signals.map(({ dataset }) => dataset);
  const asked = [...metrics, ...(metric === undefined ? [] : [metric])];
  const datasets = new Set([...signalled, ...(by.length > 0 ? datasetsBehind(partsOf, asked) : [])]);
  for (const [at, dimension] of by.entries()) {
    const place = pointerTo(pointer, 'by', at);
    const fields = find.dimension(dimension, place)?.fields;
    const lacking = fields && [...datasets].find((dataset) => !Object.hasOwn(fields, dataset));
    if (lacking !== undefined && index.datasets.has(lacking)) {
      report.add('question/no-dimension', place, { dataset: lacking, dimension });
    }
  }
  checkFields(context, widget, pointer, partsOf);
}

/** Fields of records are those of what a metric counts in one of its places. */
function checkFields(
  { index, find }: CheckContext,
  widget: Widget,
  pointer: string,
  partsOf: (id: Id) => MetricParts,
): void {
  const { fields = [] } = widget;
  if (fields.length === 0) return;
  const shown = widgetDatasets(index, widget, partsOf).flatMap((id) => index.datasets.get(id) ?? []);
  const [likeliest] = shown;
  if (!likeliest) return;
  for (const [at, field] of fields.entries()) {
    if (shown.some((each) => each.fields.has(field))) continue;
    find.field(likeliest.dataset, field, pointerTo(pointer, 'fields', at));
  }
}

function checkCells({ report }: CheckContext, widgets: readonly Widget[], pointer: string): void {
  const placed = widgets.flatMap(({ id, cell }, at) => (cell ? [{ id, cell, at }] : []));
  for (const [place, { id, cell, at }] of placed.entries()) {
    if (report.isFull) return;
    const own = pointerTo(pointer, at, 'cell');
    if (cell.x + cell.w > columns) report.warn('document/widget-outside', own, { widget: id });
    const covered = placed.slice(0, place).find((other) => overlap(cell, other.cell));
    if (covered) report.warn('document/widget-overlap', own, { widget: id, other: covered.id });
  }
}

function overlap(a: Cell, b: Cell): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
