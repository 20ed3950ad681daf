/** Numbers are equal when they differ by less than this share of the larger one: sums may be added up in any order. */
const TOLERANCE = 1e-9;

/**
 * Where `actual` is not what `expected` says, one line for each place; empty when it matches. Objects may have more properties than are
 * expected, arrays may not be longer; a property that is expected to be `undefined` must be absent.
 */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return isNear(actual, expected) ? [] : [line(path, actual, expected)];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [line(path, actual, expected)];
    const places = expected.flatMap((item, at) => differences(actual[at], item, `${path}[${at}]`));
    return actual.length === expected.length
      ? places
      : [`${path || 'it'}: expected ${expected.length} items, got ${actual.length}: ${show(actual)}`, ...places];
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [line(path, actual, expected)];
    return Object.entries(expected).flatMap(([key, item]) =>
      differences(actual[key], item, path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(actual, expected) ? [] : [line(path, actual, expected)];
}

/** @throws {Error} that lists every difference */
export function assertMatches(actual: unknown, expected: unknown): void {
  const found = differences(actual, expected);
  if (found.length > 0) throw new Error(`${found.length} differences:\n${found.map((each) => `  ${each}`).join('\n')}`);
}

function isNear(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function line(path: string, actual: unknown, expected: unknown): string {
  return `${path || 'it'}: expected ${show(expected)}, got ${show(actual)}`;
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
