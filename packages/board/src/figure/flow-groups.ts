import type { Funnel, Stage } from '@weir/schema';
import type { FunnelAnswer, Group } from '@weir/query';
import { flowOf } from './flow.js';
import type { Move } from './flow.js';
import { largestGroups } from './group-answers.js';

/** A move of all, and of each group at its place; null where nobody of the group took it. */
export interface ComparedMove {
  readonly from: Stage;
  readonly to: Stage;
  readonly kind: Move['kind'];
  readonly groups: readonly (Move | null)[];
}

export interface FlowGroups {
  readonly groups: readonly Group[];
  /** How many groups are not drawn. */
  readonly left: number;
  /** In the order of the stages that they leave. */
  readonly moves: readonly ComparedMove[];
}

/** Where each group goes from each stage, as shares of its moves out of it: groups of any size can be compared. Null: the answer is not broken down. */
export function flowGroups(funnel: Funnel, answer: FunnelAnswer): FlowGroups | null {
  if (answer.groups.length === 0) return null;
  const { groups, left } = largestGroups(answer);
  const own = groups.map((each) => flowOf(funnel, each.answer).moves);
  const isSame = (a: Move, b: Move) => a.from.id === b.from.id && a.to.id === b.to.id;
  return {
    groups: groups.map(({ group }) => group),
    left,
    moves: flowOf(funnel, answer)
      .moves.map((move) => ({
        from: move.from,
        to: move.to,
        kind: move.kind,
        groups: own.map((moves) => moves.find((each) => isSame(each, move)) ?? null),
      }))
      .filter(({ groups: there }) => there.some((each) => each !== null)),
  };
}
