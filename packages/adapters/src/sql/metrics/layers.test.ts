import { expect, test } from 'vitest';
import type { BoundRange } from '../bounds.js';
import { layersOf } from './layers.js';

const at = (day: number) => ({ day, instant: day * 86_400_000 });
const range = (from: number | null, to: number | null): BoundRange => ({
  from: from === null ? null : at(from),
  to: to === null ? null : at(to),
});

test.each<[string, readonly BoundRange[], readonly (readonly number[])[]]>([
  ['no ranges make no layer', [], []],
  ['a range of nothing is in none', [range(3, 3), range(4, 2)], []],
  ['ranges that touch are one layer', [range(0, 2), range(2, 5), range(7, 9)], [[0, 1, 2]]],
  ['in order, whatever order they came in', [range(5, 6), range(0, 2)], [[1, 0]]],
  ['ranges that overlap are apart', [range(0, 3), range(2, 5), range(3, 4)], [[0, 2], [1]]],
  ['open sides reach everywhere', [range(null, null), range(null, 2), range(2, null)], [[0], [1, 2]]],
  ['equal ranges are apart', [range(0, 1), range(0, 1)], [[0], [1]]],
])('%s', (_claim, ranges, layers) => {
  expect(layersOf(ranges, 'day')).toEqual(layers);
});
