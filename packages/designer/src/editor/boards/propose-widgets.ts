import type { Dimension, Funnel, Id, Metric, WeirDocument, Widget } from '@weir/schema';

/** As many cards as stand in a row. */
const CARDS = 6;

/** Types that show one metric where a document may name several. */
const SINGLE = new Set(['kpi', 'bars']);

export function onlyOneMetric(type: string): boolean {
  return SINGLE.has(type);
}

/** The metrics that a widget names, as its type reads them. */
export function metricsShown({ type, metric, metrics }: Pick<Widget, 'type' | 'metric' | 'metrics'>): readonly Id[] {
  const all = metrics ?? (metric === undefined ? [] : [metric]);
  if (type === 'kpi') return metric === undefined ? [] : [metric];
  return onlyOneMetric(type) ? all.slice(0, 1) : all;
}

/**
 * A board to begin with: a row of cards, the first funnel, how the first metric went, and by what it differs; as much of that as the document
 * has parts for.
 */
export function proposeWidgets({ metrics = [], funnels = [], dimensions = [], datasets = [] }: WeirDocument): Widget[] {
  const live = metrics.filter(({ archived }) => !archived);
  // Results first: they are what the rest is for.
  const ordered = [...live.filter(({ kind }) => kind === 'result'), ...live.filter(({ kind }) => kind !== 'result')];
  const cards = ordered.slice(0, CARDS).map(({ id }, place): Widget => ({
    id: `card-${place + 1}`,
    type: 'kpi',
    metric: id,
    cell: { x: place * 2, y: 0, w: 2, h: 2 },
  }));
  const widgets = [...cards];
  let y = cards.length > 0 ? 2 : 0;
  const funnel = funnels.find(({ archived, stages }: Funnel) => !archived && stages.length > 0);
  if (funnel) {
    widgets.push({ id: 'funnel', type: 'funnel', funnel: funnel.id, cell: { x: 0, y, w: 12, h: 5 } });
    y += 5;
  }
  const [first]: readonly Metric[] = ordered;
  if (!first) return widgets;
  const by = dimensions.find(({ fields }: Dimension) => datasets.every(({ id }) => Object.hasOwn(fields, id)));
  const dimension = by ?? dimensions[0];
  widgets.push({ id: 'trend', type: 'trend', metrics: [first.id], cell: { x: 0, y, w: dimension ? 7 : 12, h: 5 } });
  if (dimension) {
    widgets.push({
      id: 'groups',
      type: 'bars',
      metric: first.id,
      by: [dimension.id],
      cell: { x: 7, y, w: 5, h: 5 },
    });
  }
  return widgets;
}
