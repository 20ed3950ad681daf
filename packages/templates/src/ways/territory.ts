import type { Field, Funnel, WeirDocument } from '@weir/schema';
import { inJuly, inJune } from '../building/examples.js';
import { illustration, ILLUSTRATED_STAGE } from '../building/formats.js';
import {
  count,
  daysBetween,
  distinct,
  field,
  is,
  isNot,
  isOneOf,
  known,
  median,
  per,
  sum,
} from '../building/formulas.js';
import { advanceThrough, checked, loseFrom, role, staircase } from '../building/stages.js';
import { text } from '../building/text.js';
import { valuesOf } from '../b2b/values.js';
import { wayBoard } from './way-board.js';

const REASONS = {
  closed: text('Out of business', '已停业'),
  duplicate: text('Duplicate', '重复'),
  'wrong-size': text('Wrong size', '规模不符'),
};
const OUTCOMES = { open: text('Open', '进行中'), won: text('Won', '赢单'), lost: text('Lost', '输单') };

const owner: Field = { id: 'owner', title: text('Seller', '销售'), type: 'string' };
const territory: Field = { id: 'territory', title: text('Territory', '片区'), type: 'string' };
const region: Field = {
  id: 'region',
  title: text('Region', '区域'),
  type: 'string',
  lookup: { by: 'territory', dataset: 'territories', field: 'region' },
};

const someLeads = {
  leads: [
    {
      id: 'a',
      mined_on: '2025-06-02',
      owner: 'Li',
      closed_on: '2025-06-20',
      outcome: 'won',
      amount: 12000,
      visited_on: '2025-06-10',
    },
    {
      id: 'b',
      mined_on: '2025-06-03',
      owner: 'Wu',
      closed_on: '2025-06-21',
      outcome: 'lost',
      amount: 9000,
      visited_on: '2025-06-13',
    },
    { id: 'c', mined_on: '2025-06-04', owner: 'Li', closed_on: null, outcome: 'open', amount: 7000, visited_on: null },
  ],
  visits: [
    { id: '1', lead: 'a', owner: 'Li', visited_at: '2025-06-10T09:00:00+08:00' },
    { id: '2', lead: 'b', owner: 'Wu', visited_at: '2025-06-13T09:00:00+08:00' },
    { id: '3', lead: 'b', owner: 'Wu', visited_at: '2025-06-16T09:00:00+08:00' },
  ],
};

const seller = (hours: number) => role('seller', text('Seller', '销售'), hours);
const lead = (hours: number) => role('territory-lead', text('Territory lead', '片区主管'), hours);

