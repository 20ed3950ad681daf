import { WeirError } from '@weir/schema';
import type { Metric, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { Editor } from '../editor.js';
import { exampleDocument } from '../example.fixture.js';
import { usersOfMetric } from '../metric-users.js';
import { patchBetween } from '../patch.js';
import { commandOf } from './registry.js';
import type { CommandId } from './registry.js';
import { run } from './run.fixture.js';

const metricOf = ({ metrics }: WeirDocument, id: string): Metric | undefined => metrics?.find((each) => each.id === id);
const withMetrics = (...metrics: Metric[]): WeirDocument => ({ ...exampleDocument, metrics });

describe('changing nothing', () => {
  const document = withMetrics({
    id: 'm',
    formula: 1,
    targets: [{ value: 2, grain: 'month' }],
    benchmarks: [{ value: 3, source: 'Survey' }],
    drivers: ['n'],
    examples: [{ given: { deals: [{ amount: 1, stage: null }] }, range: { from: '2025-06-01' }, expect: null }],
  }, { id: 'n', formula: 2 }); // prettier-ignore
  const ref = { metric: 'm', index: 0 };

  test.each<[CommandId, unknown]>([
    ['metric/set-formula', { metric: 'm', formula: 1 }],
    ['metric/set-format', { metric: 'm', changes: { digits: null } }],
    ['metric/set-id', { metric: 'm', id: 'm' }],
    ['metric/restore', { metric: 'm' }],
    ['target/set-value', { ...ref, value: 2 }],
    ['target/set-scope', { ...ref, changes: { grain: 'month', where: null } }],
    ['benchmark/set-text', { ...ref, text: 'source', locale: 'en', wording: 'Survey' }],
    ['benchmark/set-origin', { ...ref, changes: { peers: null } }],
    ['driver/add', { metric: 'm', driver: 'n' }],
    ['driver/add', { metric: 'm', driver: 'm' }],
    ['driver/move', { ...ref, to: 0 }],
    ['example/set-range', { ...ref, changes: { from: '2025-06-01', to: null } }],
    ['example/set-cell', { ...ref, dataset: 'deals', row: 0, field: 'stage', value: null }],
    ['example/set-expect', { ...ref, expect: null }],
  ])('%s gives the very same document', (id, params) => {
    expect(run(id, params as never, document).document).toBe(document);
  });
});

describe('another id', () => {
  const document: WeirDocument = {
    ...exampleDocument,
    metrics: [
      { id: 'base', title: 'Base', formula: { count: ['deals'] } },
      { id: 'twice', formula: { '*': [2, { metric: 'base' }, { metric: ['base'] }] }, drivers: ['other', 'base'] },
      { id: 'other', formula: { sum: ['deals', { var: 'base' }] } },
    ],
    insights: [
      {
        id: 'low',
        when: { '<': [{ prior: [{ metric: 'base' }, 1, 'month'] }, 3] },
        message: '{base} is low',
        values: { base: { metric: 'base' }, more: { metric: 'twice' } },
        action: { title: 'See', metric: 'base' },
      },
    ],
    boards: [
      {
        id: 'board',
        widgets: [
          { id: 'card', type: 'kpi', metric: 'base' },
          { id: 'list', type: 'table', metrics: ['twice', 'base'] },
          { id: 'base', type: 'kpi', metric: 'other' },
        ],
      },
    ],
  };

  test('is followed everywhere, and nothing else is touched', () => {
    const { document: renamed, select } = run('metric/set-id', { metric: 'base', id: 'deals_created' }, document);
    expect(select).toEqual({ metric: 'deals_created' });
    expect(patchBetween(document, renamed).map(({ path }) => path)).toEqual([
      '/metrics/0/id',
      '/metrics/1/formula/*/1/metric',
      '/metrics/1/formula/*/2/metric/0',
      '/metrics/1/drivers/1',
      '/boards/0/widgets/0/metric',
      '/boards/0/widgets/1/metrics/1',
      '/insights/0/when/</0/prior/0/metric',
      '/insights/0/values/base/metric',
      '/insights/0/action/metric',
    ]);
    expect(usersOfMetric(renamed, 'base').count).toBe(0);
    expect(usersOfMetric(renamed, 'deals_created')).toMatchObject({ count: usersOfMetric(document, 'base').count });
    expect(run('metric/set-id', { metric: 'deals_created', id: 'base' }, renamed).document).toEqual(document);
  });

  test.each([
    ['of another metric', 'other', '"other" is or was the id of another part'],
    ['that is none', 'Base!', '"Base!" is not an id.'],
    ['that would reach a prototype', 'constructor', '"constructor" is not an id.'],
  ])('%s is refused', (_claim, id, sentence) => {
    expect(() => commandOf('metric/set-id').run(document, { metric: 'base', id })).toThrow(sentence);
  });

  test('of a parameter is refused: they share their names in formulas', () => {
    const both: WeirDocument = { ...document, parameters: [{ id: 'quota', type: 'number', default: 1 }] };
    expect(() => commandOf('metric/set-id').run(both, { metric: 'base', id: 'quota' })).toThrow(WeirError);
  });

  test('that a deleted metric had is refused, one that it had itself is taken back', () => {
    const editor = new Editor(document, { schedule: () => () => undefined });
    editor.run('metric/duplicate', { metric: 'other', title: 'Gone' });
    editor.run('metric/delete', { metric: 'gone' });
    expect(() => editor.run('metric/set-id', { metric: 'base', id: 'gone' })).toThrow('"gone" is or was the id');
    editor.run('metric/set-id', { metric: 'base', id: 'first' });
    editor.run('metric/set-id', { metric: 'first', id: 'second' });
    expect(editor.taken('metrics', 'other').has('base')).toBe(true);
    editor.run('metric/set-id', { metric: 'second', id: 'base' });
    editor.undo();
    editor.undo();
    expect(editor.selection.metric).toBe('first');
    editor.run('metric/set-id', { metric: 'first', id: 'second' });
    expect(usersOfMetric(editor.document, 'second').count).toBe(3);
  });
});

describe('users', () => {
  test('are told apart, each once', () => {
    const users = usersOfMetric(
      {
        ...withMetrics(
          { id: 'base', formula: 1 },
          { id: 'twice', formula: { '+': [{ metric: 'base' }, { metric: 'base' }] }, drivers: ['base'] },
        ),
        boards: [
          { id: 'a', widgets: [{ id: 'w', type: 'kpi', metric: 'base' }, { id: 'x', type: 'trend', metrics: ['base'] }] },
          { id: 'b', widgets: [{ id: 'w', type: 'kpi', metric: 'twice' }] },
        ],
      },
      'base',
    ); // prettier-ignore
    expect(users.formulas.map(({ id }) => id)).toEqual(['twice']);
    expect(users.driven.map(({ id }) => id)).toEqual(['twice']);
    expect(users.boards.map(({ board, widgets }) => [board.id, widgets.length])).toEqual([['a', 2]]);
    expect(users.count).toBe(2);
  });
});

describe('deleting', () => {
  test('a metric that another one is made of archives it, and keeps it in view', () => {
    const { document, select } = run('metric/delete', { metric: 'deals_created' });
    expect(metricOf(document, 'deals_created')?.archived).toBe(true);
    expect(select).toEqual({ metric: 'deals_created' });
    expect(run('metric/restore', { metric: 'deals_created' }, document).document).toEqual(exampleDocument);
  });

  test.each([
    ['the one after it', 'negotiated', 'won_per_created'],
    ['the last before it', 'won_per_created', 'negotiated'],
  ])('one that nothing names shows %s', (_claim, metric, next) => {
    const { document, select } = run('metric/delete', { metric });
    expect(metricOf(document, metric)).toBe(undefined);
    expect(select).toEqual({ metric: next });
  });

  test('the only one shows none', () => {
    const { document, select } = run('metric/delete', { metric: 'm' }, withMetrics({ id: 'm', formula: 1 }));
    expect(document).not.toHaveProperty('metrics');
    expect(select).toEqual({ metric: null });
  });
});

describe('targets and benchmarks', () => {
  const document = withMetrics({
    id: 'm',
    formula: 1,
    targets: [{ value: 0.5, where: { team: 'East' }, 'x-note': 1 }],
  });

  test('a target gets its value, grain, place and time, and loses them again', () => {
    const ref = { metric: 'm', index: 1 };
    let after = run('target/add', { metric: 'm', target: { value: 3, grain: 'month' } }, document).document;
    after = run('target/set-value', { ...ref, value: 4 }, after).document;
    after = run('target/set-scope', { ...ref, changes: { grain: 'quarter', from: '2025-01-01' } }, after).document;
    after = run('target/set-scope', { ...ref, changes: { where: { team: 'West' }, from: null } }, after).document;
    expect(metricOf(after, 'm')?.targets?.[1]).toEqual({ value: 4, grain: 'quarter', where: { team: 'West' } });
    after = run('target/delete', ref, after).document;
    expect(after).toEqual(document);
    expect(metricOf(run('target/delete', { ...ref, index: 0 }, after).document, 'm')).not.toHaveProperty('targets');
  });

  test('a benchmark says where it comes from, in each language', () => {
    const ref = { metric: 'm', index: 0 };
    let after = run('benchmark/add', { metric: 'm', benchmark: { value: 0.4, source: 'Survey' } }, document).document;
    after = run('benchmark/set-text', { ...ref, text: 'source', locale: 'zh-CN', wording: '调查', plainIs: 'en' }, after).document; // prettier-ignore
    after = run('benchmark/set-origin', { ...ref, changes: { peers: 40, date: '2025-05-01' } }, after).document;
    expect(metricOf(after, 'm')?.benchmarks).toEqual([
      { value: 0.4, source: { en: 'Survey', 'zh-CN': '调查' }, peers: 40, date: '2025-05-01' },
    ]);
    after = run('benchmark/set-text', { ...ref, text: 'source', locale: 'zh-CN', wording: '' }, after).document;
    after = run('benchmark/set-text', { ...ref, text: 'source', locale: 'en', wording: '' }, after).document;
    expect(metricOf(after, 'm')?.benchmarks?.[0]).not.toHaveProperty('source');
    expect(run('benchmark/delete', ref, after).document).toEqual(document);
  });
});

test('drivers are put in order', () => {
  const drivers = { metric: 'win_rate', driver: 'negotiated' };
  let document = run('driver/add', drivers).document;
  document = run('driver/add', { ...drivers, driver: 'deals_created' }, document).document;
  document = run('driver/move', { metric: 'win_rate', index: 0, to: 1 }, document).document;
  expect(metricOf(document, 'win_rate')?.drivers).toEqual(['deals_created', 'negotiated']);
  for (const index of [1, 0]) document = run('driver/delete', { metric: 'win_rate', index }, document).document;
  expect(document).toEqual(exampleDocument);
});

test('an example is built up cell by cell', () => {
  const ref = { metric: 'win_rate', index: 0 };
  let document = run('example/add', { metric: 'win_rate', example: { given: {}, expect: null } }).document;
  const example = () => metricOf(document, 'win_rate')?.examples?.[0];
  document = run('example/add-row', { ...ref, dataset: 'deals', row: { stage: 'won' } }, document).document;
  document = run('example/add-row', { ...ref, dataset: 'deals', row: {} }, document).document;
  document = run('example/set-cell', { ...ref, dataset: 'deals', row: 1, field: 'stage', value: 'lost' }, document).document; // prettier-ignore
  document = run('example/set-cell', { ...ref, dataset: 'deals', row: 0, field: 'stage', value: null }, document).document; // prettier-ignore
  document = run('example/set-expect', { ...ref, expect: 0.5 }, document).document;
  document = run('example/set-title', { ...ref, locale: 'en', title: 'One lost' }, document).document;
  document = run('example/set-range', { ...ref, changes: { from: '2025-06-01', to: '2025-07-01' } }, document).document;
  document = run('example/set-circumstances', { ...ref, changes: { asOf: '2025-09-01' } }, document).document;
  expect(example()).toEqual({
    given: { deals: [{}, { stage: 'lost' }] },
    title: 'One lost',
    range: { from: '2025-06-01', to: '2025-07-01' },
    asOf: '2025-09-01',
    expect: 0.5,
  });
  document = run('example/duplicate', ref, document).document;
  document = run('example/delete-row', { ...ref, dataset: 'deals', row: 0 }, document).document;
  document = run('example/move', { ...ref, to: 1 }, document).document;
  const counts = metricOf(document, 'win_rate')?.examples?.map(({ given }) => given['deals']?.length);
  expect(counts).toEqual([2, 1]);
  for (const index of [1, 0]) document = run('example/delete', { metric: 'win_rate', index }, document).document;
  expect(document).toEqual(exampleDocument);
});

test.each<[CommandId, unknown, string]>([
  ['target/set-value', { metric: 'win_rate', index: 1, value: 1 }, 'The document has no target "1".'],
  ['driver/add', { metric: 'win_rate', driver: 'none' }, 'The document has no metric "none".'],
  ['example/add-row', { metric: 'win_rate', index: 0, dataset: 'deals', row: {} }, 'The document has no example "0".'],
  ['metric/set-id', { metric: 'none', id: 'some' }, 'The document has no metric "none".'],
])('%s %j', (id, params, sentence) => {
  expect(() => commandOf(id).run(exampleDocument, params as never)).toThrow(sentence);
});
