import { randomFrom } from './random.js';

/** Deals of three years, 2023 to 2025, in no order. Names are numbers here; `nameOf` says them. */
export interface Deals {
  readonly rows: number;
  /** Epoch days. */
  readonly day: Int32Array;
  /** 0 to 49. */
  readonly owner: Uint8Array;
  /** 0 to 7, the first ones more often. */
  readonly stage: Uint8Array;
  /** 0 to 5. */
  readonly region: Uint8Array;
  /** 0 to 199,999. */
  readonly customer: Int32Array;
  /** Quarters of one, so that floats add up exactly in any order. */
  readonly amount: Float64Array;
}

/** 2023-01-01 as an epoch day. */
export const firstDay = 19_358;
export const dayCount = 1096;
export const owners = names('owner', 50);
export const stages = names('stage', 8);
export const regions = names('region', 6);
export const customerCount = 200_000;

const seed = 7;

export function makeDeals(rows: number): Deals {
  const random = randomFrom(seed);
  const deals: Deals = {
    rows,
    day: new Int32Array(rows),
    owner: new Uint8Array(rows),
    stage: new Uint8Array(rows),
    region: new Uint8Array(rows),
    customer: new Int32Array(rows),
    amount: new Float64Array(rows),
  };
  for (let row = 0; row < rows; row += 1) {
    deals.day[row] = firstDay + Math.floor(random() * dayCount);
    deals.owner[row] = Math.floor(random() * owners.length);
    const skewed = random() ** 2;
    deals.stage[row] = Math.floor(skewed * stages.length);
    deals.region[row] = Math.floor(random() * regions.length);
    deals.customer[row] = Math.floor(random() * customerCount);
    const spread = (random() + random() + random() - 1.5) * 2;
    deals.amount[row] = Math.round(Math.exp(7 + spread) * 4) / 4;
  }
  return deals;
}

/** Months of the three years, 0 to 35, by day since the first. */
export function monthOfDay(): Uint8Array {
  return Uint8Array.from({ length: dayCount }, (_, offset) => {
    const date = new Date((firstDay + offset) * 86_400_000);
    return (date.getUTCFullYear() - 2023) * 12 + date.getUTCMonth();
  });
}

export function names(kind: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${kind}-${at}`);
}
