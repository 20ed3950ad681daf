import { callOf, isList } from '@weir/formula';
import type { Formula } from '@weir/schema';

/** The same JSON, whatever the order of names in an object. */
export function isSameFormula(a: Formula | undefined, b: Formula | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (isList(a) || isList(b)) {
    return isList(a) && isList(b) && a.length === b.length && a.every((part, index) => isSameFormula(part, b[index]));
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSameFormula(a[name], b[name]))
  );
}

/** The conditions that have to hold together. */
export function conjuncts(condition: Formula): readonly Formula[] {
  const found = callOf(condition);
  return found?.operator === 'and' && !found.bare && found.operands.length > 1 ? found.operands : [condition];
}

/** The same, through every `and` in an `and`. */
export function allConjuncts(condition: Formula): readonly Formula[] {
  const parts = conjuncts(condition);
  return parts.length === 1 ? parts : parts.flatMap(allConjuncts);
}

/** What is left of conditions without some of them; null where one of these is not among them. */
export function withoutConjuncts(all: readonly Formula[], some: readonly Formula[]): readonly Formula[] | null {
  const left = [...all];
  for (const each of some) {
    const at = left.findIndex((one) => isSameFormula(one, each));
    if (at < 0) return null;
    left.splice(at, 1);
  }
  return left;
}
