/** What stands beside live figures, in English. */
export const en = {
  'live.shows': 'Figures',
  'live.lens': `{ $lens ->
    [reached] How many got there
    [days] How long it takes
   *[open] Where they are now
  }`,
  'live.days-word': `{ $count ->
    [0] no times yet
   *[other] median
  }`,
  'live.skipped': '{ $count } of them passed it by',
  'live.from-start': '{ $share } of all',
  'live.nine-of-ten': '9 of 10 within { $days }',
  'live.hidden': 'Counts are not shown to you',
  'live.period': 'Period',
  'live.compared': 'Changes against version { $version }',
};
