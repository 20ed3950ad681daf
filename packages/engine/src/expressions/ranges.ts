/** No row misses its number, and all lie within: low ≤ number ≤ high, both finite. */
export interface NumberRange {
  readonly low: number;
  readonly high: number;
}

/** Undefined where a row may miss it, or a result may not be finite. */
type Range = NumberRange | undefined;

export function rangeOf(name: '+' | '-' | '*' | '/', a: Range, b: Range): Range {
  if (!a || !b) return undefined;
  switch (name) {
    case '+':
      return finite(a.low + b.low, a.high + b.high);
    case '-':
      return finite(a.low - b.high, a.high - b.low);
    case '*':
      return hull(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
    case '/':
      if (b.low <= 0 && b.high >= 0) return undefined;
      return hull(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
  }
}

/** Of values that lie in one or the other. */
export function eitherRange(a: Range, b: Range): Range {
  return a && b && finite(Math.min(a.low, b.low), Math.max(a.high, b.high));
}

function hull(...corners: readonly number[]): Range {
  return finite(Math.min(...corners), Math.max(...corners));
}

/** Rounding keeps order, so that what lies between lies between the rounded ends. */
function finite(low: number, high: number): Range {
  return Number.isFinite(low) && Number.isFinite(high) && low <= high ? { low, high } : undefined;
}
