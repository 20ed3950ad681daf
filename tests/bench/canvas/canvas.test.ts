import { expect, test } from 'vitest';
import { CONTESTANTS, measureDrawings } from './canvas.js';
import { canvasTables } from './canvas-table.js';
import { drawingOf } from './drawing.js';
import { quantile } from './quantile.js';

test('contestants draw each size in turns, and their times are put together', async () => {
  const drawn: string[] = [];
  const measured = await measureDrawings(
    async (contestant, stages, steps) => {
      drawn.push(`${contestant} ${stages}`);
      const dragged = Array.from({ length: steps }, (_, at) => ({ workMs: at + 1, shownMs: 2 * (at + 1) }));
      return { firstMs: stages, coldMs: 9, steps: dragged, undoMs: 2 };
    },
    { rounds: 2, steps: 100, sizes: [10, 20] },
  );
  expect(drawn.slice(0, 6)).toEqual([10, 20].flatMap((size) => CONTESTANTS.map(([name]) => `${name} ${size}`)));
  expect(drawn).toHaveLength(12);
  expect(measured[0]).toEqual({
    stages: 10,
    name: 'Weir',
    firstMs: 10,
    coldMs: 9,
    workMedianMs: 50.5,
    workP95Ms: 95,
    shownMedianMs: 101,
    shownP95Ms: 190,
    undoMs: 2,
    rounds: 2,
  });
  const tables = canvasTables(measured);
  expect(tables.match(/^### \d+ stages$/gm)).toEqual(['### 10 stages', '### 20 stages']);
  expect(tables).toContain('| Weir ');
});

test('a quantile is a value that was there', () => {
  expect(quantile([3, 1, 2], 0.95)).toBe(3);
  expect(quantile([3, 1, 2], 0.5)).toBe(2);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a drawing has so many stages, and lines between them', () => {
  const [funnel] = drawingOf(100).funnels ?? [];
  expect(funnel?.stages).toHaveLength(100);
  expect(funnel?.transitions?.length).toBeGreaterThan(100);
});
