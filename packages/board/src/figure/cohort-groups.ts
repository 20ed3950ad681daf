import type { Funnel } from '@weir/schema';
import type { FunnelAnswer, Group } from '@weir/query';
import { cohortsOf } from './cohort.js';
import type { CohortCell, Cohorts } from './cohort.js';
import { largestGroups } from './group-answers.js';

export interface CohortGroups {
  readonly groups: readonly { readonly group: Group; readonly cohorts: Cohorts }[];
  /** How many groups are not drawn. */
  readonly left: number;
}

/** The cohorts of each group, their colours on one scale a stage: a deep cell is as deep in every group. Null: the answer is not broken down. */
export function cohortGroups(funnel: Funnel, answer: FunnelAnswer, timeZone: string | undefined): CohortGroups | null {
  if (answer.groups.length === 0) return null;
  const { groups, left } = largestGroups(answer);
  const of = groups.map(({ group, answer: own }) => ({ group, cohorts: cohortsOf(funnel, own, timeZone, answer) }));
  const highest = new Map<string, number>();
  for (const { cohorts } of of) {
    for (const { cells } of cohorts.cohorts) {
      for (const [place, { share }] of cells.entries()) {
        const { id } = cohorts.stages[place]!;
        highest.set(id, Math.max(highest.get(id) ?? 0, share ?? 0));
      }
    }
  }
  const scaled =
    (cohorts: Cohorts) =>
    (cell: CohortCell, place: number): CohortCell => {
      const high = highest.get(cohorts.stages[place]!.id) ?? 0;
      return { ...cell, depth: cell.share === null ? null : high > 0 ? cell.share / high : 0 };
    };
  return {
    left,
    groups: of.map(({ group, cohorts }) => ({
      group,
      cohorts: {
        ...cohorts,
        cohorts: cohorts.cohorts.map((each) => ({ ...each, cells: each.cells.map(scaled(cohorts)) })),
      },
    })),
  };
}
