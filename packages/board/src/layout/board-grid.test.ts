import { describe, expect, test } from 'vitest';
import type { Widget } from '@weir/schema';
import { placeWidgets } from './board-grid.js';

const kpi = (id: string, x: number, y = 0): Widget => ({ id, type: 'kpi', cell: { x, y, w: 2, h: 2 } });
const chart = (id: string, x: number, y: number, w: number): Widget => ({ id, type: 'trend', cell: { x, y, w, h: 5 } });

/** "id@column+columns" in the order in which they are laid. */
const placed = (widgets: Widget[], columns: 12 | 6 | 2) =>
  placeWidgets(widgets, columns).map(({ id, column, columns: span }) => `${id}@${column}+${span}`);

describe('placeWidgets', () => {
  test('twelve columns are as designed, in reading order', () => {
    const widgets = [chart('c', 0, 2, 7), kpi('b', 2), kpi('a', 0), chart('d', 7, 2, 5)];
    expect(placeWidgets(widgets, 12)).toEqual([
      { id: 'a', column: 1, columns: 2, row: 1, rows: 2 },
      { id: 'b', column: 3, columns: 2, row: 1, rows: 2 },
      { id: 'c', column: 1, columns: 7, row: 3, rows: 5 },
      { id: 'd', column: 8, columns: 5, row: 3, rows: 5 },
    ]);
  });

  test('what would stick out of the grid is cut', () => {
    expect(placed([chart('c', 8, 0, 12)], 12)).toEqual(['c@9+4']);
  });

  test('widgets without a place stand below, cards side by side', () => {
    const widgets: Widget[] = [
      kpi('a', 0),
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ id, type: 'kpi' })),
      { id: 'i', type: 'funnel' },
    ];
    const placements = placeWidgets(widgets, 12);
    expect(placements.map(({ id, column, row }) => `${id}@${column},${row}`)).toEqual([
      'a@1,1',
      'b@1,3',
      'c@3,3',
      'd@5,3',
      'e@7,3',
      'f@9,3',
      'g@11,3',
      'h@1,5',
      'i@3,5',
    ]);
  });

  test('on a medium container three cards stand in a row and charts take all of it', () => {
    const widgets = [0, 2, 4, 6, 8, 10].map((x) => kpi(`k${x}`, x));
    expect(placed([...widgets, chart('c', 0, 2, 5)], 6)).toEqual([
      'k0@1+2',
      'k2@3+2',
      'k4@5+2',
      'k6@1+2',
      'k8@3+2',
      'k10@5+2',
      'c@1+6',
    ]);
  });

  test('the last of a row takes what is left', () => {
    expect(placed([kpi('a', 0), kpi('b', 2), kpi('c', 4), chart('d', 0, 2, 12)], 2)).toEqual([
      'a@1+1',
      'b@2+1',
      'c@1+2',
      'd@1+2',
    ]);
    expect(placed([kpi('a', 0), kpi('b', 2), chart('d', 0, 2, 12)], 6)).toEqual(['a@1+2', 'b@3+4', 'd@1+6']);
  });

  test('nothing on the board', () => {
    expect(placeWidgets([], 12)).toEqual([]);
    expect(placeWidgets([], 2)).toEqual([]);
  });
});
