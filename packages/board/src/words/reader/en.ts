/** For errors whose own sentence says what a developer can do: what a reader of the board can. */
export const en = {
  'reader.failed': 'The data could not be had. Try again. If it stays so, tell those who run this: “{ $reason }”.',
  'reader.open-range':
    'All time has no first day, so it cannot be shown period by period. Choose a period that begins.',
} as const;
