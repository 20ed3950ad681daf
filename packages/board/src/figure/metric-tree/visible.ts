import type { TreeNode } from './tree.js';

/** A node that is shown, in the order in which an outline is read. */
export interface TreeRow {
  readonly node: TreeNode;
  /** null of the root. */
  readonly above: TreeRow | null;
  /** 1 is the root. */
  readonly level: number;
  /** Its place among its siblings, from 1, and their number. */
  readonly place: number;
  readonly siblings: number;
  /** null: there is nothing to fold. */
  readonly isFolded: boolean | null;
}

/** @param folded keys of nodes whose children are not shown */
export function visibleRows(root: TreeNode, folded: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  const open: TreeRow[] = [rowOf(root, null, 1, 1, folded)];
  for (let row = open.pop(); row; row = open.pop()) {
    rows.push(row);
    if (row.isFolded !== false) continue;
    const { children } = row.node;
    const above = row;
    open.push(...children.map((child, at) => rowOf(child, above, at + 1, children.length, folded)).reverse());
  }
  return rows;
}

function rowOf(
  node: TreeNode,
  above: TreeRow | null,
  place: number,
  siblings: number,
  folded: ReadonlySet<string>,
): TreeRow {
  const isFolded = node.children.length === 0 ? null : folded.has(node.key);
  return { node, above, level: (above?.level ?? 0) + 1, place, siblings, isFolded };
}

/** How many nodes a fold hides. */
export function hiddenBy({ children }: TreeNode): number {
  return children.reduce((count, child) => count + 1 + hiddenBy(child), 0);
}

/** What is folded at first: whole levels, from the one on at which more than so many nodes would be shown; never the root. */
export function firstFolds(root: TreeNode, most: number): ReadonlySet<string> {
  let level: readonly TreeNode[] = root.children;
  let shown = 1 + level.length;
  for (;;) {
    const next = level.flatMap(({ children }) => children);
    if (next.length === 0) return new Set();
    if (shown + next.length > most) return new Set(withChildren(level).map(({ key }) => key));
    shown += next.length;
    level = next;
  }
}

function withChildren(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.filter(({ children }) => children.length > 0);
}
