import type { Funnel, Id, Stage } from '@weir/schema';
import { ILLUSTRATION } from '../building/formats.js';
import { field, is, isNot } from '../building/formulas.js';
import { advanceThrough, checked, loseFrom, role, staircase } from '../building/stages.js';
import { text } from '../building/text.js';
import { STAGE_PROBABILITIES } from './stage-probabilities.js';
import { DEAL_STAGES } from './values.js';

const accountManager = (hours: number) => role('account-manager', text('Account manager', '客户经理'), hours);
const solutionManager = (hours: number) => role('solution-manager', text('Solution manager', '方案经理'), hours);
const deliveryManager = (hours: number) => role('delivery-manager', text('Delivery manager', '交付经理'), hours);

/** A deal is in the stage that its latest row of the stage history says. */
function stage(id: Id, rest: Omit<Stage, 'id' | 'title' | 'enters'>): Stage {
  return {
    id,
    title: DEAL_STAGES[id] ?? id,
    enters: [{ dataset: 'stage_history', when: is('stage', id), at: 'entered_on', entity: 'deal' }],
    ...rest,
  };
}

/**
 * Solution selling: what is sold is made to fit, several departments decide. About 80 % of a solution is used again from the last
 * one and 20 % is made for the customer: the stages that are meant to be changed carry `"x-adapt": true`.
 */
export const solutionFunnel: Funnel = {
  id: 'b2b',
  title: text('Solution selling', '方案销售'),
  description: text(
    'Deals that need a solution of their own: sales with presales, decided by two or three departments.',
    '需要定制方案的商机：销售与售前协同，由两到三个部门共同决策。',
  ),
  entity: { title: text('Deal', '商机') },
  tags: ['B2B'],
  value: { dataset: 'deals', field: 'amount', entity: 'id' },
  stages: [
    stage('lead', {
      kind: 'open',
      probability: STAGE_PROBABILITIES.lead,
      limit: { days: 14 },
      target: { conversion: 0.5, days: 7 },
      checklist: [
        checked('source_known', text('Source known', '来源已知'), { when: isNot('source', null) }),
        checked('owner_named', text('Owner named', '已指定负责人'), { when: isNot('owner', null), required: true }),
      ],
      roles: [accountManager(1)],
      position: staircase(0),
    }),
    stage('qualified', {
      kind: 'open',
      probability: STAGE_PROBABILITIES.qualified,
      limit: { days: 21 },
      target: { conversion: 0.6, days: 10 },
      checklist: [
        checked('budget', text('Budget confirmed', '预算已确认'), {
          when: is('budget_confirmed', true),
          required: true,
        }),
        checked('needs', text('Needs written down', '需求已成文')),
      ],
      roles: [accountManager(4), solutionManager(2)],
      position: staircase(1),
    }),
    stage('solution', {
      kind: 'open',
      description: text(
        'Four fifths are taken from solutions made before; change the rest to fit.',
        '八成复用已有方案，其余按客户需求调整。',
      ),
      probability: STAGE_PROBABILITIES.solution,
      limit: { days: 28 },
      target: { conversion: 0.6, days: 14 },
      checklist: [
        checked('reuse', text('Reusable parts chosen', '已选定可复用部分')),
        checked('fit', text('Customer-made parts agreed', '已商定定制部分')),
      ],
      roles: [accountManager(3), solutionManager(16), deliveryManager(2)],
      position: staircase(2),
      'x-adapt': true,
    }),
    stage('proposal', {
      kind: 'open',
      probability: STAGE_PROBABILITIES.proposal,
      limit: { days: 28 },
      target: { conversion: 0.42, days: 14 },
      benchmark: { conversion: 0.45, label: text('Top quartile', '前四分之一'), source: ILLUSTRATION },
      checklist: [
        checked('budget', text('Budget confirmed', '预算已确认'), {
          when: is('budget_confirmed', true),
          required: true,
        }),
        checked('decision_maker', text('Decision maker met', '已见决策人'), {
          when: is('decision_maker_met', true),
          required: true,
        }),
        checked('quote', text('Quote sent', '已发报价'), { when: isNot('quoted_on', null), required: true }),
        checked('reference', text('Reference visit offered', '已安排样板参观')),
      ],
      roles: [accountManager(6), solutionManager(12), deliveryManager(2)],
      position: staircase(3),
      'x-adapt': true,
    }),
    stage('negotiation', {
      kind: 'open',
      probability: STAGE_PROBABILITIES.negotiation,
      limit: { days: 21 },
      target: { conversion: 0.6, days: 10 },
      roles: [accountManager(8), solutionManager(2), deliveryManager(2)],
      position: staircase(4),
    }),
    stage('won', { kind: 'won', probability: 1, roles: [deliveryManager(6)], position: staircase(5) }),
    stage('lost', { kind: 'lost', probability: 0, position: { x: 240, y: 528 } }),
    stage('nurture', {
      kind: 'parked',
      description: text('Not now. Looked at again each quarter.', '暂不推进，每季度复查。'),
      probability: STAGE_PROBABILITIES.nurture,
      limit: { days: 90 },
      position: { x: 0, y: 328 },
    }),
    stage('disqualified', { kind: 'disqualified', probability: 0, position: { x: -240, y: 164 } }),
  ],
  transitions: [
    ...advanceThrough('lead', 'qualified', 'solution', 'proposal', 'negotiation', 'won'),
    ...loseFrom(['lead'], 'disqualified'),
    ...loseFrom(['lead', 'qualified', 'solution'], 'nurture'),
    ...loseFrom(['qualified', 'solution', 'proposal', 'negotiation'], 'lost'),
    { from: 'nurture', to: 'lead', kind: 'recycle', title: text('after review', '复查后') },
    { from: 'proposal', to: 'solution', kind: 'recycle', title: text('sent back', '退回') },
    { from: 'negotiation', to: 'proposal', kind: 'recycle', title: text('sent back', '退回') },
    {
      from: 'won',
      to: { funnel: 'strategic', stage: 'joint_plan' },
      kind: 'handoff',
      title: text('over ¥1M', '超过 100 万'),
      entity: 'account',
      when: { '>': [field('amount'), 1_000_000] },
    },
  ],
  counting: { method: 'history' },
};
