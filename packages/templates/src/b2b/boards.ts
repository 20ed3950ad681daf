import type { Board, Id, Widget } from '@weir/schema';
import { text } from '../building/text.js';

/** A row of cards of equal width. */
function kpis(metrics: readonly Id[], y: number, h: number): Widget[] {
  const w = 12 / metrics.length;
  return metrics.map((metric, index) => ({
    id: `kpi_${metric}`,
    type: 'kpi',
    metric,
    grain: 'month',
    cell: { x: index * w, y, w, h },
  }));
}

const overview: Board = {
  id: 'overview',
  title: text('Overview', '总览'),
  filters: ['period', 'team', 'source', 'product'],
  period: 'last-12-months',
  compare: 'prior-year',
  widgets: [
    ...kpis(['won_revenue', 'win_rate', 'sales_cycle', 'average_deal_size', 'open_pipeline', 'collection_ratio'], 0, 2),
    { id: 'funnel', type: 'funnel', funnel: 'b2b', basis: 'activity', cell: { x: 0, y: 2, w: 8, h: 5 } },
    {
      id: 'win_rate_trend',
      type: 'trend',
      title: text('Win rate by month', '每月赢单率'),
      metrics: ['win_rate'],
      grain: 'month',
      cell: { x: 8, y: 2, w: 4, h: 5 },
    },
    {
      id: 'revenue_trend',
      type: 'trend',
      title: text('Won revenue by month', '每月赢单收入'),
      metrics: ['won_revenue'],
      grain: 'month',
      cell: { x: 0, y: 7, w: 5, h: 4 },
    },
    {
      id: 'teams',
      type: 'table',
      title: text('Teams', '团队'),
      metrics: ['won_revenue', 'win_rate', 'won_deals', 'sales_cycle'],
      by: ['team'],
      cell: { x: 5, y: 7, w: 7, h: 4 },
    },
  ],
};

/** What sellers work with: their deals, as cards that are moved on and as a list. */
const deals: Board = {
  id: 'deals',
  title: text('Deals', '商机'),
  filters: ['period', 'team', 'region', 'product'],
  period: 'last-12-months',
  widgets: [
    {
      id: 'pipeline',
      type: 'pipeline',
      funnel: 'b2b',
      fields: ['account', 'amount', 'expected_close', 'owner'],
      cell: { x: 0, y: 0, w: 12, h: 7 },
    },
    {
      id: 'routine',
      type: 'text',
      title: text('Each Monday', '每周一'),
      text: text(
        'Move on what has moved. Look at what is overdue first: call, park it, or let it go.\n\nA deal that cannot go on says what it still needs: a budget, a decision maker, a quote.',
        '先把有进展的商机推进到下一阶段。再看已超期的：联系客户、暂缓，或放弃。\n\n商机无法推进时，会说明还缺什么：预算、决策人或报价。',
      ),
      cell: { x: 0, y: 7, w: 3, h: 3 },
    },
    { id: 'weighted', type: 'kpi', metric: 'weighted_pipeline', grain: 'month', cell: { x: 0, y: 10, w: 3, h: 2 } },
    {
      id: 'list',
      type: 'records',
      title: text('Open deals', '在途商机'),
      funnel: 'b2b',
      fields: ['id', 'account', 'stage', 'amount', 'expected_close', 'owner', 'team'],
      cell: { x: 3, y: 7, w: 9, h: 5 },
    },
  ],
};

