import type { SequenceEvent } from './tie.js';

/**
 * Gives steps events of their own, each at most one.
 * @param wanted the most important first: none loses its event to one that stands after it
 * @returns per wanted step the place of its event; −1: none is left for it
 */
export function matchSteps(wanted: readonly number[], events: readonly Pick<SequenceEvent, 'steps'>[]): number[] {
  const stepOf = new Map<number, number>();
  const eventOf = wanted.map(() => -1);
  const isFound = (place: number, seen: Set<number>): boolean => {
    const step = wanted[place]!;
    for (const [event, { steps }] of events.entries()) {
      if (seen.has(event) || !steps.includes(step)) continue;
      seen.add(event);
      const other = stepOf.get(event);
      if (other !== undefined && !isFound(other, seen)) continue;
      stepOf.set(event, place);
      eventOf[place] = event;
      return true;
    }
    return false;
  };
  for (const place of wanted.keys()) isFound(place, new Set());
  return eventOf;
}
