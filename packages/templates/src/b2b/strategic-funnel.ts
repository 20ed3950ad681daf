import type { Funnel, Id, Stage, StageRole } from '@weir/schema';
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
  ];
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
  stages: [
    stage('chosen', {
      kind: 'open',
      limit: { days: 45 },
      roles: ironTriangle(8, 2, 0),
      checklist: [checked('sponsor', text('Sponsor in both companies', '双方均有高层发起人'))],
      position: staircase(0),
    }),
    stage('understood', {
      kind: 'open',
      limit: { days: 60 },
      roles: ironTriangle(24, 16, 4),
      checklist: [checked('strategy', text('Strategy map agreed with the customer', '与客户确认战略地图'))],
      position: staircase(1),
    }),
    stage('joint_plan', {
      kind: 'open',
      limit: { days: 60 },
      roles: ironTriangle(24, 32, 8),
      checklist: [checked('plan', text('Plan for three years signed off', '三年规划已签核'), { required: true })],
      position: staircase(2),
      'x-adapt': true,
    }),
    stage('programme', {
      kind: 'open',
      limit: { days: 90 },
      roles: ironTriangle(16, 40, 24),
      position: staircase(3),
      'x-adapt': true,
    }),
    stage('contract', { kind: 'open', limit: { days: 60 }, roles: ironTriangle(24, 8, 8), position: staircase(4) }),
    stage('operated', { kind: 'won', roles: ironTriangle(16, 8, 80), position: staircase(5) }),
    stage('expanded', { kind: 'won', roles: ironTriangle(24, 24, 40), position: staircase(6) }),
    stage('dropped', { kind: 'lost', position: { x: 120, y: 528 } }),
  ],
  transitions: [
    ...advanceThrough('chosen', 'understood', 'joint_plan', 'programme', 'contract', 'operated', 'expanded'),
    ...loseFrom(['chosen', 'understood', 'joint_plan', 'programme', 'contract'], 'dropped'),
  ],
  counting: { method: 'history' },
};
