import { innerBlocks, withInnerBlocks } from '../model/block.js';
import type { Arithmetic, Block, OperationBlock } from '../model/block.js';

/** Every block gets a key; blocks that have one keep it. */
export function withKeys(block: Block, nextKey: () => string): Block {
  const keyed = block.key === undefined ? { ...block, key: nextKey() } : block;
  return withInnerBlocks(
    keyed,
    innerBlocks(keyed).map((inner) => withKeys(inner, nextKey)),
  );
}

export function withoutKeys(block: Block): Block {
  const { key: _key, memory: _memory, ...plain } = block;
  return withInnerBlocks(plain as Block, innerBlocks(block).map(withoutKeys));
}

export interface FoundBlock {
  readonly block: Block;
  /** Undefined for the outermost block. */
  readonly parent: Block | undefined;
  readonly index: number;
}

export function findBlock(root: Block, key: string): FoundBlock | undefined {
  if (root.key === key) return { block: root, parent: undefined, index: 0 };
  const open: Block[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [index, block] of innerBlocks(parent).entries()) {
      if (block.key === key) return { block, parent, index };
      open.push(block);
    }
  }
  return undefined;
}

/** What stays the same is not copied. */
export function replaceBlock(root: Block, key: string, change: (block: Block) => Block): Block {
  if (root.key === key) return change(root);
  const before = innerBlocks(root);
  const inner = before.map((block) => replaceBlock(block, key, change));
  return inner.some((block, index) => block !== before[index]) ? withInnerBlocks(root, inner) : root;
}

/** The block goes; the last one that is left of an operation takes its place, and any other place is empty then. */
export function removeBlock(root: Block, key: string, nextKey: () => string): Block {
  const found = findBlock(root, key);
  const empty: Block = { kind: 'empty', key: nextKey() };
  if (!found?.parent) return found ? empty : root;
  const { parent, index } = found;
  if (parent.kind !== 'operation') return replaceBlock(root, key, () => empty);
  const [first, ...others] = parent.operands.filter((_operand, at) => at !== index);
  if (!first) return replaceBlock(root, key, () => empty);
  return replaceBlock(root, parent.key ?? '', () =>
    others.length > 0 ? { ...parent, operands: [first, ...others] } : first,
  );
}

/** A sign behind the block, and a place for another one. A sum that goes on stays one sum. */
export function addOperand(root: Block, key: string, operator: Arithmetic, nextKey: () => string): Block {
  const empty: Block = { kind: 'empty', key: nextKey() };
  return replaceBlock(root, key, (block) => {
    const goesOn = block.kind === 'operation' && block.operator === operator && isChained(operator);
    if (goesOn) return { ...block, operands: [...block.operands, empty] };
    return { kind: 'operation', operator, operands: [block, empty], key: nextKey() };
  });
}

/** What more than two operands have no meaning for is grouped from the left, as it is read. */
export function setOperator(block: OperationBlock, operator: Arithmetic, nextKey: () => string): OperationBlock {
  const [first, second, ...others] = block.operands;
  if (isChained(operator) || !first || !second || others.length === 0) return { ...block, operator };
  const left = [second, ...others.slice(0, -1)].reduce<Block>(
    (sum, operand) => ({ kind: 'operation', operator, operands: [sum, operand], key: nextKey() }),
    first,
  );
  return { ...block, operator, operands: [left, others.at(-1) ?? second] };
}

/** It takes any number of operands. */
export function isChained(operator: Arithmetic): boolean {
  return operator === '+' || operator === '*';
}

/** Blocks that stand where one of their kind stood get its key, so that who is there stays there. */
export function carryKeys(block: Block, before: Block | undefined): Block {
  if (before?.key === undefined || before.kind !== block.kind) return block;
  const earlier = innerBlocks(before);
  const inner = innerBlocks(block).map((each, index) => carryKeys(each, earlier[index]));
  return { ...withInnerBlocks(block, inner), key: before.key };
}