/** Leads are mined and handed out by region, and each is called on. */
export const territoryFunnel: Funnel = {
  id: 'territory',
  title: text('Territory', '地推'),
  description: text(
    'Territories are assigned, leads in them mined and handed out by region; sellers call on them, and visits count.',
    '划分片区，按区域挖掘并分配线索，销售上门拜访，拜访次数计入过程。',
  ),
  entity: { title: text('Lead', '线索') },
  tags: ['SMB'],
  value: { dataset: 'leads', field: 'amount' },
  stages: [
    {
      id: 'territory_assigned',
      title: text('Territory assigned', '片区已分配'),
      description: text('Somebody answers for the territory in which the lead lies.', '线索所在片区已有人负责。'),
      kind: 'open',
      enters: [
        {
          dataset: 'leads',
          when: isNot('territory_assigned_on', null),
          at: 'territory_assigned_on',
          entity: 'id',
        },
      ],
      probability: 0.02,
      checklist: [checked('territory', text('Territory drawn', '片区已划定'), { when: known('territory') })],
      roles: [lead(0.5)],
      position: staircase(0),
    },
    {
      id: 'mined',
      title: text('Lead mined', '线索已挖掘'),
      description: text('A possible customer was found in the territory.', '在片区内发现潜在客户。'),
      kind: 'open',
      enters: [{ dataset: 'leads', at: 'mined_on', entity: 'id' }],
      probability: 0.05,
      limit: { days: 7 },
      target: { conversion: 0.85, days: 3 },
      benchmark: { conversion: 0.9, ...ILLUSTRATED_STAGE },
      checklist: [checked('address', text('Address checked', '地址已核实'), { required: true })],
      roles: [lead(0.5)],
      position: staircase(1),
    },
    {
      id: 'assigned',
      title: text('Lead assigned', '线索已分配'),
      description: text('A seller of the region has the lead.', '已分配给该区域的销售。'),
      kind: 'open',
      enters: [{ dataset: 'leads', when: isNot('assigned_on', null), at: 'assigned_on', entity: 'id' }],
      probability: 0.1,
      limit: { days: 3 },
      target: { conversion: 0.8, days: 2 },
      benchmark: { conversion: 0.85, ...ILLUSTRATED_STAGE },
      checklist: [checked('owner', text('Seller named', '已指定销售'), { when: known('owner'), required: true })],
      roles: [lead(0.2), seller(0.3)],
      position: staircase(2),
    },
    {
      id: 'visited',
      title: text('Visited', '已拜访'),
      description: text(
        'Called on for the first time. What has to be found out there differs by company.',
        '首次上门拜访，需了解的内容因公司而异。',
      ),
      kind: 'open',
      enters: [{ dataset: 'visits', at: 'visited_at', entity: 'lead', first: true }],
      probability: 0.25,
      limit: { days: 14 },
      target: { conversion: 0.5, days: 7 },
      benchmark: { conversion: 0.55, ...ILLUSTRATED_STAGE },
      checklist: [checked('decision_maker', text('Decision maker met', '已见决策人'), { required: true })],
      roles: [seller(2)],
      position: staircase(3),
      'x-adapt': true,
    },
    {
      id: 'quoted',
      title: text('Quoted', '已报价'),
      description: text('The customer has a price.', '客户已收到报价。'),
      kind: 'open',
      enters: [{ dataset: 'leads', when: isNot('quoted_on', null), at: 'quoted_on', entity: 'id' }],
      probability: 0.5,
      limit: { days: 14 },
      target: { conversion: 0.5, days: 7 },
      benchmark: { conversion: 0.55, ...ILLUSTRATED_STAGE },
      checklist: [
        checked('amount', text('Amount written down', '金额已记录'), { when: known('amount'), required: true }),
      ],
      roles: [seller(1.5)],
      position: staircase(4),
      'x-adapt': true,
    },
    {
      id: 'won',
      title: text('Won', '赢单'),
      kind: 'won',
      enters: [{ dataset: 'leads', when: is('outcome', 'won'), at: 'closed_on', entity: 'id' }],
      probability: 1,
      roles: [seller(1)],
      position: staircase(5),
    },
    {
      id: 'lost',
      title: text('Lost', '输单'),
      kind: 'lost',
      enters: [{ dataset: 'leads', when: is('outcome', 'lost'), at: 'closed_on', entity: 'id' }],
      probability: 0,
      position: { x: 360, y: 528 },
    },
    {
      id: 'disqualified',
      title: text('Disqualified', '不合格'),
      description: text('Not worth a visit, for a reason. Not the same as lost.', '有原因地不值得拜访，与输单不同。'),
      kind: 'disqualified',
      enters: [{ dataset: 'leads', when: isNot('disqualified_on', null), at: 'disqualified_on', entity: 'id' }],
      probability: 0,
      position: { x: 0, y: 328 },
    },
  ],
  transitions: [
    ...advanceThrough('territory_assigned', 'mined', 'assigned', 'visited', 'quoted', 'won'),
    ...loseFrom(['mined', 'assigned'], 'disqualified'),
    ...loseFrom(['visited', 'quoted'], 'lost'),
  ],
  counting: { method: 'history' },
};

