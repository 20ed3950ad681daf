import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Arrival, parcelOf } from './parcel.js';

/** As it goes through a port: everything that arrives is a clone. */
function sent<Body>(value: Body): { body: Body; largest: number } {
  const { body, pieces } = structuredClone(parcelOf(value));
  const arrival = new Arrival(body, pieces.length);
  let largest = count(body);
  for (const piece of pieces) {
    expect(arrival.isWhole).toBe(false);
    largest = Math.max(largest, count(piece.items));
    arrival.add(piece);
  }
  expect(arrival.isWhole).toBe(true);
  return { body: arrival.body, largest };
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return 1;
  const parts = value instanceof Map ? [...(value.values() as Iterable<unknown>)] : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + count(part), 1);
}

const row = fc.oneof(fc.constant(null), fc.string(), fc.double(), fc.boolean());
const list = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 6000 }))
  .map(([values, length]) => Array.from({ length }, (_, at) => values[at % values.length]));
const data = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, row, list, tie('object'), tie('map'), tie('lists')),
  object: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), tie('any'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  map: fc.array(fc.tuple(fc.string(), tie('any')), { maxLength: 4 }).map((entries) => new Map(entries)),
  lists: fc.array(tie('any'), { maxLength: 4 }),
})).any;

test('what arrives is what was sent, and nothing that is cloned at once is large', () => {
  fc.assert(
    fc.property(data, (value) => {
      const before = structuredClone(value);
      const { body, largest } = sent(value);
      expect(isDeepStrictEqual([body, value], [before, before])).toBe(true);
      expect(largest).toBeLessThan(10_000);
    }),
    { numRuns: 300 },
  );
});

test('lists within long lists are cut too', () => {
  const rows = Array.from({ length: 3 }, (_, group) =>
    Array.from({ length: 10_000 }, (_, at) => ({ value: at, group })),
  );
  const { body, largest } = sent({ tables: [{ id: 't', cells: { sum: rows } }] });
  expect(body).toEqual({ tables: [{ id: 't', cells: { sum: rows } }] });
  expect(largest).toBeLessThan(10_000);
});

test('of several lists that are long only together, those that are too much for one message are sent apart', () => {
  const value = Object.fromEntries(
    ['a', 'b', 'c', 'd'].map((name) => [name, Array.from({ length: 3000 }, () => name)]),
  );
  const { body, largest } = sent(new Map([['lists', value]]));
  expect(body).toEqual(new Map([['lists', value]]));
  expect(largest).toBeLessThan(5000);
});

test('long texts are sent few at a time, typed arrays as they are', () => {
  const texts = Array.from({ length: 100 }, (_, at) => String.fromCharCode(0xd800 + at).repeat(10_000));
  const codes = new Int32Array(1_000_000);
  const { body, pieces } = parcelOf(new Map([['column', { codes, dictionary: texts }]]));
  expect(body.get('column')?.codes).toBe(codes);
  expect(Math.max(...pieces.map(({ items }) => items.length))).toBeLessThan(20);
  expect(sent(new Map([['column', { codes, dictionary: texts }]])).body.get('column')?.dictionary).toEqual(texts);
});

test('what is small is sent at once', () => {
  const value = { kind: 'run', plans: [1, 2, 3] };
  expect(parcelOf(value)).toEqual({ body: value, pieces: [] });
  expect(parcelOf(value).body).toBe(value);
});
