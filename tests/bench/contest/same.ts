/** Sums of the same floats in another order differ in their last digits. */
export function isClose(a: number, b: number, relative = 1e-9): boolean {
  return a === b || Math.abs(a - b) <= relative * Math.max(Math.abs(a), Math.abs(b));
}

/** Where two tables of figures differ: a key that one lacks, or figures that are not close. */
export function figuresDifference(
  a: ReadonlyMap<string, readonly number[]>,
  b: ReadonlyMap<string, readonly number[]>,
): string | null {
  if (a.size !== b.size) return `${a.size} groups and ${b.size}`;
  for (const [key, figures] of a) {
    const others = b.get(key);
    const isSame = others?.length === figures.length && figures.every((figure, at) => isClose(figure, others[at]!));
    if (!isSame) return `${key} is ${figures.join(', ')} and ${others?.join(', ') ?? 'not there'}`;
  }
  return null;
}
