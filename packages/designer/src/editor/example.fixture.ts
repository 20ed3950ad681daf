import type { Signal, Stage, WeirDocument } from '@weir/schema';

const when = (stage: string): Signal[] => [
  { dataset: 'moves', when: { '==': [{ var: 'to_stage' }, stage] }, at: 'moved_on', entity: 'deal' },
];

const stage = (id: string, title: string, chinese: string, rest: Omit<Stage, 'id' | 'title' | 'enters'>): Stage => ({
  id,
  title: { en: title, 'zh-CN': chinese },
  enters: when(id),
  ...rest,
});

/** A document as an admin has it in front of them: one funnel that is drawn, one that is not, metrics that name both. */
export const exampleDocument: WeirDocument = {
  weir: 1,
  id: 'b2b-sales',
  title: { en: 'B2B sales', 'zh-CN': 'B2B 销售' },
  settings: { timeZone: 'UTC', currency: 'CNY' },
  datasets: [
    {
      id: 'deals',
      title: { en: 'Deals', 'zh-CN': '商机' },
      key: 'id',
      time: 'created_on',
      fields: [
        { id: 'id', type: 'string', title: { en: 'Deal', 'zh-CN': '商机' } },
        { id: 'created_on', type: 'date', title: { en: 'Created on', 'zh-CN': '创建日期' } },
        { id: 'closed_on', type: 'date', title: { en: 'Closed on', 'zh-CN': '关闭日期' } },
        { id: 'stage', type: 'string', title: { en: 'Stage', 'zh-CN': '阶段' } },
        { id: 'amount', type: 'number', unit: 'CNY', title: { en: 'Amount', 'zh-CN': '金额' } },
      ],
    },
    {
      id: 'moves',
      title: { en: 'Stage history', 'zh-CN': '阶段变更' },
      key: 'id',
      time: 'moved_on',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'deal', type: 'string', title: { en: 'Deal', 'zh-CN': '商机' } },
        { id: 'to_stage', type: 'string', title: { en: 'Moved to', 'zh-CN': '移至' } },
        { id: 'moved_on', type: 'date', title: { en: 'Moved on', 'zh-CN': '变更日期' } },
      ],
    },
  ],
  funnels: [
    {
      id: 'solution',
      title: { en: 'Solution selling', 'zh-CN': '解决方案销售' },
      entity: { title: { en: 'Deal', 'zh-CN': '商机' } },
      value: { dataset: 'deals', field: 'amount', entity: 'id' },
      stages: [
        stage('lead', 'Lead', '线索', {
          kind: 'open',
          probability: 0.1,
          limit: { days: 14 },
          position: { x: 64, y: 72 },
        }),
        stage('qualified', 'Qualified', '已确认', {
          kind: 'open',
          probability: 0.2,
          limit: { days: 14 },
          position: { x: 184, y: 168 },
        }),
        stage('solution', 'Solution', '方案', {
          kind: 'open',
          probability: 0.35,
          limit: { days: 21 },
          position: { x: 304, y: 264 },
        }),
        stage('proposal', 'Proposal', '报价', {
          kind: 'open',
          probability: 0.5,
          limit: { days: 14 },
          target: { conversion: 0.42 },
          checklist: [
            { id: 'budget', title: { en: 'Budget confirmed', 'zh-CN': '预算已确认' }, required: true },
            { id: 'decision', title: { en: 'Decision maker met', 'zh-CN': '已见决策人' }, required: true },
            { id: 'reference', title: { en: 'Reference visit offered', 'zh-CN': '已安排客户参观' } },
          ],
          roles: [
            { role: 'account-manager', title: { en: 'Account manager', 'zh-CN': '客户经理' }, hours: 6 },
            { role: 'solution-manager', title: { en: 'Solution manager', 'zh-CN': '方案经理' }, hours: 12 },
            { role: 'delivery-manager', title: { en: 'Delivery manager', 'zh-CN': '交付经理' }, hours: 2 },
          ],
          position: { x: 424, y: 360 },
        }),
        stage('negotiation', 'Negotiation', '谈判', {
          kind: 'open',
          probability: 0.75,
          limit: { days: 14 },
          position: { x: 544, y: 456 },
        }),
        stage('won', 'Won', '赢单', { kind: 'won', probability: 1, position: { x: 664, y: 552 } }),
        stage('lost', 'Lost', '丢单', { kind: 'lost', probability: 0, position: { x: 304, y: 596 } }),
        stage('nurture', 'Nurture', '培育', { kind: 'parked', probability: 0.05, position: { x: 64, y: 400 } }),
      ],
      transitions: [
        { from: 'lead', to: 'qualified', kind: 'advance' },
        { from: 'qualified', to: 'solution', kind: 'advance' },
        { from: 'solution', to: 'proposal', kind: 'advance' },
        { from: 'proposal', to: 'negotiation', kind: 'advance' },
        { from: 'negotiation', to: 'won', kind: 'advance' },
        { from: 'lead', to: 'nurture', kind: 'lose' },
        { from: 'qualified', to: 'nurture', kind: 'lose' },
        { from: 'solution', to: 'lost', kind: 'lose' },
        { from: 'proposal', to: 'lost', kind: 'lose' },
        { from: 'negotiation', to: 'lost', kind: 'lose' },
        { from: 'proposal', to: 'solution', kind: 'recycle' },
        { from: 'nurture', to: 'lead', kind: 'recycle', title: { en: 'after review', 'zh-CN': '复盘后' } },
        {
          from: 'won',
          to: { funnel: 'strategic', stage: 'plan' },
          kind: 'handoff',
          entity: 'deal',
          title: { en: 'over ¥1M', 'zh-CN': '超过 100 万元' },
        },
      ],
      counting: { method: 'history' },
    },
    {
      id: 'strategic',
      title: { en: 'Strategic account', 'zh-CN': '战略客户' },
      entity: { title: { en: 'Account', 'zh-CN': '客户' } },
      stages: [
        stage('chosen', 'Account chosen', '选定客户', { kind: 'open' }),
        stage('plan', 'Joint plan', '联合规划', { kind: 'open' }),
        stage('contract', 'Contract', '签约', { kind: 'won' }),
        stage('ended', 'Ended', '终止', { kind: 'lost' }),
      ],
      transitions: [
        { from: 'chosen', to: 'plan', kind: 'advance' },
        { from: 'plan', to: 'contract', kind: 'advance' },
        { from: 'plan', to: 'ended', kind: 'lose' },
      ],
      counting: { method: 'history' },
    },
  ],
  metrics: [
    {
      id: 'deals_created',
      title: { en: 'Deals created', 'zh-CN': '新增商机' },
      kind: 'result',
      formula: { count: ['deals'] },
      good: 'higher',
    },
    {
      id: 'win_rate',
      title: { en: 'Win rate', 'zh-CN': '赢单率' },
      kind: 'result',
      formula: {
        '/': [
          { count: ['deals', { '==': [{ var: 'stage' }, 'won'] }, 'closed_on'] },
          { count: ['deals', { in: [{ var: 'stage' }, ['won', 'lost']] }, 'closed_on'] },
        ],
      },
      format: { style: 'percent', digits: 1 },
      good: 'higher',
      targets: [{ value: 0.35, grain: 'month' }],
    },
    {
      id: 'negotiated',
      title: { en: 'Reached negotiation', 'zh-CN': '进入谈判' },
      formula: { reached: ['solution', 'negotiation'] },
      good: 'higher',
    },
    {
      id: 'won_per_created',
      title: { en: 'Won per deal created', 'zh-CN': '每个新增商机的赢单' },
      formula: { '/': [{ won: ['solution'] }, { metric: 'deals_created' }] },
      format: { style: 'percent', digits: 1 },
    },
  ],
  boards: [
    {
      id: 'main',
      title: { en: 'Main', 'zh-CN': '主看板' },
      widgets: [
        { id: 'w1', type: 'funnel', funnel: 'solution', cell: { x: 0, y: 0, w: 8, h: 6 } },
        { id: 'w2', type: 'kpi', metric: 'win_rate', cell: { x: 8, y: 0, w: 4, h: 2 } },
      ],
    },
  ],
};
