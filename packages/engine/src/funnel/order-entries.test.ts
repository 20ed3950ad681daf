import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pace } from '../pace.js';
import { EntryList } from './entries.js';
import type { RowOrder } from './entries.js';
import { orderEntries } from './order-entries.js';

interface Given {
  readonly entity: number;
  readonly stage: number;
  readonly day: number;
  readonly hour: number | null;
  readonly sequence: number | null;
}

async function order(given: readonly Given[], orders: readonly RowOrder[]) {
  const list = new EntryList();
  for (const [row, { entity, stage, day, hour }] of given.entries()) {
    list.add(entity, stage, day, hour === null ? NaN : (day * 24 + hour) * 3_600_000, 0, row);
  }
  const { order: places, offsets } = await orderEntries(list.finish(4, orders), () => 'deals', new Pace());
  return [0, 1, 2, 3].map((entity) => [...places.subarray(offsets[entity], offsets[entity + 1])]);
}

/** By the rule, in the words of it; keys descend from row to row. */
function expected(given: readonly Given[]): number[][] {
  const isCoarse = ({ entity, day }: Given) =>
    given.some((other) => other.entity === entity && other.day === day && other.hour === null);
  const parts = (row: number): number[] => {
    const { day, hour, sequence, stage } = given[row]!;
    return [day, isCoarse(given[row]!) ? 0 : hour!, sequence ?? Infinity, stage, -row];
  };
  const compare = (a: number, b: number): number => {
    const [own, other] = [parts(a), parts(b)];
    const at = own.findIndex((part, place) => part !== other[place]);
    return at < 0 ? 0 : own[at]! < other[at]! ? -1 : 1;
  };
  return [0, 1, 2, 3].map((entity) => [...given.keys()].filter((row) => given[row]!.entity === entity).sort(compare));
}

const entries = (longest: number) =>
  fc.array(
    fc.record({
      entity: fc.nat(2),
      stage: fc.nat(3),
      day: fc.nat(3),
      hour: fc.option(fc.nat(23), { freq: 30 }),
      sequence: fc.option(fc.nat(3)),
    }),
    { maxLength: longest },
  );

test('entries are in the order of the rule, with ties and days without instants', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(entries(12), entries(400)), async (given) => {
      const orders = [{ sequenceOf: (row: number) => given[row]!.sequence ?? NaN, keyOf: (row: number) => -row }];
      expect(await order(given, orders)).toEqual(expected(given));
    }),
    { numRuns: 300 },
  );
});

test('sequences and keys are not looked at where the times say it all', async () => {
  const given = [9, 3, 5, 1, 7].map((hour) => ({ entity: 1, stage: 0, day: hour % 2, hour, sequence: null }));
  const notAsked = () => expect.unreachable('The times say it all.');
  const [, own] = await order(given, [{ sequenceOf: notAsked, keyOf: notAsked }]);
  expect(own).toEqual([3, 1, 2, 4, 0]);
});
