/** What the picker of periods says. Numbers and dates come in already written. */
export const en = {
  'filters.period.fiscal.this-quarter': 'This fiscal quarter',
  'filters.period.fiscal.last-quarter': 'Last fiscal quarter',
  'filters.period.fiscal.this-year': 'This fiscal year',
  'filters.period.fiscal.last-year': 'Last fiscal year',
  'filters.last': 'Last { $time }',
  'filters.last-count': 'The last',
  'filters.last-grain': 'Of what',
  'filters.last-wrong': 'Enter a whole number from 1 to { $most }.',
  'filters.grain-name': `{ $grain ->
    [day] days
    [week] weeks
    [month] months
   *[year] years
  }`,
  'filters.calendar': 'Calendar',
  'filters.calendar.month': 'Month',
  'filters.calendar.quarter': 'Quarter',
  'filters.calendar.year': 'Year',
  'filters.calendar.fiscal-quarter': 'Fiscal quarter',
  'filters.calendar.fiscal-year': 'Fiscal year',
  'filters.earlier-periods': 'Earlier',
  'filters.later-periods': 'Later',
} as const;
