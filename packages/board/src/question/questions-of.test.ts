import { describe, expect, test } from 'vitest';
import type { Board, WeirDocument, Widget } from '@weir/schema';
import { builtInQuestions } from './built-in-questions.js';
import type { WidgetType } from '../widgets/widget-type.js';
import { askedOf, metricsAsked, questionsOf, widgetQuestions } from './questions-of.js';
import { initialView, withFilter } from './view.js';
import type { BoardView } from './view.js';

const YEAR = { from: '2025-01-01', to: '2026-01-01' };
const view: BoardView = { period: YEAR, compare: 'prior-year', filters: {} };
const document: WeirDocument = { weir: 1, id: 'd', title: 'D' };
const ask = (widget: Omit<Widget, 'id'>, over: BoardView = view) =>
  widgetQuestions({ id: 'w', ...widget }, askedOf(document, over, undefined), builtInQuestions)[0] ?? null;

describe('widgetQuestions', () => {
  test.each<[string, Omit<Widget, 'id'>]>([
    ['a text asks nothing', { type: 'text', text: 'Hello' }],
    ['a host’s own widget asks for itself', { type: 'acme-map' }],
    ['a card without a metric asks nothing', { type: 'kpi' }],
    ['a table without metrics asks nothing', { type: 'table', by: ['team'] }],
  ])('%s', (_claim, widget) => {
    expect(ask(widget)).toBeNull();
  });

  test('a card asks for its value, its history and the comparison in one', () => {
    expect(ask({ type: 'kpi', metric: 'win_rate' })).toEqual({
      metrics: ['win_rate'],
      range: YEAR,
      grain: 'month',
      compare: 'prior-year',
    });
  });

  test('a card of a list of metrics is about the first', () => {
    expect(ask({ type: 'kpi', metrics: ['win_rate', 'revenue'] })).toMatchObject({ metrics: ['win_rate'] });
  });

  test('over all of time there is neither history nor comparison', () => {
    expect(ask({ type: 'kpi', metric: 'win_rate' }, { ...view, period: 'all' })).toEqual({
      metrics: ['win_rate'],
      range: {},
    });
  });

  test('a trend asks at its own grain', () => {
    expect(ask({ type: 'trend', metric: 'revenue', grain: 'week', by: ['team'] })).toMatchObject({
      metrics: ['revenue'],
      grain: 'week',
      by: ['team'],
    });
  });

  test('a table asks for periods only when it has a grain, a funnel for the comparison and its groups', () => {
    expect(ask({ type: 'table', metrics: ['a', 'b'], by: ['team'] })).toEqual({
      metrics: ['a', 'b'],
      range: YEAR,
      by: ['team'],
      compare: 'prior-year',
    });
    expect(ask({ type: 'table', metrics: ['a'], grain: 'month' })).toMatchObject({ grain: 'month' });
    expect(ask({ type: 'table', metrics: ['a'], grain: 'month' }, { ...view, period: 'all' })).not.toHaveProperty(
      'grain',
    );
    expect(ask({ type: 'funnel', funnel: 'b2b', basis: 'activity', by: ['team'] })).toEqual({
      funnel: 'b2b',
      range: YEAR,
      basis: 'activity',
      by: ['team'],
      compare: 'prior-year',
    });
    expect(ask({ type: 'flow', funnel: 'b2b', by: ['team'] })).toEqual({ funnel: 'b2b', range: YEAR, by: ['team'] });
  });

  test.each([
    ['cohort', { grain: 'month' }],
    ['histogram', { histogram: { from: 'lead', to: 'won', bins: 12 } }],
  ])('a %s that is broken down asks for the detail of its largest groups', (type, split) => {
    const stages = [
      { id: 'lead', kind: 'open' as const },
      { id: 'won', kind: 'won' as const },
    ];
    const asked = askedOf({ ...document, funnels: [{ id: 'b2b', stages }] }, view, undefined);
    const questionOf = (by: string[]) =>
      widgetQuestions({ id: 'w', type, funnel: 'b2b', by }, asked, builtInQuestions)[0];
    expect(questionOf(['team'])).toMatchObject({ by: ['team'], detail: 6, ...split });
    expect(questionOf([])).not.toHaveProperty('detail');
  });

  test('a matrix that is broken down asks each funnel for the detail of more groups than are drawn', () => {
    const handoff = { from: 'won', to: { funnel: 'accounts', stage: 'plan' }, kind: 'handoff' } as const;
    const funnels = [
      { id: 'b2b', stages: [{ id: 'won', kind: 'won' as const }], transitions: [handoff] },
      { id: 'accounts', stages: [{ id: 'plan', kind: 'open' as const }] },
    ];
    const asked = askedOf({ ...document, funnels }, view, undefined);
    const questionsBy = (by: string[]) => widgetQuestions({ id: 'w', type: 'matrix', by }, asked, builtInQuestions);
    expect(questionsBy(['team'])).toMatchObject([
      { funnel: 'b2b', by: ['team'], detail: 12 },
      { funnel: 'accounts', by: ['team'], detail: 12 },
    ]);
    expect(questionsBy([])[0]).not.toHaveProperty('detail');
  });

  test('a table of several dimensions asks for its subtotals too: by the first, and by the first two', () => {
    const asked = askedOf(document, view, undefined);
    const bys = (by: string[]) =>
      widgetQuestions({ id: 'w', type: 'table', metrics: ['a'], grain: 'month', by }, asked, builtInQuestions).map(
        (question) => [question.by, question.grain, question.compare],
      );
    const asAll = ['month', 'prior-year'] as const;
    expect(bys(['a', 'b', 'c', 'd'])).toEqual([
      [['a', 'b', 'c', 'd'], ...asAll],
      [['a'], ...asAll],
      [['a', 'b'], ...asAll],
    ]);
    expect(bys(['a'])).toEqual([[['a'], ...asAll]]);
    expect(bys([])).toEqual([[[], ...asAll]]);
  });

  test('a matrix asks about each funnel that hands over, or is handed to', () => {
    const handing = {
      id: 'a',
      stages: [{ id: 's', kind: 'open' as const }],
      transitions: [{ from: 's', to: { funnel: 'b', stage: 's' }, kind: 'handoff' as const }],
    };
    const funnels = [handing, { ...handing, id: 'b', transitions: [] }, { ...handing, id: 'c', transitions: [] }];
    const asked = askedOf({ ...document, funnels }, view, undefined);
    expect(widgetQuestions({ id: 'w', type: 'matrix' }, asked, builtInQuestions)).toEqual([
      { funnel: 'a', range: YEAR },
      { funnel: 'b', range: YEAR },
    ]);
  });

  test('a relative period is that of the document’s zone at as-of', () => {
    const [question] = widgetQuestions(
      { id: 'w', type: 'funnel', funnel: 'b2b' },
      askedOf(
        { ...document, settings: { timeZone: 'Asia/Shanghai' } },
        { ...view, period: 'this-year' },
        '2024-12-31T17:00:00Z',
      ),
      builtInQuestions,
    );
    expect(question?.range).toEqual(YEAR);
  });

  test('filters and parameters go with every question', () => {
    const filtered = { ...withFilter(view, 'team', ['East', null]), parameters: { quota: 2 } };
    expect(ask({ type: 'funnel', funnel: 'b2b' }, filtered)).toMatchObject({
      filters: { team: ['East', null] },
      parameters: { quota: 2 },
    });
  });
});

