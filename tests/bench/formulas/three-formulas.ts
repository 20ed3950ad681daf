import type { Formula } from '@weir/schema';
import { makeScoredDeals, markNames, regions, stages, weights } from '../data/scored-deals.js';
import type { ScoredDeals } from '../data/scored-deals.js';

/** A ratio, a nested predicate, and a weighted sum of eight: JSON-Logic that all engines of it read alike. */
export const ratio: Formula = { '/': [{ var: 'amount' }, { var: 'quantity' }] };

export const chosenStages = stages.slice(3, 6);
export const predicate: Formula = {
  or: [
    { and: [{ '>': [{ var: 'amount' }, 5000] }, { in: [{ var: 'stage' }, chosenStages] }] },
    {
      and: [
        { '<': [{ var: 'age' }, 30] },
        { '>=': [{ var: 'probability' }, 0.7] },
        { '!': [{ '==': [{ var: 'region' }, regions[0]!] }] },
      ],
    },
  ],
};

export const weighted: Formula = { '+': markNames.map((name, at) => ({ '*': [{ var: name }, weights[at]!] })) };

/** What the formulas come to over all rows. */
export interface Answer {
  readonly ratios: number;
  readonly holds: number;
  readonly scores: number;
}

/** A deal as an object, as those who evaluate row by row want it. */
export interface DealObject {
  readonly amount: number;
  readonly quantity: number;
  readonly probability: number;
  readonly age: number;
  readonly stage: string;
  readonly region: string;
  readonly mark_0: number;
  readonly mark_1: number;
  readonly mark_2: number;
  readonly mark_3: number;
  readonly mark_4: number;
  readonly mark_5: number;
  readonly mark_6: number;
  readonly mark_7: number;
}

export function dealObjects(rows: number): DealObject[] {
  const deals = makeScoredDeals(rows);
  return Array.from({ length: rows }, (_, row) => objectAt(deals, row));
}

function objectAt({ marks, ...deals }: ScoredDeals, row: number): DealObject {
  return {
    amount: deals.amount[row]!,
    quantity: deals.quantity[row]!,
    probability: deals.probability[row]!,
    age: deals.age[row]!,
    stage: stages[deals.stage[row]!]!,
    region: regions[deals.region[row]!]!,
    mark_0: marks[0]![row]!,
    mark_1: marks[1]![row]!,
    mark_2: marks[2]![row]!,
    mark_3: marks[3]![row]!,
    mark_4: marks[4]![row]!,
    mark_5: marks[5]![row]!,
    mark_6: marks[6]![row]!,
    mark_7: marks[7]![row]!,
  };
}
