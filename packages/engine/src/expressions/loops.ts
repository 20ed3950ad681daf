/**
 * What operators do to a chunk, as plain loops over typed arrays. Each array's kind is always the same at a place: a loop that met two kinds
 * would look at every access which one it has. Numbers are missing as NaN, which calculates on by itself.
 *
 * Loops that almost every formula needs handle four rows a turn: V8 looks up an array's kind, length and address anew each turn, which takes
 * longer than what most of them do to a row.
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
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = a[at]! + b[at]!;
    values[at + 1] = a[at + 1]! + b[at + 1]!;
    values[at + 2] = a[at + 2]! + b[at + 2]!;
    values[at + 3] = a[at + 3]! + b[at + 3]!;
  }
  for (let at = fours; at < count; at += 1) values[at] = a[at]! + b[at]!;
}

export function subtract(a: Floats, b: Floats, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = a[at]! - b[at]!;
    values[at + 1] = a[at + 1]! - b[at + 1]!;
    values[at + 2] = a[at + 2]! - b[at + 2]!;
    values[at + 3] = a[at + 3]! - b[at + 3]!;
  }
  for (let at = fours; at < count; at += 1) values[at] = a[at]! - b[at]!;
}

export function multiply(a: Floats, b: Floats, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = a[at]! * b[at]!;
    values[at + 1] = a[at + 1]! * b[at + 1]!;
    values[at + 2] = a[at + 2]! * b[at + 2]!;
    values[at + 3] = a[at + 3]! * b[at + 3]!;
  }
  for (let at = fours; at < count; at += 1) values[at] = a[at]! * b[at]!;
}

export function divide(a: Floats, b: Floats, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = a[at]! / b[at]!;
    values[at + 1] = a[at + 1]! / b[at + 1]!;
    values[at + 2] = a[at + 2]! / b[at + 2]!;
    values[at + 3] = a[at + 3]! / b[at + 3]!;
  }
  for (let at = fours; at < count; at += 1) values[at] = a[at]! / b[at]!;
}

export function scale(a: Floats, by: number, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = a[at]! * by;
    values[at + 1] = a[at + 1]! * by;
    values[at + 2] = a[at + 2]! * by;
    values[at + 3] = a[at + 3]! * by;
  }
  for (let at = fours; at < count; at += 1) values[at] = a[at]! * by;
}

export function addScaled(a: Floats, by: number, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = values[at]! + a[at]! * by;
    values[at + 1] = values[at + 1]! + a[at + 1]! * by;
    values[at + 2] = values[at + 2]! + a[at + 2]! * by;
    values[at + 3] = values[at + 3]! + a[at + 3]! * by;
  }
  for (let at = fours; at < count; at += 1) values[at] = values[at]! + a[at]! * by;
}

type Four<Value> = readonly [Value, Value, Value, Value];

/** The sum of four terms, from left to right as one after the other. */
export function sumOfFour([a, b, c, d]: Four<Floats>, [p, q, r, s]: Four<number>, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = a[at]! * p + b[at]! * q + c[at]! * r + d[at]! * s;
    values[at + 1] = a[at + 1]! * p + b[at + 1]! * q + c[at + 1]! * r + d[at + 1]! * s;
    values[at + 2] = a[at + 2]! * p + b[at + 2]! * q + c[at + 2]! * r + d[at + 2]! * s;
    values[at + 3] = a[at + 3]! * p + b[at + 3]! * q + c[at + 3]! * r + d[at + 3]! * s;
  }
  for (let at = fours; at < count; at += 1) values[at] = a[at]! * p + b[at]! * q + c[at]! * r + d[at]! * s;
}

/** Adds four terms to what is there. */
export function addFour([a, b, c, d]: Four<Floats>, [p, q, r, s]: Four<number>, values: Floats, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = values[at]! + a[at]! * p + b[at]! * q + c[at]! * r + d[at]! * s;
    values[at + 1] = values[at + 1]! + a[at + 1]! * p + b[at + 1]! * q + c[at + 1]! * r + d[at + 1]! * s;
    values[at + 2] = values[at + 2]! + a[at + 2]! * p + b[at + 2]! * q + c[at + 2]! * r + d[at + 2]! * s;
    values[at + 3] = values[at + 3]! + a[at + 3]! * p + b[at + 3]! * q + c[at + 3]! * r + d[at + 3]! * s;
  }
  for (let at = fours; at < count; at += 1)
    values[at] = values[at]! + a[at]! * p + b[at]! * q + c[at]! * r + d[at]! * s;
}

