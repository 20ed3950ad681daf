import { findFacts } from '../columns/column-facts.js';
import { missingCode, scalarAt } from '../columns/column.js';
import type { Codes, Column, NumberColumn, TextColumn } from '../columns/column.js';
import type { Pace } from '../pace.js';

/** Rows between two looks at the clock. */
const block = 16_384;

/** Gaps between whole numbers cost a place each: so many per row are allowed. */
const mostGaps = 4;

/**
 * Numbers entities from 0, whichever dataset they are named in: the same text, or the same number, is the same entity. The first column
 * that is numbered as a whole keeps its own codes, so not every number need be taken.
 */
export class EntityCodes {
  readonly #codes = new Map<unknown, number>();
  readonly #columns = new Map<Column, Codes>();
  /** Texts that are numbered by their place, not yet in `#codes`. */
  #texts: readonly string[] = [];
  #areTextsKnown = true;
  /** Whole numbers from `#least`, as many as `#span`, are numbered by their distance from it. */
  #least = 0;
  #span = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Per row the entity's code; −1 where the field is empty. */
  reader(column: Column): (row: number) => number {
    if (column.type !== 'string') {
      return (row) => {
        const value = scalarAt(column, row);
        return value === null ? missingCode : this.#codeOf(value);
      };
    }
    if (column.dictionary === this.#texts) return (row) => column.codes[row]!;
    const known = new Int32Array(column.dictionary.length).fill(missingCode);
    return (row) => {
      const place = column.codes[row]!;
      if (place < 0) return missingCode;
      if (known[place]! < 0) known[place] = this.#codeOf(column.dictionary[place]);
      return known[place]!;
    };
  }

  /** The codes of all rows; −1 where the field is empty. Not to be written to. */
  async codesOf(column: Column, pace: Pace): Promise<Codes> {
    let codes = this.#columns.get(column);
    if (!codes) this.#columns.set(column, (codes = await this.#number(column, pace)));
    return codes;
  }

  async #number(column: Column, pace: Pace): Promise<Codes> {
    if (this.#count === 0) {
      if (column.type === 'string') return this.#adoptTexts(column);
      if (column.type === 'number' && (await this.#adoptNumbers(column, pace))) return this.#distances(column, pace);
    }
    if (column.type === 'string' && column.dictionary === this.#texts) return column.codes;
    const read = this.reader(column);
    const length = column.type === 'string' ? column.codes.length : column.values.length;
    const codes = new Int32Array(length);
    for (let from = 0; from < length; from += block) {
      if (pace.due) await pace.turn();
      const to = Math.min(from + block, length);
      for (let row = from; row < to; row += 1) codes[row] = read(row);
    }
    return codes;
  }

  #adoptTexts({ codes, dictionary }: TextColumn): Codes {
    this.#texts = dictionary;
    this.#areTextsKnown = false;
    this.#count = dictionary.length;
    return codes;
  }

  /** Whole numbers that lie close together need no look-up. */
  async #adoptNumbers(column: NumberColumn, pace: Pace): Promise<boolean> {
    const { low, high } = await findFacts(column, pace);
    const most = column.values.length * mostGaps + 1024;
    // From 0 on these are codes as they are.
    const least = column.values instanceof Int32Array && low > 0 && high < most ? 0 : low;
    const span = high - least + 1;
    if (!(span > 0 && span <= most) || !(await areWhole(column.values, pace))) return false;
    [this.#least, this.#span, this.#count] = [least, span, span];
    return true;
  }

  async #distances({ values }: NumberColumn, pace: Pace): Promise<Int32Array> {
    if (values instanceof Int32Array && this.#least === 0) return values;
    const codes = new Int32Array(values.length);
    const least = this.#least;
    for (let from = 0; from < values.length; from += block) {
      if (pace.due) await pace.turn();
      const to = Math.min(from + block, values.length);
      for (let row = from; row < to; row += 1) {
        const distance = values[row]! - least;
        codes[row] = distance >= 0 ? distance : missingCode;
      }
    }
    return codes;
  }

  #codeOf(value: unknown): number {
    if (typeof value === 'number' && Number.isInteger(value)) {
      const distance = value - this.#least;
      if (distance >= 0 && distance < this.#span) return distance;
    }
    if (!this.#areTextsKnown) {
      for (const [place, text] of this.#texts.entries()) this.#codes.set(text, place);
      this.#areTextsKnown = true;
    }
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.#count;
      this.#codes.set(value, code);
      this.#count += 1;
    }
    return code;
  }
}

async function areWhole(values: NumberColumn['values'], pace: Pace): Promise<boolean> {
  if (values instanceof Int32Array) return true;
  for (let from = 0; from < values.length; from += block) {
    if (pace.due) await pace.turn();
    for (const value of values.subarray(from, from + block)) {
      if (!Number.isInteger(value) && !Number.isNaN(value)) return false;
    }
  }
  return true;
}
