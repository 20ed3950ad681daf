import { mostUnits, toWhole, unitsPerOne } from '../columns/column-facts.js';
import { blockLength, blockSums, mostInBlock, sumBlock } from './exact-block.js';

/** Sums are kept in units of 1 ÷ 10,000, in which amounts of money and most measured values are whole numbers. */
const unitsPerCent = 100n;
/** Larger amounts than units can hold are still known to the cent. */
const mostCents = 2 ** 51;
/** Below this, adding one more value or block cannot round. */
const mostTotal = 2 ** 51;

/**
 * Numbers that are no decimals are cut into three parts as `toWhole` rounds: multiples of 2^-4, of 2^-38 and of 2^-72. Of numbers up to 2^28 a
 * million parts add up without rounding.
 */
const toHigh = toWhole * 2 ** -4;
const toMiddle = toWhole * 2 ** -38;
const toLow = toWhole * 2 ** -72;
const mostParts = 2 ** 20;

/** What one of several has added up: plain data. */
export interface SumsPart {
  readonly units: Float64Array;
  readonly large: ReadonlyMap<number, bigint>;
  readonly others: ReadonlyMap<number, readonly number[]>;
}

/**
 * Sums per cell that do not depend on the order of what is added. Decimals of up to four digits add up as people write them
 * (0.1 + 0.2 is 0.3); other numbers as the exact sum of what the processor holds, rounded once.
 */
export class ExactSums {
  #units = new Float64Array(0);
  /** What has grown too large for `#units`. */
  readonly #large = new Map<number, bigint>();
  /** Numbers that are not whole in units: per cell, floats that do not overlap and whose exact sum is that of the numbers. */
  readonly #others = new Map<number, number[]>();
  /** Sums of parts of such numbers, until they are taken over into `#others`. Empty before there is one. */
  #high = new Float64Array(0);
  #middle = new Float64Array(0);
  #low = new Float64Array(0);
  readonly #block = new Float64Array(blockLength);
  /** How many parts, and how many unchecked units, may still be added before they are taken over. */
  #partsLeft = mostParts;
  #unitsLeft = mostTotal;

