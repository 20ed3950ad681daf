import type { Tree } from '@lezer/common';

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
}

/** Levels of the grammar's tree: more than any formula within its limits has. */
const mostLevels = 600;

/** The nodes of a text's tree, made without recursion. */
export function nodesOf(tree: Tree, text: string): Nodes {
  const top = { name: tree.type.name, from: 0, to: tree.length, children: [] as Node[], isError: false };
  const path = [top];
  const leaves: Leaf[] = [];
  let errors = 0;
  let tooDeepAt: number | null = null;
  tree.iterate({
    enter: ({ name, from, to, type }) => {
      if (type.isTop) return true;
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
      if (node?.children.length === 0) addLeaf(leaves, { ...node, isSkipped: errors > 0 }, text);
      if (node?.isError) errors -= 1;
    },
  });
  return { top, leaves, tooDeepAt };
}

const wordStart = /^[\p{L}_]/u;
const wordPart = /^[\p{L}\p{N}_]/u;

/** Where no name may stand, the parser leaves words out by single characters: here they are words again. */
function addLeaf(leaves: Leaf[], leaf: Leaf, text: string): void {
  const last = leaves.at(-1);
  const isCharacter = leaf.isError && leaf.from < leaf.to;
  const continues = isCharacter && last?.name === 'Name' && last.isSkipped && last.to === leaf.from;
  const character = isCharacter ? text.slice(leaf.from, leaf.from + 2) : '';
  if (last && continues && (wordPart.test(character) || isLowSurrogate(character))) {
    leaves[leaves.length - 1] = { ...last, to: leaf.to };
  } else leaves.push(wordStart.test(character) ? { ...leaf, name: 'Name', isError: false } : leaf);
}

const isLowSurrogate = (character: string): boolean => /^[\udc00-\udfff]/.test(character);

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
