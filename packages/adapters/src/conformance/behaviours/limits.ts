import type { Behaviours } from './behaviour.js';

/** What is at the edge, and what is refused. */
export const limits: Behaviours = {
  'No rows, one row, no value at all': [
    'no rows: by group and year',
    'one row: a funnel by history',
    'rows of which every value is missing: a funnel by sequence',
    'what has no date or no entity is told, not dropped: a funnel by history',
  ],
  'Numbers beyond 31 bits': [
    'large numbers beyond 31 bits are added exactly',
    'large numbers beyond 32 bits are added exactly',
    'whole numbers that are as large as codes stay apart',
  ],
  '64 stages': ['64 stages: a funnel by history', '64 stages: a funnel by sequence'],
  'Halves of characters': [
    'halves of characters are told apart, filtered by and grouped',
    'half a character can be filtered by, and is no other',
  ],
  'What is not there is named': [
    'a metric that is not there is named, with the closest',
    'so is a funnel',
    'so is a dimension, asked for or filtered on',
    'an attribution to a stage that is not there is refused',
    'a histogram to a stage that is not there is refused',
  ],
  'A question that means nothing is refused': [
    'a range that ends before it starts is refused',
    'a range without a start cannot be split into periods',
    'an open range has no period of its length before it',
    'a filter of another type than its dimension would match nothing: it is refused',
    'moves inside each other in too many ways are refused',
    'top groups: several dimensions are refused',
  ],
};
