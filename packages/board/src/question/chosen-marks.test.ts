import { describe, expect, test } from 'vitest';
import {
  filterOfMark,
  isChosen,
  settled,
  shownWidgets,
  viewOfWidget,
  withBreakdown,
  withMark,
  withoutMark,
} from './chosen-marks.js';
import { DEFAULT_VIEW, changedParts, sameView, withFilter } from './view.js';
import type { BoardView } from './view.js';

const view: BoardView = { ...DEFAULT_VIEW, filters: { team: ['East', 'West'], product: ['A'] } };
const east = { group: { team: 'East' } };
const january = { period: { from: '2025-01-01', to: '2025-02-01' } };
const period = { ...january.period, incomplete: false };

describe('a mark that is chosen', () => {
  test('filters the board by its group, and its widget goes on to be asked over what was asked before', () => {
    const chosen = withMark(view, 'bars', east);
    expect(chosen.filters).toEqual({ team: ['East'], product: ['A'] });
    expect(viewOfWidget(chosen, 'bars').filters).toEqual(view.filters);
    expect(viewOfWidget(chosen, 'other')).toBe(chosen);
  });

  test('filters by the missing value too', () => {
    expect(withMark(view, 'bars', { group: { team: null } }).filters.team).toEqual([null]);
  });

  test('filters by its group and its period together, and is chosen by both only', () => {
    const both = { ...east, ...january };
    const chosen = withMark(view, 'table', both);
    expect(chosen).toMatchObject({ filters: { team: ['East'], product: ['A'] }, period: january.period });
    expect(viewOfWidget(chosen, 'table')).toMatchObject({ filters: view.filters, period: view.period });
    expect([both, east, january].map((mark) => isChosen(chosen.chosen?.['table'], mark))).toEqual([true, false, false]);
    expect(withMark(chosen, 'table', both)).toEqual(view);
    expect(settled({ ...chosen, period: 'this-year' }).chosen).toBe(undefined);
  });

  test('gives back what it replaced when it is chosen again', () => {
    expect(withMark(withMark(view, 'bars', east), 'bars', east)).toEqual(view);
    expect(withMark(withMark(view, 'trend', january), 'trend', january)).toEqual(view);
    expect(withMark(withMark(DEFAULT_VIEW, 'bars', east), 'bars', east)).toEqual(DEFAULT_VIEW);
  });

  test('takes the place of another one of its widget, not of another widget', () => {
    const west = withMark(withMark(view, 'bars', east), 'bars', { group: { team: 'West' } });
    expect(west.filters.team).toEqual(['West']);
    expect(west.chosen?.bars?.over.filters).toEqual({ team: ['East', 'West'] });
    const both = withMark(withMark(view, 'bars', east), 'trend', january);
    expect(Object.keys(both.chosen ?? {})).toEqual(['bars', 'trend']);
    expect(withoutMark(both, 'bars')).toMatchObject({ filters: view.filters, period: january.period });
  });

  test('is forgotten once its filter or period is another', () => {
    const chosen = withMark(withMark(view, 'bars', east), 'trend', january);
    expect(settled(chosen)).toBe(chosen);
    expect(Object.keys(settled(withFilter(chosen, 'team', ['North'])).chosen ?? {})).toEqual(['trend']);
    expect(Object.keys(settled({ ...chosen, period: 'this-year' }).chosen ?? {})).toEqual(['bars']);
    expect(settled({ ...withFilter(chosen, 'team', []), period: 'all' })).not.toHaveProperty('chosen');
  });

  test('is told apart from others', () => {
    expect(isChosen({ group: { team: 'East' } }, east)).toBe(true);
    expect(isChosen({ group: { team: null } }, east)).toBe(false);
    expect(isChosen({ group: { team: 'East', product: 'A' } }, east)).toBe(false);
    expect(isChosen(january, east)).toBe(false);
    expect(isChosen(january, january)).toBe(true);
    expect(isChosen(undefined, east)).toBe(false);
    expect(isChosen(january, null)).toBe(false);
  });

  test.each([
    ['a group', { kind: 'group', metrics: ['m'], group: { team: 'East' } }, east],
    ['all groups together', { kind: 'group', metrics: ['m'], group: {} }, null],
    [
      'a group in a period',
      { kind: 'group', metrics: ['m'], group: { team: 'East' }, period },
      { ...east, ...january },
    ],
    ['all groups in a period', { kind: 'group', metrics: ['m'], group: {}, period }, january],
    ['a stage of a group', { kind: 'stage', funnel: 'f', stage: 's', group: { team: 'East' } }, east],
    ['a period', { kind: 'period', metrics: ['m'], period: { ...january.period, incomplete: false } }, january],
    ['a cohort', { kind: 'cohort', funnel: 'f', stage: 's', period: { ...january.period, incomplete: true } }, january],
    [
      'an open period',
      { kind: 'period', metrics: ['m'], period: { from: null, to: '2025-01-01', incomplete: false } },
      null,
    ],
    ['a metric', { kind: 'metric', metric: 'm' }, null],
    ['a stage', { kind: 'stage', funnel: 'f', stage: 's' }, null],
  ] as const)('%s filters by what it is', (_claim, selection, filter) => {
    expect(filterOfMark(selection)).toEqual(filter);
  });
});

describe('a breakdown', () => {
  const board = {
    id: 'b',
    widgets: [
      { id: 'card', type: 'kpi', metric: 'm' },
      { id: 'table', type: 'table', metrics: ['m'], by: ['team'] },
      { id: 'funnel', type: 'funnel', funnel: 'f' },
      { id: 'between', type: 'matrix' },
      { id: 'words', type: 'text', text: 'Words' },
    ],
  };

  test('shows a card as bars, others as they are, and words not at all', () => {
    const by = {
      card: ['team'],
      table: ['product'],
      funnel: ['team'],
      between: ['team'],
      words: ['team'],
      gone: ['team'],
    };
    expect(shownWidgets(board, { ...view, by })).toEqual([
      { id: 'card', type: 'bars', metric: 'm', by: ['team'] },
      { id: 'table', type: 'table', metrics: ['m'], by: ['product'] },
      { id: 'funnel', type: 'funnel', funnel: 'f', by: ['team'] },
      { id: 'between', type: 'matrix', by: ['team'] },
      board.widgets[4],
    ]);
    expect(shownWidgets(board, view)).toEqual(board.widgets);
  });

  test('is taken away again, and takes the widget’s chosen mark with it', () => {
    const broken = withBreakdown(withMark(view, 'card', east), 'card', ['product']);
    expect(broken).toEqual({ ...view, by: { card: ['product'] } });
    expect(withBreakdown(broken, 'card', null)).toEqual(view);
  });
});

test('views are the same whatever their order, and what is empty is as good as absent', () => {
  expect(sameView({ ...view, by: {}, parameters: {}, drill: null }, view)).toBe(true);
  expect(
    sameView({ filters: { product: ['A'], team: ['East', 'West'] }, compare: 'none', period: view.period }, view),
  ).toBe(true);
  expect(changedParts(view, { ...view, period: 'all', by: { card: ['team'] } })).toEqual(['period', 'by']);
});