  /** Makes room for cells 0 to count − 1. */
  ensure(count: number): void {
    if (count <= this.#units.length) return;
    this.#units = grown(this.#units, count);
    if (this.#high.length > 0) this.#makeRoomForParts();
  }

  add(cell: number, value: number): void {
    const units = Math.round(value * unitsPerOne);
    if (units / unitsPerOne === value && Math.abs(units) <= mostUnits) this.#addUnits(cell, units);
    else this.#addOther(cell, value);
  }

  /** Adds them all to one cell. None is missing. @param most of none the size is larger; NaN: it is not known */
  addAll(cell: number, values: Float64Array, count: number, most = NaN): void {
    for (let from = 0; from < count; from += blockLength) {
      const to = Math.min(from + blockLength, count);
      if (most <= mostInBlock && sumBlock(values.subarray(from, to), most)) {
        this.#addUnits(cell, blockSums.units);
        this.#addParts(cell, blockSums.high, blockSums.low);
      } else this.#addBlock(cell, values, from, to);
    }
  }

  /** `values[i]` goes to `cells[i]`. None is missing. */
  addEach(cells: Int32Array, values: Float64Array, count: number): void {
    const units = this.#units;
    let [high, middle, low] = [this.#high, this.#middle, this.#low];
    if ((this.#partsLeft -= count) < 0) this.#takeOver(count);
    for (let at = 0; at < count; at += 1) {
      const [cell, value] = [cells[at]!, values[at]!];
      if (!(value <= mostInBlock && value >= -mostInBlock)) {
        this.add(cell, value);
        continue;
      }
      const whole = value * unitsPerOne + toWhole - toWhole;
      if (whole / unitsPerOne === value) {
        const sum = units[cell]! + whole;
        if (sum <= mostTotal && sum >= -mostTotal) units[cell] = sum;
        else this.#addUnits(cell, whole);
        continue;
      }
      const first = value + toHigh - toHigh;
      const second = value - first + toMiddle - toMiddle;
      const third = value - first - second;
      if (third + toLow - toLow !== third) {
        this.add(cell, value);
        continue;
      }
      if (high.length === 0) {
        this.#makeRoomForParts();
        [high, middle, low] = [this.#high, this.#middle, this.#low];
      }
      high[cell]! += first;
      middle[cell]! += second;
      low[cell]! += third;
    }
  }

  /**
   * Sums of the cells in units, to which so many numbers may be added that are known to be whole in units.
   * @param most units of the largest, without its sign
   */
  unitsFor(count: number, most: number): Float64Array {
    if ((this.#unitsLeft -= most * count) < 0) this.#takeLargeOver(most * count);
    return this.#units;
  }

  /** The sum of `times` runs of cells from ≤ cell < to, `step` apart; null when it is beyond what a number can hold. */
  total(from: number, to: number, step = 0, times = 1): number | null {
    let units = 0;
    let large = 0n;
    let parts: number[] | null = null;
    const hasOthers = this.#others.size > 0 || this.#high.length > 0;
    for (let time = 0; time < times; time += 1) {
      for (let cell = from + time * step; cell < to + time * step; cell += 1) {
        units += this.#units[cell] ?? 0;
        if (Math.abs(units) > mostTotal) {
          large += BigInt(units);
          units = 0;
        }
        if (this.#large.size > 0) large += this.#large.get(cell) ?? 0n;
        if (hasOthers) this.#addOthersTo((parts ??= []), cell);
      }
    }
    const whole = large === 0n ? units / unitsPerOne : inOnes(large + BigInt(units));
    if (!parts || parts.length === 0) return whole + 0;
    addExactly(parts, whole);
    const sum = rounded(parts);
    return Number.isFinite(sum) ? sum + 0 : null;
  }

  part(): SumsPart {
    this.#takeOver(0);
    return { units: this.#units, large: this.#large, others: this.#others };
  }

  /** @param cellOf the cell in which what another has in one of its cells belongs */
  join({ units, large, others }: SumsPart, cellOf: (cell: number) => number): void {
    for (let cell = 0; cell < units.length; cell += 1)
      if (units[cell] !== 0) this.#addUnits(cellOf(cell), units[cell]!);
    for (const [cell, sum] of large) this.#addLarge(cellOf(cell), sum);
    for (const [cell, parts] of others) {
      const own = this.#othersOf(cellOf(cell));
      for (const part of parts) addExactly(own, part);
    }
  }

  #addUnits(cell: number, units: number): void {
    const sum = this.#units[cell]! + units;
    if (Math.abs(sum) <= mostTotal) this.#units[cell] = sum;
    else {
      this.#units[cell] = 0;
      this.#addLarge(cell, BigInt(sum));
    }
  }

  #addLarge(cell: number, units: bigint): void {
    this.#large.set(cell, (this.#large.get(cell) ?? 0n) + units);
  }

  #addOther(cell: number, value: number): void {
    const cents = Math.round(value * 100);
    if (cents / 100 === value && Math.abs(cents) <= mostCents) this.#addLarge(cell, BigInt(cents) * unitsPerCent);
    else addExactly(this.#othersOf(cell), value);
  }

  #othersOf(cell: number): number[] {
    let others = this.#others.get(cell);
    if (!others) this.#others.set(cell, (others = []));
    return others;
  }

  /** One cell's values, without a branch; where one of them does not fit, they are added one by one. */
  #addBlock(cell: number, values: Float64Array, from: number, to: number): void {
    const others = this.#block;
    let [units, count, misfits] = [0, 0, 0];
    for (let at = from; at < to; at += 1) {
      const value = values[at]!;
      const whole = value * unitsPerOne + toWhole - toWhole;
      const isWhole = +(whole / unitsPerOne === value);
      units += whole * isWhole;
      others[count] = value;
      count += 1 - isWhole;
      misfits |= +(Math.abs(value) > mostInBlock);
    }
    let [high, middle, low, lost] = [0, 0, 0, 0];
    for (let at = 0; at < count; at += 1) {
      const value = others[at]!;
      const first = value + toHigh - toHigh;
      const rest = value - first;
      const second = rest + toMiddle - toMiddle;
      const third = rest - second;
      high += first;
      middle += second;
      low += third;
      lost += Math.abs(third + toLow - toLow - third);
    }
    if (misfits !== 0 || lost !== 0) {
      for (let at = from; at < to; at += 1) this.add(cell, values[at]!);
      return;
    }
    this.#addUnits(cell, units);
    this.#addParts(cell, high, middle, low);
  }

  #addParts(cell: number, ...parts: readonly number[]): void {
    for (const part of parts) if (part !== 0) addExactly(this.#othersOf(cell), part);
  }

  #makeRoomForParts(): void {
    const { length } = this.#units;
    this.#high = grown(this.#high, length);
    this.#middle = grown(this.#middle, length);
    this.#low = grown(this.#low, length);
  }

  #addOthersTo(parts: number[], cell: number): void {
    for (const part of this.#others.get(cell) ?? []) addExactly(parts, part);
    for (const sums of [this.#high, this.#middle, this.#low]) {
      const part = sums[cell] ?? 0;
      if (part !== 0) addExactly(parts, part);
    }
  }

  /** @param count parts that are about to be added */
  #takeOver(count: number): void {
    for (const sums of [this.#high, this.#middle, this.#low]) {
      for (let cell = 0; cell < sums.length; cell += 1) {
        const part = sums[cell]!;
        if (part !== 0) addExactly(this.#othersOf(cell), part);
      }
      sums.fill(0);
    }
    this.#partsLeft = mostParts - count;
  }

  /** @param units that are about to be added */
  #takeLargeOver(units: number): void {
    for (let cell = 0; cell < this.#units.length; cell += 1) {
      const sum = this.#units[cell]!;
      if (sum === 0) continue;
      this.#addLarge(cell, BigInt(sum));
      this.#units[cell] = 0;
    }
    this.#unitsLeft = mostTotal - units;
  }
}

function grown(values: Float64Array, count: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(count, values.length * 2));
  larger.set(values);
  return larger;
}

/** As a division of numbers rounds wherever they hold the units, so that it does not matter how units were kept. */
function inOnes(units: bigint): number {
  const all = Number(units);
  if (Number.isSafeInteger(all)) return all / unitsPerOne;
  const one = BigInt(unitsPerOne);
  return Number(units / one) + Number(units % one) / unitsPerOne;
}

/** The exact sum of numbers, rounded once: in whatever order they stand. */
export function exactSum(values: Float64Array): number {
  const parts: number[] = [];
  for (let from = 0; from < values.length; from += blockLength) {
    const to = Math.min(from + blockLength, values.length);
    let [high, middle, low, lost, misfits] = [0, 0, 0, 0, 0];
    for (let at = from; at < to; at += 1) {
      const value = values[at]!;
      const first = value + toHigh - toHigh;
      const second = value - first + toMiddle - toMiddle;
      const third = value - first - second;
      high += first;
      middle += second;
      low += third;
      lost += Math.abs(third + toLow - toLow - third);
      misfits |= +!(Math.abs(value) <= mostInBlock);
    }
    if (misfits !== 0 || lost !== 0) for (let at = from; at < to; at += 1) addExactly(parts, values[at]!);
    else for (const part of [high, middle, low]) addExactly(parts, part);
  }
  return rounded(parts);
}

/** Shewchuk 1997: adds to an expansion, a list of floats from small to large that do not overlap, without losing a bit. */
export function addExactly(parts: number[], value: number): void {
  let kept = 0;
  let sum = value;
  for (const part of parts) {
    const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part];
    const next = large + small;
    const lost = small - (next - large);
    if (lost !== 0) parts[kept++] = lost;
    sum = next;
  }
  parts.length = kept;
  parts.push(sum);
}

/** The float nearest to an expansion's exact sum; halves go to the even one, also where the half hides in the smaller parts. */
export function rounded(parts: readonly number[]): number {
  let at = parts.length - 1;
  let sum = parts[at] ?? 0;
  let lost = 0;
  while (at > 0 && lost === 0) {
    at -= 1;
    const part = parts[at] ?? 0;
    const next = sum + part;
    lost = part - (next - sum);
    sum = next;
  }
  const below = parts[at - 1] ?? 0;
  if (at > 0 && lost !== 0 && Math.sign(lost) === Math.sign(below)) {
    const doubled = lost * 2;
    const next = sum + doubled;
    if (next - sum === doubled) return next;
  }
  return sum;
}
