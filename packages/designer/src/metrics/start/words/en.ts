/** What a new metric can begin with, in English. */
export const en = {
  'start.find': 'Find a calculation',
  'start.text': 'Write a formula',
  'start.nothing-found': 'Nothing matches “{ $search }”.',
  'start.found': `{ $count ->
    [0] Nothing found
    [one] 1 found
   *[other] { $count } found
  }`,
  'start.about.share': 'How large a part of the records meets a condition.',
  'start.about.count': 'How many records meet a condition.',
  'start.about.sum': 'Adds up a field of the records that meet a condition.',
  'start.about.avg': 'The mean of a field over the records that meet a condition.',
  'start.about.median': 'The value that half of the records lie above.',
  'start.about.percentile': 'The value that a given part of the records stays below.',
  'start.about.distinct': 'How many different values a field has, such as sellers who made a visit.',
  'start.about.lowest': 'The smallest number, or the first date.',
  'start.about.highest': 'The largest number, or the last date.',
  'start.about.stddev': 'How far values lie from their mean.',
  'start.about.ratio': 'Divides one figure by another.',
  'start.about.ratio-metrics': 'Divides one of your metrics by another.',
  'start.about.difference': 'Takes one figure from another.',
  'start.about.plus': 'Adds figures up.',
  'start.about.times': 'Multiplies figures.',
  'start.about.conversion': 'Which part of those who reached one stage goes on to another.',
  'start.about.time_between': 'How many days it takes from one stage to another.',
  'start.about.figure': 'What a funnel knows by itself: open, won, win rate, value.',
  'start.about.change': 'How much a figure grew or fell since the month before.',
  'start.about.prior': 'A figure as it was a month or a year ago.',
  'start.about.rolling': 'A figure over the last three months, say, at any time.',
  'start.about.to_date': 'A figure since the start of the year or the quarter.',
  'start.about.total': 'A figure of all groups, to set one group beside.',
  'start.about.text': 'An empty line for who likes to type; names are suggested on the way.',
} as const;
