import { parseFormula } from '@weir/formula/text';
import type { Formula } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { innerBlocks } from '../model/block.js';
import type { Block } from '../model/block.js';
import { partOf } from '../model/block-of.js';
import { formulaOf } from '../model/formula-of.js';
import { countMissing } from './missing.js';
import { isOperand, moveBlock, moveBlockBy } from './moves.js';
import { findBlock, withKeys } from './tree.js';

let made = 0;
const nextKey = () => `k${(made += 1)}`;
const formula = (text: string): Formula => parseFormula(text).formula ?? null;
const blocksOf = (text: string): Block => withKeys(partOf(formula(text)), nextKey);

/** The block that is a metric. */
function find(root: Block, id: string): string {
  const open = [root];
  for (let block = open.pop(); block; block = open.pop()) {
    if (block.kind === 'metric' && block.id === id) return block.key ?? '';
    open.push(...innerBlocks(block));
  }
  throw new Error(`There is no ${id}.`);
}

const movedBy = (text: string, id: string, direction: 'up' | 'down' | 'in' | 'out'): Block | undefined => {
  const root = blocksOf(text);
  return moveBlockBy(root, find(root, id), direction, nextKey);
};

test.each([
  ['a / b', 'a', 'down', 'b / a'],
  ['a - b', 'b', 'up', 'b - a'],
  ['a + b + c', 'c', 'up', 'a + c + b'],
  ['a + b + c', 'a', 'down', 'b + a + c'],
  ['a + b * c', 'a', 'in', 'a * b * c'],
  ['a * b + c', 'c', 'in', 'a * b * c'],
  ['a + b * c * d', 'c', 'out', 'a + b * d + c'],
  ['a + b * c', 'c', 'out', 'a + b + c'],
] as const)('%s: %s goes %s: %s', (text, id, direction, expected) => {
  const moved = movedBy(text, id, direction);
  expect(moved && formulaOf(moved)).toEqual(formula(expected));
});

test.each([
  ['a / b', 'a', 'up', 'it is the first'],
  ['a / b', 'b', 'down', 'it is the last'],
  ['a / b', 'a', 'in', 'there is nothing to go into'],
  ['a + b', 'a', 'out', 'there is nothing around it'],
  ['a + b / c', 'a', 'in', 'a ratio has two sides'],
  ['a / (b + c)', 'b', 'out', 'a ratio has two sides'],
] as const)('%s: %s does not go %s: %s', (text, id, direction, _why) =>
  expect(movedBy(text, id, direction)).toBeUndefined(),
);

test('a ratio that loses a side keeps its place open', () => {
  const moved = movedBy('a + b / c', 'c', 'out');
  expect(moved && countMissing(moved)).toBe(1);
  expect(moved && innerBlocks(moved).map(({ kind }) => kind)).toEqual(['metric', 'operation', 'metric']);
});

test('what is no operand stays where it is, and nothing goes into itself', () => {
  const alone = blocksOf('won_revenue');
  expect(isOperand(alone, alone.key ?? '')).toBe(false);
  expect(moveBlockBy(alone, alone.key ?? '', 'up', nextKey)).toBeUndefined();
  const prior = blocksOf('prior(a, 1, "month")');
  expect(moveBlockBy(prior, find(prior, 'a'), 'down', nextKey)).toBeUndefined();
  const sum = blocksOf('a + b * c');
  const product = innerBlocks(sum)[1]?.key ?? '';
  expect(moveBlock(sum, product, { group: product, index: 0 }, nextKey)).toBeUndefined();
});

test('wherever it goes, nothing gets lost, and what is moved is where it was dropped', () => {
  const leaf = fc.constantFrom('a', 'b', 'c', 'd', '7');
  const texts = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom(' + ', ' * ', ' - ', ' / '), fc.array(tie('text'), { minLength: 2, maxLength: 3 }))
        .map(([sign, parts]) => `(${parts.join(sign)})`),
    ),
  })).text;
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.nat(5), (text, which, whither, index) => {
      const root = blocksOf(text);
      const all = keysOf(root);
      const key = all[which % all.length] ?? '';
      const group = all[whither % all.length] ?? '';
      const moved = moveBlock(root, key, { group, index }, nextKey);
      if (!moved) return;
      expect(leavesOf(moved)).toEqual(leavesOf(root));
      expect(findBlock(moved, key)?.parent?.key).toBe(group);
      expect(new Set(keysOf(moved)).size).toBe(keysOf(moved).length);
    }),
    { numRuns: 500 },
  );
});

function keysOf(block: Block): string[] {
  return [block.key ?? '', ...innerBlocks(block).flatMap(keysOf)];
}

function leavesOf(block: Block): string[] {
  const inner = innerBlocks(block);
  if (inner.length > 0) return inner.flatMap(leavesOf).toSorted();
  return block.kind === 'empty' ? [] : [JSON.stringify(formulaOf(block))];
}
