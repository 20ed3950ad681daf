import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExactSums } from './exact-sums.js';
import * as lanes from './lanes.js';

function sumOf(values: readonly number[], cells = 1): number | null {
  const sums = new ExactSums();
  sums.ensure(cells);
  for (const [at, value] of values.entries()) sums.add(at % cells, value);
  return sums.total(0, cells);
}

test.each([
  ['nothing is zero', [], 0],
  ['tenths add up as they are written', [0.1, 0.2], 0.3],
  ['ten times a cent', Array<number>(10).fill(0.01), 0.1],
  ['minus zero is zero', [-0], 0],
  ['cents beside billions', [8_999_999_999_999.99, 0.01, -9_000_000_000_000], 0],
  ['beyond 2^53', [2 ** 53, 1, 1], 2 ** 53 + 2],
  ['a little that is left of much', [2e11, 2e11, 1.0131, -2e11, -2e11], 1.0131],
  ['and of much more', [2e11, 3e11, 1.0131, -1e11, -4e11], 1.0131],
  ['many large amounts', Array<number>(2000).fill(99_999_999_999.99), 199_999_999_999_980],
  ['what other additions lose', [1e16, 1, -1e16], 1],
  ['thirds', [1 / 3, 1 / 3, 1 / 3], 1],
  ['a third and cents', [1 / 3, 0.1, -1 / 3], 0.1],
  ['the smallest number', [5e-324, 5e-324], 1e-323],
])('%s', (_claim, values, sum) => {
  expect(sumOf(values)).toBe(sum);
});

test('beyond what a number can hold there is no sum', () => {
  expect(sumOf([1.7e308, 1.7e308])).toBeNull();
});

const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
const amounts = fc.array(
  fc.maxSafeInteger().map((cents) => (cents % 1e15) / 100),
  { maxLength: 50 },
);
const numbers = fc.array(fc.double({ noNaN: true, min: -1e290, max: 1e290 }), { maxLength: 30 });

test('amounts of money add up to the cent, in any order and in any cells', () => {
  fc.assert(
    fc.property(
      amounts.chain((values) => fc.tuple(fc.constant(values), shuffled(values), fc.integer({ min: 1, max: 4 }))),
      ([values, other, cells]) => {
        const cents = values.reduce((sum, value) => sum + BigInt(Math.round(value * 100)), 0n);
        expect(sumOf(values, cells)).toBe(Number(cents) / 100 + 0);
        expect(sumOf(other)).toBe(sumOf(values, cells));
      },
    ),
  );
});

test('any numbers have the same sum in any order and in any cells', () => {
  fc.assert(
    fc.property(
      fc
        .tuple(numbers, amounts)
        .map((parts) => parts.flat())
        .chain((values) => fc.tuple(fc.constant(values), shuffled(values), fc.integer({ min: 1, max: 4 }))),
      ([values, other, cells]) => {
        expect(sumOf(other, cells)).toBe(sumOf(values));
      },
    ),
  );
});

/** The exact sum of floats, as a fraction over 2^1074. */
function exactly(values: readonly number[]): bigint {
  return values.reduce((sum, value) => {
    const [whole, exponent] = bitsOf(value);
    return sum + (whole << BigInt(exponent + 1074));
  }, 0n);
}

function bitsOf(value: number): [bigint, number] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  const whole = exponent === 0 ? fraction : fraction | (1n << 52n);
  return [bits >> 63n ? -whole : whole, Math.max(exponent, 1) - 1075];
}

test('numbers that are no decimals add up exactly, rounded once', () => {
  const odd = fc
    .double({ noNaN: true, min: -1e20, max: 1e20 })
    .filter((value) => Math.round(value * 1e4) / 1e4 !== value);
  fc.assert(
    fc.property(fc.array(odd, { minLength: 1, maxLength: 20 }), (values) => {
      const sum = sumOf(values)!;
      const exact = exactly(values);
      const error = (candidate: number) => {
        const difference = exactly([candidate]) - exact;
        return difference < 0n ? -difference : difference;
      };
      const step = Math.max(Math.abs(sum) * 2 ** -52, 5e-324);
      expect(error(sum) <= error(sum + step)).toBe(true);
      expect(error(sum) <= error(sum - step)).toBe(true);
    }),
  );
});

