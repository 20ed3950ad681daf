import { names } from './deals.js';
import { randomFrom } from './random.js';

/** Deals with what a score is made of: nothing is missing, and there is no zero to divide by. */
export interface ScoredDeals {
  readonly rows: number;
  /** Whole hundredths. */
  readonly amount: Float64Array;
  /** 1 to 50. */
  readonly quantity: Float64Array;
  /** 0 to below 1. */
  readonly probability: Float64Array;
  /** Days, 0 to 364. */
  readonly age: Float64Array;
  /** Places in `stages`. */
  readonly stage: Uint8Array;
  /** Places in `regions`. */
  readonly region: Uint8Array;
  /** Eight marks, each 0 to 100 in hundredths. */
  readonly marks: readonly Float64Array[];
}

export const stages = names('stage', 8);
export const regions = names('region', 6);
export const markNames = names('mark', 8).map((name) => name.replace('-', '_'));
export const weights = [0.25, 0.2, 0.15, 0.1, 0.1, 0.08, 0.07, 0.05];

const seed = 11;

export function makeScoredDeals(rows: number): ScoredDeals {
  const random = randomFrom(seed);
  const floats = () => new Float64Array(rows);
  const deals: ScoredDeals = {
    rows,
    amount: floats(),
    quantity: floats(),
    probability: floats(),
    age: floats(),
    stage: new Uint8Array(rows),
    region: new Uint8Array(rows),
    marks: weights.map(floats),
  };
  for (let row = 0; row < rows; row += 1) {
    deals.amount[row] = Math.round(random() * 1e6) / 100;
    deals.quantity[row] = 1 + Math.floor(random() * 50);
    deals.probability[row] = random();
    deals.age[row] = Math.floor(random() * 365);
    deals.stage[row] = Math.floor(random() * stages.length);
    deals.region[row] = Math.floor(random() * regions.length);
    for (const mark of deals.marks) mark[row] = Math.round(random() * 1e4) / 100;
  }
  return deals;
}
