import { expect, test } from 'vitest';
import { tableOf } from './frames-table.js';
import { measure } from './measure.js';

test('what is measured is counted in the unit and in frames', async () => {
  const [unit, other] = await measure(
    [
      { name: 'unit', isUnit: true, run: () => 1 },
      { name: 'other', isOfFrame: true, run: () => JSON.stringify(Array.from({ length: 1000 }, (_, at) => at)) },
    ],
    5,
  );
  expect(unit).toMatchObject({ ratio: 1, shareOfFrame: null });
  expect(other?.ratio).toBeCloseTo((other?.medianMs ?? 0) / (unit?.medianMs ?? 0), 6);
  expect(other?.shareOfFrame).toBeCloseTo(((other?.medianMs ?? 0) * 60) / 1000, 6);
});

test('what is measured is a table', () => {
  const measured = { name: 'a', medianMs: 0.01234, p99Ms: 123.4, samples: 9, ratio: 2, shareOfFrame: 0.5 };
  const [head, , row] = tableOf([measured]).split('\n');
  expect(head?.length).toBe(row?.length);
  expect(row?.split('|').map((cell) => cell.trim())).toEqual(['', 'a', '0.0123', '123', '2.00', '50 %', '']);
});
