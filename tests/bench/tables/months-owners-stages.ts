import { regions } from '../data/deals.js';

/** Per "month owner stage" (months 0 to 35) its figures: sum, count, average and, where they are counted, different customers. */
export type Answer = ReadonlyMap<string, readonly number[]>;

/** With or without different customers. */
export type Figures = 'sums' | 'distinct';

/** Deals of four of the six regions are asked about. */
export const chosenRegions = regions.slice(1, 5);

export function keyOf(month: number, owner: string, stage: string): string {
  return `${month} ${owner} ${stage}`;
}
