import type { Example, Metric } from '@weir/schema';
import { inJuly, inJune } from '../../building/examples.js';
import { SHARE } from '../../building/formats.js';
import { count, is, per } from '../../building/formulas.js';
import { text } from '../../building/text.js';

const someSources: Example['given'] = {
  deals: [
    { id: 'a', created_on: '2025-06-02', source: 'existing' },
    { id: 'b', created_on: '2025-06-03', source: 'website' },
    { id: 'c', created_on: '2025-06-04', source: null },
    { id: 'd', created_on: '2025-06-05', source: 'existing' },
    { id: 'e', created_on: '2025-07-01', source: 'existing' },
  ],
};

/** Service to lead: what customers bring beside what they pay already. */
export const customerMetrics: Metric[] = [
  {
    id: 'leads_from_customers',
    title: text('Leads from customers', '老客户线索占比'),
    description: text(
      'Share of the leads created in the period that existing customers gave.',
      '期间内创建的线索中，来自老客户的比例。',
    ),
    kind: 'result',
    formula: per(count('deals', { where: is('source', 'existing') }), count('deals')),
    format: SHARE,
    good: 'higher',
    targets: [{ value: 0.1 }],
    drivers: ['renewal_rate'],
    examples: [
      { ...inJune(someSources), title: text('An unknown source is none of them', '来源不明的不算'), expect: 0.5 },
      {
        ...inJuly({ deals: (someSources['deals'] ?? []).slice(0, 4) }),
        title: text('No lead: missing', '没有线索：缺失'),
        expect: null,
      },
    ],
  },
];
