import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formula } from '@weir/schema';
import type { Value } from '@weir/query';
import { evaluateFormula } from '@weir/formula';
import { contributions } from './contributions.js';
import { formulaParts, partName } from './formula-parts.js';
import type { PartRole } from './formula-parts.js';

const metric = (id: string) => ({ metric: id });

/** Of a formula over the metrics p0, p1, …, whose values are given then and now. */
function sharesOf(formula: Formula, before: readonly Value[], now: readonly Value[]) {
  const { parts, rest } = formulaParts(formula)!;
  const at = (values: readonly Value[]) =>
    evaluateFormula(formula, Object.fromEntries(values.map((value, place) => [partName(place), value])));
  const pairs = parts.map(({ role, formula: part }) => {
    const place = Number(JSON.stringify(part).match(/p(\d+)/)![1]);
    return { role, now: now[place] ?? null, before: before[place] ?? null };
  });
  return {
    shares: contributions(rest!, { now: at(now), before: at(before) }, pairs),
    change: Number(at(now)) - Number(at(before)),
  };
}

const [a, b, c] = [metric('p0'), metric('p1'), metric('p2')] as const;

describe('contributions', () => {
  test.each<[string, Formula, Value[], Value[], number[]]>([
    ['of a sum each its change', { '-': [a, b] }, [10, 4], [13, 6], [3, -2]],
    ['of a product the change times the mean of the other', { '*': [a, b] }, [2, 10], [4, 20], [30, 30]],
    ['of a quotient too', { '/': [a, b] }, [10, 10], [30, 20], [1.5, -1]],
    ['what did not change has no share', { '*': [a, b, c] }, [2, 3, 5], [2, 4, 5], [0, 10, 0]],
    ['from zero', { '*': [a, b] }, [0, 5], [4, 5], [20, 0]],
    ['from zero on both sides', { '*': [a, b] }, [0, 0], [4, 5], [10, 10]],
    ['through zero', { '*': [a, b] }, [-2, 5], [2, 5], [20, 0]],
    ['of the larger of two', { max: [a, b] }, [5, 1], [3, 8], [-1, 4]],
    ['a constant changes nothing about them', { '-': [{ '*': [2, a, b] }, 1] }, [2, 10], [4, 20], [60, 60]],
    ['nothing changed', { '/': [a, b] }, [1, 2], [1, 2], [0, 0]],
    ['an absent one that counts as nothing', { coalesce: [a, 0] }, [null], [4], [4]],
  ])('%s', (_claim, formula, before, now, expected) => {
    expect(sharesOf(formula, before, now).shares).toEqual(expected.map((share) => expect.closeTo(share, 10)));
  });

  test.each<[string, Formula, Value[], Value[]]>([
    ['a part is missing now', { '/': [a, b] }, [1, 2], [null, 2]],
    ['a part was missing', { '*': [a, b] }, [null, 2], [1, 2]],
    ['a divisor was zero', { '/': [a, b] }, [1, 0], [1, 2]],
    ['a mixture divides by zero', { '/': [1, { '-': [a, b] }] }, [1, 2], [2, 3]],
  ])('there are none where %s', (_claim, formula, before, now) => {
    expect(sharesOf(formula, before, now).shares).toBeNull();
  });

  test('there are none where the parts do not make the figure', () => {
    const parts = [{ role: 'times', now: 2, before: 1 }] as const;
    expect(contributions({ '*': [{ var: 'p0' }, 3] }, { now: 7, before: 3 }, parts)).toBeNull();
  });

  test('a sum may have any number of parts, a product ten that changed', () => {
    const many = (count: number, role: PartRole) => Array.from({ length: count }, () => ({ role, now: 2, before: 1 }));
    const names = (count: number) => Array.from({ length: count }, (_, place) => ({ var: partName(place) }));
    expect(contributions({ '+': names(40) }, { now: 80, before: 40 }, many(40, 'plus'))).toEqual(Array(40).fill(1));
    const ten = contributions({ '*': names(10) }, { now: 1024, before: 1 }, many(10, 'times'));
    expect(ten).toEqual(Array(10).fill(expect.closeTo(102.3, 9)));
    expect(contributions({ '*': names(11) }, { now: 2048, before: 1 }, many(11, 'times'))).toBeNull();
  });

  const amount = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  const values = fc.tuple(amount, amount, amount, amount);
  const leaf = fc.integer({ min: 0, max: 3 }).map((place): Formula => metric(partName(place)));
  const formulas = fc.letrec<{ any: Formula }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', 'max', 'min'), fc.tuple(tie('any'), tie('any')))
        .map(([operator, operands]): Formula => ({ [operator]: operands })),
    ),
  })).any;
  /** Rounding of the largest figure on the way. */
  const rounding = (...figures: readonly number[]) => 1e-7 * Math.max(1, ...figures.map(Math.abs));

  test('they add up to the change, whatever the formula is, and exchanging then and now turns them', () => {
    let defined = 0;
    fc.assert(
      fc.property(formulas, values, values, (formula, before, now) => {
        const parts = formulaParts(formula)!;
        fc.pre(parts.parts.every(({ formula: part }) => 'metric' in (part as object)));
        const { shares, change } = sharesOf(formula, before, now);
        if (!shares) return;
        defined += 1;
        const sum = shares.reduce((total, share) => total + share, 0);
        const exact = rounding(change, ...shares);
        expect(Math.abs(sum - change)).toBeLessThanOrEqual(exact);
        const back = sharesOf(formula, now, before).shares!;
        shares.forEach((share, place) => expect(Math.abs(share + back[place]!)).toBeLessThanOrEqual(exact));
      }),
      { numRuns: 500 },
    );
    expect(defined).toBeGreaterThan(100);
  });

  test('the order of factors does not matter', () => {
    fc.assert(
      fc.property(values, values, (before, now) => {
        const one = sharesOf({ '*': [a, b, c] }, before, now);
        const other = sharesOf({ '*': [c, a, b] }, before, now);
        if (!one.shares || !other.shares) return;
        const [first, second, third] = other.shares;
        [second, third, first].forEach((share, place) =>
          expect(Math.abs(share! - one.shares![place]!)).toBeLessThanOrEqual(rounding(...other.shares!)),
        );
      }),
    );
  });
});
