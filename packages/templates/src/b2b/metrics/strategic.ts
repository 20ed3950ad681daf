import type { Id, Metric, Text } from '@weir/schema';
import { distinct, field, is } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const someHistory = {
  account_history: [
    { id: '1', account: 'a', stage: 'joint_plan', entered_on: '2025-06-02', sequence: 1 },
    { id: '2', account: 'a', stage: 'programme', entered_on: '2025-06-09', sequence: 2 },
    { id: '3', account: 'a', stage: 'joint_plan', entered_on: '2025-06-16', sequence: 3 },
    { id: '4', account: 'b', stage: 'contract', entered_on: '2025-06-30', sequence: 4 },
    { id: '5', account: 'b', stage: 'expanded', entered_on: '2025-07-01', sequence: 5 },
  ],
};

function accountsThatEntered(id: Id, stage: string, title: Text, description: Text, expect: number): Metric {
  return {
    id,
    title,
    description,
    kind: 'result',
    formula: distinct('account_history', field('account'), { where: is('stage', stage) }),
    format: { style: 'number', digits: 0 },
    good: 'higher',
    examples: [{ given: someHistory, range: { from: '2025-06-01', to: '2025-07-01' }, asOf: '2025-09-01', expect }],
  };
}

/** How many accounts came how far in the period; each counts once. */
export const strategicMetrics: Metric[] = [
  accountsThatEntered(
    'joint_plans',
    'joint_plan',
    text('Joint plans', '联合规划数'),
    text('Strategic accounts that began a joint plan in the period.', '期间内开始联合规划的战略客户数。'),
    1,
  ),
  accountsThatEntered(
    'accounts_contracted',
    'contract',
    text('Contracts', '签约客户数'),
    text('Strategic accounts that came to a contract in the period.', '期间内进入签约的战略客户数。'),
    1,
  ),
  accountsThatEntered(
    'accounts_expanded',
    'expanded',
    text('Expanded', '扩展客户数'),
    text('Strategic accounts that bought more in the period.', '期间内实现扩展的战略客户数。'),
    0,
  ),
];
