import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { sortInSlices } from './sort-in-slices.js';

const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;

test('many items come in the order in which sort puts them, equal ones as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 5000 }), async (count, keys) => {
      const items = Array.from({ length: count }, (_, place) => ({ key: (place * 7919) % keys, place }));
      expect(await sortInSlices(items, byKey, new Pace())).toEqual([...items].sort(byKey));
    }),
    { numRuns: 60 },
  );
});

test('others have their turn meanwhile, and an abort ends it', async () => {
  const items = Array.from({ length: 200_000 }, (_, place) => ({ key: (place * 7919) % 100_003 }));
  const controller = new AbortController();
  const sorting = sortInSlices(items, byKey, new Pace(controller.signal));
  setTimeout(() => controller.abort(), 0);
  await expect(sorting).rejects.toMatchObject({ code: 'adapter/aborted' });
});
