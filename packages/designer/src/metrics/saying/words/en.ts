/** Formulas in words, in English. */
export const en = {
  'saying.count': 'Number of { $dataset }',
  'saying.aggregate': `{ $operator ->
    [sum] Sum of { $value } of { $dataset }
    [avg] Average of { $value } of { $dataset }
    [median] Median of { $value } of { $dataset }
    [distinct] Number of different { $value } of { $dataset }
    [lowest] Lowest { $value } of { $dataset }
    [highest] Highest { $value } of { $dataset }
   *[stddev] Standard deviation of { $value } of { $dataset }
  }`,
  'saying.percentile': '{ $value } that { $percent } of { $dataset } stay below',
  'saying.days': 'days from { $from } to { $to }',
  'saying.share': 'Share of { $dataset }',
  'saying.where': '{ $what } where { $condition }',
  'saying.among': '{ $what }, among those where { $condition }',
  'saying.by': '{ $what }, by { $date }',
  'saying.always': '{ $what }, in any period',
  'saying.together': '({ $conditions })',
  'saying.none': 'not ({ $conditions })',
  'saying.figure': '{ $funnel }: { $figure }',
  'saying.figure-at': '{ $funnel }: { $figure }, { $stage }',
  'saying.figure-between': '{ $funnel }: { $figure } from { $from } to { $to }',
  'saying.statistic': '{ $figure } ({ $statistic })',
  'saying.change': '{ $what }, compared with { $span } before',
  'saying.prior': '{ $what }, { $span } before',
  'saying.rolling': '{ $what }, over the last { $span }',
  'saying.to-date': '{ $what }, since the start of the { $grain }',
  'saying.all-time': '{ $what }, from the first row on',
  'saying.total': '{ $what }, of all groups',
} as const;
