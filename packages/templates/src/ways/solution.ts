import type { Dataset, Dimension, Field, Funnel, Id, Stage, StageRole, WeirDocument } from '@weir/schema';
import { ILLUSTRATED_STAGE } from '../building/formats.js';
import { and, atLeast, field, is, isNot, known } from '../building/formulas.js';
import { advanceThrough, checked, loseFrom, role, staircase } from '../building/stages.js';
import { text } from '../building/text.js';
import { valuesOf } from '../b2b/values.js';
import { wayBoard } from './way-board.js';
import { solutionMetrics } from './solution-metrics.js';

export const SOLUTION_STAGES = {
  qualified: text('Qualified', '已确认'),
  needs_researched: text('Needs researched', '需求已调研'),
  solution_designed: text('Solution designed', '方案已设计'),
  solution_presented: text('Solution presented', '方案已汇报'),
  negotiated: text('Negotiated', '商务谈判'),
  signed: text('Signed', '已签约'),
  delivered: text('Delivered', '已交付'),
  serviced: text('Serviced', '服务中'),
  lost: text('Lost', '输单'),
  nurture: text('Nurture', '培育'),
  disqualified: text('Disqualified', '不合格'),
};

const INDUSTRIES = {
  retail: text('Retail', '零售'),
  manufacturing: text('Manufacturing', '制造'),
  finance: text('Finance', '金融'),
  health: text('Health care', '医疗'),
};

const REASONS = {
  price: text('Price', '价格'),
  competitor: text('Competitor', '竞争对手'),
  'no-budget': text('No budget', '无预算'),
  'no-need': text('No need', '无需求'),
};

const opportunityField: Field = { id: 'opportunity', title: text('Opportunity', '商机'), type: 'string' };
const account: Field = { id: 'account', title: text('Account', '客户'), type: 'string' };
const owner: Field = { id: 'owner', title: text('Account manager', '客户经理'), type: 'string' };
const industry: Field = {
  id: 'industry',
  title: text('Industry', '行业'),
  type: 'string',
  values: valuesOf(INDUSTRIES),
};
const amount: Field = { id: 'amount', title: text('Amount', '金额'), type: 'number', unit: 'CNY' };
const departments: Field = {
  id: 'departments',
  title: text('Departments met', '已接触部门数'),
  description: text('How many of the departments that decide were met.', '已接触的决策部门数量。'),
  type: 'number',
};
const reused: Field = {
  id: 'reused',
  title: text('Reused share', '复用比例'),
  description: text('Part of the solution that was taken from earlier ones.', '方案中复用已有成果的比例。'),
  type: 'number',
  unit: 'percent',
};
const presented: Field = { id: 'presented_on', title: text('Presented on', '汇报日期'), type: 'date' };

function ofOpportunity(original: Field): Field {
  return { ...original, lookup: { by: 'opportunity', dataset: 'opportunities', field: original.id } };
}

export const solutionDatasets: Dataset[] = [
  {
    id: 'opportunities',
    title: text('Opportunities', '商机'),
    key: 'opportunity',
    time: 'qualified_on',
    fields: [
      opportunityField,
      account,
      owner,
      industry,
      amount,
      { id: 'qualified_on', title: text('Qualified on', '确认日期'), type: 'date' },
      presented,
      { id: 'closed_on', title: text('Closed on', '关闭日期'), type: 'date' },
      {
        id: 'outcome',
        title: text('Outcome', '结果'),
        type: 'string',
        values: valuesOf({ open: text('Open', '进行中'), won: text('Won', '赢单'), lost: text('Lost', '输单') }),
      },
      { id: 'reason', title: text('Reason', '原因'), type: 'string', values: valuesOf(REASONS) },
      departments,
      reused,
    ],
  },
  {
    id: 'opportunity_history',
    title: text('Opportunity history', '商机阶段历史'),
    key: 'id',
    time: 'entered_on',
    sequence: 'sequence',
    fields: [
      { id: 'id', type: 'string' },
      opportunityField,
      { id: 'stage', title: text('Stage', '阶段'), type: 'string', values: valuesOf(SOLUTION_STAGES) },
      { id: 'entered_on', title: text('Entered on', '进入日期'), type: 'date' },
      { id: 'sequence', title: text('Order', '次序'), type: 'number' },
      ...[account, owner, industry, amount, departments, reused, presented].map(ofOpportunity),
    ],
  },
];

