import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../testing/example.js';
import { withMark } from './chosen-marks.js';
import { initialView, sameView } from './view.js';
import type { BoardView } from './view.js';
import { viewFromText, viewToText } from './view-text.js';

const document = {
  ...exampleDocument,
  parameters: [{ id: 'quota', title: 'Quota', type: 'number' as const, default: 1 }],
};
const start = initialView(document.boards![0]);
const read = (text: string) => viewFromText(text, document);

describe('a view and its text', () => {
  test('say nothing of what the board starts with', () => {
    expect(viewToText(start, document)).toBe('');
    expect(sameView(read('').view, start)).toBe(true);
    expect(read('').ignored).toEqual([]);
  });

  const views: readonly [string, Partial<BoardView>, string][] = [
    ['a period by name', { period: 'last-month' }, 'period=last-month'],
    ['the last so many', { period: { last: 14, grain: 'day' } }, 'period=last.14.day'],
    ['own dates', { period: { from: '2025-01-01', to: '2025-04-01' } }, 'period=2025-01-01..2025-04-01'],
    ['an open side', { period: { from: '2025-01-01' } }, 'period=2025-01-01..'],
    ['a comparison', { compare: 'none' }, 'compare=none'],
    ['filters, the missing value too', { filters: { team: ['East', null] } }, 'where.team=East&where.team=%3Dnull'],
    [
      'values that are no text',
      { filters: { team: [3, true, 'true', '=null'] } },
      'where.team=%3D3&where.team=%3Dtrue&where.team=true&where.team=%3D%3Dnull',
    ],
    ['a parameter', { parameters: { quota: 2e6 } }, 'set.quota=%3D2000000'],
    ['a breakdown', { by: { win_rate: ['product'] } }, 'by.win_rate=product'],
    ['letters of any language', { filters: { team: ['华东 & 南'] } }, 'where.team=%E5%8D%8E%E4%B8%9C+%26+%E5%8D%97'],
  ];
  test.each(views)('%s', (_claim, changed, text) => {
    const view = { ...start, ...changed };
    expect(viewToText(view, document)).toBe(text);
    expect(sameView(read(text).view, view)).toBe(true);
    expect(sameView(read(`?${text}`).view, view)).toBe(true);
  });

  test('marks that are chosen, and what they replaced', () => {
    const group = withMark({ ...start, filters: { team: ['East', 'West'] } }, 'teams', { group: { team: 'East' } });
    const both = withMark(group, 'trend', { period: { from: '2025-03-01', to: '2025-04-01' } });
    const text = viewToText(both, document);
    expect(read(text).ignored).toEqual([]);
    expect(sameView(read(text).view, both)).toBe(true);
  });

  test('a group in a period that is chosen together', () => {
    const period = { from: '2025-03-01', to: '2025-04-01' };
    const view = withMark({ ...start, filters: { team: ['East', 'West'] } }, 'teams', {
      group: { team: 'East' },
      period,
    });
    const text = viewToText(view, document);
    expect(read(text).ignored).toEqual([]);
    expect(sameView(read(text).view, view)).toBe(true);
    expect(read(text).view.chosen?.['teams']).toMatchObject({ group: { team: 'East' }, period });
  });

  test('the records that are looked at', () => {
    const view: BoardView = { ...start, drill: { metric: 'win_rate', group: { team: null } } };
    expect(sameView(read(viewToText(view, document)).view, view)).toBe(true);
  });

  test('the board, whose own start it then is', () => {
    const text = viewToText({ ...initialView(document.boards![1]), compare: 'prior-year' }, document, 'teams');
    expect(text).toBe('board=teams&compare=prior-year');
    expect(read(text)).toMatchObject({ board: 'teams', view: { period: 'last-12-months', compare: 'prior-year' } });
  });

  test('setting what was read takes everything else away', () => {
    const parts = ['period', 'compare', 'filters', 'parameters', 'by', 'chosen', 'drill'];
    expect(Object.keys(read('').view).toSorted()).toEqual(parts.toSorted());
  });
});

describe('nonsense', () => {
  test.each([
    ['period=yesterday', 'period'],
    ['period=last.0.day', 'period'],
    ['period=last.3.quarter', 'period'],
    ['period=2025-02-30..2025-04-01', 'period'],
    ['period=2025-04-01..2025-01-01', 'period'],
    ['period=..', 'period'],
    ['period=2025-01-01..2025-02-01..2025-03-01', 'period'],
    ['compare=everything', 'compare'],
    ['where.nobody=East', 'where.nobody'],
    ['where.__proto__=East', 'where.__proto__'],
    ['where.team=%3D%7B%7D', 'where.team'],
    ['where.team=%3Dnonsense', 'where.team'],
    ['set.quota=many', 'set.quota'],
    ['by.nowhere=team', 'by.nowhere'],
    ['by.win_rate=nothing', 'by.win_rate'],
    ['chosen.teams=%7B%7D', 'chosen.teams'],
    ['chosen.teams=nonsense', 'chosen.teams'],
    ['chosen.teams=%7B%22group%22%3A%7B%22nobody%22%3A1%7D%2C%22over%22%3A%7B%7D%7D', 'chosen.teams'],
    ['drill=%5B%5D', 'drill'],
    ['board=gone', 'board'],
    ['%%%=%%%', '%%%'],
    ['utm_source=mail', 'utm_source'],
  ])('%s is not there', (text, part) => {
    const { view, ignored } = read(text);
    expect(ignored).toEqual([part]);
    expect(sameView(view, start)).toBe(true);
  });

  test('beside it the rest is read', () => {
    expect(read('period=never&compare=none&where.team=East').view).toMatchObject({
      period: 'this-year',
      compare: 'none',
      filters: { team: ['East'] },
    });
  });

  test('a mark that the board is not filtered by is none', () => {
    const mark = encodeURIComponent(JSON.stringify({ group: { team: 'East' }, over: {} }));
    expect(read(`chosen.teams=${mark}`).view.chosen).toEqual({});
  });

  test('of a megabyte nothing is read', () => {
    expect(read('where.team=x&'.repeat(100_000))).toMatchObject({ ignored: ['text'], view: { filters: {} } });
  });
});
