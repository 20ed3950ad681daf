import { toWhole, unitsPerOne } from '../columns/column-facts.js';
import { chunkRows } from '../expressions/expression.js';

/**
 * The rows of a chunk on their way into cells, and the loops that take them there. V8 writes the addresses of a function's constants into the
 * loops inside; of any other array it looks up kind, length and address at each access, which takes longer than to copy a chunk here. Bundlers
 * make variables of a module's constants, which would not do. Where a loop needs an array that is no constant, it handles four rows a turn:
 * it is looked up once for them.
 */
export const { positions, cells, takePositions, startAtSlots, addWide, addNarrow, countRows, sumUnits } = makeLanes();

function makeLanes() {
  /** The rows that are placed, counted from the chunk's first. */
  const positions = new Int32Array(chunkRows);
  /** Beside `positions`: the cell of each, in the making and when it is made. */
  const cells = new Int32Array(chunkRows);
  // What is copied here, of all rows of the chunk.
  const days = new Int32Array(chunkRows);
  const narrowCodes = new Int8Array(chunkRows);
  const wideCodes = new Int32Array(chunkRows);
  const numbers = new Float64Array(chunkRows);

  function takePositions(selected: Int32Array, count: number): void {
    positions.set(selected.subarray(0, count));
  }

  /** Every row has its slot by its day. @param chunk its days @param slots by day, from `firstDay` on */
  function startAtSlots(chunk: Int32Array, slots: Int32Array, firstDay: number, count: number): void {
    days.set(chunk);
    const fours = count & ~3;
    for (let at = 0; at < fours; at += 4) {
      cells[at] = slots[days[positions[at]!]! - firstDay]!;
      cells[at + 1] = slots[days[positions[at + 1]!]! - firstDay]!;
      cells[at + 2] = slots[days[positions[at + 2]!]! - firstDay]!;
      cells[at + 3] = slots[days[positions[at + 3]!]! - firstDay]!;
    }
    for (let at = fours; at < count; at += 1) cells[at] = slots[days[positions[at]!]! - firstDay]!;
  }

  /** Goes on by (code + 1) × weight. @param chunk its codes */
  function addWide(chunk: Int32Array, weight: number, count: number): void {
    wideCodes.set(chunk);
    const by = weight | 0;
    for (let at = 0; at < count; at += 1) cells[at]! += Math.imul(wideCodes[positions[at]!]! + 1, by);
  }

  /** The same of codes of one byte. */
  function addNarrow(chunk: Int8Array, weight: number, count: number): void {
    narrowCodes.set(chunk);
    const by = weight | 0;
    const fours = count & ~3;
    for (let at = 0; at < fours; at += 4) {
      cells[at]! += Math.imul(narrowCodes[positions[at]!]! + 1, by);
      cells[at + 1]! += Math.imul(narrowCodes[positions[at + 1]!]! + 1, by);
      cells[at + 2]! += Math.imul(narrowCodes[positions[at + 2]!]! + 1, by);
      cells[at + 3]! += Math.imul(narrowCodes[positions[at + 3]!]! + 1, by);
    }
    for (let at = fours; at < count; at += 1) cells[at]! += Math.imul(narrowCodes[positions[at]!]! + 1, by);
  }

  /** @param rows gets how many there are per cell */
  function countRows(rows: Int32Array, count: number): void {
    const fours = count & ~3;
    for (let at = 0; at < fours; at += 4) {
      rows[cells[at]!]! += 1;
      rows[cells[at + 1]!]! += 1;
      rows[cells[at + 2]!]! += 1;
      rows[cells[at + 3]!]! += 1;
    }
    for (let at = fours; at < count; at += 1) rows[cells[at]!]! += 1;
  }

  /** @param chunk its values, whole in ten-thousandths @param units gets their sums per cell */
  function sumUnits(chunk: Float64Array, units: Float64Array, count: number): void {
    numbers.set(chunk);
    const fours = count & ~3;
    for (let at = 0; at < fours; at += 4) {
      units[cells[at]!]! += numbers[positions[at]!]! * unitsPerOne + toWhole - toWhole;
      units[cells[at + 1]!]! += numbers[positions[at + 1]!]! * unitsPerOne + toWhole - toWhole;
      units[cells[at + 2]!]! += numbers[positions[at + 2]!]! * unitsPerOne + toWhole - toWhole;
      units[cells[at + 3]!]! += numbers[positions[at + 3]!]! * unitsPerOne + toWhole - toWhole;
    }
    for (let at = fours; at < count; at += 1) {
      units[cells[at]!]! += numbers[positions[at]!]! * unitsPerOne + toWhole - toWhole;
    }
  }

  return { positions, cells, takePositions, startAtSlots, addWide, addNarrow, countRows, sumUnits };
}
