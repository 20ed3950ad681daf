/** What is said when a mark is explored. Numbers and titles come in already written. */
export const en = {
  'explore.about': 'About { $mark }',
  'explore.explain': 'Explain',
  'explore.explain-metric': 'Explain { $metric }',
  'explore.records': 'Show the records',
  'explore.filter-by': 'Filter by { $name }',
  'explore.no-filter-by': 'Stop filtering by { $name }',
  'explore.break-down': 'Break down by…',
  'explore.break-down-by': 'Break down by',
  'explore.no-breakdown': 'Show as the board has it',
  'explore.back-to': 'Back to { $title }',
  'explore.copy': 'Copy number with its definition',
  'explore.copied': 'Copied.',
  'explore.copy-failed': 'Copying is not allowed here. Copy the text below.',
  'explore.formula': 'Formula',
  'explore.how': 'How it comes about',
  'explore.where': '{ $dimension }: { $values }',
  'explore.is': '{ $title }: { $value }',
  'explore.went-on': 'Went on to { $stage }',
  'explore.not-counted-yet': 'Not counted yet: the time to go on is not over',
  'explore.median': 'Median time here',
  'explore.of-durations': '{ $time }, of { $count }',
  'explore.from-all': 'Of those that entered the funnel',
  'explore.of-moves': 'Of the moves out of { $stage }',
  'explore.median-before': 'Median time before it',
  'explore.entered-in': 'Entered the funnel',
  'explore.got-to': 'Got to { $stage }',
  'explore.became': 'What became of them',
  'explore.lost': `{ $kind ->
    [lost] Lost from here
    [parked] Parked from here
    [disqualified] Disqualified from here
   *[left] Did not go on
  }`,
} as const;
