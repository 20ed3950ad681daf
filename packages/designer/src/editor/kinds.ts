import type { StageKind } from './commands/index.js';
import type { TransitionKind } from './transitions.js';

/** In the order in which they are offered. */
export const STAGE_KINDS: readonly StageKind[] = ['open', 'won', 'lost', 'parked', 'disqualified'];
export const TRANSITION_KINDS: readonly TransitionKind[] = ['advance', 'lose', 'recycle', 'handoff'];
