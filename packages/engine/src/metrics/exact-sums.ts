/** Sums are kept in units of 1 ÷ 10,000, in which amounts of money and most measured values are whole numbers. */
const unitsPerOne = 10_000;
const unitsPerCent = 100n;
/** Beyond this, a multiplication may not find the whole number of units that is meant. */
const mostUnits = 2 ** 50;
/** Larger amounts are still known to the cent. */
const mostCents = 2 ** 51;
/** Below this, adding one more value cannot round. */
const mostTotal = 2 ** 52;

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

  /** Makes room for cells 0 to count − 1. */
  ensure(count: number): void {
    if (count <= this.#units.length) return;
    const grown = new Float64Array(Math.max(count, this.#units.length * 2));
    grown.set(this.#units);
    this.#units = grown;
  }

  add(cell: number, value: number): void {
    const units = Math.round(value * unitsPerOne);
    if (units / unitsPerOne === value && Math.abs(units) <= mostUnits) {
      const sum = this.#units[cell]! + units;
      if (Math.abs(sum) <= mostTotal) this.#units[cell] = sum;
      else {
        this.#units[cell] = 0;
        this.#addLarge(cell, BigInt(sum));
      }
      return;
    }
    const cents = Math.round(value * 100);
    if (cents / 100 === value && Math.abs(cents) <= mostCents) {
      this.#addLarge(cell, BigInt(cents) * unitsPerCent);
      return;
    }
    let others = this.#others.get(cell);
    if (!others) this.#others.set(cell, (others = []));
    addExactly(others, value);
  }

  #addLarge(cell: number, units: bigint): void {
    this.#large.set(cell, (this.#large.get(cell) ?? 0n) + units);
  }

  /** The sum of cells from ≤ cell < to; null when it is beyond what a number can hold. */
  total(from: number, to: number): number | null {
    let units = 0;
    let large = 0n;
    const parts: number[] = [];
    for (let cell = from; cell < to; cell += 1) {
      units += this.#units[cell] ?? 0;
      if (Math.abs(units) > mostTotal) {
        large += BigInt(units);
        units = 0;
      }
      if (this.#large.size > 0) large += this.#large.get(cell) ?? 0n;
      if (this.#others.size > 0) for (const part of this.#others.get(cell) ?? []) addExactly(parts, part);
    }
    const whole = large === 0n ? units / unitsPerOne : inOnes(large + BigInt(units));
    if (parts.length === 0) return whole + 0;
    addExactly(parts, whole);
    const sum = rounded(parts);
    return Number.isFinite(sum) ? sum + 0 : null;
  }
}

function inOnes(units: bigint): number {
  const one = BigInt(unitsPerOne);
  return Number(units / one) + Number(units % one) / unitsPerOne;
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
