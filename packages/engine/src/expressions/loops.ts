/**
 * What operators do to a chunk, as plain loops over typed arrays. Each array's kind is always the same at a place: a loop that met two kinds
 * would look at every access which one it has. Numbers are missing as NaN, which calculates on by itself.
 */
type Floats = Float64Array;
type Flags = Int8Array;

/** What is not finite is missing; −0 becomes 0. */
export function keepFinite(values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const value = values[at]!;
    values[at] = value - value === 0 ? value + 0 : NaN;
  }
}

export function add(a: Floats, b: Floats, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = a[at]! + b[at]!;
}

export function subtract(a: Floats, b: Floats, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = a[at]! - b[at]!;
}

export function multiply(a: Floats, b: Floats, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = a[at]! * b[at]!;
}

export function divide(a: Floats, b: Floats, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = a[at]! / b[at]!;
}

export function scale(a: Floats, by: number, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = a[at]! * by;
}

export function addScaled(a: Floats, by: number, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = values[at]! + a[at]! * by;
}

/** Four terms at once, from left to right as one after the other. */
export function addFourScaled(
  [a, b, c, d]: readonly [Floats, Floats, Floats, Floats],
  [p, q, r, s]: readonly [number, number, number, number],
  values: Floats,
  count: number,
): void {
  for (let at = 0; at < count; at += 1) {
    values[at] = values[at]! + a[at]! * p + b[at]! * q + c[at]! * r + d[at]! * s;
  }
}

export function isLess(a: Floats, b: Floats, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = +(a[at]! < b[at]!);
}

export function isAtMost(a: Floats, b: Floats, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = +(a[at]! <= b[at]!);
}

/** Missing numbers equal each other. */
export function areEqual(a: Floats, b: Floats, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    values[at] = +(x === y) | (+(x !== x) & +(y !== y));
  }
}

/** Missing days are less than all others, and yet not less. */
export function isLessDay(a: Int32Array, b: Int32Array, missing: number, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    values[at] = +(x < y) & +(x !== missing);
  }
}

export function isAtMostDay(a: Int32Array, b: Int32Array, missing: number, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    values[at] = +(x <= y) & +(x !== missing);
  }
}

/** Days, or places in one dictionary. */
export function areSame(a: Int32Array, b: Int32Array, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = +(a[at]! === b[at]!);
}

export function areSameFlags(a: Flags, b: Flags, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = +(a[at]! === b[at]!);
}

/** @param listed by code, one further: the first is that of missing */
export function isListed(codes: Int32Array, listed: Flags, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = listed[codes[at]! + 1]!;
}

export function flip(values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = values[at]! ^ 1;
}

/** Missing counts as false. */
export function holds(a: Flags, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = +(a[at]! === 1);
}

export function alsoHolds(a: Flags, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = values[at]! & +(a[at]! === 1);
}

export function orHolds(a: Flags, values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = values[at]! | +(a[at]! === 1);
}

export function choose(condition: Flags, a: Floats, b: Floats, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = condition[at]! === 1 ? a[at]! : b[at]!;
}