/** Territory selling: leads are mined and handed out by region, sellers call on them, and visits count. */
export function territorySelling(): WeirDocument {
  return structuredClone({
    weir: 1,
    id: 'territory',
    title: text('Territory', '地推'),
    description: text(
      'Sellers on the road: territories are assigned, leads in them mined, handed out, visited and quoted.',
      '线下推广：划分片区，挖掘并分配线索，上门拜访、报价。',
    ),
    settings: { timeZone: 'Asia/Shanghai', weekStart: 'monday', currency: 'CNY' },
    datasets: [
      {
        id: 'territories',
        title: text('Territories', '片区'),
        key: 'territory',
        time: 'assigned_on',
        fields: [
          territory,
          { id: 'region', title: text('Region', '区域'), type: 'string' },
          { id: 'assigned_on', title: text('Assigned on', '分配日期'), type: 'date' },
        ],
      },
      {
        id: 'leads',
        title: text('Leads', '线索'),
        key: 'id',
        time: 'mined_on',
        fields: [
          { id: 'id', type: 'string' },
          territory,
          region,
          owner,
          {
            id: 'territory_assigned_on',
            title: text('Territory assigned on', '片区分配日期'),
            type: 'date',
            lookup: { by: 'territory', dataset: 'territories', field: 'assigned_on' },
          },
          { id: 'mined_on', title: text('Mined on', '挖掘日期'), type: 'date' },
          { id: 'assigned_on', title: text('Assigned on', '分配日期'), type: 'date' },
          { id: 'visited_on', title: text('First visited on', '首访日期'), type: 'date' },
          { id: 'quoted_on', title: text('Quoted on', '报价日期'), type: 'date' },
          { id: 'closed_on', title: text('Closed on', '关闭日期'), type: 'date' },
          { id: 'disqualified_on', title: text('Disqualified on', '判为不合格日期'), type: 'date' },
          { id: 'reason', title: text('Reason', '原因'), type: 'string', values: valuesOf(REASONS) },
          { id: 'outcome', title: text('Outcome', '结果'), type: 'string', values: valuesOf(OUTCOMES) },
          { id: 'amount', title: text('Amount', '金额'), type: 'number', unit: 'CNY' },
          {
            id: 'opportunity',
            title: text('Opportunity', '商机'),
            description: text(
              'The opportunity that came of it, where a customer needs a whole solution.',
              '客户需要完整方案时，由此产生的商机。',
            ),
            type: 'string',
          },
        ],
      },
      {
        id: 'visits',
        title: text('Visits', '拜访'),
        key: 'id',
        time: 'visited_at',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'lead', title: text('Lead', '线索'), type: 'string' },
          { ...territory, lookup: { by: 'lead', dataset: 'leads', field: 'territory' } },
          { ...region, lookup: { by: 'lead', dataset: 'leads', field: 'region' } },
          owner,
          { id: 'visited_at', title: text('Visited at', '拜访时间'), type: 'datetime' },
        ],
      },
    ],
    dimensions: [
      { id: 'region', title: text('Region', '区域'), fields: { leads: 'region', visits: 'region' } },
      { id: 'territory', title: text('Territory', '片区'), fields: { leads: 'territory', visits: 'territory' } },
    ],
    funnels: [territoryFunnel],
    metrics: [
      {
        id: 'leads_mined',
        title: text('Leads mined', '挖掘线索数'),
        description: text('Leads found in the period.', '期间内挖掘的线索数。'),
        kind: 'behavior',
        formula: count('leads'),
        format: { style: 'number', digits: 0 },
        good: 'higher',
        examples: [
          { ...inJune(someLeads), title: text('Open ones too', '进行中的也计入'), expect: 3 },
          { ...inJuly(someLeads), title: text('None: 0', '没有：0'), expect: 0 },
        ],
      },
      {
        id: 'visits_per_lead',
        title: text('Visits per lead', '单线索拜访次数'),
        description: text('Visits ÷ leads visited, in the period.', '期间内拜访次数 ÷ 被拜访的线索数。'),
        kind: 'behavior',
        formula: per(count('visits'), distinct('visits', field('lead'))),
        format: { style: 'number', digits: 1 },
        good: { band: [1.5, 4] },
        examples: [
          {
            ...inJune(someLeads),
            title: text('A lead never visited is not in it', '从未拜访的线索不计入'),
            expect: 1.5,
          },
          { ...inJuly(someLeads), title: text('No visit: missing', '没有拜访：缺失'), expect: null },
        ],
      },
      {
        id: 'days_to_first_visit',
        title: text('Days to the first visit', '首访天数'),
        description: text(
          'Median days from mining a lead to visiting it, by the first visit.',
          '从挖掘到首访的天数中位数，按首访日期。',
        ),
        kind: 'behavior',
        formula: median('leads', daysBetween('mined_on', 'visited_on'), { on: 'visited_on' }),
        format: { digits: 0 },
        good: 'lower',
        targets: [{ value: 7 }],
        examples: [
          {
            ...inJune(someLeads),
            title: text('8 and 10 days; a lead not yet visited is left out', '8 天与 10 天；尚未拜访的不计入'),
            expect: 9,
          },
          { ...inJuly(someLeads), title: text('No first visit: missing', '没有首访：缺失'), expect: null },
        ],
      },
      {
        id: 'territory_win_rate',
        title: text('Win rate', '赢单率'),
        description: text(
          'Won ÷ (won + lost), of the leads closed in the period.',
          '期间内关闭的线索中，赢单 ÷（赢单 + 输单）。',
        ),
        kind: 'result',
        formula: per(
          count('leads', { where: is('outcome', 'won'), on: 'closed_on' }),
          count('leads', { where: isOneOf('outcome', ['won', 'lost']), on: 'closed_on' }),
        ),
        format: { style: 'percent', digits: 1 },
        good: 'higher',
        benchmarks: [illustration(0.3)],
        drivers: ['visits_per_lead', 'days_to_first_visit'],
        examples: [
          { ...inJune(someLeads), title: text('An open lead is neither', '进行中的线索不计入'), expect: 0.5 },
          { ...inJuly(someLeads), title: text('Nothing closed: missing', '没有关闭的线索：缺失'), expect: null },
        ],
      },
      {
        id: 'territory_revenue',
        title: text('Won revenue', '赢单收入'),
        description: text('Amount of the leads won in the period.', '期间内赢单的金额合计。'),
        kind: 'result',
        formula: sum('leads', field('amount'), { where: is('outcome', 'won'), on: 'closed_on' }),
        format: { style: 'currency', notation: 'compact', digits: 1 },
        good: 'higher',
        drivers: ['leads_mined'],
        examples: [
          { ...inJune(someLeads), title: text('Only won leads', '仅计赢单'), expect: 12000 },
          { ...inJuly(someLeads), title: text('Nothing won: 0', '没有赢单：0'), expect: 0 },
        ],
      },
    ],
    boards: [
      wayBoard({
        filters: ['period', 'region', 'territory'],
        cards: ['territory_revenue', 'territory_win_rate', 'leads_mined', 'days_to_first_visit'],
        funnel: { id: 'territory', basis: 'activity' },
        trend: { metric: 'territory_revenue', grain: 'month' },
        table: {
          id: 'regions',
          title: text('Regions', '区域'),
          metrics: ['territory_revenue', 'territory_win_rate', 'leads_mined', 'visits_per_lead'],
          by: 'region',
        },
      }),
    ],
  } satisfies WeirDocument);
}