export const solutionDimensions: Dimension[] = [
  {
    id: 'industry',
    title: text('Industry', '行业'),
    fields: { opportunities: 'industry', opportunity_history: 'industry' },
  },
  {
    id: 'owner',
    title: text('Account manager', '客户经理'),
    fields: { opportunities: 'owner', opportunity_history: 'owner' },
  },
];

/** Sales with presales, and delivery from the contract on: working hours an opportunity needs of each. */
function team(account: number, presales: number, delivery: number): StageRole[] {
  return [
    role('account-manager', text('Account manager', '客户经理'), account),
    role('presales', text('Presales consultant', '售前顾问'), presales),
    role('delivery-manager', text('Delivery manager', '交付经理'), delivery),
  ].filter(({ hours }) => hours !== 0);
}

function stage(id: Id & keyof typeof SOLUTION_STAGES, rest: Omit<Stage, 'id' | 'title' | 'enters'>): Stage {
  return {
    id,
    title: SOLUTION_STAGES[id],
    enters: [{ dataset: 'opportunity_history', when: is('stage', id), at: 'entered_on', entity: 'opportunity' }],
    ...rest,
  };
}

/**
 * Industry solutions: two or three departments decide, sales works with presales. About 80 % of a solution is used again from earlier ones and 20 %
 * made to fit: the stages that are meant to be changed carry `"x-adapt": true`.
 */
