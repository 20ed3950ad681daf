import type { Funnel, Id, Stage, WeirDocument } from '@weir/schema';
import { inJuly, inJune } from '../building/examples.js';
import { illustration, ILLUSTRATED_STAGE } from '../building/formats.js';
import { atLeast, count, distinct, field, is, known, per, sum } from '../building/formulas.js';
import { advanceThrough, checked, role, staircase } from '../building/stages.js';
import { text } from '../building/text.js';
import { valuesOf } from '../b2b/values.js';
import { wayBoard } from './way-board.js';

const STEPS = {
  visit: text('Visit', '访问'),
  'sign-up': text('Sign-up', '注册'),
  activated: text('Activated', '激活'),
  trial: text('Trial', '试用'),
  paid: text('Paid', '付费'),
  renewed: text('Renewed', '续费'),
};

const CHANNELS = {
  search: text('Search', '搜索'),
  social: text('Social media', '社交媒体'),
  referral: text('Referral', '推荐'),
  direct: text('Direct', '直接访问'),
};

function step(id: Id, name: keyof typeof STEPS, at: number, rest: Partial<Stage> = {}): Stage {
  return {
    id,
    title: STEPS[name],
    kind: 'open',
    enters: [{ dataset: 'events', when: is('name', name), at: 'happened_at', entity: 'user' }],
    position: staircase(at),
    ...rest,
  };
}

const users = (name: keyof typeof STEPS) => distinct('events', field('user'), { where: is('name', name) });

const someEvents = {
  events: [
    { id: '1', user: 'a', name: 'visit', happened_at: '2025-06-01T08:00:00Z', amount: null },
    { id: '2', user: 'a', name: 'sign-up', happened_at: '2025-06-01T08:05:00Z', amount: null },
    { id: '3', user: 'b', name: 'visit', happened_at: '2025-06-02T08:00:00Z', amount: null },
    { id: '4', user: 'b', name: 'visit', happened_at: '2025-06-03T08:00:00Z', amount: null },
    { id: '5', user: 'a', name: 'activated', happened_at: '2025-06-03T08:00:00Z', amount: null },
    { id: '6', user: 'a', name: 'paid', happened_at: '2025-06-20T08:00:00Z', amount: 99 },
  ],
};

const product = (hours: number) => role('product', text('Product growth', '产品增长'), hours);
const support = (hours: number) => role('support', text('Customer support', '客户支持'), hours);

/** From the first visit to the renewal. Nobody sells: the hours are those of who makes the product easy to begin with, and who answers. */
export const selfServiceFunnel: Funnel = {
  id: 'self-service',
  title: text('Online self-service', '在线自助'),
  description: text(
    'People who buy without a seller, by what they do in an app or on a site.',
    '用户无需销售介入自行购买，按其在应用或网站中的行为统计。',
  ),
  entity: { title: text('User', '用户') },
  tags: ['B2C', 'SaaS'],
  stages: [
    step('visit', 'visit', 0, {
      description: text('Came to the site or opened the app.', '访问网站或打开应用。'),
      target: { conversion: 0.08 },
      benchmark: { conversion: 0.1, ...ILLUSTRATED_STAGE },
      roles: [product(0.01)],
    }),
    step('sign-up', 'sign-up', 1, {
      description: text('Made an account.', '完成注册。'),
      target: { conversion: 0.6, days: 1 },
      benchmark: { conversion: 0.65, days: 1, ...ILLUSTRATED_STAGE },
      limit: { days: 3 },
      checklist: [checked('channel', text('Channel known', '渠道已知'), { when: known('channel') })],
      roles: [product(0.02)],
    }),
    step('activated', 'activated', 2, {
      description: text(
        'Did for the first time what the product is for. Say here what that is in yours.',
        '首次完成产品的核心动作，请按自己的产品定义。',
      ),
      target: { conversion: 0.5 },
      benchmark: { conversion: 0.55, ...ILLUSTRATED_STAGE },
      limit: { days: 14 },
      checklist: [checked('guided', text('Got to the first result', '已得到首个成果'), { required: true })],
      roles: [product(0.05), support(0.1)],
      'x-adapt': true,
    }),
    step('trial', 'trial', 3, {
      description: text('Tries what is paid for, without paying. Not everybody does.', '免费试用付费功能，并非必经。'),
      optional: true,
      limit: { days: 30 },
      checklist: [
        checked('colleagues', text('Invited a colleague', '已邀请同事'), { when: atLeast(field('seats'), 2) }),
      ],
      roles: [support(0.2)],
      'x-adapt': true,
    }),
    step('paid', 'paid', 4, {
      kind: 'won',
      description: text('Paid for the first time.', '首次付费。'),
      target: { conversion: 0.4 },
      roles: [support(0.1)],
    }),
    step('renewed', 'renewed', 5, {
      kind: 'won',
      description: text('Paid again when the term was over.', '到期后再次付费。'),
      roles: [support(0.1)],
    }),
  ],
  transitions: [
    ...advanceThrough('visit', 'sign-up', 'activated', 'trial', 'paid', 'renewed'),
    { from: 'activated', to: 'paid', kind: 'advance' },
  ],
  counting: { method: 'sequence', order: 'ordered', window: { days: 45 } },
};

