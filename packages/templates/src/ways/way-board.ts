import type { Board, Grain, Id, Text } from '@weir/schema';
import { text } from '../building/text.js';

/** Four cards over the funnel, a trend beside a table: what each way of selling begins with. */
export function wayBoard({
  filters,
  cards,
  funnel,
  trend,
  table,
  period,
}: {
  readonly filters: readonly string[];
  readonly cards: readonly Id[];
  readonly funnel: { readonly id: Id; readonly basis?: 'entry' | 'activity' };
  readonly trend: { readonly metric: Id; readonly grain: Grain };
  readonly table: { readonly id: Id; readonly title: Text; readonly metrics: readonly Id[]; readonly by: Id };
  readonly period?: NonNullable<Board['period']>;
}): Board {
  return {
    id: 'main',
    title: text('Overview', '总览'),
    filters: [...filters],
    ...(period && { period }),
    widgets: [
      ...cards.map((metric, index) => ({
        id: `kpi_${metric}`,
        type: 'kpi',
        metric,
        cell: { x: index * 3, y: 0, w: 3, h: 2 },
      })),
      {
        id: 'funnel',
        type: 'funnel',
        funnel: funnel.id,
        ...(funnel.basis && { basis: funnel.basis }),
        cell: { x: 0, y: 2, w: 12, h: 5 },
      },
      {
        id: 'trend',
        type: 'trend',
        metrics: [trend.metric],
        grain: trend.grain,
        cell: { x: 0, y: 7, w: 6, h: 4 },
      },
      {
        id: table.id,
        type: 'table',
        title: table.title,
        metrics: [...table.metrics],
        by: [table.by],
        cell: { x: 6, y: 7, w: 6, h: 4 },
      },
    ],
  };
}