export const industrySolutionFunnel: Funnel = {
  id: 'solution',
  title: text('Industry solution', '行业解决方案'),
  description: text(
    'Two or three departments decide; sales works with presales. About 80% of a solution is reused, 20% is made to fit.',
    '由两到三个部门共同决策，销售与售前协同；方案约八成复用、两成定制。',
  ),
  entity: { title: text('Opportunity', '商机') },
  tags: ['B2B'],
  value: { dataset: 'opportunities', field: 'amount' },
  stages: [
    stage('qualified', {
      kind: 'open',
      description: text('Budget, need and who decides are known.', '预算、需求与决策人均已明确。'),
      probability: 0.1,
      limit: { days: 21 },
      target: { conversion: 0.7, days: 10 },
      benchmark: { conversion: 0.75, ...ILLUSTRATED_STAGE },
      checklist: [
        checked('budget', text('Budget confirmed', '预算已确认'), { required: true }),
        checked('industry', text('Industry known', '行业已知'), { when: known('industry') }),
      ],
      roles: team(4, 2, 0),
      position: staircase(0),
    }),
    stage('needs_researched', {
      kind: 'open',
      description: text('Every department that decides was asked what it needs.', '已逐一了解每个决策部门的需求。'),
      probability: 0.2,
      limit: { days: 30 },
      target: { conversion: 0.75, days: 14 },
      benchmark: { conversion: 0.8, ...ILLUSTRATED_STAGE },
      checklist: [
        checked('departments', text('Two departments met', '已接触两个部门'), {
          when: atLeast(field('departments'), 2),
          required: true,
        }),
        checked('needs', text('Needs written down', '需求已成文')),
      ],
      roles: team(8, 12, 0),
      position: staircase(1),
      'x-adapt': true,
    }),
    stage('solution_designed', {
      kind: 'open',
      description: text(
        'Four fifths are taken from solutions made before; change the rest to fit.',
        '八成复用已有方案，其余按客户需求调整。',
      ),
      probability: 0.35,
      limit: { days: 30 },
      target: { conversion: 0.8, days: 14 },
      benchmark: { conversion: 0.85, ...ILLUSTRATED_STAGE },
      checklist: [
        checked('reuse', text('Most of it reused', '大部分为复用'), {
          when: atLeast(field('reused'), 0.7),
        }),
        checked('fit', text('Customer-made parts agreed', '已商定定制部分'), { required: true }),
      ],
      roles: team(4, 32, 4),
      position: staircase(2),
      'x-adapt': true,
    }),
    stage('solution_presented', {
      kind: 'open',
      description: text('All departments that decide have seen it.', '各决策部门均已听取汇报。'),
      probability: 0.5,
      limit: { days: 21 },
      target: { conversion: 0.65, days: 10 },
      benchmark: { conversion: 0.7, ...ILLUSTRATED_STAGE },
      checklist: [
        checked('presented', text('Presented', '已汇报'), {
          when: and(isNot('presented_on', null), atLeast(field('departments'), 2)),
          required: true,
        }),
        checked('reference', text('Reference visit offered', '已安排样板参观')),
      ],
      roles: team(6, 12, 2),
      position: staircase(3),
      'x-adapt': true,
    }),
    stage('negotiated', {
      kind: 'open',
      description: text('Price, terms and delivery are agreed on.', '价格、条款与交付正在商定。'),
      probability: 0.7,
      limit: { days: 30 },
      target: { conversion: 0.75, days: 14 },
      benchmark: { conversion: 0.8, ...ILLUSTRATED_STAGE },
      checklist: [
        checked('amount', text('Amount agreed', '金额已商定'), { when: known('amount'), required: true }),
        checked('purchasing', text('Purchasing involved', '采购部门已介入')),
      ],
      roles: team(12, 4, 4),
      position: staircase(4),
    }),
    stage('signed', {
      kind: 'won',
      description: text('The contract is signed.', '合同已签订。'),
      probability: 1,
      roles: team(2, 0, 8),
      position: staircase(5),
    }),
    stage('delivered', {
      kind: 'won',
      description: text('The customer has accepted it.', '客户已验收。'),
      probability: 1,
      roles: team(2, 4, 120),
      position: staircase(6),
    }),
    stage('serviced', {
      kind: 'won',
      description: text('In use, and looked after. New leads come from here.', '投入使用并持续服务，由此产生新线索。'),
      probability: 1,
      roles: team(4, 0, 16),
      position: staircase(7),
    }),
    stage('lost', { kind: 'lost', probability: 0, position: { x: 240, y: 720 } }),
    stage('nurture', {
      kind: 'parked',
      description: text('Not now. Looked at again each quarter.', '暂不推进，每季度复查。'),
      probability: 0.05,
      limit: { days: 90 },
      position: { x: 0, y: 328 },
    }),
    stage('disqualified', { kind: 'disqualified', probability: 0, position: { x: -240, y: 164 } }),
  ],
  transitions: [
    ...advanceThrough(
      'qualified',
      'needs_researched',
      'solution_designed',
      'solution_presented',
      'negotiated',
      'signed',
      'delivered',
      'serviced',
    ),
    ...loseFrom(['qualified'], 'disqualified'),
    ...loseFrom(['qualified', 'needs_researched'], 'nurture'),
    ...loseFrom(['needs_researched', 'solution_designed', 'solution_presented', 'negotiated'], 'lost'),
    { from: 'nurture', to: 'qualified', kind: 'recycle', title: text('after review', '复查后') },
    { from: 'solution_presented', to: 'solution_designed', kind: 'recycle', title: text('sent back', '退回') },
  ],
  counting: { method: 'history' },
};

/** Industry solutions: sales and presales together, several departments decide. */
export function industrySolution(): WeirDocument {
  return structuredClone({
    weir: 1,
    id: 'industry-solution',
    title: text('Industry solution', '行业解决方案'),
    description: industrySolutionFunnel.description,
    settings: { timeZone: 'Asia/Shanghai', weekStart: 'monday', currency: 'CNY' },
    datasets: solutionDatasets,
    dimensions: solutionDimensions,
    funnels: [industrySolutionFunnel],
    metrics: solutionMetrics,
    boards: [
      wayBoard({
        filters: ['period', 'industry', 'owner'],
        cards: ['solution_revenue', 'solution_win_rate', 'solution_cycle', 'departments_met'],
        funnel: { id: 'solution', basis: 'entry' },
        trend: { metric: 'solution_revenue', grain: 'quarter' },
        table: {
          id: 'industries',
          title: text('Industries', '行业'),
          metrics: ['solution_revenue', 'solution_win_rate', 'solution_cycle', 'reused_share'],
          by: 'industry',
        },
      }),
    ],
  } satisfies WeirDocument);
}
