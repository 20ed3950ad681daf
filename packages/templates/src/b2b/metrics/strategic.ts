import type { Id, Metric, Text } from '@weir/schema';
import { inJune } from '../../building/examples.js';
import { WHOLE } from '../../building/formats.js';
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

function accountsThatEntered(
  id: Id,
  stage: string,
  { title, description }: { title: Text; description: Text },
  [june, why]: readonly [expect: number, title: Text],
): Metric {
  return {
    id,
    title,
    description,
    kind: 'result',
    formula: distinct('account_history', field('account'), { where: is('stage', stage) }),
    format: WHOLE,
    good: 'higher',
    examples: [
      { ...inJune(someHistory), title: why, expect: june },
      { ...inJune({}), title: text('Nobody: 0', '无：0'), expect: 0 },
    ],
  };
}

/** How many accounts came how far in the period; each counts once. */
export const strategicMetrics: Metric[] = [
  accountsThatEntered(
    'joint_plans',
    'joint_plan',
    {
      title: text('Joint plans', '联合规划数'),
      description: text(
        'Strategic accounts that began a joint plan in the period.',
        '期间内开始联合规划的战略客户数。',
      ),
    },
    [1, text('Begun twice by one account: once', '同一客户两次开始只计一次')],
  ),
  accountsThatEntered(
    'accounts_contracted',
    'contract',
    {
      title: text('Contracts', '签约客户数'),
      description: text('Strategic accounts that came to a contract in the period.', '期间内进入签约的战略客户数。'),
    },
    [1, text('On the last day of June', '6 月最后一天')],
  ),
  accountsThatEntered(
    'accounts_expanded',
    'expanded',
    {
      title: text('Expanded', '扩展客户数'),
      description: text('Strategic accounts that bought more in the period.', '期间内实现扩展的战略客户数。'),
    },
    [0, text('On 1 July: not in June', '7 月 1 日：不属于 6 月')],
  ),
];
