/** What a board says with its first figures. Numbers, dates and titles come in already written. */
export const en = {
  // The board and its filters
  'board.refresh': 'Refresh',
  'board.back': 'Back to what was shown before',
  'board.reset': 'Reset',
  'board.boards': 'Boards',
  'board.filters': 'Period and filters',
  'board.period': 'Period',
  'board.refresh-failed-for': 'The figures could not be refreshed. They are as of { $time }, { $age } old.',
  'board.refresh-failed': 'The figures could not be refreshed. They are as of { $time }.',

  // States of a card
  'board.untitled': 'Untitled',
  'board.not-drawn': 'This could not be drawn',
  'board.unknown-widget': 'Widgets of the type “{ $type }” are not known here.',
  'board.nothing': 'Nothing in this period',
  'board.nothing-hint': 'Choose another period.',
  'board.nothing-filtered': 'Choose another period or other filters.',
  'board.clear-filters': 'Clear the filters',
  'board.nothing-chosen': 'Nothing chosen yet',
  'board.nothing-chosen-hint': 'Choose in the designer what is shown here.',
  'board.sampled': 'Estimate',
  'board.stale': 'as of { $time }',
  'board.stale-for': 'as of { $time }, { $age } old',
  'board.few': 'Of only { $count }',
  'board.few-hint': 'Of only { $count }: one more or less changes it a lot.',
  'board.value-of-few': '{ $value } of only { $count }',
  'board.show-table': 'Show as a table',
  'board.chart-keys': 'The arrow keys go through the values.',
  'take.menu': 'Take along',

  // Why a value is missing
  'board.missing.no-rows': 'Nothing in this period',
  'board.missing.zero-denominator': 'Nothing to measure in this period',
  'board.missing.missing-operand': 'A figure that it is made of is missing',
  'board.missing.not-finite': 'No number comes out',
  'board.missing.mixed-currency': 'Several currencies, so not added up',
  'board.missing.future': 'Has not begun',
  'board.missing.suppressed': 'Too few people, so not shown.',
  'board.missing.unsupported': 'The data source cannot work this out',
  'board.fewer-than': 'Fewer than { $count } people, so not shown.',

  // A metric
  'board.parts': '{ $numerator } of { $denominator }',
  'board.parts-short': '{ $numerator } / { $denominator }',
  'board.versus.prior-year': 'vs last year',
  'board.versus.prior-period': 'vs previous period',
  'board.target': 'Target { $target }',
  'board.target-name': 'Target',
  'board.share-of-target': '{ $share } of { $target }',
  'board.verdict.met': 'Met',
  'board.verdict.met-by': 'Met, { $share }',
  'board.verdict.on-pace': 'On pace',
  'board.verdict.behind-pace': 'Behind pace',
  'board.verdict.above-pace': 'Above pace',
  'board.verdict.to-go': '{ $gap } to go',
  'board.verdict.short': '{ $gap } short',
  'board.verdict.over': '{ $gap } over',

  // A funnel
  'board.funnel-of.entry': '{ $count } that entered in the period',
  'board.funnel-of.activity': '{ $count } in all, counted by activity',
  'board.goes-on': '{ $share } go on to { $stage }',
  'board.open': '{ $count } open',
  'board.optional': 'Optional',
  'board.overdue': '{ $count } overdue',
  'board.median': 'Median { $time }',
  'board.lost.lost': '−{ $count } lost',
  'board.lost.parked': '−{ $count } parked',
  'board.lost.disqualified': '−{ $count } disqualified',
  'board.lost.left': '−{ $count } left',
  'board.immature': '{ $count } not counted yet',
  'board.share-of-all': '{ $share } of all',
  'board.benchmark': 'Benchmark { $share }',

  // A trend
  'board.under-way': '{ $period } so far, { $come } of { $all } days',
  'board.under-way-short': '{ $period } so far',
  'board.clipped': '{ $period }, only in part',
  'board.earlier.prior-year': 'Last year',
  'board.earlier.prior-period': 'Previous period',
  'board.rest': 'Other',
  'board.undrawn': '{ $count } more in the table',
  'board.against-target': '{ $title }, against a target',

  // What was left out
  'board.note.undated': `{ $count ->
    [one] 1 row of { $dataset } is left out: the date to count it by is missing.
   *[other] { $count } rows of { $dataset } are left out: the date to count them by is missing.
  }`,
  'board.note.no-entity': `{ $count ->
    [one] 1 row of { $dataset } is left out: it does not say whose it is.
   *[other] { $count } rows of { $dataset } are left out: they do not say whose they are.
  }`,
  'board.note.duplicate-key': `{ $count ->
    [one] 1 row of { $dataset } is left out: another one has the same key.
   *[other] { $count } rows of { $dataset } are left out: others have the same keys.
  }`,
  'board.note.unattributed': `{ $count ->
    [one] 1 is in no group.
   *[other] { $count } are in no group.
  }`,
  'board.note.unclean': `{ $count ->
    [one] 1 was taken out by an exclusion.
   *[other] { $count } were taken out by an exclusion.
  }`,
  'board.note.suppressed': `{ $count ->
    [one] 1 figure about too few people is not shown.
   *[other] { $count } figures about too few people are not shown.
  }`,
  'board.note.sampled': 'These figures are estimates from a sample.',
  'board.note.not-rewound': 'Rows are counted as they are now, not as they were then.',
} as const;
