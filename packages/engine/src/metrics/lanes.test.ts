import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepHolding, keepNarrow, keepWide, kept } from './keep.js';
import { addNarrow, addWide, cells, countRows, startAtSlots, sumUnits, takePositions } from './lanes.js';

const row = fc.record({
  day: fc.integer({ min: 100, max: 104 }),
  /** Of a dictionary of four; −1 is missing. */
  stage: fc.integer({ min: -1, max: 3 }),
  owner: fc.integer({ min: -1, max: 6 }),
  units: fc.integer({ min: -1e9, max: 1e9 }),
  isKept: fc.boolean(),
});
const slots = Int32Array.of(2, 0, 1, 1, 0);

test('rows are counted and added up in the cells of their slot and codes', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (given) => {
      const count = keepHolding(Int8Array.from(given, ({ isKept }) => Number(isKept)));
      const chosen = given.filter(({ isKept }) => isKept);
      expect(Array.from(kept.subarray(0, count), (at) => given[at])).toEqual(chosen);
      takePositions(kept, count);
      startAtSlots(
        Int32Array.from(given, ({ day }) => day),
        slots,
        100,
        count,
      );
      addNarrow(
        Int8Array.from(given, ({ stage }) => stage),
        3,
        count,
      );
      addWide(
        Int32Array.from(given, ({ owner }) => owner),
        15,
        count,
      );
      const [rows, sums] = [new Int32Array(120), new Float64Array(120)];
      countRows(rows, count);
      sumUnits(
        Float64Array.from(given, ({ units }) => units / 1e4),
        sums,
        count,
      );
      const cellOf = ({ day, stage, owner }: (typeof given)[number]) =>
        slots[day - 100]! + (stage + 1) * 3 + (owner + 1) * 15;
      expect([...cells.subarray(0, count)]).toEqual(chosen.map(cellOf));
      for (const cell of rows.keys()) {
        const inside = chosen.filter((each) => cellOf(each) === cell);
        expect(rows[cell]).toBe(inside.length);
        expect(sums[cell]).toBe(inside.reduce((sum, { units }) => sum + units, 0));
      }
    }),
  );
});

test('rows are kept by their codes, missing ones too', () => {
  const holds = Int8Array.of(1, 0, 1, 0, 1);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 30 }), (codes) => {
      const expected = [...codes.keys()].filter((at) => holds[codes[at]! + 1] === 1);
      expect([...kept.subarray(0, keepNarrow(Int8Array.from(codes), holds))]).toEqual(expected);
      expect([...kept.subarray(0, keepWide(Int32Array.from(codes), holds))]).toEqual(expected);
    }),
  );
});
