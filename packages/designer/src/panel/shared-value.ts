/** The value that several parts have in common; `different` when they do not. None are given: undefined. */
export function sharedValue<Value extends string | number | undefined>(values: readonly Value[]): Value | 'different' {
  const [first, ...others] = values;
  return others.every((value) => value === first) ? (first as Value) : 'different';
}
