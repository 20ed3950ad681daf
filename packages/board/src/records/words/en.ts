/** What lists of records say. */
export const en = {
  'records.and': '{ $one }, { $other }',
  'records.of-funnel': '{ $funnel }: { $who }',
  'records.of-part': '{ $metric }: { $part }',
  'records.who.entities': 'All',
  'records.who.open': 'Open',
  'records.who.won': 'Won',
  'records.who.lost': 'Lost',
  'records.who.parked': 'Parked',
  'records.who.disqualified': 'Disqualified',
  'records.who.in': 'In { $stage }',
  'records.who.overdue': 'Overdue in { $stage }',
  'records.who.entered': 'Entered { $stage }',
  'records.who.skipped': 'Skipped { $stage }',
  'records.who.reached': 'Reached { $stage }',
  'records.who.not-applicable': 'Began after { $stage }',
  'records.who.flow': 'From { $from } to { $to }',
  'records.who.timed': 'From { $from } to { $to } in { $days }',
  'records.who.handoff': 'Went over to { $funnel }',
  'records.who.converted': 'Went on to { $stage }',
  'records.who.missed': 'Did not get to { $stage }',
  'records.who.immature': 'May still get to { $stage }',
  'records.count': `{ $count ->
    [one] 1 record
   *[other] { $written } records
  }`,
  'records.moves': `{ $count ->
    [one] 1 move
   *[other] { $written } moves
  }`,
  'records.columns': 'Columns',
  'records.shown': '{ $shown } of { $count } shown',
  'records.more': 'Show more',
  'records.more-failed': 'The next records could not be loaded.',
  'records.newer-failed': 'The records could not be refreshed. They are as of { $time }.',
  'records.newer-failed-for': 'The records could not be refreshed. They are as of { $time }, { $age } old.',
  'records.open': 'Open { $name }',
  'records.nothing': 'No records',
  'records.nothing-hint': 'Nothing is counted here.',
  'records.withheld': 'Too few to show',
  'records.withheld-hint': 'Fewer than { $count } records are not shown, so that nobody can be recognised.',
  'records.failed': 'The records could not be loaded',
  'records.unlisted': `{ $count ->
    [one] 1 more is counted, and has no record in { $dataset }.
   *[other] { $written } more are counted, and have no record in { $dataset }.
  }`,
  'records.parts': 'What is counted',
  'records.part.numerator': 'Numerator: { $what }',
  'records.part.denominator': 'Denominator: { $what }',
  'records.part.moved': '{ $what }, another period',
  'records.no-value': 'No value',
} as const;
