/** What an explanation says. Numbers and titles come in already written. */
export const en = {
  'explanation.counted': '{ $counted } of { $total } { $dataset }',
  'explanation.by-date': 'by { $field }',
  'explanation.left-out': 'Left out: { $count } { $dataset }',
  'explanation.left-out-because': `{ $reason ->
    [filter] Of another group
    [condition] Does not meet the condition
    [undated] Without a date
    [other-period] In another period
   *[missing-value] Without a value
  }`,
  'explanation.other-values': 'Other values',
  'explanation.where-is': '{ $dimension } is { $value }',
} as const;
