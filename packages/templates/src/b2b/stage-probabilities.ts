/** Chance of winning a deal that is in the stage now. */
export const STAGE_PROBABILITIES = {
  lead: 0.05,
  nurture: 0.02,
  qualified: 0.1,
  solution: 0.18,
  proposal: 0.3,
  negotiation: 0.6,
} as const;
