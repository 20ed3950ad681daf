import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../../../pace.js';
import { sortLong } from './sort-long.js';

class Eager extends Pace {
  turns = 0;
  override get due(): boolean {
    return true;
  }
  override turn(): Promise<void> {
    this.turns += 1;
    return super.turn();
  }
}

test.each([
  ['wide', Float64Array],
  ['narrow', Int32Array],
] as const)('sorts %s keys, rows along with them, equal ones as they stood, and pauses', async (_what, Keys) => {
  const draw = fc.sample(fc.nat(1000), { numRuns: 100_000, seed: 7 });
  const keys = Keys.from(draw);
  const rows = Int32Array.from(draw, (_key, row) => row);
  const pace = new Eager();
  await sortLong(keys, rows, pace);
  const expected = draw.map((key, row) => ({ key, row })).sort((a, b) => a.key - b.key);
  expect(Array.from(keys)).toEqual(expected.map(({ key }) => key));
  expect(Array.from(rows)).toEqual(expected.map(({ row }) => row));
  expect(pace.turns).toBeGreaterThan(10);
  const alone = Keys.from(draw);
  await sortLong(alone, null, new Pace());
  expect(alone).toEqual(keys);
});
