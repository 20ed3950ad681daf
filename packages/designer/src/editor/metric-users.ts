import { pointerParts } from '@weir/schema';
import type { Board, Id, Insight, Metric, WeirDocument, Widget } from '@weir/schema';
import { referencesToMetric } from './references.js';

/** Who would lose something if a metric were not there. */
export interface MetricUsers {
  /** Metrics whose formula names it. */
  readonly formulas: readonly Metric[];
  /** Metrics that it is believed to drive. */
  readonly driven: readonly Metric[];
  readonly insights: readonly Insight[];
  readonly boards: readonly { readonly board: Board; readonly widgets: readonly Widget[] }[];
  /** How many metrics, suggestions and boards that are, each counted once. */
  readonly count: number;
}

export function usersOfMetric(document: WeirDocument, metric: Id): MetricUsers {
  const formulas = new Set<Metric>();
  const driven = new Set<Metric>();
  const insights = new Set<Insight>();
  const boards = new Map<Board, Widget[]>();
  for (const { pointer } of referencesToMetric(document, metric)) {
    const [list, at, part, place] = pointerParts(pointer);
    const user = list === 'metrics' ? document.metrics?.[Number(at)] : undefined;
    const insight = list === 'insights' ? document.insights?.[Number(at)] : undefined;
    const board = list === 'boards' ? document.boards?.[Number(at)] : undefined;
    const widget = board?.widgets[Number(place)];
    if (user) (part === 'drivers' ? driven : formulas).add(user);
    if (insight) insights.add(insight);
    if (board && widget) boards.set(board, [...(boards.get(board) ?? []), widget]);
  }
  return {
    formulas: [...formulas],
    driven: [...driven],
    insights: [...insights],
    boards: [...boards].map(([board, widgets]) => ({ board, widgets })),
    count: new Set([...formulas, ...driven]).size + insights.size + boards.size,
  };
}
