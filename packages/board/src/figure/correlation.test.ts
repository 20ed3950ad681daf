import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Value } from '@weir/query';
import { metricFigures, metricsAnswer } from '../testing/answers.js';
import { correlationIn, correlationOf } from './correlation.js';

describe('correlationOf', () => {
  test.each<[string, Value[], Value[], { r: number; n: number } | null]>([
    ['two pairs say nothing', [1, 2], [1, 2], null],
    ['three on a line are 1', [1, 2, 3], [10, 20, 30], { r: 1, n: 3 }],
    ['the other way they are -1', [1, 2, 3], [3, 2, 1], { r: -1, n: 3 }],
    ['worked out by hand: 6 / √(10 · 6)', [1, 2, 3, 4, 5], [2, 4, 5, 4, 5], { r: Math.sqrt(0.6), n: 5 }],
    ['no connection is 0', [1, 2, 3], [1, 0, 1], { r: 0, n: 3 }],
    ['what never changes goes with nothing', [0.1, 0.1, 0.1], [1, 2, 3], null],
    ['nor do zeros', [1, 2, 3], [0, 0, 0], null],
    ['a pair with a missing side is left out', [1, null, 2, 3, 9], [1, 5, 2, 3, null], { r: 1, n: 3 }],
    ['too few are left', [1, null, 2, 3], [1, 5, null, 3], null],
    ['texts are no figures', ['a', 'b', 'c'], [1, 2, 3], null],
    ['huge figures do not overflow', [1e300, 2e300, 3e300], [1e-300, 2e-300, 3e-300], { r: 1, n: 3 }],
    ['a shorter row ends both', [1, 2, 3, 4], [1, 2, 3], { r: 1, n: 3 }],
  ])('%s', (_claim, first, second, expected) => {
    const found = correlationOf(first, second);
    expect(found?.n).toBe(expected?.n);
    if (expected) expect(found?.r).toBeCloseTo(expected.r, 12);
    else expect(found).toBeNull();
  });

  const figures = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 40 });

  test('it is the same both ways round, between -1 and 1, and does not depend on units', () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 2, max: 1000 }), (first, second, factor) => {
        const found = correlationOf(first, second);
        expect(correlationOf(second, first)).toEqual(found);
        if (!found) return;
        expect(Math.abs(found.r)).toBeLessThanOrEqual(1);
        const scaled = correlationOf(
          first.map((x) => -x * factor),
          second,
        );
        expect(scaled?.r).toBeCloseTo(-found.r, 6);
      }),
    );
  });
});

test('only whole periods of an answer count', () => {
  const answer = metricsAnswer({
    periods: [1, 2, 3, 4].map((month) => ({
      from: `2025-0${month}-01`,
      to: `2025-0${month + 1}-01`,
      incomplete: month === 4,
    })),
    metrics: {
      revenue: metricFigures({ total: 7, overall: [1, 2, 3, 1] }),
      visits: metricFigures({ total: 70, overall: [10, 20, 30, 90] }),
    },
  });
  expect(correlationIn(answer, 'revenue', 'visits')).toEqual({ r: expect.closeTo(1, 12), n: 3 });
  expect(correlationIn(answer, 'revenue', 'other')).toBeNull();
});
