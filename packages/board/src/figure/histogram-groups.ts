import type { FunnelAnswer, Group, Histogram } from '@weir/query';
import { largestGroups } from './group-answers.js';

/** How the times of one group are spread. */
export interface GroupTimes {
  readonly group: Group;
  readonly entities: number;
  readonly histogram: Histogram;
}

export interface HistogramGroups {
  readonly groups: readonly GroupTimes[];
  /** How many groups are not drawn. */
  readonly left: number;
  /** Days from the shortest to the longest of all groups: they stand over one axis. */
  readonly span: readonly [number, number];
}

/** Null: the answer is not broken down. */
export function histogramGroups(answer: FunnelAnswer): HistogramGroups | null {
  if (answer.groups.length === 0) return null;
  const { groups, left } = largestGroups(answer);
  const times = groups.flatMap(({ group, answer: own }): GroupTimes[] =>
    own.histogram ? [{ group, entities: own.totals.entities, histogram: own.histogram }] : [],
  );
  const bounds = times.flatMap(({ histogram }) => histogram.bins.flatMap(({ from, to }) => [from, to]));
  return { groups: times, left, span: bounds.length === 0 ? [0, 1] : [Math.min(...bounds), Math.max(...bounds)] };
}
