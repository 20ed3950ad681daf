import { pointerTo } from '@weir/schema';
import type { Diagnostic } from '@weir/schema';
import type { Block, ChangeBlock } from '../model/block.js';

/**
 * Which block each problem is about, by its key. Pointers lead into the formula that the blocks stand for. What is about the conditions of
 * a block is left to the conditions to show.
 */
export function problemsByBlock(
  root: Block,
  problems: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const places = new Map<string, string | null>();
  addPlaces(root, '', places);
  const found = new Map<string, Diagnostic[]>();
  for (const problem of problems) {
    const key = placeOf(problem.pointer, places);
    if (key === null) continue;
    const others = found.get(key) ?? [];
    // A share and a change say one thing in two places of their formula.
    if (!others.some(({ code, message }) => code === problem.code && message === problem.message)) others.push(problem);
    found.set(key, others);
  }
  return found;
}

function placeOf(pointer: string, places: ReadonlyMap<string, string | null>): string | null {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const key = places.get(at);
    if (key !== undefined) return key;
    if (at === '') return null;
  }
}

function addPlaces(block: Block, pointer: string, places: Map<string, string | null>): void {
  places.set(pointer, block.key ?? '');
  const inside = (...parts: readonly (string | number)[]) => pointerTo(pointer, ...parts);
  switch (block.kind) {
    case 'aggregate':
      if (block.where !== undefined) places.set(inside(block.operator, wherePlace(block.operator)), null);
      return;
    case 'share':
      places.set(inside('/', 0, 'count', 1), null);
      places.set(inside('/', 1, 'count', 1), null);
      return;
    case 'operation':
      return block.operands.forEach((operand, index) => addPlaces(operand, inside(block.operator, index), places));
    case 'change':
      return addPlaces(block.of, inside(...changedPlace(block)), places);
    case 'period':
      return addPlaces(block.of, inside(block.operator, 0), places);
    case 'total':
      return addPlaces(block.of, inside('total', 0), places);
  }
}

/** Where what changed stands first in the formula of its change. */
function changedPlace({ how, isOverEarlier }: ChangeBlock): readonly (string | number)[] {
  if (how === 'absolute') return ['-', 0];
  return isOverEarlier ? ['/', 0, '-', 0] : ['-', 0, '/', 0];
}

function wherePlace(operator: string): number {
  if (operator === 'count') return 1;
  return operator === 'percentile' ? 3 : 2;
}
