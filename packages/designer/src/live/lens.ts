/** Which of the live figures the drawing shows: where they are now, how far they got, or how long it took them. */
export const LIVE_LENSES = ['open', 'reached', 'days'] as const;
export type LiveLens = (typeof LIVE_LENSES)[number];
