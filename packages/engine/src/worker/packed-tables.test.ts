import type { CellResult, MetricsResult } from '@weir/query';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { packed, unpacked } from './packed-tables.js';

const cell: fc.Arbitrary<CellResult> = fc
  .record({
    value: fc.oneof(
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string(),
      fc.boolean(),
      fc.integer(),
    ),
    rows: fc.nat(2 ** 32),
    reason: fc.option(fc.constantFrom('mixed-currency' as const, 'not-finite' as const), { nil: undefined, freq: 4 }),
  })
  .map(({ value, rows, reason }) => (reason === undefined ? { value, rows } : { value: null, rows, reason }));

const table = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }), fc.uniqueArray(fc.constantFrom('a', 'b', 'constructor')))
  .chain(([groups, ranges, measures]) => {
    const rows = fc.array(fc.array(cell, { minLength: ranges, maxLength: ranges }), {
      minLength: groups,
      maxLength: groups,
    });
    return fc.tuple(...measures.map(() => rows)).map((all) => ({
      id: 't',
      groups: Array.from({ length: groups }, (_, group) => [`g${group}`, null]),
      cells: Object.fromEntries(all.map((own, place) => [measures[place]!, own])),
    }));
  });

test('what is unpacked is what was packed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { maxLength: 3 }), async (tables) => {
      const result: MetricsResult = { kind: 'metrics', tables, excluded: [], sampled: false };
      expect(await unpacked(structuredClone(packed(result)), new Pace())).toEqual(result);
    }),
  );
});

test('long tables are unpacked in slices, and not at all once they are not wanted', async () => {
  const cells = Array.from({ length: 200 }, () => [{ value: 1, rows: 1 }]);
  const tables = [{ id: 't', groups: cells.map((_, group) => [group]), cells: { m: cells } }];
  const result = packed({ kind: 'metrics', tables, excluded: [], sampled: false });
  const turns: number[] = [];
  const pace = { due: true, turn: () => Promise.resolve(void turns.push(turns.length)) } as unknown as Pace;
  await unpacked(result, pace);
  expect(turns.length).toBe(200);
  const controller = new AbortController();
  controller.abort();
  const over = new Pace(controller.signal);
  const stopped = { due: true, turn: () => over.turn() } as unknown as Pace;
  await expect(unpacked(result, stopped)).rejects.toMatchObject({ code: 'adapter/aborted' });
});
