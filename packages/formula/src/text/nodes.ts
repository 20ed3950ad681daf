import type { Tree } from '@lezer/common';
import { formulaLimits } from '../tree/guard.js';

/** A node of the grammar's tree. */
export interface Node {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly Node[];
  /** What the parser left out, or, without a length, the place where it missed something. */
  readonly isError: boolean;
}

/** A node with nothing inside it. */
export interface Leaf extends Node {
  /** It is what the parser left out, or a part of that. */
  readonly isSkipped: boolean;
}

export interface Nodes {
  readonly top: Node;
  /** In the order of the text. */
  readonly leaves: readonly Leaf[];
  /** Where the tree goes deeper than recursion over it should; what lies deeper was left out. */
  readonly tooDeepAt: number | null;
  /** There are more nodes than a formula within its limits has; the rest was left out. */
  readonly isTooLarge: boolean;
}

/** Levels of the grammar's tree: more than any formula within its limits has. */
const mostLevels = 600;

/** Nodes of the grammar's tree: each part of a formula may stand in parentheses, and take some more for its signs. */
const mostNodes = 20 * formulaLimits.nodes;

/** Each of these is at least one part of the formula. */
const parts: ReadonlySet<string> = new Set(['Number', 'Date', 'Boolean', 'Missing', 'Name']);

/** Nodes are looked at by several, while the tree is the same. */
const known = new WeakMap<Tree, Nodes>();

/** The nodes of a tree. */
export function nodesOf(tree: Tree): Nodes {
  const nodes = known.get(tree) ?? collect(tree);
  known.set(tree, nodes);
  return nodes;
}

/** Without recursion. */
function collect(tree: Tree): Nodes {
  const top = { name: tree.type.name, from: 0, to: tree.length, children: [] as Node[], isError: false };
  const path = [top];
  const leaves: Leaf[] = [];
  let errors = 0;
  let count = 0;
  let countOfParts = 0;
  let tooDeepAt: number | null = null;
  tree.iterate({
    enter: ({ name, from, to, type }) => {
      if (type.isTop) return true;
      count += 1;
      if (parts.has(name)) countOfParts += 1;
      if (count > mostNodes || countOfParts > formulaLimits.nodes) return false;
      if (path.length > mostLevels) {
        tooDeepAt ??= from;
        return false;
      }
      const node = { name, from, to, children: [], isError: type.isError };
      path.at(-1)?.children.push(node);
      path.push(node);
      if (node.isError) errors += 1;
      return true;
    },
    leave: ({ type }) => {
      if (type.isTop) return;
      const node = path.pop();
      if (node?.children.length === 0) leaves.push({ ...node, isSkipped: errors > 0 });
      if (node?.isError) errors -= 1;
    },
  });
  return { top, leaves, tooDeepAt, isTooLarge: count > mostNodes || countOfParts > formulaLimits.nodes };
}

const signs: ReadonlySet<string> = new Set(['ArithmeticOperator', 'CompareOperator', 'NotIn', 'FunctionName']);

/** Children that are neither signs, nor words of the grammar, nor errors. */
export function operandsOf(node: Node | undefined): readonly Node[] {
  return node?.children.filter(({ name, isError }) => !isError && /^[A-Z]/.test(name) && !signs.has(name)) ?? [];
}

export function hasError(node: Node): boolean {
  return node.children.some(({ isError }) => isError);
}

export function firstLeafOf(node: Node): Node {
  const [first] = node.children;
  return first ? firstLeafOf(first) : node;
}