/** Online self-service: behaviour events of people who buy without a seller, counted as a sequence inside a short window. */
export function selfService(): WeirDocument {
  return structuredClone({
    weir: 1,
    id: 'self-service',
    title: text('Online self-service', '在线自助'),
    description: text(
      'From the first visit to the renewal, without a seller: events of an app or a site.',
      '从首次访问到续费，无需销售介入：来自应用或网站的行为事件。',
    ),
    settings: { timeZone: 'Asia/Shanghai', weekStart: 'monday', currency: 'CNY' },
    datasets: [
      {
        id: 'events',
        title: text('Events', '行为事件'),
        key: 'id',
        time: 'happened_at',
        fields: [
          { id: 'id', type: 'string' },
          { id: 'user', title: text('User', '用户'), type: 'string' },
          { id: 'name', title: text('Event', '事件'), type: 'string', values: valuesOf(STEPS) },
          { id: 'happened_at', title: text('Happened at', '发生时间'), type: 'datetime' },
          { id: 'channel', title: text('Channel', '渠道'), type: 'string', values: valuesOf(CHANNELS) },
          { id: 'amount', title: text('Amount', '金额'), type: 'number', unit: 'CNY' },
          { id: 'seats', title: text('Seats', '席位数'), type: 'number' },
          {
            id: 'opportunity',
            title: text('Opportunity', '商机'),
            description: text(
              'The opportunity that came of it, where a user needs more than the product.',
              '用户需要更完整的方案时，由此产生的商机。',
            ),
            type: 'string',
          },
        ],
      },
    ],
    dimensions: [{ id: 'channel', title: text('Channel', '渠道'), fields: { events: 'channel' } }],
    funnels: [selfServiceFunnel],
    metrics: [
      {
        id: 'visitors',
        title: text('Visitors', '访客数'),
        description: text('People who visited in the period.', '期间内访问过的人数。'),
        kind: 'result',
        formula: users('visit'),
        format: { style: 'number', digits: 0 },
        good: 'higher',
        examples: [
          {
            ...inJune(someEvents),
            title: text('Two visits of one person are one visitor', '一人两次访问算一名访客'),
            expect: 2,
          },
          { ...inJuly(someEvents), title: text('Nobody: 0', '无人：0'), expect: 0 },
        ],
      },
      {
        id: 'sign_up_rate',
        title: text('Sign-up rate', '注册率'),
        description: text('People who signed up ÷ people who visited, in the period.', '期间内注册人数 ÷ 访问人数。'),
        kind: 'result',
        formula: per(users('sign-up'), users('visit')),
        format: { style: 'percent', digits: 1 },
        good: 'higher',
        benchmarks: [illustration(0.1)],
        examples: [
          { ...inJune(someEvents), title: text('One of two people', '两人中的一人'), expect: 0.5 },
          { ...inJuly(someEvents), title: text('No visitor: missing', '没有访客：缺失'), expect: null },
        ],
      },
      {
        id: 'activation_rate',
        title: text('Activation rate', '激活率'),
        description: text('People activated ÷ people who signed up, in the period.', '期间内激活人数 ÷ 注册人数。'),
        kind: 'behavior',
        formula: per(users('activated'), users('sign-up')),
        format: { style: 'percent', digits: 1 },
        good: 'higher',
        examples: [
          { ...inJune(someEvents), title: text('Everybody who signed up', '所有注册者'), expect: 1 },
          { ...inJuly(someEvents), title: text('Nobody signed up: missing', '无人注册：缺失'), expect: null },
        ],
      },
      {
        id: 'online_revenue',
        title: text('Online revenue', '在线收入'),
        description: text('Payments and renewals in the period.', '期间内的付费与续费金额。'),
        kind: 'result',
        formula: sum('events', field('amount')),
        format: { style: 'currency', notation: 'compact', digits: 1 },
        good: 'higher',
        drivers: ['activation_rate'],
        examples: [
          {
            ...inJune(someEvents),
            title: text('Events without an amount bring nothing', '没有金额的事件不计'),
            expect: 99,
          },
          { ...inJuly(someEvents), title: text('No payment: 0', '没有付费：0'), expect: 0 },
        ],
      },
      {
        id: 'payments_made',
        title: text('Payments', '付费次数'),
        description: text('First payments in the period.', '期间内的首次付费次数。'),
        kind: 'result',
        formula: count('events', { where: is('name', 'paid') }),
        format: { style: 'number', digits: 0 },
        good: 'higher',
        examples: [
          { ...inJune(someEvents), title: text('One payment', '一次付费'), expect: 1 },
          { ...inJuly(someEvents), title: text('No payment: 0', '没有付费：0'), expect: 0 },
        ],
      },
    ],
    boards: [
      wayBoard({
        filters: ['period', 'channel'],
        period: 'last-90-days',
        cards: ['visitors', 'sign_up_rate', 'activation_rate', 'online_revenue'],
        funnel: { id: 'self-service' },
        trend: { metric: 'sign_up_rate', grain: 'week' },
        table: {
          id: 'channels',
          title: text('Channels', '渠道'),
          metrics: ['visitors', 'sign_up_rate', 'activation_rate', 'online_revenue'],
          by: 'channel',
        },
      }),
    ],
  } satisfies WeirDocument);
}
