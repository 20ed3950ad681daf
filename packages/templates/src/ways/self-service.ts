import type { Id, Stage, WeirDocument } from '@weir/schema';
import { inJuly, inJune } from '../building/examples.js';
import { count, distinct, field, is, per, sum } from '../building/formulas.js';
import { staircase, advanceThrough } from '../building/stages.js';
import { text } from '../building/text.js';
import { valuesOf } from '../b2b/values.js';

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
        ],
      },
    ],
    dimensions: [{ id: 'channel', title: text('Channel', '渠道'), fields: { events: 'channel' } }],
    funnels: [
      {
        id: 'self-service',
        title: text('Online self-service', '在线自助'),
        entity: { title: text('User', '用户') },
        stages: [
          step('visit', 'visit', 0, { target: { conversion: 0.08 } }),
          step('sign-up', 'sign-up', 1, { target: { conversion: 0.6, days: 1 } }),
          step('activated', 'activated', 2, { target: { conversion: 0.5 }, 'x-adapt': true }),
          step('trial', 'trial', 3, { optional: true }),
          step('paid', 'paid', 4, { kind: 'won' }),
          step('renewed', 'renewed', 5, { kind: 'won' }),
        ],
        transitions: [
          ...advanceThrough('visit', 'sign-up', 'activated', 'trial', 'paid', 'renewed'),
          { from: 'activated', to: 'paid', kind: 'advance' },
        ],
        counting: { method: 'sequence', order: 'ordered', window: { days: 45 } },
      },
    ],
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
      {
        id: 'main',
        title: text('Overview', '总览'),
        filters: ['period', 'channel'],
        period: 'last-90-days',
        widgets: [
          ...['visitors', 'sign_up_rate', 'activation_rate', 'online_revenue'].map((metric, index) => ({
            id: `kpi_${metric}`,
            type: 'kpi',
            metric,
            cell: { x: index * 3, y: 0, w: 3, h: 2 },
          })),
          { id: 'funnel', type: 'funnel', funnel: 'self-service', cell: { x: 0, y: 2, w: 12, h: 5 } },
          { id: 'trend', type: 'trend', metrics: ['sign_up_rate'], grain: 'week', cell: { x: 0, y: 7, w: 6, h: 4 } },
          {
            id: 'channels',
            type: 'table',
            title: text('Channels', '渠道'),
            metrics: ['visitors', 'sign_up_rate', 'activation_rate', 'online_revenue'],
            by: ['channel'],
            cell: { x: 6, y: 7, w: 6, h: 4 },
          },
        ],
      },
    ],
  } satisfies WeirDocument);
}
