/** Sums of whole ten-thousandths: of decimals of up to four digits. */
export const unitsPerOne = 10_000;

/** The sum of whole numbers × 2^exponent. */
export interface ScaledSum {
  readonly sum: bigint;
  readonly exponent: number;
}

/**
 * Decimals of up to four digits add up as people write them, other numbers as the exact sum of what the processor holds, rounded once.
 * @param units sum of the decimals, in ten-thousandths
 * @param others exact sums of the other numbers
 * @returns null when it is beyond what a number can hold
 */
export function exactTotal(units: bigint, others: readonly ScaledSum[]): number | null {
  const one = BigInt(unitsPerOne);
  const decimals = Number(units / one) + Number(units % one) / unitsPerOne;
  if (others.length === 0) return decimals + 0;
  const total = nearest([...others, ...partsOf(decimals)]);
  return Number.isFinite(total) ? total + 0 : null;
}

/** A number as a whole number × 2^exponent; nothing for 0. */
function partsOf(number: number): ScaledSum[] {
  if (number === 0) return [];
  const exponent = Math.max(-1074, Math.floor(Math.log2(Math.abs(number))) - 53);
  return [{ sum: BigInt(scaled(number, -exponent)), exponent }];
}

/** number × 2^exponent, in steps, since 2^1074 is more than a number can hold. */
function scaled(number: number, exponent: number): number {
  let [result, left] = [number, exponent];
  while (left !== 0) {
    const step = Math.max(-1000, Math.min(1000, left));
    result *= 2 ** step;
    left -= step;
  }
  return result;
}

/** The double nearest to an exact sum; halves go to the even one. */
function nearest(parts: readonly ScaledSum[]): number {
  const lowest = Math.min(...parts.map(({ exponent }) => exponent));
  const sum = parts.reduce((all, part) => all + (part.sum << BigInt(part.exponent - lowest)), 0n);
  const size = sum < 0n ? -sum : sum;
  const bits = size.toString(2).length;
  // All that a double can hold, and one bit that says whether there was more: then the conversion rounds rightly.
  const beyond = Math.max(0, Math.min(bits - 64, bits));
  const kept = size >> BigInt(beyond);
  const isMore = beyond > 0 && kept << BigInt(beyond) !== size;
  const rounded = scaled(Number(isMore ? kept | 1n : kept), beyond + lowest);
  return sum < 0n ? -rounded : rounded;
}