/** How deals find their way, with loops and losses, and how customers go on to another way of selling. */
const moves: Board = {
  id: 'moves',
  title: text('Moves', '流转'),
  filters: ['period', 'team', 'region'],
  period: 'last-12-months',
  widgets: [
    {
      id: 'flow',
      type: 'flow',
      title: text('Every way a deal takes', '商机的所有路径'),
      funnel: 'b2b',
      cell: { x: 0, y: 0, w: 12, h: 5 },
    },
    {
      id: 'by_team',
      type: 'funnel',
      title: text('Stages by team', '各团队的阶段转化'),
      funnel: 'b2b',
      by: ['team'],
      cell: { x: 0, y: 5, w: 12, h: 6 },
    },
    {
      id: 'cohorts',
      type: 'cohort',
      title: text('Conversion by month of entry', '按进入月份的转化'),
      funnel: 'b2b',
      cell: { x: 0, y: 11, w: 7, h: 6 },
    },
    {
      id: 'time_to_win',
      type: 'histogram',
      title: text('Days from lead to won', '从线索到赢单的天数'),
      funnel: 'b2b',
      cell: { x: 7, y: 11, w: 5, h: 3 },
    },
    {
      id: 'between_ways',
      type: 'matrix',
      title: text('Between the ways of selling', '销售方式之间的流转'),
      cell: { x: 7, y: 14, w: 5, h: 3 },
    },
  ],
};

const teams: Board = {
  id: 'teams',
  title: text('Teams', '团队'),
  filters: ['period', 'team', 'region', 'source', 'product'],
  period: 'last-12-months',
  compare: 'prior-year',
  widgets: [
    ...kpis(['visits_per_week', 'appointment_hit_rate', 'next_step_rate', 'productivity'], 0, 2),
    {
      id: 'win_rate_by_team',
      type: 'trend',
      title: text('Win rate by team', '各团队赢单率'),
      metrics: ['win_rate'],
      by: ['team'],
      grain: 'quarter',
      cell: { x: 0, y: 2, w: 6, h: 4 },
    },
    {
      id: 'visits_by_week',
      type: 'trend',
      title: text('Visits a week', '每周拜访'),
      metrics: ['visits_per_week'],
      grain: 'month',
      cell: { x: 6, y: 2, w: 6, h: 4 },
    },
    {
      id: 'team_behavior',
      type: 'table',
      title: text('What teams do, and what comes of it', '团队行为与结果'),
      metrics: [
        'visits_per_week',
        'next_step_rate',
        'decision_maker_share',
        'win_rate',
        'average_deal_size',
        'productivity',
      ],
      by: ['team'],
      cell: { x: 0, y: 6, w: 12, h: 4 },
    },
    {
      id: 'cities',
      type: 'table',
      title: text('Cities', '城市'),
      metrics: ['won_revenue', 'leads_created', 'qualification_rate'],
      by: ['region'],
      cell: { x: 0, y: 10, w: 6, h: 6 },
    },
    {
      id: 'sources',
      type: 'table',
      title: text('Where deals come from', '商机来源'),
      metrics: ['leads_created', 'win_rate', 'won_revenue'],
      by: ['source'],
      cell: { x: 6, y: 10, w: 6, h: 6 },
    },
    {
      id: 'quarters',
      type: 'table',
      title: text('Teams by quarter', '各团队的季度表现'),
      metrics: ['won_revenue', 'win_rate'],
      by: ['team'],
      grain: 'quarter',
      cell: { x: 0, y: 16, w: 12, h: 4 },
    },
  ],
};

const accounts: Board = {
  id: 'accounts',
  title: text('Strategic accounts', '战略客户'),
  filters: ['period', 'team', 'region'],
  period: 'last-24-months',
  widgets: [
    { id: 'strategic', type: 'funnel', funnel: 'strategic', basis: 'entry', cell: { x: 0, y: 0, w: 12, h: 5 } },
    {
      id: 'plans_trend',
      type: 'trend',
      title: text('Joint plans by quarter', '每季度联合规划数'),
      metrics: ['joint_plans'],
      grain: 'quarter',
      cell: { x: 0, y: 5, w: 6, h: 4 },
    },
    {
      id: 'plans_by_team',
      type: 'table',
      title: text('Teams', '团队'),
      metrics: ['joint_plans', 'accounts_contracted', 'accounts_expanded'],
      by: ['team'],
      cell: { x: 6, y: 5, w: 6, h: 4 },
    },
  ],
};

