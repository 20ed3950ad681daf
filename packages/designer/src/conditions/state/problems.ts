import { pointerTo } from '@weir/schema';
import type { Diagnostic } from '@weir/schema';
import type { Condition, ConditionGroup } from '../model/condition.js';
import { finishedFormula } from '../model/formula-of.js';

/**
 * Which part of the tree each problem is about, by its key. Pointers lead into the formula that the tree stands for.
 * What is about the whole of it has the key of the outermost group.
 */
export function problemsByPart(
  root: ConditionGroup,
  problems: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const places = new Map<string, string>();
  addPlaces(root, '', places);
  const found = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const key = placeOf(problem.pointer, places) ?? root.key ?? '';
    const others = found.get(key) ?? [];
    // What the document's check and the editor's own say of one place is said once.
    if (!others.some(({ code, message }) => code === problem.code && message === problem.message)) others.push(problem);
    found.set(key, others);
  }
  return found;
}

/** The innermost part that holds what a pointer leads to. */
function placeOf(pointer: string, places: ReadonlyMap<string, string>): string | undefined {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const key = places.get(at);
    if (key !== undefined || at === '') return key;
  }
}

function addPlaces(part: Condition, pointer: string, places: Map<string, string>): void {
  // A group of one stands for what is in it: that one is meant, so it comes last.
  places.set(pointer, part.key ?? '');
  if (part.kind !== 'group') return;
  const items = part.items.filter((item) => finishedFormula(item) !== undefined);
  const isAlone = items.length === 1 && !part.isCall;
  const inside = part.mode !== 'none' ? pointer : part.isBare ? pointerTo(pointer, '!') : pointerTo(pointer, '!', 0);
  const operator = part.mode === 'all' ? 'and' : 'or';
  items.forEach((item, index) => addPlaces(item, isAlone ? inside : pointerTo(inside, operator, index), places));
}
