import fc from 'fast-check';
import type { Cell, Widget } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { placeWidgets } from '@weir/board';
import { GRID_COLUMNS, cellAfterStep, cellOfSize, cellsOf, freeCell, placeCell } from './cells.js';
import type { Cells } from './cells.js';

const cells = (entries: Record<string, readonly [x: number, y: number, w: number, h: number]>): Cells =>
  new Map(Object.entries(entries).map(([id, [x, y, w, h]]) => [id, { x, y, w, h }]));
const drawn = (all: Cells) => Object.fromEntries([...all].map(([id, { x, y, w, h }]) => [id, [x, y, w, h]]));
const moved = (all: Cells, id: string, change: Partial<Cell>) => {
  const before = all.get(id);
  if (!before) throw new Error(`no ${id}`);
  return drawn(placeCell(all, id, { ...before, ...change }));
};

describe('putting a card somewhere', () => {
  const row = cells({ a: [0, 0, 6, 5], b: [6, 0, 6, 5], c: [0, 5, 12, 3] });

  test('where another lies pushes that one down, with what is below it', () => {
    expect(moved(row, 'b', { x: 3 })).toEqual({ b: [3, 0, 6, 5], a: [0, 5, 6, 5], c: [0, 10, 12, 3] });
  });

  test('over one of its size changes places', () => {
    expect(moved(row, 'a', { x: 5 })).toEqual({ a: [6, 0, 6, 5], b: [0, 0, 6, 5], c: [0, 5, 12, 3] });
    expect(moved(row, 'a', { x: 6 })).toEqual({ a: [6, 0, 6, 5], b: [0, 0, 6, 5], c: [0, 5, 12, 3] });
  });

  test('down past the next one lets that one up, and leaves no gap', () => {
    const column = cells({ a: [0, 0, 12, 2], b: [0, 2, 12, 3] });
    expect(moved(column, 'a', { y: 1 })).toEqual(drawn(column));
    expect(moved(column, 'a', { y: 2 })).toEqual({ a: [0, 3, 12, 2], b: [0, 0, 12, 3] });
    expect(moved(column, 'b', { y: 0 })).toEqual({ a: [0, 3, 12, 2], b: [0, 0, 12, 3] });
  });

  test('beyond the edges keeps it whole within them', () => {
    expect(moved(row, 'c', { x: 9, y: -4, w: 4 })['c']).toEqual([8, 0, 4, 3]);
    expect(moved(row, 'c', { x: -9, w: 40 })['c']?.[2]).toBe(GRID_COLUMNS);
  });
});

describe('a step by key', () => {
  const row = cells({ a: [0, 0, 6, 5], b: [6, 0, 6, 5], c: [0, 5, 12, 3] });

  const step = (all: Cells, id: string, dx: number, dy: number) => {
    const next = cellAfterStep(all, id, { dx, dy });
    return next && drawn(placeCell(all, id, next))[id];
  };

  test('sideways over a neighbour of the same size, else by a column, not over the edge', () => {
    expect(step(row, 'a', 1, 0)).toEqual([6, 0, 6, 5]);
    expect(step(cells({ a: [0, 0, 2, 2] }), 'a', 1, 0)).toEqual([1, 0, 2, 2]);
    expect(step(row, 'b', 1, 0)).toBe(null);
  });

  test('down and up go as far as it takes to get past something', () => {
    expect(step(row, 'a', 0, 1)).toEqual([0, 8, 6, 5]);
    expect(step(row, 'c', 0, -1)).toEqual([0, 0, 12, 3]);
    expect(step(row, 'c', 0, 1)).toBe(null);
  });

  test('of the size stops at the least and at the edge', () => {
    const least = { w: 3, h: 3 };
    expect(cellOfSize(row, 'a', { w: 1, h: 1 }, least)).toMatchObject({ w: 3, h: 3 });
    expect(cellOfSize(row, 'b', { w: 9, h: 5 }, least)).toBe(null);
    expect(cellOfSize(cells({ a: [0, 0, 1, 1] }), 'a', { w: 1, h: 2 }, least)).toMatchObject({ w: 1, h: 2 });
  });
});

test('a new one fills the first gap that holds it', () => {
  const some = cells({ a: [0, 0, 2, 2], b: [4, 0, 8, 2] });
  expect(freeCell(some, { w: 2, h: 2 })).toEqual({ x: 2, y: 0, w: 2, h: 2 });
  expect(freeCell(some, { w: 3, h: 2 })).toEqual({ x: 0, y: 2, w: 3, h: 2 });
});

const cell = fc.record({
  x: fc.nat(11),
  y: fc.nat(20),
  w: fc.integer({ min: 1, max: 12 }),
  h: fc.integer({ min: 1, max: 6 }),
});
const widgets = fc
  .array(fc.record({ type: fc.constantFrom('kpi', 'text', 'trend'), cell: fc.option(cell, { nil: undefined }) }), {
    maxLength: 12,
  })
  .map((list) => list.map(({ type, cell: at }, place): Widget => ({ id: `w${place}`, type, ...(at && { cell: at }) })));

test('whatever is put wherever: nothing covers another, sticks out, or hangs over a gap', () => {
  fc.assert(
    fc.property(widgets, fc.nat(11), cell, (list, place, to) => {
      const id = `w${place % Math.max(1, list.length)}`;
      const all = placeCell(cellsOf(list), list.length > 0 ? id : 'none', to);
      const placed = [...all.values()];
      for (const [at, a] of placed.entries()) {
        expect(a.x + a.w).toBeLessThanOrEqual(GRID_COLUMNS);
        const columns = (b: Cell) => a.x < b.x + b.w && b.x < a.x + a.w;
        expect(placed.slice(at + 1).some((b) => columns(b) && a.y < b.y + b.h && b.y < a.y + a.h)).toBe(false);
        expect(a.y === 0 || placed.some((b) => b !== a && columns(b) && b.y + b.h === a.y)).toBe(true);
      }
    }),
  );
});

test('cards without a place lie where the board draws them', () => {
  fc.assert(
    fc.property(widgets, (list) => {
      const inside = list.filter(({ cell: at }) => !at || at.x + at.w <= GRID_COLUMNS);
      const board = placeWidgets(inside, 12).map((each) => [
        each.id,
        { x: each.column - 1, y: (each.row ?? 0) - 1, w: each.columns, h: each.rows },
      ]);
      expect([...cellsOf(inside)]).toEqual(board);
    }),
  );
});
