/** What the metric tree says. Numbers and titles come in already written. */
export const en = {
  // How a part stands in the formula, read out where a sign is shown
  'tree.sign.plus': 'plus',
  'tree.sign.minus': 'minus',
  'tree.sign.times': 'times',
  'tree.sign.over': 'divided by',

  // Lines of a node
  'tree.contribution': '{ $amount } of { $of }',
  'tree.contribution-hint': 'Contributes { $amount } to the change of { $of } in { $metric }',
  'tree.hypothesis': 'Hypothesis',
  'tree.hypothesis-r': 'Hypothesis · r = { $r }, n = { $n }',
  'tree.hypothesis-hint':
    'Believed to drive { $metric }. r is the correlation over n whole periods: it shows that two figures go together, not why.',
  'tree.hypothesis-unknown':
    'Believed to drive { $metric }. There are too few whole periods, or too little change, for a correlation.',
  'tree.elsewhere': 'Over another range',
  'tree.repeated': 'Parts shown elsewhere',
  'tree.cut': 'More parts than can be shown',
  'tree.unknown': 'Not in this document',
  'tree.archived': 'Archived',
  'tree.hidden': `{ $count ->
    [one] 1 more
   *[other] { $count } more
  }`,
  'tree.fold': 'Fold',
  'tree.unfold': 'Unfold',

  // Around the drawing
  'tree.compared': '{ $range }, { $versus }',
  'tree.exact': 'Part of the formula',
  'tree.exact-adds-up': 'Part of the formula: contributions add up to the change',
  'tree.believed': 'Believed driver, a hypothesis: r is the correlation over n periods',
  'tree.alone': '{ $metric } is counted directly: no other figure is part of it.',
  'tree.keys': 'The arrow keys go from figure to figure, plus and minus unfold and fold.',
  'tree.not-asked': 'There is nothing to calculate until the formula is mended.',

  // As a table
  'tree.figure': 'Figure',
  'tree.relation': 'Relation',
  'tree.relation.root': 'Metric',
  'tree.relation.plus': 'Added',
  'tree.relation.minus': 'Taken away',
  'tree.relation.times': 'Factor',
  'tree.relation.over': 'Denominator',
  'tree.relation.numerator': 'Numerator',
  'tree.relation.within': 'Part',
  'tree.relation.elsewhere': 'Over another range',
  'tree.relation.driver': 'Hypothesis',
  'tree.value': 'Value',
  'tree.change': 'Change',
  'tree.contributes': 'Contributes',

  // Linking drivers
  'tree.actions': 'Actions for { $metric }',
  'tree.link': 'Link a driver…',
  'tree.unlink': 'Remove as a driver',
  'tree.driver-of': 'Driver of { $metric }',
  'tree.choose-metric': 'Choose a metric',
  'tree.no-candidates': 'Every other metric is linked already',

  // Captions of parts that are no metrics
  'tree.of.sum': 'Sum of { $value }',
  'tree.of.avg': 'Mean of { $value }',
  'tree.of.median': 'Median of { $value }',
  'tree.of.percentile': '{ $value }, percentile { $p }',
  'tree.of.distinct': '{ $value }, each once',
  'tree.of.lowest': 'Lowest { $value }',
  'tree.of.highest': 'Highest { $value }',
  'tree.of.stddev': 'Standard deviation of { $value }',
  'tree.where': '{ $what } ({ $where })',
  'tree.with': 'with { $field }',
  'tree.without': 'without { $field }',
  'tree.not': 'not { $what }',
  'tree.filtered': 'with conditions',
  'tree.calculated': 'calculated',
  'tree.days-between': 'days from { $from } to { $to }',
  'tree.today': 'today',
  'tree.period_start': 'start of the period',
  'tree.period_end': 'end of the period',
  'tree.funnel.reached': '{ $stage }, reached',
  'tree.funnel.entered': '{ $stage }, entered',
  'tree.funnel.open': '{ $stage }, open',
  'tree.funnel.won': '{ $funnel }, won',
  'tree.funnel.lost': '{ $funnel }, lost',
  'tree.funnel.conversion': 'Conversion, { $from } to { $to }',
  'tree.funnel.time_between': 'Time from { $from } to { $to }',
  'tree.funnel.win_rate': 'Win rate, { $funnel }',
  'tree.funnel.open_value': 'Open value, { $funnel }',
  'tree.funnel.weighted_value': 'Weighted value, { $funnel }',
  'tree.funnel.velocity': 'Velocity, { $funnel }',
  'tree.prior': '{ $what }, { $time } before',
  'tree.rolling': '{ $what }, last { $time }',
  'tree.to_date': '{ $what } to date',
  'tree.total': '{ $what }, all groups',
} as const;
