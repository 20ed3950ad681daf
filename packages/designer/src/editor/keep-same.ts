/**
 * The list with those that were in the list before and say the same again: whoever shows them has nothing to do. Where all do, it is the list
 * before.
 */
export function keepingSame<Part extends object>(now: readonly Part[], before: readonly Part[]): readonly Part[] {
  const known = new Map(before.map((part) => [JSON.stringify(part), part]));
  const kept = now.map((part) => known.get(JSON.stringify(part)) ?? part);
  return kept.length === before.length && kept.every((part, index) => part === before[index]) ? before : kept;
}
