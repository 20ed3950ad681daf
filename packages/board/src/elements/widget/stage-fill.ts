import type { Stage } from '@weir/schema';
import { stageTone } from '../../layout/funnel-bars.js';

/** Stage colours deepen along the way; between two of the eight they are mixed. A won stage has its own. */
export function stageFill({ kind }: Stage, place: number, count: number): string {
  if (kind === 'won') return 'var(--_weir-kind-won)';
  const tone = stageTone(place, count);
  const below = Math.floor(tone);
  const rest = Math.round((tone - below) * 100);
  if (rest === 0) return `var(--_weir-stage-${below})`;
  return `color-mix(in oklab, var(--_weir-stage-${below}) ${100 - rest}%, var(--_weir-stage-${below + 1}))`;
}
