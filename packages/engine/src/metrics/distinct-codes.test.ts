import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Scratch } from '../columns/scratch.js';
import { Pace } from '../pace.js';
import type { CellRuns } from './cell-runs.js';
import { DistinctCodes } from './distinct-codes.js';
import type { MeasureValue } from './measure-value.js';

interface Given {
  readonly cells: number[];
  readonly codes: number[];
}

/** What is left in it by one figure must not matter to the next. */
const scratch = new Scratch(2 ** 20);
const cellCount = 200;
const size = 300;

/** Adds rows in parts, by turns in both ways. */
async function filled(parts: readonly Given[], rows: number): Promise<DistinctCodes> {
  const figure = new DistinctCodes(size, rows, scratch);
  for (const [at, { cells, codes }] of parts.entries()) {
    figure.ensure(cellCount);
    if (at % 2 === 0) figure.add(Int32Array.from(cells), Float64Array.from(codes), cells.length);
    else {
      // Positions point at every other code.
      const read = Int32Array.from(codes.flatMap((code) => [code, 0]));
      const placed = {
        from: 0,
        to: read.length,
        positions: Int32Array.from(codes, (_, place) => 2 * place),
        cells: Int32Array.from(cells),
        count: cells.length,
        cellCount,
      };
      const value = { codes: { size, read: () => read } } as unknown as MeasureValue;
      expect(figure.addWhole(placed, value)).toBe(true);
    }
  }
  await figure.seal(cellCount, new Pace());
  return figure;
}

function different(parts: readonly Given[], { from, to, step, times }: CellRuns): number {
  const codes = new Set<number>();
  for (const part of parts) {
    for (const [at, cell] of part.cells.entries()) {
      for (let time = 0; time < times; time += 1) {
        if (cell >= from + time * step && cell < to + time * step) codes.add(part.codes[at]!);
      }
    }
  }
  return codes.size;
}

const part = fc.array(fc.tuple(fc.integer({ min: 0, max: cellCount - 1 }), fc.integer({ min: 0, max: size - 1 })), {
  maxLength: 400,
});
const given = fc
  .array(part, { maxLength: 4 })
  .map((parts) => parts.map((rows) => ({ cells: rows.map(([cell]) => cell), codes: rows.map(([, code]) => code) })));
const runs = fc
  .tuple(fc.integer({ min: 0, max: 49 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 3 }))
  .map(([from, length, times]) => ({ from, to: Math.min(50, from + length), step: 50, times: times + 1 }));

test('different codes are counted as by sets, in any runs of cells', async () => {
  await fc.assert(
    fc.asyncProperty(given, fc.array(runs, { maxLength: 5 }), fc.constantFrom(0, 5000), async (parts, asked, rows) => {
      const figure = await filled(parts, rows);
      for (const cells of asked) {
        expect(figure.of(cells)).toBe(different(parts, cells));
        await figure.prepare(cells, new Pace());
        expect(figure.of(cells)).toBe(different(parts, cells));
      }
      figure.release();
    }),
    { numRuns: 200 },
  );
});

test('more looks than there are stamps', async () => {
  const parts = [{ cells: [0, 0, 1], codes: [7, 7, 8] }];
  const figure = await filled(parts, 3);
  const one = { from: 0, to: 1, step: 0, times: 1 };
  const both = { from: 0, to: 2, step: 0, times: 1 };
  for (let look = 0; look < 70_000; look += 1) if (figure.of(one) !== 1) throw new Error(`At ${look} it is not 1.`);
  expect(figure.of(both)).toBe(2);
});
