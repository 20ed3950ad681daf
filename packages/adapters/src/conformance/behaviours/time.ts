import type { Behaviours } from './behaviour.js';

/** Ranges, periods, zones and as-of. */
export const time: Behaviours = {
  'Ranges are half-open': [
    'a range holds its first day and not its last',
    'a side that is absent is open',
    'without a range all rows count',
    'a range may be given in instants',
  ],
  'Days of 23 and 25 hours': [
    'a day of 25 hours, when clocks go back',
    'a day of 23 hours, when clocks go forward',
    'a day that starts at one o’clock',
    'weeks over a change of clocks',
    'the day before, and two days together, are days on the clocks, however many hours they have',
    'a day on which clocks go forward is a period of 23 hours',
  ],
  'The document’s zone decides': [
    'an instant belongs to the day that clocks in the zone show',
    'an instant written with an offset is that moment',
    'which day that is depends on the zone',
    'an instant lies in the range by the clocks of the zone',
    'which day an instant falls on depends on the zone',
  ],
  'Where weeks start': [
    'weeks start on Monday',
    'weeks start on Sunday where the document says so; those that the range cuts keep their bounds',
    'weeks start on Saturday where the document says so',
    'weeks of a funnel start where the document says',
  ],
  'Fiscal years and quarters': [
    'a fiscal year from April',
    'fiscal quarters from February',
    'years of a funnel are the document’s fiscal years; one that the range cuts keeps its bounds',
  ],
  'Month ends and leap days': [
    'days, over the end of February in a leap year',
    'a day that a month lacks becomes its last, and a day stays a day',
    'a month is compared with the whole month before, though that is longer',
  ],
  'What the range or as-of cuts is marked incomplete': [
    'a month that the range cuts counts only what the range holds',
    'a period that as-of cuts is incomplete, one after it missing and not 0',
    'a period that ends at as-of is complete',
  ],
  'As-of is exclusive, and cuts rows but for planned dates': [
    'rows from as-of on are not known yet; as-of itself is among them',
    'the day in which as-of lies is known',
    'an instant is known when it lies before as-of',
    'a planned date may lie after as-of: its periods have figures, of the rows that are known',
  ],
  'A period without rows counts 0, one after as-of is missing': [
    'a period without rows is there, and counts 0',
    'a period after as-of is missing, whatever lies before it',
  ],
  'Years from 1900 to 2100': [
    'years from 1900 to 2100 are periods that hold each its own',
    'from 2038-01-01 to 2038-02-01: as dates and as instants',
    'from 1900-02-01 to 1900-03-01: a funnel by sequence',
    'from the first day of 1900 to the last of 2100: a funnel by history',
  ],
};
