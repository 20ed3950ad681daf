import type { Funnel, Id, Stage, StageRole } from '@weir/schema';
import { ILLUSTRATED_STAGE } from '../building/formats.js';
import { is } from '../building/formulas.js';
import { advanceThrough, checked, loseFrom, role, staircase } from '../building/stages.js';
import { text } from '../building/text.js';
import { ACCOUNT_STAGES } from './values.js';

/** Three people answer for an account together: for the relationship, for the solution, for the delivery. */
function ironTriangle(account: number, solution: number, delivery: number): StageRole[] {
  return [
    role('account-manager', text('Account manager', '客户经理'), account),
    role('solution-manager', text('Solution manager', '方案经理'), solution),
    role('delivery-manager', text('Delivery manager', '交付经理'), delivery),
  ].filter(({ hours }) => hours !== 0);
}

function stage(id: Id, rest: Omit<Stage, 'id' | 'title' | 'enters'>): Stage {
  return {
    id,
    title: ACCOUNT_STAGES[id] ?? id,
    enters: [{ dataset: 'account_history', when: is('stage', id), at: 'entered_on', entity: 'account' }],
    ...rest,
  };
}

/** Strategic accounts: few customers, planned with them for years. Customers come here from other funnels, too. */
export const strategicFunnel: Funnel = {
  id: 'strategic',
  title: text('Strategic account', '战略客户'),
  description: text(
    'Few customers, planned together with them; an account, a solution and a delivery manager share the work.',
    '少数重点客户，与客户共同规划；客户经理、方案经理、交付经理组成“铁三角”。',
  ),
  entity: { title: text('Account', '客户') },
  tags: ['B2B', 'KA'],
  stages: [
    stage('chosen', {
      kind: 'open',
      description: text('Both sides want more than single deals.', '双方都希望超越单笔交易的合作。'),
      probability: 0.15,
      target: { conversion: 0.8, days: 30 },
      benchmark: { conversion: 0.85, ...ILLUSTRATED_STAGE },
      limit: { days: 45 },
      roles: ironTriangle(8, 2, 0),
      checklist: [checked('sponsor', text('Sponsor in both companies', '双方均有高层发起人'))],
      position: staircase(0),
    }),
    stage('understood', {
      kind: 'open',
      description: text(
        'Where the customer wants to be in three years, and what that needs.',
        '理解客户三年后的目标及所需。',
      ),
      probability: 0.25,
      target: { conversion: 0.8, days: 40 },
      benchmark: { conversion: 0.85, ...ILLUSTRATED_STAGE },
      limit: { days: 60 },
      roles: ironTriangle(24, 16, 4),
      checklist: [checked('strategy', text('Strategy map agreed with the customer', '与客户确认战略地图'))],
      position: staircase(1),
    }),
    stage('joint_plan', {
      kind: 'open',
      description: text('Goals, programmes and people, planned together.', '共同规划目标、项目与人员。'),
      probability: 0.4,
      target: { conversion: 0.85, days: 40 },
      benchmark: { conversion: 0.9, ...ILLUSTRATED_STAGE },
      limit: { days: 60 },
      roles: ironTriangle(24, 32, 8),
      checklist: [checked('plan', text('Plan for three years signed off', '三年规划已签核'), { required: true })],
      position: staircase(2),
      'x-adapt': true,
    }),
    stage('programme', {
      kind: 'open',
      description: text('The first programme is worked out to the point of a contract.', '首个项目群细化至可签约。'),
      probability: 0.55,
      target: { conversion: 0.8, days: 60 },
      benchmark: { conversion: 0.85, ...ILLUSTRATED_STAGE },
      limit: { days: 90 },
      checklist: [
        checked('board', text('Steering board named', '已设立联合指导委员会'), { required: true }),
        checked('measures', text('Measures of success agreed', '已商定成功指标')),
      ],
      roles: ironTriangle(16, 40, 24),
      position: staircase(3),
      'x-adapt': true,
    }),
    stage('contract', {
      kind: 'open',
      description: text('A frame contract, and the first order under it.', '框架合同及其下的首个订单。'),
      probability: 0.75,
      target: { conversion: 0.85, days: 40 },
      benchmark: { conversion: 0.9, ...ILLUSTRATED_STAGE },
      limit: { days: 60 },
      checklist: [checked('frame', text('Frame contract signed', '框架合同已签'), { required: true })],
      roles: ironTriangle(24, 8, 8),
      position: staircase(4),
    }),
    stage('operated', {
      kind: 'won',
      description: text(
        'Delivered, measured and reviewed with the customer each quarter.',
        '持续交付与度量，每季度与客户复盘。',
      ),
      probability: 1,
      roles: ironTriangle(16, 8, 80),
      position: staircase(5),
    }),
    stage('expanded', {
      kind: 'won',
      description: text('A further programme was ordered.', '客户追加了新的项目。'),
      probability: 1,
      roles: ironTriangle(24, 24, 40),
      position: staircase(6),
    }),
    stage('dropped', { kind: 'lost', probability: 0, position: { x: 120, y: 528 } }),
  ],
  transitions: [
    ...advanceThrough('chosen', 'understood', 'joint_plan', 'programme', 'contract', 'operated', 'expanded'),
    ...loseFrom(['chosen', 'understood', 'joint_plan', 'programme', 'contract'], 'dropped'),
  ],
  counting: { method: 'history' },
};