export function isLess(a: Floats, b: Floats, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! < b[at]!);
    values[at + 1] = +(a[at + 1]! < b[at + 1]!);
    values[at + 2] = +(a[at + 2]! < b[at + 2]!);
    values[at + 3] = +(a[at + 3]! < b[at + 3]!);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! < b[at]!);
}

export function isAtMost(a: Floats, b: Floats, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! <= b[at]!);
    values[at + 1] = +(a[at + 1]! <= b[at + 1]!);
    values[at + 2] = +(a[at + 2]! <= b[at + 2]!);
    values[at + 3] = +(a[at + 3]! <= b[at + 3]!);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! <= b[at]!);
}

export function isBelow(a: Floats, limit: number, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! < limit);
    values[at + 1] = +(a[at + 1]! < limit);
    values[at + 2] = +(a[at + 2]! < limit);
    values[at + 3] = +(a[at + 3]! < limit);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! < limit);
}

export function isUpTo(a: Floats, limit: number, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! <= limit);
    values[at + 1] = +(a[at + 1]! <= limit);
    values[at + 2] = +(a[at + 2]! <= limit);
    values[at + 3] = +(a[at + 3]! <= limit);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! <= limit);
}

export function isAbove(a: Floats, limit: number, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! > limit);
    values[at + 1] = +(a[at + 1]! > limit);
    values[at + 2] = +(a[at + 2]! > limit);
    values[at + 3] = +(a[at + 3]! > limit);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! > limit);
}

export function isFrom(a: Floats, limit: number, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! >= limit);
    values[at + 1] = +(a[at + 1]! >= limit);
    values[at + 2] = +(a[at + 2]! >= limit);
    values[at + 3] = +(a[at + 3]! >= limit);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! >= limit);
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
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = listed[codes[at]! + 1]!;
    values[at + 1] = listed[codes[at + 1]! + 1]!;
    values[at + 2] = listed[codes[at + 2]! + 1]!;
    values[at + 3] = listed[codes[at + 3]! + 1]!;
  }
  for (let at = fours; at < count; at += 1) values[at] = listed[codes[at]! + 1]!;
}

/** The same of codes of one byte. */
export function isListedNarrow(codes: Int8Array, listed: Flags, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = listed[codes[at]! + 1]!;
    values[at + 1] = listed[codes[at + 1]! + 1]!;
    values[at + 2] = listed[codes[at + 2]! + 1]!;
    values[at + 3] = listed[codes[at + 3]! + 1]!;
  }
  for (let at = fours; at < count; at += 1) values[at] = listed[codes[at]! + 1]!;
}

export function flip(values: Flags, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = values[at]! ^ 1;
}

/** Missing counts as false. */
export function holds(a: Flags, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! === 1);
    values[at + 1] = +(a[at + 1]! === 1);
    values[at + 2] = +(a[at + 2]! === 1);
    values[at + 3] = +(a[at + 3]! === 1);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! === 1);
}

export function fails(a: Flags, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! !== 1);
    values[at + 1] = +(a[at + 1]! !== 1);
    values[at + 2] = +(a[at + 2]! !== 1);
    values[at + 3] = +(a[at + 3]! !== 1);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! !== 1);
}

export function bothHold(a: Flags, b: Flags, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! === 1) & +(b[at]! === 1);
    values[at + 1] = +(a[at + 1]! === 1) & +(b[at + 1]! === 1);
    values[at + 2] = +(a[at + 2]! === 1) & +(b[at + 2]! === 1);
    values[at + 3] = +(a[at + 3]! === 1) & +(b[at + 3]! === 1);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! === 1) & +(b[at]! === 1);
}

export function eitherHolds(a: Flags, b: Flags, values: Flags, count: number): void {
  const fours = count & ~3;
  for (let at = 0; at < fours; at += 4) {
    values[at] = +(a[at]! === 1) | +(b[at]! === 1);
    values[at + 1] = +(a[at + 1]! === 1) | +(b[at + 1]! === 1);
    values[at + 2] = +(a[at + 2]! === 1) | +(b[at + 2]! === 1);
    values[at + 3] = +(a[at + 3]! === 1) | +(b[at + 3]! === 1);
  }
  for (let at = fours; at < count; at += 1) values[at] = +(a[at]! === 1) | +(b[at]! === 1);
}

export function choose(condition: Flags, a: Floats, b: Floats, values: Floats, count: number): void {
  for (let at = 0; at < count; at += 1) values[at] = condition[at]! === 1 ? a[at]! : b[at]!;
}
