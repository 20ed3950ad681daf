import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, Group } from '@weir/query';
import { funnelStages } from './funnel.js';
import type { StageConversion } from './funnel.js';
import { MOST_GROUPS } from './group-answers.js';

/** One group at one stage. */
export interface GroupAtStage {
  /** Place of the group among those that are drawn. */
  readonly place: number;
  readonly reached: number;
  /** Of the largest that any group has at any stage, 0 to 1. */
  readonly size: number;
  readonly conversion: StageConversion | null;
  /** How many reached it over the compared range, of the largest too; null without a comparison. */
  readonly earlier: number | null;
}

export interface FunnelGroups {
  /** Those that are drawn: where most got into the funnel, the largest first. */
  readonly groups: readonly Group[];
  /** How many groups are not drawn. */
  readonly left: number;
  /** The way; at each stage the groups at their places. */
  readonly stages: readonly { readonly stage: Stage; readonly groups: readonly GroupAtStage[] }[];
}

/** Stages compared over the groups of an answer that is broken down, on one scale. */
export function funnelGroups(funnel: Funnel, answer: FunnelAnswer): FunnelGroups {
  const shown = answer.groups
    // Both sides of a comparison have the same groups, at the same places.
    .map((group, place) => ({ ...group, compare: answer.compare?.groups[place] }))
    .sort((a, b) => b.totals.entities - a.totals.entities)
    .slice(0, MOST_GROUPS);
  const ways = shown.map((group) => funnelStages(funnel, group).way);
  const most = Math.max(0, ...ways.flat().flatMap(({ figures, earlier }) => [figures.reached, earlier ?? 0]));
  const sizeOf = (count: number) => (most === 0 ? 0 : count / most);
  return {
    groups: shown.map(({ by }) => by),
    left: answer.groups.length - shown.length,
    stages: funnelStages(funnel, answer).way.map(({ stage }) => ({
      stage,
      groups: ways.flatMap((way, place) => {
        const found = way.find((each) => each.stage.id === stage.id);
        if (!found) return [];
        const { reached } = found.figures;
        const earlier = found.earlier === null ? null : sizeOf(found.earlier);
        return [{ place, reached, size: sizeOf(reached), conversion: found.conversion, earlier }];
      }),
    })),
  };
}
