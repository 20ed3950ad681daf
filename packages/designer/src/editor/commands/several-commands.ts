import type { Id, Stage, StageGoal } from '@weir/schema';
import type { TransitionKey, TransitionKind } from '../transitions.js';
import { assign, command, stageIn, transitionIn } from './command.js';
import type { StageKind } from './stage-commands.js';

/** What several stages can be given at once: absent leaves it as it is, null takes it away. */
export interface SeveralStages {
  readonly kind?: StageKind;
  /** 0 to 1. */
  readonly probability?: number | null;
  /** Above 0. */
  readonly limitDays?: number | null;
  /** 0 to 1. */
  readonly targetConversion?: number | null;
}

/** Changes of several parts as one step. */
export const severalCommands = {
  'stage/set-several': command<{ funnel: Id; stages: readonly Id[]; changes: SeveralStages }>({
    needs: 'stage',
    edit(draft, { funnel, stages, changes }) {
      for (const id of stages) setStage(stageIn(draft, funnel, id), changes);
    },
    coalesceKey: ({ funnel, stages, changes }) =>
      `stage/set-several ${funnel} ${stages.join(' ')} ${Object.keys(changes).join(' ')}`,
  }),

  /** Hand-offs keep their kind: see `transition/set-target`. */
  'transition/set-several': command<{ funnel: Id; transitions: readonly TransitionKey[]; kind: TransitionKind }>({
    needs: 'transition',
    edit(draft, { funnel, transitions, kind }) {
      for (const key of transitions) {
        const transition = transitionIn(draft, funnel, key);
        if (typeof transition.to === 'string' && kind !== 'handoff') transition.kind = kind;
      }
    },
  }),
};

function setStage(stage: Stage, { kind, probability, limitDays, targetConversion }: SeveralStages): void {
  if (kind !== undefined) stage.kind = kind;
  if (probability !== undefined) assign(stage, 'probability', probability ?? undefined);
  if (limitDays !== undefined) assign(stage, 'limit', limitDays === null ? undefined : { days: limitDays });
  if (targetConversion === undefined) return;
  const target: StageGoal = { ...stage.target };
  assign(target, 'conversion', targetConversion ?? undefined);
  assign(stage, 'target', Object.keys(target).length > 0 ? target : undefined);
}
