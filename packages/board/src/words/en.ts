/** What the board's elements say. Numbers, dates and titles come in already written. */
export const en = {
  // The board and its filters
  'board.refresh': 'Refresh',
  'board.back': 'Back to what was shown before',
  'board.reset': 'Reset',
  'board.breakdowns': 'Broken down otherwise',
  'board.broken-down': '{ $widget } by { $dimension }',
  'board.boards': 'Boards',
  'board.filters': 'Period and filters',
  'board.period': 'Period',
  'board.period.this-week': 'This week',
  'board.period.last-week': 'Last week',
  'board.period.this-month': 'This month',
  'board.period.last-month': 'Last month',
  'board.period.this-quarter': 'This quarter',
  'board.period.last-quarter': 'Last quarter',
  'board.period.this-year': 'This year',
  'board.period.last-year': 'Last year',
  'board.period.last-7-days': 'Last 7 days',
  'board.period.last-30-days': 'Last 30 days',
  'board.period.last-90-days': 'Last 90 days',
  'board.period.last-12-months': 'Last 12 months',
  'board.period.last-24-months': 'Last 24 months',
  'board.period.all': 'All time',
  'board.from': 'From',
  'board.to': 'To',
  'board.apply': 'Apply',
  'board.dates-missing': 'Enter both dates.',
  'board.dates-reversed': 'The first day lies after the last.',
  'board.compare': 'Compare',
  'board.compare.none': 'Nothing',
  'board.compare.prior-year': 'Same days last year',
  'board.compare.prior-period': 'Previous period',
  'board.no-widgets': 'Nothing on this board yet',
  'board.no-widgets-hint': 'Cards and charts appear here once they are added in the designer.',
  'board.no-boards': 'No board yet',
  'board.no-boards-hint': 'A board appears here once the document has one.',
  'board.refresh-failed-for': 'The figures could not be refreshed. They are as of { $time }, { $age } old.',
  'board.refresh-failed': 'The figures could not be refreshed. They are as of { $time }.',

  // States of a card
  'board.loading': 'Loading { $title }',
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
  'board.show-chart': 'Show as a chart',
  'board.chart-keys': 'The arrow keys go through the values.',

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
  'board.unchanged': 'Unchanged',
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
  'board.passed': '{ $share } of the period has passed',

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
  'board.stage': 'Stage',
  'board.reached': 'Reached',
  'board.entered': 'Entered',
  'board.skipped': 'Skipped',
  'board.not-applicable': 'Not applicable',
  'board.to-next': 'To the next',
  'board.from-start': 'From the start',
  'board.open-now': 'Open',
  'board.overdue-now': 'Overdue',
  'board.median-days': 'Median days',
  'board.open-value': 'Open value',

  // A flow
  'board.move': '{ $from } → { $to }',
  'board.move-share': '{ $share } of the moves out of { $from }',
  'board.moves': 'Moves',
  'board.move-from': 'From',
  'board.move-to': 'To',
  'board.of-all-moves': 'Share of the moves out of it',
  'board.nobody-moved': 'Nobody has moved on yet',
  'board.nobody-moved-hint': 'Moves appear once somebody goes from one stage to another.',

  // Moves between funnels
  'board.between-funnels': 'Moves between funnels',
  'board.stay': 'Stay',
  'board.at-least': 'at least { $count }',
  'board.any-funnel': 'any funnel',
  'board.no-way': 'No way from { $from } to { $to }',
  'board.nobody-went-over': 'Nobody went over.',
  'board.no-handoffs': 'No funnel hands over to another',
  'board.no-handoffs-hint': 'Draw a hand-off between two funnels in the designer.',
  'board.sequence-handoffs': 'A funnel that counts sequences does not know who went over to another.',

  // Cohorts and times
  'board.entered-in': 'Entered in',
  'board.earlier-cohorts': '{ $count } earlier periods are not shown.',
  'board.so-far': 'so far',
  'board.in-part': 'in part',
  'board.times-in': '{ $funnel }: how long it takes',
  'board.nine-of-ten': 'Nine of ten within { $time }',
  'board.on-the-way': `{ $count ->
    [one] 1 still on the way
   *[other] { $count } still on the way
  }`,
  'board.nobody-there': 'Nobody has got there yet',
  'board.days-between': '{ $from } to { $to } days',
  'board.time': 'Time',
  'board.how-many': 'How many',
  'board.share': 'Share',

  // A trend
  'board.under-way': '{ $period } so far, { $come } of { $all } days',
  'board.under-way-short': '{ $period } so far',
  'board.clipped': '{ $period }, only in part',
  'board.earlier.prior-year': 'Last year',
  'board.earlier.prior-period': 'Previous period',
  'board.rest': 'Other',
  'board.undrawn': '{ $count } more in the table',
  'board.against-target': '{ $title }, against a target',

  // A ranking
  'board.others': `{ $count ->
    [one] 1 other
   *[other] { $count } others
  }`,

  // A table
  'board.by': 'by { $metric }',
  'board.all-groups': 'All',
  'board.of-target': 'Of target',
  'board.and-others': 'and { $count } others',
  'board.in-all': 'In all',
  'board.rows-found': '{ $count } of { $all }',

  // What was left out
  'board.note.undated': `{ $count ->
    [one] 1 row of { $dataset } has no date and is not counted.
   *[other] { $count } rows of { $dataset } have no date and are not counted.
  }`,
  'board.note.no-entity': `{ $count ->
    [one] 1 row of { $dataset } names nobody and is not counted.
   *[other] { $count } rows of { $dataset } do not say whose they are and are not counted.
  }`,
  'board.note.duplicate-key': `{ $count ->
    [one] 1 row of { $dataset } has a key that is there already and is not counted.
   *[other] { $count } rows of { $dataset } have a key that is there already and are not counted.
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
