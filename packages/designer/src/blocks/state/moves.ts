import type { Direction } from '../../conditions/state/moves.js';
import type { Place } from '../../conditions/state/tree.js';
import { innerBlocks } from '../model/block.js';
import type { Block, OperationBlock } from '../model/block.js';
import { findBlock, isChained, removeBlock, replaceBlock } from './tree.js';

/**
 * Moves an operand to a place of its operation, or of another one that takes any number of them. A ratio or a difference that is left keeps
 * the place open; a sum or a product that is left with one operand gives way to it.
 * @param place the operation by its key
 * @returns undefined when it may not go there, or stays where it is
 */
export function moveBlock(root: Block, key: string, place: Place, nextKey: () => string): Block | undefined {
  const found = findBlock(root, key);
  const to = findBlock(root, place.group)?.block;
  if (found?.parent?.kind !== 'operation' || to?.kind !== 'operation') return undefined;
  const { block, parent, index } = found;
  if (to.key === parent.key) {
    if (place.index === index || place.index === index + 1) return undefined;
    const others = parent.operands.filter((_operand, at) => at !== index);
    return withOperands(root, parent, insert(others, block, place.index > index ? place.index - 1 : place.index));
  }
  if (!isChained(to.operator) || findBlock(block, place.group)) return undefined;
  const gap = nextKey();
  // The gap goes first: what is moved may go into a block beside it, or out of the one around it.
  const opened = replaceBlock(root, key, () => ({ kind: 'empty', key: gap }));
  const target = findBlock(opened, place.group)?.block;
  if (target?.kind !== 'operation') return undefined;
  const put = withOperands(opened, target, insert(target.operands, block, place.index));
  return isChained(parent.operator) ? removeBlock(put, gap, nextKey) : put;
}

/**
 * Moves an operand by one step: up and down within its operation, out behind it, into the one next to it.
 * @returns undefined where it cannot go further
 */
export function moveBlockBy(root: Block, key: string, direction: Direction, nextKey: () => string): Block | undefined {
  const found = findBlock(root, key);
  if (found?.parent?.kind !== 'operation') return undefined;
  const { parent, index } = found;
  const to = (group: string | undefined, at: number) =>
    group === undefined ? undefined : moveBlock(root, key, { group, index: at }, nextKey);
  switch (direction) {
    case 'up':
      return index === 0 ? undefined : to(parent.key, index - 1);
    case 'down':
      return index === parent.operands.length - 1 ? undefined : to(parent.key, index + 2);
    case 'out': {
      const outer = findBlock(root, parent.key ?? '');
      return outer && to(outer.parent?.key, outer.index + 1);
    }
    case 'in': {
      const before = parent.operands[index - 1];
      const into = before && to(before.key, innerBlocks(before).length);
      return into ?? to(parent.operands[index + 1]?.key, 0);
    }
  }
}

/** An operand can be moved. */
export function isOperand(root: Block, key: string): boolean {
  return findBlock(root, key)?.parent?.kind === 'operation';
}

function withOperands(root: Block, operation: OperationBlock, operands: readonly Block[]): Block {
  return replaceBlock(root, operation.key ?? '', () => ({ ...operation, operands }));
}

function insert(operands: readonly Block[], block: Block, index: number): readonly Block[] {
  return [...operands.slice(0, index), block, ...operands.slice(index)];
}
