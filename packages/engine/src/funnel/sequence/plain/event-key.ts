/**
 * An event as one number to be sorted by: when it happened (a whole number of milliseconds, or of days) × this, and which step it is,
 * counted from 1. Ties convert in whatever order they are stored, so the steps of a tie stand in the order of the path.
 */
export const stepsPerTime = 256;

/** Times beyond it, in the year 3084 as milliseconds, leave no room for steps. */
export const mostTime = 2 ** 45;