const pipeline: Board = {
  id: 'pipeline',
  title: text('Coverage', '管道覆盖'),
  filters: ['period', 'team', 'region'],
  period: 'last-12-months',
  compare: 'prior-year',
  widgets: [
    ...kpis(['pipeline_coverage', 'coverage_needed', 'quota_attainment', 'sales_velocity'], 0, 2),
    {
      id: 'coverage_trend',
      type: 'trend',
      title: text('Coverage: there, and needed', '覆盖倍数：实际与所需'),
      metrics: ['pipeline_coverage', 'coverage_needed'],
      grain: 'quarter',
      cell: { x: 0, y: 2, w: 6, h: 7 },
    },
    {
      id: 'slippage_trend',
      type: 'trend',
      title: text('Slippage by month', '每月延期率'),
      metrics: ['slippage'],
      grain: 'month',
      cell: { x: 6, y: 2, w: 6, h: 7 },
    },
    {
      id: 'pipeline_teams',
      type: 'table',
      title: text('Teams', '团队'),
      metrics: [
        'pipeline_due',
        'sales_quota',
        'pipeline_coverage',
        'quota_attainment',
        'weighted_pipeline',
        'slippage',
      ],
      by: ['team'],
      cell: { x: 0, y: 9, w: 12, h: 4 },
    },
  ],
};

const customers: Board = {
  id: 'customers',
  title: text('Customers', '老客户'),
  filters: ['period', 'team', 'region', 'product'],
  period: 'last-12-months',
  compare: 'prior-year',
  widgets: [
    ...kpis(['mrr', 'nrr', 'grr', 'renewal_rate'], 0, 2),
    {
      id: 'mrr_trend',
      type: 'trend',
      title: text('Monthly recurring revenue', '月度经常性收入'),
      metrics: ['mrr'],
      grain: 'month',
      cell: { x: 0, y: 2, w: 6, h: 4 },
    },
    {
      id: 'movements_trend',
      type: 'trend',
      title: text('Expansion, contraction, churn', '增购、减购与流失'),
      metrics: ['expansion_mrr', 'contraction_mrr', 'churned_mrr'],
      grain: 'quarter',
      cell: { x: 6, y: 2, w: 6, h: 4 },
    },
    {
      id: 'products',
      type: 'table',
      title: text('Products', '产品'),
      metrics: ['mrr', 'nrr', 'renewal_rate', 'repeat_purchase', 'orders', 'order_value'],
      by: ['product'],
      cell: { x: 0, y: 6, w: 12, h: 4 },
    },
  ],
};

const coaching: Board = {
  id: 'coaching',
  title: text('Coaching', '辅导'),
  description: text(
    'Habits and skills behind the results: for learning together, not for policing people.',
    '结果背后的习惯与能力：用于共同学习，而非监督个人。',
  ),
  filters: ['period', 'team', 'region'],
  period: 'last-12-months',
  compare: 'prior-year',
  widgets: [
    ...kpis(['review_within_a_day', 'roles_reached', 'talk_time', 'practice_score'], 0, 2),
    {
      id: 'review_trend',
      type: 'trend',
      title: text('Reviewed within a day, by month', '每月一日内复盘率'),
      metrics: ['review_within_a_day'],
      grain: 'month',
      cell: { x: 0, y: 2, w: 6, h: 4 },
    },
    {
      id: 'practice_trend',
      type: 'trend',
      title: text('Practice score by team', '各团队演练得分'),
      metrics: ['practice_score'],
      by: ['team'],
      grain: 'quarter',
      cell: { x: 6, y: 2, w: 6, h: 4 },
    },
    {
      id: 'skills',
      type: 'table',
      title: text('What teams learn, do and win', '团队所学、所做与所得'),
      metrics: [
        'courses_per_person',
        'certified_share',
        'practice_score',
        'next_step_rate',
        'review_within_a_day',
        'win_rate',
      ],
      by: ['team'],
      cell: { x: 0, y: 6, w: 12, h: 4 },
    },
  ],
};

export const b2bBoards: Board[] = [overview, deals, moves, teams, accounts, pipeline, customers, coaching];
