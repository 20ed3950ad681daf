import type { Stage } from '@weir/schema';
import { withText } from '../texts.js';
import { assign, assignGiven, command, stageIn } from './command.js';
import type { Changes } from './command.js';
import type { StageRef } from './stage-commands.js';

type StageBenchmark = NonNullable<Stage['benchmark']>;

/** What others reach in a stage, and who says so. */
export const stageGoalCommands = {
  /** Only what is given changes; null takes it away. Conversion is 0 to 1, days above 0, peers from 1 on. */
  'stage/set-benchmark': command<
    StageRef & { changes: Changes<StageBenchmark, 'conversion' | 'days' | 'date' | 'peers'> }
  >({
    needs: 'stage',
    edit(draft, { funnel, stage: id, changes }) {
      const stage = stageIn(draft, funnel, id);
      const benchmark: StageBenchmark = { ...stage.benchmark };
      assignGiven(benchmark, changes);
      setBenchmark(stage, benchmark);
    },
    coalesceKey: ({ funnel, stage, changes }) =>
      `stage/set-benchmark ${funnel} ${stage} ${Object.keys(changes).join(' ')}`,
  }),

  'stage/set-benchmark-text': command<
    StageRef & { text: 'label' | 'source'; locale: string; wording: string; plainIs?: string }
  >({
    needs: 'stage',
    edit(draft, { funnel, stage: id, text, locale, wording, plainIs }) {
      const stage = stageIn(draft, funnel, id);
      const benchmark: StageBenchmark = { ...stage.benchmark };
      assign(benchmark, text, withText(benchmark[text], locale, wording, plainIs) || undefined);
      setBenchmark(stage, benchmark);
    },
    coalesceKey: ({ funnel, stage, text, locale }) => `stage/set-benchmark-text ${funnel} ${stage} ${text} ${locale}`,
  }),

  /** Of a funnel that counts sequences: whether one gets further without it. */
  'stage/set-optional': command<StageRef & { optional: boolean }>({
    needs: 'stage',
    edit(draft, { funnel, stage, optional }) {
      assign(stageIn(draft, funnel, stage), 'optional', optional || undefined);
    },
  }),
};

function setBenchmark(stage: Stage, benchmark: StageBenchmark): void {
  assign(stage, 'benchmark', Object.keys(benchmark).length > 0 ? benchmark : undefined);
}
