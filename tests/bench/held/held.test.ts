import { expect, test } from 'vitest';
import { PLACES, measureHeld } from './held.js';
import { heldTable } from './held-table.js';
import type { PageTimes } from './page/page.js';

test('places are asked in turns, and the longest holds of their rounds are put together', async () => {
  const asked: string[] = [];
  const measured = await measureHeld(
    async (rows, withWorker) => {
      asked.push(`${rows} ${withWorker}`);
      const times = { longestMs: asked.length, wholeMs: 10 * asked.length };
      return { steps: { load: times, again: times, append: times, other: times }, abortMs: asked.length } as PageTimes;
    },
    1000,
    3,
  );
  expect(asked).toEqual(['1000 false', '1000 true', '1000 false', '1000 true', '1000 false', '1000 true']);
  expect(measured.map(({ place }) => place)).toEqual(PLACES.map(([place]) => place));
  expect(measured[0]).toMatchObject({
    steps: { load: { medianMs: 3, mostMs: 5, wholeMs: 30 } },
    abort: { medianMs: 3, mostMs: 5 },
    rounds: 3,
  });
  expect(heldTable(measured).split('\n')).toHaveLength(2 + 4 + 1);
});
