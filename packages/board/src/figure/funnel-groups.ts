import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, Group } from '@weir/query';
import { funnelStages } from './funnel.js';
import type { StageConversion } from './funnel.js';

/** One group at one stage. */
export interface GroupAtStage {
  /** Place of the group among those that are drawn. */
  readonly place: number;
  readonly reached: number;
  /** Of the largest that any group has at any stage, 0 to 1. */
  readonly size: number;
  readonly conversion: StageConversion | null;
}

export interface FunnelGroups {
  /** Those that are drawn: where most got into the funnel, the largest first. */
  readonly groups: readonly Group[];
  /** How many groups are not drawn. */
  readonly left: number;
  /** The way; at each stage the groups at their places. */
  readonly stages: readonly { readonly stage: Stage; readonly groups: readonly GroupAtStage[] }[];
}

/** Groups that have a colour of their own. */
const MOST_GROUPS = 6;

/** Stages compared over the groups of an answer that is broken down, on one scale. */
export function funnelGroups(funnel: Funnel, answer: FunnelAnswer): FunnelGroups {
  const shown = answer.groups.toSorted((a, b) => b.totals.entities - a.totals.entities).slice(0, MOST_GROUPS);
  const ways = shown.map((group) => funnelStages(funnel, group).way);
  const most = Math.max(0, ...ways.flatMap((way) => way.map(({ figures }) => figures.reached)));
  return {
    groups: shown.map(({ by }) => by),
    left: answer.groups.length - shown.length,
    stages: funnelStages(funnel, answer).way.map(({ stage }) => ({
      stage,
      groups: ways.flatMap((way, place) => {
        const found = way.find((each) => each.stage.id === stage.id);
        if (!found) return [];
        const { reached } = found.figures;
        return [{ place, reached, size: most === 0 ? 0 : reached / most, conversion: found.conversion }];
      }),
    })),
  };
}
