import type { Behaviours } from './behaviour.js';

/** Operators, the same inside an aggregate, as a field and over metrics. */
export const formulas: Behaviours = {
  Arithmetic: [
    'formulas: arithmetic with a missing operand is missing',
    'formulas: a division by zero, and what is not finite, is missing',
    'formulas: halves are rounded away from zero, of the number as it is written',
    'formulas: a remainder has the sign of the first number',
    'formulas: numbers are binary with 53 digits, and operands are taken from left to right',
  ],
  Choice: [
    'formulas: if takes the value after the first condition that holds; missing does not hold',
    'formulas: and, or and not are boolean, and missing counts as false',
    'formulas: coalesce gives the first value that is not missing',
  ],
  Comparison: [
    'formulas: missing equals only missing',
    'formulas: an order comparison with a missing value is false',
    'formulas: three operands are between: both comparisons hold',
    'formulas: a list holds a value of its type, missing only where it says so',
  ],
  'Text by code point': [
    'formulas: texts are ordered by code point',
    'formulas: substr counts code points from 0, a negative start from the end, a negative length stops before it',
    'formulas: length counts code points',
    'formulas: a text of a missing text is missing, a test is false',
  ],
  'Dates and instants': [
    'formulas: days and hours between dates are calendar days of 24 hours, over leap days too',
    'formulas: days and hours between instants are elapsed time, whatever clocks show',
    'formulas: a day that a month lacks becomes its last; what leaves the years 1 to 9999 is missing',
    'formulas: so many days later clocks show the same time; of a repeated one the first, a skipped one moved on',
    'formulas: instants have the day that clocks show in the zone of the document',
    'formulas: quarters and years are fiscal, year and month of the calendar',
  ],
  'As-of and the bounds of the period': [
    'formulas: today and now are as-of, in the zone of the document',
    'formulas: the period ends at as-of at the latest',
    'formulas: all time has no start, and ends at as-of',
  ],
  'The least and the greatest of several': [
    'formulas: the least and the greatest skip what is missing; of nothing they are missing',
  ],
};
