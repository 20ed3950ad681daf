import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortKeys } from './sort-keys.js';

test.each([
  ['few', 20],
  ['many', 2000],
])('%s keys are sorted between two places, rows along with them, equal ones as they stood', (_what, size) => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: size, maxLength: size }), fc.nat(9), (list, margin) => {
      const keys = Float64Array.from(list);
      const rows = Int32Array.from(list, (_key, row) => row);
      sortKeys(keys, rows, margin, size - margin);
      const moved = list.map((key, row) => ({ key, row })).slice(margin, size - margin);
      const expected = [
        ...list.slice(0, margin).map((key, row) => ({ key, row })),
        ...moved.sort((a, b) => a.key - b.key),
        ...list.slice(size - margin).map((key, at) => ({ key, row: size - margin + at })),
      ];
      expect(Array.from(keys, (key, at) => ({ key, row: rows[at]! }))).toEqual(expected);
      const alone = Float64Array.from(list);
      sortKeys(alone, null, margin, size - margin);
      expect(alone).toEqual(keys);
    }),
    { numRuns: 50 },
  );
});
