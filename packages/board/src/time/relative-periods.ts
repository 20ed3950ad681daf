import type { RelativePeriod } from '@weir/schema';

/** All of them, in the order in which a person is offered them. */
export const relativePeriods: readonly RelativePeriod[] = [
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'last-12-months',
  'last-24-months',
  'all',
];
