import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostInBlock, sumBlock } from './exact-block.js';
import { ExactSums } from './exact-sums.js';

const number = fc.oneof(
  fc.integer({ min: -1e7, max: 1e7 }).map((units) => units / 1e4),
  fc.double({ noNaN: true, min: 1, max: 1e3 }),
  fc.double({ noNaN: true, min: -1e3, max: -1 }),
  // A decimal, and one that is next to it.
  fc.integer({ min: 1, max: 99_999 }).map((cents) => (cents / 100) * (1 + 2 ** -52)),
  fc.constantFrom(0, -0, 1 / 3, 2 / 3, 0.1 + 0.2, 1000),
);

test('blocks add up as their numbers one by one', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 40 }), fc.integer({ min: 1, max: 100 }), (given, times) => {
      const values = Float64Array.from(Array.from({ length: times }, () => given).flat());
      const [one, blocks] = [new ExactSums(), new ExactSums()];
      for (const sums of [one, blocks]) sums.ensure(1);
      for (const value of values) one.add(0, value);
      blocks.addAll(0, values, values.length, 1000);
      expect(blocks.total(0, 1)).toBe(one.total(0, 1));
    }),
  );
});

test.each([
  ['numbers of one size', [1 / 3, -1000 / 7], 1000, true],
  ['much smaller ones beside them', [1000 / 7, 1e-12 / 3], 1000, false],
  ['the largest there may be', [mostInBlock, -mostInBlock, mostInBlock / 3], mostInBlock, true],
  ['nothing', [], 0, true],
])('%s', (_claim, numbers, most, fits) => {
  expect(sumBlock(Float64Array.from(numbers), most)).toBe(fits);
});
