import { callOf, guardFormula, nameOf } from '@weir/formula';
import type { Formula, Id, Metric, WeirDocument } from '@weir/schema';
import { formulaParts } from './formula-parts.js';
import type { FormulaPart } from './formula-parts.js';
import { partIds } from './part-metrics.js';
import type { MetricNode, PartNode, TreeNode } from './tree.js';

/** Nobody reads more, though a formula that a program makes may have thousands of parts. */
export const MOST_NODES = 500;

/** While the tree grows. */
type Growing<Node> = { -readonly [Key in keyof Node]: Node[Key] } & { children: TreeNode[] };
type GrowingNode = Growing<MetricNode> | Growing<PartNode>;

/**
 * A metric, what its formula is made of, down to single figures, and the metrics that are believed to drive these. A metric that is there
 * several times has its own parts and drivers where it stands nearest to the root, so that circles end too.
 * @returns null when the document has no such metric
 */
export function metricTree(document: WeirDocument, id: Id): MetricNode | null {
  const metrics = new Map<Id, Metric>();
  for (const metric of document.metrics ?? []) if (!metrics.has(metric.id)) metrics.set(metric.id, metric);
  if (!metrics.has(id)) return null;

  const idOfPart = partIds(document);
  const expanded = new Map<Id, GrowingNode>();
  let count = 1;
  const root = metricNode(metrics, id, { key: id, link: 'root', role: null });
  const open: GrowingNode[] = [root];
  const add = (node: GrowingNode, child: GrowingNode): void => {
    node.children.push(child);
    open.push(child);
  };

  // Level by level: what is nearest to the root comes first.
  for (const node of open) {
    const { metric } = node;
    if (!metric || guardFormula(metric.formula)) continue;
    if (node.kind === 'metric') {
      node.isRepeated = expanded.has(node.id);
      if (node.isRepeated) continue;
      expanded.set(node.id, node);
    }
    const made = partsOf(node, metric);
    const drivers = node.kind === 'metric' ? [...new Set(metric.drivers)].filter((driver) => driver !== node.id) : [];
    const more = (made?.parts.length ?? 0) + drivers.length;
    if (count + more > MOST_NODES) {
      node.isCut = true;
      continue;
    }
    count += more;
    node.rest = made?.rest ?? null;
    for (const [place, part] of (made?.parts ?? []).entries()) addPart(node, part, place);
    for (const driver of drivers) {
      add(node, metricNode(metrics, driver, { key: `${node.key}/driver ${driver}`, link: 'driver', role: null }));
    }
  }
  for (const node of open) {
    if (node.kind === 'metric' && node.isRepeated) node.isRepeated = expanded.get(node.id)!.children.length > 0;
  }
  return root;

  function addPart(node: GrowingNode, { formula, role }: FormulaPart, place: number): void {
    const at = { key: `${node.key}/${place}`, link: 'part', role } as const;
    const named = namedIn(formula);
    if (named?.operator === 'metric') add(node, metricNode(metrics, named.name, at));
    else if (named) node.children.push({ ...at, kind: 'parameter', id: named.name, children: [] });
    else {
      const part: Metric = { id: idOfPart(formula), formula, ...formatOfPart(node, role) };
      add(node, { ...at, kind: 'part', id: part.id, metric: part, rest: null, isCut: false, children: [] });
    }
  }
}

/** A part over another range says so in its caption; only a metric's own formula shows what it takes from there. */
function partsOf({ kind }: GrowingNode, { formula }: Metric): ReturnType<typeof formulaParts> {
  const made = formulaParts(formula);
  return kind === 'part' && made?.rest === null ? null : made;
}

function metricNode(
  metrics: ReadonlyMap<Id, Metric>,
  id: Id,
  at: Pick<MetricNode, 'key' | 'link' | 'role'>,
): Growing<MetricNode> {
  const metric = metrics.get(id);
  return { ...at, kind: 'metric', id, metric, rest: null, isRepeated: false, isCut: false, children: [] };
}

/** Of `{"metric": id}` and `{"param": id}`. */
function namedIn(formula: Formula): { readonly operator: 'metric' | 'param'; readonly name: Id } | null {
  const call = callOf(formula);
  const name = call && nameOf(call);
  return name !== null && (call?.operator === 'metric' || call?.operator === 'param')
    ? { operator: call.operator, name }
    : null;
}

/** A summand is of the same kind as the sum, and written as it is. */
function formatOfPart({ metric }: GrowingNode, role: FormulaPart['role']): Pick<Metric, 'format'> {
  const isSummand = role === 'plus' || role === 'minus';
  return isSummand && metric?.format ? { format: metric.format } : {};
}
