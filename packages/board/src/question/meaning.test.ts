import { describe, expect, test } from 'vitest';
import type { Metric, WeirDocument } from '@weir/schema';
import { meaningOf } from './meaning.js';

const document: WeirDocument = {
  weir: 1,
  id: 'd',
  title: 'D',
  settings: { timeZone: 'UTC' },
  datasets: [{ id: 'deals', fields: [{ id: 'id', type: 'string', title: 'No.' }] }],
  funnels: [
    { id: 'b2b', stages: [{ id: 'lead', kind: 'open' }] },
    { id: 'web', stages: [{ id: 'visit', kind: 'open' }] },
  ],
  metrics: [
    { id: 'revenue', formula: { sum: ['deals', { var: 'amount' }] } },
    { id: 'rate', formula: { '/': [{ metric: 'revenue' }, { won: ['b2b'] }] } },
    { id: 'loop', formula: { '+': [{ metric: 'loop' }, 1] } },
    { id: 'other', formula: 1 },
  ],
};

const rate = { metrics: ['rate'] };
const withMetric = (id: string, change: Partial<Metric>): WeirDocument => ({
  ...document,
  metrics: document.metrics!.map((metric) => (metric.id === id ? { ...metric, ...change } : metric)),
});
const same = (changed: WeirDocument, question = rate) => meaningOf(document, question) === meaningOf(changed, question);

describe('meaningOf', () => {
  test.each<[string, WeirDocument]>([
    ['another title of the document', { ...document, title: 'E' }],
    ['another title of the metric', withMetric('rate', { title: 'Rate' })],
    ['a target', withMetric('rate', { targets: [{ value: 1 }], good: 'higher' })],
    ['another formula of a metric it does not name', withMetric('other', { formula: 2 })],
    ['a note of the host', withMetric('rate', { 'x-note': 'hello' })],
    ['a title of a field', { ...document, datasets: [{ id: 'deals', fields: [{ id: 'id', type: 'string' }] }] }],
    [
      'a colour, an icon, a group and a tag',
      {
        ...document,
        funnels: [
          {
            ...document.funnels![0]!,
            stages: [{ id: 'lead', kind: 'open', color: 2, icon: 'phone' }],
            groups: [{ id: 'early', title: 'Early', stages: ['lead'] }],
            tags: ['b2b'],
          },
          document.funnels![1]!,
        ],
      },
    ],
    [
      'a stage that is moved on the canvas, renamed or given a target',
      {
        ...document,
        funnels: [
          {
            id: 'b2b',
            stages: [{ id: 'lead', kind: 'open', title: 'L', position: { x: 1, y: 2 }, target: { days: 3 } }],
          },
          document.funnels![1]!,
        ],
      },
    ],
    ['a stage of a funnel it does not name', { ...document, funnels: [document.funnels![0]!] }],
    ['another board', { ...document, boards: [{ id: 'b', widgets: [] }] }],
  ])('%s changes nothing', (_claim, changed) => {
    expect(same(changed)).toBe(true);
  });

  test.each<[string, WeirDocument]>([
    ['its formula', withMetric('rate', { formula: 1 })],
    ['the formula of a metric it names', withMetric('revenue', { formula: 1 })],
    ['its format, which may change the unit', withMetric('rate', { format: { style: 'percent' } })],
    ['a funnel it names', { ...document, funnels: [{ id: 'b2b', stages: [] }, document.funnels![1]!] }],
    ['the time zone', { ...document, settings: { timeZone: 'Asia/Shanghai' } }],
    ['a field', { ...document, datasets: [{ id: 'deals', fields: [{ id: 'id', type: 'number' }] }] }],
    ['a parameter', { ...document, parameters: [{ id: 'p', type: 'number', default: 1 }] }],
  ])('%s changes the meaning', (_claim, changed) => {
    expect(same(changed)).toBe(false);
  });

  test('ids that look like what is only shown still count', () => {
    const filtered = (value: string) => meaningOf(document, { ...rate, filters: { title: [value] } });
    expect(filtered('a')).not.toBe(filtered('b'));
    const dimension = (field: string): WeirDocument => ({
      ...document,
      dimensions: [{ id: 'd', fields: { target: field } }],
    });
    expect(meaningOf(dimension('a'), rate)).not.toBe(meaningOf(dimension('b'), rate));
  });

  test('another question is another meaning', () => {
    expect(meaningOf(document, rate)).not.toBe(meaningOf(document, { ...rate, grain: 'month' }));
    expect(meaningOf(document, { funnel: 'b2b' })).not.toBe(meaningOf(document, { funnel: 'web' }));
  });

  test('a circle of metrics ends', () => {
    expect(meaningOf(document, { metrics: ['loop'] })).toContain('loop');
  });
});
