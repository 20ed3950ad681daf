import { nameOf } from '@weir/formula';
import type { Formula, Id } from '@weir/schema';
import type { DocumentIndex } from '../document/index-document.js';
import { formulaParts } from '../explain/formula-parts.js';
import type { FormulaPart } from '../explain/formula-parts.js';
import { rowCounts } from '../explain/row-counts.js';
import { withParameters } from '../plan/parameters.js';
import type { ParameterValues } from '../plan/parameters.js';

/** What of a funnel's figure is looked at: all whom it counts, or those of them that make its numerator or its denominator. */
export type FigureSide = 'all' | 'numerator' | 'denominator';

/** What a metric counts in one place of its formula. */
export interface MetricLeaf {
  readonly id: string;
  readonly part: FormulaPart;
  readonly role: 'numerator' | 'denominator' | null;
  readonly side: FigureSide;
  /** A formula of the cell that counts exactly what the part counts; of a funnel's figure the figure. */
  readonly counts: Formula;
  /** Whose rows an aggregate counts; null of a figure of a funnel. */
  readonly dataset: Id | null;
}

/** Figures of funnels that are shares, with two sides of their own. */
const shares: ReadonlySet<string> = new Set(['conversion', 'win_rate']);

/** Every aggregate and every figure of a funnel that the metric's formula holds, in order, those that count the same once. */
export function metricLeaves(index: DocumentIndex, metric: Id, parameters: ParameterValues): MetricLeaf[] {
  const root = formulaParts(metric, {
    formulaOf: (id) => index.metrics.get(id)?.formula,
    withParameters: (formula) => withParameters(index, formula, parameters),
  });
  const leaves = new Map<string, MetricLeaf>();
  const add = (leaf: Omit<MetricLeaf, 'id'>): void => {
    const key = JSON.stringify([leaf.counts, leaf.side]);
    const id = `${leaf.part.metric}#${leaf.part.pointer}${leaf.side === 'all' ? '' : `:${leaf.side}`}`;
    if (!leaves.has(key)) leaves.set(key, { ...leaf, id });
  };
  const look = (part: FormulaPart, outer: MetricLeaf['role']): void => {
    const role = part.role ?? outer;
    if (part.kind === 'aggregate') {
      const counted = rowCounts(index, part)!;
      add({ part, role, side: 'all', counts: counted.steps.at(-1)!.count, dataset: counted.dataset });
    } else if (part.kind === 'funnel') {
      const counts = part.inPlace(part.formula);
      if (shares.has(part.call?.operator ?? '')) {
        for (const side of ['numerator', 'denominator'] as const) {
          add({ part, role: outer === null ? side : role, side, counts, dataset: null });
        }
      } else add({ part, role, side: 'all', counts, dataset: null });
    }
    for (const inner of part.parts) look(inner, role);
  };
  look(root, null);
  return [...leaves.values()];
}

/** The funnel whose figure a leaf is. */
export function funnelOf({ part }: MetricLeaf): Id {
  return (part.call && nameOf(part.call)) ?? '';
}
