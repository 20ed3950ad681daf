import { describe, expect, test } from 'vitest';
import { Pace } from '../../../pace.js';
import { findEntityRuns } from './entity-runs.js';

async function runs(entities: readonly number[], times: readonly number[]) {
  const codes = Int8Array.from(entities);
  const time = { type: 'datetime' as const, values: Float64Array.from(times) };
  const found = await findEntityRuns(codes, time, 8, new Pace());
  expect(await findEntityRuns(codes, time, 8, new Pace())).toBe(found);
  return typeof found === 'string' ? found : { ...found, offsets: [...found.offsets], entities: [...found.entities] };
}

describe('rows stand together by entity', () => {
  test.each<[string, readonly number[], readonly number[], object | string]>([
    ['of none', [], [], { count: 0, offsets: [0], entities: [], areInOrder: true }],
    ['in order of time', [3, 3, 1], [1, 2, 0], { offsets: [0, 2, 3], entities: [3, 1], areInOrder: true }],
    ['not in order of time', [3, 3, 1], [2, 1, 0], { offsets: [0, 2, 3], areInOrder: false }],
    ['two at once', [3, 3], [1, 1], { offsets: [0, 2], areInOrder: false }],
    ['one without a time', [3, 3], [1, NaN], { offsets: [0, 2], areInOrder: false }],
    [
      'some without an entity, here and there',
      [-1, 3, -1, 1, -1],
      [0, 0, 0, 0, 0],
      { offsets: [0, 1, 2, 3, 4, 5], entities: [-1, 3, -1, 1, -1] },
    ],
    ['an entity that comes again', [3, 1, 3], [1, 2, 3], 'scattered'],
    ['an entity that comes again after rows without one', [3, -1, 3], [1, 2, 3], 'scattered'],
  ])('%s', async (_what, entities, times, expected) => {
    const found = await runs(entities, times);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });
});
