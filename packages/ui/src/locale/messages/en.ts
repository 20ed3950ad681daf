/** What the shared elements say, and words around numbers and dates. */
export const en = {
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.clear': 'Clear',
  'ui.clear-filter': 'Clear { $name }',
  'ui.more': 'More',
  'ui.retry': 'Try again',
  'ui.undo': 'Undo',
  'ui.search': 'Search',
  'ui.all': 'All',
  'ui.none': 'None',
  'ui.empty-value': '(no value)',
  'ui.yes': 'Yes',
  'ui.no': 'No',
  'ui.no-matches': 'Nothing matches “{ $search }”.',
  'ui.no-options': 'There is nothing to choose.',
  'ui.options-failed': 'The values could not be loaded.',
  'ui.options-cut': 'More than { $count }. Type to narrow them down.',
  'ui.loading': 'Loading…',
  'ui.chosen': `{ $count ->
    [0] None chosen
   *[other] { $count } chosen
  }`,
  'ui.and-more': '{ $first } +{ $count }',
  'ui.use-typed': 'Use “{ $typed }”',
  'ui.notifications': 'Notifications',
  'ui.missing': 'n/a',
  'ui.points': '{ $value } pt',
  'ui.per-time': `{ $unit ->
    [day] /day
    [week] /week
    [month] /month
    [year] /year
    [hour] /hour
   *[other] /{ $unit }
  }`,
  'ui.quarter': 'Q{ $quarter }',
  'ui.quarter-of-year': 'Q{ $quarter } { $year }',
  'ui.since': 'Since { $date }',
  'ui.until': 'Until { $date }',
  'ui.all-time': 'All time',
  'ui.as-of': 'As of { $time }',
} as const;
