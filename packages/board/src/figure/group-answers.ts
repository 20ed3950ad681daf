import type { FunnelAnswer, FunnelGroup, Group } from '@weir/query';

/** One group's figures, as if only it had been asked about. */
export interface GroupAnswer {
  readonly group: Group;
  readonly answer: FunnelAnswer;
}

/** Groups that can be compared with each other at a glance. */
export const MOST_GROUPS = 6;

/** Those that the most are in, the largest first, and how many there are beyond them. */
export function largestGroups(answer: FunnelAnswer): {
  readonly groups: readonly GroupAnswer[];
  readonly left: number;
} {
  const some = answer.groups.filter(({ totals }) => totals.entities > 0);
  const shown = some.toSorted((a, b) => b.totals.entities - a.totals.entities).slice(0, MOST_GROUPS);
  return {
    groups: shown.map((group) => ({ group: group.by, answer: answerOf(answer, group) })),
    left: some.length - shown.length,
  };
}

/** null: there is no such group. */
export function answerOfGroup(answer: FunnelAnswer, group: Group): FunnelAnswer | null {
  const found = answer.groups.find(({ by }) => Object.entries(group).every(([id, value]) => by[id] === value));
  return found ? answerOf(answer, found) : null;
}

/** What the whole answer alone knows of is left out of it: nothing of all groups may pass for one of them. */
function answerOf(
  { asOf, unit, sampled, excluded }: FunnelAnswer,
  { stages, flows, totals, periods = [], handoffs = [], histogram }: FunnelGroup,
): FunnelAnswer {
  const figures = { stages, flows, totals, periods, handoffs, groups: [] };
  return { ...figures, ...(histogram && { histogram }), asOf, unit, sampled, excluded };
}
