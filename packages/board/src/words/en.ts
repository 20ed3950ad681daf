import { en as first } from './first/en.js';

/** All that the board's elements say. Numbers, dates and titles come in already written. */
export const en = {
  ...first,

  // The board and its filters
  'board.no-widgets': 'Nothing on this board yet',
  'board.no-widgets-hint': 'Cards and charts appear here once they are added in the designer.',
  'board.broken-document': 'This document cannot be shown',
  'board.broken-more': `{ $count ->
    [one] 1 more mistake
   *[other] { $count } more mistakes
  }`,
  'board.no-boards': 'No board yet',
  'board.no-boards-hint': 'A board appears here once the document has one.',
  'board.breakdowns': 'Broken down otherwise',
  'board.broken-down': '{ $widget } by { $dimension }',
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

  // A metric
  'board.passed': '{ $share } of the period has passed',

  // A funnel
  'board.stage': 'Stage',
  'board.reached': 'Reached',
  'board.entered': 'Entered',
  'board.skipped': 'Skipped',
  'board.not-applicable': 'Not applicable',
  'board.to-next': 'To the next',
  'board.from-start': 'From the start',
  'board.open-now': 'There now',
  'board.overdue-now': 'Overdue',
  'board.median-days': 'Median days',
  'board.open-value': 'Value there now',

  // A flow
  'board.move': '{ $from } → { $to }',
  'board.stage-of': '{ $funnel }, { $stage }',
  'board.move-share': '{ $share } of the moves out of { $from }',
  'board.moves': 'Moves',
  'board.move-from': 'From',
  'board.move-to': 'To',
  'board.of-all-moves': 'Share of the moves out of it',
  'board.nobody-moved': 'Nobody has moved on yet',
  'board.nobody-moved-hint': 'Moves appear once somebody goes from one stage to another.',

  // Moves between funnels
  'board.between-funnels': 'Moves between funnels',
  'board.shows': 'Cells show',
  'board.shows.count': 'Count',
  'board.shows.share': 'Share',
  'board.shows.days': 'Median days',
  'board.span': '{ $from } – { $to }',
  'board.subtotals': 'Subtotals',
  'board.group': 'Group',
  'board.median-time': 'Median',
  'board.nine-in-ten': 'Nine of ten within',
  'board.still-on-the-way': 'Still on the way',
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

  // A ranking
  'board.others': `{ $count ->
    [one] 1 other
   *[other] { $count } others
  }`,
  'board.bar-cut': 'Bar cut short: to scale it would be { $times } times as long.',

  // A table
  'board.by': 'by { $metric }',
  'board.counts-of': '{ $metric } (counts)',
  'board.all-groups': 'All',
  'board.of-target': 'Of target',
  'board.and-others': 'and { $count } others',
  'board.in-all': 'In all',
  'board.rows-found': '{ $count } of { $all }',
} as const;
