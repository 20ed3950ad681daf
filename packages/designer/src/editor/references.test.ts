import type { Formula, WeirDocument } from '@weir/schema';
import { valueAt } from '@weir/schema';
import { expect, test } from 'vitest';
import { exampleDocument } from './example.fixture.js';
import { referencesToFunnel, referencesToMetric, referencesToStage } from './references.js';

const withMetric = (formula: Formula): WeirDocument => ({
  ...exampleDocument,
  metrics: [{ id: 'm', formula }],
  boards: [],
});

test('a metric is named by formulas, widgets, drivers and insights', () => {
  const document: WeirDocument = {
    ...exampleDocument,
    metrics: [
      { id: 'base', formula: { count: ['deals'] } },
      { id: 'twice', formula: { '*': [2, { metric: 'base' }] } },
      { id: 'driven', formula: 1, drivers: ['other', 'base'] },
    ],
    insights: [{ id: 'i', when: { '<': [{ metric: 'base' }, 3] }, message: 'Low' }],
    boards: [{ id: 'b', widgets: [{ id: 'w', type: 'table', metrics: ['twice', 'base'] }] }],
  };
  const found = referencesToMetric(document, 'base');
  expect(found.map(({ kind, pointer }) => [kind, pointer])).toEqual([
    ['metric', '/metrics/1/formula'],
    ['insight', '/insights/0'],
    ['metric', '/metrics/2/drivers/1'],
    ['widget', '/boards/0/widgets/0'],
  ]);
  for (const { pointer } of found) expect(valueAt(document, pointer)).toBeDefined();
  expect(referencesToMetric(document, 'driven')).toEqual([]);
});

test('a metric that names itself does not keep itself', () => {
  expect(referencesToMetric(withMetric({ '+': [{ metric: 'm' }, 1] }), 'm')).toEqual([]);
});

test.each<[string, Formula, boolean]>([
  ['with the stage', { reached: ['solution', 'lead'] }, true],
  ['deep inside', { '/': [{ prior: [{ conversion: ['solution', 'lead', 'won'] }, 1, 'month'] }, 2] }, true],
  ['of another funnel', { reached: ['strategic', 'lead'] }, false],
  ['as a mere text', { count: ['deals', { '==': [{ var: 'stage' }, 'lead'] }] }, false],
])('a formula %s', (_claim, formula, refers) => {
  expect(referencesToStage(withMetric(formula), 'solution', 'lead').length > 0).toBe(refers);
});

test('an operand that stands without a list', () => {
  expect(referencesToFunnel(withMetric({ won: 'solution' }), 'solution')).toHaveLength(1);
});

test('a widget about its times', () => {
  const widgets = [
    { id: 'times', type: 'histogram', funnel: 'solution', to: 'won' },
    { id: 'others', type: 'histogram', funnel: 'strategic', to: 'won' },
    { id: 'all', type: 'funnel', funnel: 'solution' },
  ];
  const document: WeirDocument = { ...exampleDocument, boards: [{ id: 'b', widgets }] };
  expect(referencesToStage(document, 'solution', 'won')).toMatchObject([{ kind: 'widget', id: 'times' }]);
  expect(referencesToStage(document, 'solution', 'lead')).toEqual([]);
});

test('another funnel that hands off into it', () => {
  const found = referencesToStage(exampleDocument, 'strategic', 'plan');
  expect(found).toMatchObject([{ kind: 'funnel', id: 'solution', pointer: '/funnels/0/transitions/12/to' }]);
  expect(referencesToFunnel(exampleDocument, 'strategic')).toEqual(found);
});

test('its own transitions do not keep a stage', () => {
  expect(referencesToStage(exampleDocument, 'solution', 'lead')).toEqual([]);
});
