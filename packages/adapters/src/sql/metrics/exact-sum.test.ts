import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactTotal } from './exact-sum.js';
import type { ScaledSum } from './exact-sum.js';

test.each<[string, bigint, readonly ScaledSum[], number | null]>([
  ['nothing is zero', 0n, [], 0],
  ['ten-thousandths are as people write them', 3000n, [], 0.3],
  ['of many units not one is lost', 90_071_992_547_409_910_001n, [], 9_007_199_254_740_991],
  ['a part that is too small to be seen is rounded away', 10_000n, [{ sum: 1n, exponent: -200 }], 1],
  ['a half goes to the even number', 0n, [{ sum: 2n ** 53n + 1n, exponent: 0 }], 2 ** 53],
  [
    'a half and a little more goes up',
    0n,
    [
      { sum: 2n ** 53n + 1n, exponent: 0 },
      { sum: 1n, exponent: -300 },
    ],
    2 ** 53 + 2,
  ],
  [
    'what cancels out leaves the rest',
    0n,
    [
      { sum: 2n ** 40n, exponent: 960 },
      { sum: -(2n ** 40n), exponent: 960 },
      { sum: 3n, exponent: -1074 },
    ],
    3 * 5e-324,
  ],
  ['more than a number can hold is missing', 0n, [{ sum: 2n ** 60n, exponent: 1000 }], null],
])('%s', (_claim, units, others, total) => {
  expect(exactTotal(units, others)).toBe(total);
});

/** A double as a whole number × 2^exponent. */
function partOf(number: number): ScaledSum {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, number);
  const power = (bits.getUint16(0) >> 4) & 0x7ff;
  const fraction = bits.getBigUint64(0) & 0xfffffffffffffn;
  const size = power === 0 ? fraction : fraction | 0x10000000000000n;
  return { sum: number < 0 ? -size : size, exponent: Math.max(power, 1) - 1075 };
}

test('any number comes out as it went in', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => number !== 0);
  fc.assert(
    fc.property(numbers, (number) => {
      expect(exactTotal(0n, [partOf(number)])).toBe(number);
    }),
  );
});

test('the sum of two is the one that the processor rounds', () => {
  const numbers = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(exactTotal(0n, [partOf(a), partOf(b)])).toBe(a + b + 0);
    }),
  );
});
