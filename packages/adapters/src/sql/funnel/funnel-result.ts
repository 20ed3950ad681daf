import type { FunnelFigures, FunnelPlan, FunnelResult } from '@weir/query';
import type { FactCell } from './fact-cells.js';

/** Places of the groupings of a funnel's cells. */
export const [ofTotal, ofGroups, ofPeriods] = [0, 1, 2] as const;

/**
 * The cells of all, of each group and of each period as a result.
 * @param figuresOf undefined: of nobody
 */
export function funnelResult(
  { periods }: Pick<FunnelPlan, 'periods'>,
  found: readonly FactCell[],
  figuresOf: (cell: FactCell | undefined) => FunnelFigures,
  beside: Pick<FunnelResult, 'handoffs' | 'histogram' | 'excluded'>,
): FunnelResult {
  const figuresIn = (grouping: number, place: number): FunnelFigures =>
    figuresOf(found.find((cell) => cell.grouping === grouping && cell.place === place));
  return {
    kind: 'funnel',
    total: figuresIn(ofTotal, 0),
    groups: found
      .filter(({ grouping }) => grouping === ofGroups)
      .map((cell) => ({ values: cell.group, ...figuresOf(cell) })),
    periods: periods.map((_, place) => figuresIn(ofPeriods, place)),
    ...beside,
    sampled: false,
  };
}
