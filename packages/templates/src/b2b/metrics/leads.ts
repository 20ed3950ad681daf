import type { Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { SHARE, WHOLE } from '../../building/formats.js';
import { count, distinct, field, known, per } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const qualified = { where: known('qualified_on'), on: 'qualified_on' };

/** Three leads created in June, one of them entered twice; one from May that was qualified in June. */
const someLeads = {
  deals: [
    { id: 'a', created_on: '2025-05-20', qualified_on: '2025-06-02' },
    { id: 'b', created_on: '2025-06-01', qualified_on: '2025-06-10' },
    { id: 'b', created_on: '2025-06-01', qualified_on: '2025-06-10' },
    { id: 'c', created_on: '2025-06-30', qualified_on: '2025-08-01' },
    { id: 'd', created_on: '2025-06-12', qualified_on: null },
  ],
};

/** Market to lead: how many come in, and how many of them are worth the work. */
export const leadMetrics: Metric[] = [
  {
    id: 'leads_created',
    title: text('Leads created', '新增线索'),
    description: text(
      'Different leads created in the period. Every deal begins as a lead.',
      '期间内创建的不同线索数。每个商机都从线索开始。',
    ),
    kind: 'result',
    formula: distinct('deals', field('id')),
    format: WHOLE,
    good: 'higher',
    targets: [{ value: 170, grain: 'month' }],
    examples: [
      { ...inJune(someLeads), title: text('A lead entered twice is one', '重复录入的线索只算一条'), expect: 3 },
      { ...inJuly(someLeads), title: text('No lead: 0, not missing', '没有线索：0，而非缺失'), expect: 0 },
    ],
  },
  {
    id: 'leads_qualified',
    title: text('Leads qualified', '确认线索'),
    description: text(
      'Different leads qualified in the period, whenever they were created.',
      '期间内确认的不同线索数，不论何时创建。',
    ),
    kind: 'result',
    formula: distinct('deals', field('id'), qualified),
    format: WHOLE,
    good: 'higher',
    targets: [{ value: 85, grain: 'month' }],
    drivers: ['visits_per_week', 'roles_reached'],
    examples: [
      { ...inJune(someLeads), title: text('By the day of qualifying', '按确认日期'), expect: 2 },
      {
        ...inJune({ deals: [{ id: 'd', created_on: '2025-06-12', qualified_on: null }] }),
        title: text('Created, never qualified', '已创建，从未确认'),
        expect: 0,
      },
    ],
  },
  {
    id: 'qualification_rate',
    title: text('Qualification rate', '线索确认率'),
    description: text(
      'Share of the leads created in the period that have been qualified since.',
      '期间内创建的线索中，至今已确认的比例。',
    ),
    kind: 'behavior',
    formula: per(count('deals', { where: known('qualified_on') }), count('deals')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.5 }],
    examples: [
      {
        ...inJune({
          deals: [
            { id: 'a', created_on: '2025-06-02', qualified_on: '2025-06-30' },
            { id: 'b', created_on: '2025-06-03', qualified_on: '2025-08-01' },
            { id: 'c', created_on: '2025-06-04', qualified_on: null },
          ],
        }),
        title: text('Qualified later counts too', '之后确认的也计入'),
        expect: 2 / 3,
      },
      { ...inJuly(someLeads), title: text('No lead: no rate', '没有线索：无法计算'), expect: null },
    ],
  },
];
