import type { Id, WeirDocument } from '@weir/schema';
import type { MetricCells, MetricsAnswer, MetricsQuestion, MissingReason, Value } from '@weir/query';
import { isPercent, toneOfChange } from '../change.js';
import type { Change, Tone } from '../change.js';
import { correlationIn } from '../correlation.js';
import type { Correlation } from '../correlation.js';
import { kpiFigures } from '../kpi.js';
import { operationOf } from '../nature.js';
import type { Progress } from '../progress.js';
import { contributions } from './contributions.js';
import type { Pair } from './contributions.js';
import { nodesOf } from './tree.js';
import type { MetricNode, PartNode, TreeNode } from './tree.js';

/** How much of the change of the figure above comes from this part, in the unit of that figure. */
export interface Contribution {
  readonly amount: number;
  /** The whole change. */
  readonly of: number;
  /** `points`: of percent, as fractions. */
  readonly kind: 'points' | 'difference';
  /** Good or bad for the figure above. */
  readonly tone: Tone;
}

export interface NodeFigures {
  readonly value: Value;
  /** Over the compared range; null also without a comparison. */
  readonly before: Value;
  readonly unit: string | null;
  /** Why the value is missing; null when it is there. */
  readonly reason: MissingReason | null;
  readonly change: Change | null;
  /** Of exact parts, where it is defined. */
  readonly contribution: Contribution | null;
  /** Of drivers, with what they are believed to drive. */
  readonly correlation: Correlation | null;
  readonly progress: Progress | null;
}

/**
 * The figures of a tree by the keys of its nodes.
 * @param document with the parts as metrics, where these were asked: see `withPartMetrics`
 */
export function treeFigures(
  document: WeirDocument,
  tree: TreeNode,
  answer: MetricsAnswer,
  question: MetricsQuestion,
): ReadonlyMap<string, NodeFigures> {
  const figures = new Map<string, NodeFigures>();
  figures.set(tree.key, ownFigures(document, tree, null, answer, question));
  for (const node of nodesOf(tree)) {
    const own = figures.get(node.key)!;
    const children = node.children.map((child) => ownFigures(document, child, node, answer, question));
    const shares = sharesOf(node, own, children);
    node.children.forEach((child, place) => {
      const share = shares?.[place];
      const contribution = share === undefined ? null : contributionOf(share, own, node);
      const correlation = child.link === 'driver' ? correlationIn(answer, node.id, child.id) : null;
      figures.set(child.key, { ...children[place]!, contribution, correlation });
    });
  }
  return figures;
}

type Own = Omit<NodeFigures, 'contribution' | 'correlation'>;

function ownFigures(
  document: WeirDocument,
  node: TreeNode,
  above: TreeNode | null,
  answer: MetricsAnswer,
  question: MetricsQuestion,
): NodeFigures {
  const own =
    node.kind === 'parameter'
      ? parameterFigures(document, node.id, question)
      : (metricFigures(document, node, answer, question) ?? sideFigures(node, above, answer));
  return { ...own, contribution: null, correlation: null };
}

function metricFigures(
  document: WeirDocument,
  { metric }: MetricNode | PartNode,
  answer: MetricsAnswer,
  question: MetricsQuestion,
): Own | null {
  const figures = metric && kpiFigures(document, metric, answer, question);
  if (!figures) return null;
  const { value, unit, reason, change, progress } = figures;
  return { value, unit, reason, change, progress, before: answer.compare?.metrics[metric.id]?.total ?? null };
}

/** A parameter is the same in both ranges. */
function parameterFigures(document: WeirDocument, id: Id, { parameters, compare }: MetricsQuestion): Own {
  const parameter = document.parameters?.find((candidate) => candidate.id === id);
  const value = parameters?.[id] ?? parameter?.default ?? null;
  const before = compare ? value : null;
  const reason = value === null ? 'missing-operand' : null;
  return { value, before, unit: parameter?.unit ?? null, reason, change: null, progress: null };
}

/** A part that was not asked by itself, as the data source knows stored documents only: the sides of a ratio come with the ratio. */
function sideFigures(node: MetricNode | PartNode, above: TreeNode | null, answer: MetricsAnswer): Own {
  const side = sideOf(node, above);
  const totalIn = (metrics: MetricsAnswer['metrics'] | undefined): Value => {
    const parts: { readonly [side: string]: MetricCells } | undefined = above ? metrics?.[above.id]?.parts : undefined;
    return (side && parts?.[side]?.total) ?? null;
  };
  const value = totalIn(answer.metrics);
  const reason = value === null ? 'unsupported' : null;
  return { value, before: totalIn(answer.compare?.metrics), unit: null, reason, change: null, progress: null };
}

function sideOf(node: MetricNode | PartNode, above: TreeNode | null): 'numerator' | 'denominator' | null {
  if (node.kind !== 'part' || above?.kind !== 'metric' || !above.metric) return null;
  const ratio = operationOf(above.metric.formula);
  if (ratio?.name !== '/') return null;
  const text = JSON.stringify(node.metric.formula);
  const place = ratio.operands.findIndex((operand) => JSON.stringify(operand) === text);
  return place === 0 ? 'numerator' : place === 1 ? 'denominator' : null;
}

/** At the places of the exact parts, which come first. */
function sharesOf(node: TreeNode, own: Own, children: readonly Own[]): readonly number[] | null {
  if (node.kind === 'parameter' || node.rest === null) return null;
  const parts = node.children.flatMap(({ role }, place) => (role ? [{ ...pairOf(children[place]!), role }] : []));
  return contributions(node.rest, pairOf(own), parts);
}

function pairOf({ value, before }: Own): Pair {
  return { now: value, before };
}

function contributionOf(amount: number, { value, before, unit }: Own, above: TreeNode): Contribution | null {
  if (above.kind === 'parameter' || !above.metric) return null;
  if (typeof value !== 'number' || typeof before !== 'number') return null;
  const { good } = above.metric;
  return {
    amount,
    of: value - before,
    kind: isPercent(unit, above.metric) ? 'points' : 'difference',
    // Whether a share of a change leads into a band depends on the other shares.
    tone: typeof good === 'object' ? 'neutral' : toneOfChange(amount, 0, good),
  };
}
