import type { Formula, Id, Metric, WeirDocument } from '@weir/schema';
import { nodesOf } from './tree.js';
import type { TreeNode } from './tree.js';

/**
 * Ids under which parts of formulas are asked. Equal parts have the same, and none is that of anything that a formula can name; a metric that
 * `withPartMetrics` added keeps its own.
 */
export function partIds({ metrics = [], parameters = [] }: WeirDocument): (formula: Formula) => Id {
  const known = new Map<string, Id>();
  const formulas = new Map(metrics.map(({ id, formula }) => [id, JSON.stringify(formula)]));
  const names = new Set(parameters.map(({ id }) => id));
  let last = 0;
  return (formula) => {
    const text = JSON.stringify(formula);
    let id = known.get(text);
    while (id === undefined) {
      last += 1;
      const free = `part-${last}`;
      if (!names.has(free) && (formulas.get(free) ?? text) === text) id = free;
    }
    known.set(text, id);
    return id;
  };
}

/** The document with the parts of a tree as metrics, so that one question gets all of its figures. It is for asking only. */
export function withPartMetrics(document: WeirDocument, tree: TreeNode): WeirDocument {
  const metrics = document.metrics ?? [];
  const there = new Set(metrics.map(({ id }) => id));
  const added = new Map<Id, Metric>();
  for (const node of nodesOf(tree)) {
    if (node.kind === 'part' && !there.has(node.id) && !added.has(node.id)) added.set(node.id, node.metric);
  }
  return added.size === 0 ? document : { ...document, metrics: [...metrics, ...added.values()] };
}

/** The metrics whose figures a tree shows, each once. */
export function metricsIn(tree: TreeNode, { withParts }: { readonly withParts: boolean }): readonly Id[] {
  const ids = new Set<Id>();
  for (const node of nodesOf(tree)) {
    if (node.kind === 'metric' ? node.metric : node.kind === 'part' && withParts) ids.add(node.id);
  }
  return [...ids];
}
