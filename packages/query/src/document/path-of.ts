import type { Funnel, Id } from '@weir/schema';

/** The steps of sequence counting; by default the open and won stages in document order. */
export function pathOf({ path, stages }: Funnel): readonly Id[] {
  if (path) return path;
  const live = stages.filter(({ kind, archived }) => (kind === 'open' || kind === 'won') && archived !== true);
  return live.map(({ id }) => id);
}
