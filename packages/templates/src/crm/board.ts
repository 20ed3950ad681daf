import type { Board, Id, Metric, Text, Widget } from '@weir/schema';
import { text } from '../building/text.js';
import type { CrmMapping } from './mapping.js';
import type { ResolvedCrm } from './resolve-mapping.js';

const KPIS = ['won_value', 'win_rate', 'won_deals', 'days_to_win', 'average_deal_size', 'open_deals'];
const TABLE = ['won_value', 'win_rate', 'won_deals', 'lost_deals', 'days_to_win'];

/** Cards, then the funnel beside the win rate by month, then the teams: each where the mapping gives what it needs. */
export function crmBoard(
  crm: ResolvedCrm,
  metrics: readonly Metric[],
  { title, hasFunnel, period = 'all' }: { title: Text; hasFunnel: boolean; period?: CrmMapping['period'] },
): Board {
  const known = (ids: readonly Id[]) => ids.filter((id) => metrics.some((metric) => metric.id === id));
  const cards = known(KPIS);
  const width = Math.floor(12 / cards.length);
  const widgets: Widget[] = cards.map((metric, index) => ({
    id: `kpi_${metric}`,
    type: 'kpi',
    metric,
    grain: 'month',
    cell: { x: index * width, y: 0, w: width, h: 2 },
  }));
  if (hasFunnel) {
    widgets.push({ id: 'funnel', type: 'funnel', funnel: 'pipeline', cell: { x: 0, y: 2, w: 7, h: 5 } });
  }
  if (crm.closed !== null) {
    widgets.push({
      id: 'win_rate_by_month',
      type: 'trend',
      title: text('Win rate by month', '每月赢单率'),
      metrics: ['win_rate'],
      grain: 'month',
      cell: hasFunnel ? { x: 7, y: 2, w: 5, h: 5 } : { x: 0, y: 2, w: 12, h: 5 },
    });
  }
  if (crm.team !== null) {
    widgets.push({
      id: 'teams',
      type: 'table',
      title: text('Teams', '团队'),
      metrics: known(TABLE),
      by: [crm.team],
      cell: { x: 0, y: 7, w: crm.amount !== null && crm.closed !== null ? 7 : 12, h: 5 },
    });
  }
  if (crm.amount !== null && crm.closed !== null) {
    widgets.push({
      id: 'won_value_by_month',
      type: 'trend',
      title: text('Won value by month', '每月赢单金额'),
      metrics: ['won_value'],
      grain: 'month',
      cell: crm.team === null ? { x: 0, y: 7, w: 12, h: 5 } : { x: 7, y: 7, w: 5, h: 5 },
    });
  }
  return {
    id: 'main',
    title,
    filters: ['period', ...crm.dimensions.slice(0, 4).map(({ id }) => id)],
    period: crm.closed === null ? 'all' : period,
    widgets,
  };
}
