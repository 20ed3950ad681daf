import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOverlap } from './box.js';
import { BoxIndex } from './box-index.js';

test('what is near is what a look at everything would find', () => {
  const box = fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    width: fc.integer({ min: 0, max: 700 }),
    height: fc.integer({ min: 0, max: 700 }),
  });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), box, fc.integer({ min: 0, max: 90 }), (boxes, region, gap) => {
      const index = new BoxIndex<number>();
      for (const [item, each] of boxes.entries()) index.add(each, item);
      const expected = boxes.flatMap((each, item) => (boxesOverlap(region, each, gap) ? [item] : []));
      expect(index.near(region, gap).sort((a, b) => a - b)).toEqual(expected);
    }),
  );
});