test('what is asked about any metrics is split as the range or the given grain says', () => {
  expect(metricsAsked(undefined, view, undefined, undefined)).toEqual({
    range: YEAR,
    grain: 'month',
    compare: 'prior-year',
  });
  expect(metricsAsked('week', { ...view, compare: 'none' }, undefined, undefined)).toEqual({
    range: YEAR,
    grain: 'week',
  });
  expect(metricsAsked('week', { ...view, period: 'all' }, undefined, undefined)).toEqual({ range: {} });
});

test('equal questions are the same object', () => {
  const board: Board = {
    id: 'main',
    widgets: [
      { id: 'card', type: 'kpi', metric: 'revenue' },
      { id: 'trend', type: 'trend', metric: 'revenue' },
      { id: 'other', type: 'kpi', metric: 'orders' },
      { id: 'note', type: 'text' },
    ],
  };
  const { questions } = questionsOf(board, askedOf(document, view, undefined), builtInQuestions);
  expect([...questions.keys()]).toEqual(['card', 'trend', 'other']);
  expect(questions.get('trend')?.[0]).toBe(questions.get('card')?.[0]);
  expect(new Set([...questions.values()].flat()).size).toBe(2);
});

test('a type may ask several questions, or an empty list of them', () => {
  const pair: WidgetType = {
    type: 'pair',
    element: 'acme-pair',
    question: ({ metrics = [] }) => metrics.map((metric) => ({ metrics: [metric] })),
  };
  const widgets: Widget[] = [
    { id: 'two', type: 'pair', metrics: ['revenue', 'orders'] },
    { id: 'none', type: 'pair' },
    { id: 'one', type: 'pair', metrics: ['orders'] },
  ];
  const { questions } = questionsOf({ id: 'main', widgets }, askedOf(document, view, undefined), [pair]);
  expect([...questions.keys()]).toEqual(['two', 'one']);
  expect(questions.get('two')).toEqual([{ metrics: ['revenue'] }, { metrics: ['orders'] }]);
  expect(questions.get('one')?.[0]).toBe(questions.get('two')?.[1]);
});

test('a type of the host that cannot say what to ask fails alone', () => {
  const gauge: WidgetType = {
    type: 'gauge',
    element: 'acme-gauge',
    question: ({ options }) => ({ metrics: [(options as { of: string }).of] }),
  };
  const widgets: Widget[] = [
    { id: 'good', type: 'gauge', options: { of: 'revenue' } },
    { id: 'bad', type: 'gauge' },
  ];
  const { questions, faults } = questionsOf({ id: 'main', widgets }, askedOf(document, view, undefined), [gauge]);
  expect([...questions]).toEqual([['good', [{ metrics: ['revenue'] }]]]);
  expect([...faults.keys()]).toEqual(['bad']);
  expect(faults.get('bad')).toMatchObject({ code: 'elements/widget-type', params: { type: 'gauge' } });
});

describe('the view', () => {
  test('a board starts with its own period, else with the last 12 months', () => {
    expect(initialView(undefined)).toEqual({ period: 'last-12-months', compare: 'none', filters: {} });
    expect(initialView({ id: 'b', widgets: [], period: 'this-year', compare: 'prior-year' })).toMatchObject({
      period: 'this-year',
      compare: 'prior-year',
    });
  });

  test('a filter without values is no filter', () => {
    const filtered = withFilter(withFilter(view, 'team', ['East']), 'product', ['A']);
    expect(withFilter(filtered, 'team', []).filters).toEqual({ product: ['A'] });
  });
});