/** Numbers of every kind, and the same as one by one gives them. */
const mixed = fc.oneof(
  fc.integer().map((units) => units / 1e4),
  fc.maxSafeInteger().map((cents) => cents / 100),
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  fc.double({ noNaN: true, min: -1e3, max: 1e3 }),
  fc.constantFrom(0, -0, 5e-324, 2 ** 28, -(2 ** 28), 2 ** 28 + 0.5, 1 / 3, 1e-20, 2 ** 50),
);

test('many at once add up as one by one', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), mixed), { maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 200 }), (given, times) => {
      const repeated = Array.from({ length: times }, () => given).flat();
      const cells = Int32Array.from(repeated, ([cell]) => cell);
      const values = Float64Array.from(repeated, ([, value]) => value);
      const [one, each, all, bounded] = [new ExactSums(), new ExactSums(), new ExactSums(), new ExactSums()];
      for (const sums of [one, each, all, bounded]) sums.ensure(4);
      for (const [at, value] of values.entries()) one.add(cells[at]!, value);
      each.addEach(cells, values, values.length);
      all.addAll(0, values, values.length);
      bounded.addAll(0, values, values.length, Math.max(0, ...values.map(Math.abs)));
      for (let cell = 0; cell < 4; cell += 1) expect(each.total(cell, cell + 1)).toBe(one.total(cell, cell + 1));
      expect(each.total(0, 2, 2, 2)).toBe(one.total(0, 4));
      expect(all.total(0, 1)).toBe(one.total(0, 4));
      expect(bounded.total(0, 1)).toBe(one.total(0, 4));
    }),
    { numRuns: 300 },
  );
});

test('decimals that are known to be some add up as one by one', () => {
  const amount = fc.oneof(
    fc.integer().map((units) => units / 1e4),
    fc.integer({ min: -(2 ** 49), max: 2 ** 49 }).map((units) => units / 1e4),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), amount), { maxLength: 60 }), (given) => {
      const values = Float64Array.from(given, ([, value]) => value);
      const most = Math.max(0, ...values.map((value) => Math.abs(Math.round(value * 1e4))));
      lanes.cells.set(Int32Array.from(given, ([cell]) => cell).reverse());
      lanes.takePositions(Int32Array.from(values.keys()).reverse(), values.length);
      const [one, known] = [new ExactSums(), new ExactSums()];
      for (const sums of [one, known]) sums.ensure(3);
      for (const [cell, value] of given) one.add(cell, value);
      lanes.sumUnits(values, known.unitsFor(values.length, most), values.length);
      for (let cell = 0; cell < 3; cell += 1) expect(known.total(cell, cell + 1)).toBe(one.total(cell, cell + 1));
    }),
    { numRuns: 500 },
  );
});

test('more numbers than their parts have room for', () => {
  const [one, each] = [new ExactSums(), new ExactSums()];
  for (const sums of [one, each]) sums.ensure(2);
  const cells = new Int32Array(2048).map((_, at) => at % 2);
  const values = new Float64Array(2048).map((_, at) => 2 ** 27 / 3 + at / 7);
  for (let round = 0; round < 1100; round += 1) each.addEach(cells, values, values.length);
  const times = 1100;
  for (const [at, value] of values.entries())
    for (let round = 0; round < times; round += 100) {
      // A hundred times a float is a float or two: its exact product, as a sum of halves.
      for (const power of [64, 32, 4]) one.add(cells[at]!, value * power);
    }
  expect(each.total(0, 2)).toBe(one.total(0, 2));
});
