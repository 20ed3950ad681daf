import { describe, expect, test } from 'vitest';
import { progressTo } from './progress.js';

const BAND = { band: [4, 8] as [number, number] };

describe('progressTo', () => {
  test.each([
    ['exactly the target is met', 100, 100, 'higher', 'ratio', 1, 'met', 'positive', 1, 0],
    ['a rate a little under has to go', 0.22, 0.194, 'higher', 'ratio', 0.7, 'to-go', 'warning', 0.194 / 0.22, 0.026],
    ['a rate at four fifths has to go', 10, 8, 'higher', 'level', 1, 'to-go', 'warning', 0.8, 2],
    ['a rate under four fifths is short', 5.2, 4.1, 'higher', 'level', 1, 'short', 'negative', 4.1 / 5.2, 1.1],
    ['fewer days are better', 45, 47, 'lower', 'ratio', 1, 'to-go', 'warning', 45 / 47, 2],
    ['far too many days', 45, 80, 'lower', 'ratio', 1, 'over', 'negative', 45 / 80, 35],
    ['as few days as wanted', 45, 45, 'lower', 'ratio', 1, 'met', 'positive', 1, 0],
    ['nothing is as low as it gets', 45, 0, 'lower', 'ratio', 1, 'met', 'positive', 1, 0],
    ['a sum behind the calendar', 96, 65.7, 'higher', 'flow', 0.715, 'behind-pace', 'warning', 65.7 / 96, 30.3],
    ['a sum far behind the calendar', 96, 40, 'higher', 'flow', 0.715, 'behind-pace', 'negative', 40 / 96, 56],
    ['a sum exactly with the calendar', 100, 50, 'higher', 'flow', 0.5, 'on-pace', 'neutral', 0.5, 50],
    ['a sum that is there early is met', 100, 104, 'higher', 'flow', 0.5, 'met', 'positive', 1, 0],
    ['when the period is over there is no pace', 100, 70, 'higher', 'flow', 1, 'short', 'negative', 0.7, 30],
    ['costs within their budget', 100, 40, 'lower', 'flow', 0.5, 'on-pace', 'neutral', 0.4, 0],
    ['costs that run ahead', 100, 60, 'lower', 'flow', 0.5, 'above-pace', 'warning', 0.6, 0],
    ['costs over their budget', 100, 120, 'lower', 'flow', 0.5, 'over', 'negative', 1, 20],
    ['the band’s bound is in it', 6, 8, BAND, 'ratio', 1, 'met', 'positive', 1, 0],
    ['under the band', 6, 2, BAND, 'ratio', 1, 'short', 'negative', 0.5, 2],
    ['over the band', 6, 10, BAND, 'ratio', 1, 'to-go', 'warning', 0.8, 2],
    ['a target of nothing that is missed', 0, -1, 'higher', 'ratio', 1, 'short', 'negative', 0, 1],
  ] as const)('%s', (_claim, target, value, good, nature, elapsed, verdict, tone, fill, gap) => {
    const progress = progressTo(target, value, good, nature, elapsed);
    expect(progress).toMatchObject({ verdict, tone });
    expect(progress.fill).toBeCloseTo(fill, 12);
    expect(progress.gap).toBeCloseTo(gap, 12);
  });

  test('the pace is that of the calendar, and only of a flow that is under way', () => {
    expect(progressTo(100, 50, 'higher', 'flow', 0.7).pace).toBe(0.7);
    expect(progressTo(100, 50, 'higher', 'flow', 1).pace).toBeNull();
    expect(progressTo(100, 50, 'higher', 'ratio', 0.7).pace).toBeNull();
  });

  test('more than the target says how much', () => {
    expect(progressTo(660, 684, 'higher', 'ratio', 1).share).toBeCloseTo(1.036, 3);
    expect(progressTo(0, 3, 'higher', 'ratio', 1).share).toBeNull();
  });
});
