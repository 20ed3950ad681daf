import type { Formula, Metric } from '@weir/schema';
import { count, daysBetween, field, median, metric, per, sum } from '../building/formulas.js';
import { text } from '../building/text.js';
import type { ResolvedCrm } from './resolve-mapping.js';

/** What the table can tell; figures of closed opportunities go by the day they were closed. */
export function crmMetrics(crm: ResolvedCrm, currency: string | undefined): Metric[] {
  const { dataset, started, closed, amount } = crm;
  const rows = (where: Formula) => ({ where, on: closed ?? ('always' as const) });
  // In full: who imports a table checks its sum against the file.
  const money = { ...(currency ? { style: 'currency' as const } : {}), digits: 0, notation: 'standard' as const };

  const metrics: Metric[] = [
    {
      id: 'win_rate',
      title: text('Win rate', '赢单率'),
      description: text(
        'Won ÷ (won + lost), of what was closed in the period.',
        '期间内关闭的商机中，赢单 ÷（赢单 + 输单）。',
      ),
      kind: 'result',
      formula: per(count(dataset, rows(crm.isWon)), count(dataset, rows(crm.isClosed))),
      format: { style: 'percent', digits: 1 },
      good: 'higher',
    },
    {
      id: 'won_deals',
      title: text('Won deals', '赢单数'),
      kind: 'result',
      formula: count(dataset, rows(crm.isWon)),
      format: { style: 'number', digits: 0 },
      good: 'higher',
    },
    {
      id: 'lost_deals',
      title: text('Lost deals', '输单数'),
      kind: 'result',
      formula: count(dataset, rows(crm.isLost)),
      format: { style: 'number', digits: 0 },
      good: 'lower',
    },
    {
      id: 'open_deals',
      title: text('Open deals', '在途商机'),
      description: text(
        'Neither won nor lost as the table stands, whatever the period.',
        '表中尚未赢单或输单的商机，与所选期间无关。',
      ),
      kind: 'result',
      formula: count(dataset, { where: crm.isOpen, on: 'always' }),
      format: { style: 'number', digits: 0 },
      good: 'higher',
    },
  ];
  if (amount !== null) {
    metrics.push(
      {
        id: 'won_value',
        title: text('Won value', '赢单金额'),
        kind: 'result',
        formula: sum(dataset, field(amount), rows(crm.isWon)),
        format: money,
        good: 'higher',
      },
      {
        id: 'average_deal_size',
        title: text('Average deal', '平均单额'),
        description: text('Won value ÷ won deals.', '赢单金额 ÷ 赢单数。'),
        kind: 'result',
        formula: per(metric('won_value'), metric('won_deals')),
        format: { ...money, digits: 0 },
        good: 'higher',
      },
    );
  }
  if (started !== null && closed !== null) {
    metrics.push({
      id: 'days_to_win',
      title: text('Days to win', '赢单天数'),
      description: text(
        'Median days from engaging to winning, of what was won in the period.',
        '期间内赢单的商机从跟进到赢单的天数中位数。',
      ),
      kind: 'result',
      formula: median(dataset, daysBetween(started, closed), rows(crm.isWon)),
      format: { digits: 0 },
      good: 'lower',
    });
  }
  return metrics;
}
