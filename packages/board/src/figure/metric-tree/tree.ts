import type { Formula, Id, Metric } from '@weir/schema';
import type { PartRole } from './formula-parts.js';

/** `part`: exact, the formula above names it. `driver`: believed to be a cause. */
export type TreeLink = 'root' | 'part' | 'driver';

interface Node {
  /** The way from the root, by ids. It stays the same while formulas elsewhere change. */
  readonly key: string;
  readonly link: TreeLink;
  /** How it stands in the formula above; null of the root and of drivers. */
  readonly role: PartRole | null;
  /** The exact parts in the order of the formula, then the drivers. */
  readonly children: readonly TreeNode[];
}

/** What a formula stands behind. */
interface FormulaNode extends Node {
  /** The formula with `{"var": "p0"}` for the first exact part, and so on; null where it has none, or they are taken elsewhere. */
  readonly rest: Formula | null;
  /** The tree is so large that its parts are left out. */
  readonly isCut: boolean;
}

export interface MetricNode extends FormulaNode {
  readonly kind: 'metric';
  readonly id: Id;
  /** undefined: the document has none of this id. */
  readonly metric: Metric | undefined;
  /** What it is made of is shown where it stands nearest to the root. */
  readonly isRepeated: boolean;
}

/** A part that is no metric of the document: it is asked as one that only the question knows. */
export interface PartNode extends FormulaNode {
  readonly kind: 'part';
  /** Id under which it is asked: see `withPartMetrics`. */
  readonly id: Id;
  readonly metric: Metric;
}

export interface ParameterNode extends Node {
  readonly kind: 'parameter';
  readonly id: Id;
}

export type TreeNode = MetricNode | PartNode | ParameterNode;

/** Every node, each before its children. */
export function* nodesOf(root: TreeNode): Generator<TreeNode> {
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...node.children.toReversed());
  }
}
