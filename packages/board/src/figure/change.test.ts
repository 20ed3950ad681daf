import { describe, expect, test } from 'vitest';
import type { Metric } from '@weir/schema';
import { changeOf } from './change.js';

const metric = (more: Partial<Metric> = {}): Metric => ({ id: 'm', formula: 1, good: 'higher', ...more });

describe('changeOf', () => {
  test.each([
    ['money changes by a share', 112.9, 100, metric(), 'CNY', 'flow', 'share', 0.129, 'positive'],
    ['a count changes by a share', 9, 10, metric(), null, 'flow', 'share', -0.1, 'negative'],
    ['a rate changes by points', 0.194, 0.178, metric(), 'percent', 'ratio', 'points', 0.016, 'positive'],
    ['days change by days', 47, 52, metric({ good: 'lower' }), 'days', 'ratio', 'difference', -5, 'positive'],
    ['a plain quotient changes by its difference', 4.1, 4.5, metric(), null, 'ratio', 'difference', -0.4, 'negative'],
    [
      'a share that is shown as a number',
      8,
      5,
      metric({ format: { style: 'number' } }),
      'percent',
      'ratio',
      'difference',
      3,
      'positive',
    ],
    ['from nothing there is no share', 5, 0, metric(), 'CNY', 'flow', 'difference', 5, 'positive'],
    ['a loss that shrinks is a gain', -5, -10, metric(), 'CNY', 'flow', 'share', 0.5, 'positive'],
    ['no change is neither', 5, 5, metric(), 'CNY', 'flow', 'share', 0, 'neutral'],
    ['without `good` nothing is good', 6, 5, metric({ good: undefined }), null, 'flow', 'share', 0.2, 'neutral'],
    ['towards the band is good', 9, 12, metric({ good: { band: [4, 8] } }), null, 'flow', 'share', -0.25, 'positive'],
    ['past the band is bad', 3, 5, metric({ good: { band: [4, 8] } }), null, 'flow', 'share', -0.4, 'negative'],
    ['inside the band is neither', 5, 7, metric({ good: { band: [4, 8] } }), null, 'flow', 'share', -2 / 7, 'neutral'],
  ] as const)('%s', (_claim, value, earlier, of, unit, nature, kind, amount, tone) => {
    const change = changeOf(value, earlier, of, unit, nature);
    expect(change).toMatchObject({ kind, tone });
    expect(change?.amount).toBeCloseTo(amount, 12);
  });

  test('with a value missing there is none', () => {
    expect(changeOf(null, 1, metric(), null, 'flow')).toBeNull();
    expect(changeOf(1, null, metric(), null, 'flow')).toBeNull();
    expect(changeOf(1, undefined, metric(), null, 'flow')).toBeNull();
  });
});
