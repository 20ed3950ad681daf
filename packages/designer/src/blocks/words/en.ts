/** What formula blocks say. */
export const en = {
  'blocks.label': 'Formula as blocks',
  'blocks.start': 'What do you want to measure?',
  'blocks.more': 'More blocks',
  'blocks.choose': 'Choose a block',
  'blocks.group': `{ $group ->
    [rows] Count and add up
    [parts] Divide and calculate
    [funnel] Funnels
    [time] Over time
   *[other] More
  }`,
  'blocks.kind.share': 'Share of records where…',
  'blocks.kind.count': 'Count of records where…',
  'blocks.kind.sum': 'Sum of … where…',
  'blocks.kind.avg': 'Average of … where…',
  'blocks.kind.median': 'Median of … where…',
  'blocks.kind.percentile': 'Percentile of … where…',
  'blocks.kind.distinct': 'Different values of … where…',
  'blocks.kind.lowest': 'Lowest … where…',
  'blocks.kind.highest': 'Highest … where…',
  'blocks.kind.stddev': 'Standard deviation of … where…',
  'blocks.kind.ratio': 'Ratio',
  'blocks.kind.ratio-metrics': 'Ratio of two metrics',
  'blocks.kind.difference': 'Difference',
  'blocks.kind.plus': 'Sum of blocks',
  'blocks.kind.times': 'Product',
  'blocks.kind.conversion': 'Conversion between stages',
  'blocks.kind.time_between': 'Average time between stages',
  'blocks.kind.figure': 'Figure of a funnel',
  'blocks.kind.change': 'Compared with the period before',
  'blocks.kind.prior': 'An earlier period',
  'blocks.kind.rolling': 'The last few periods',
  'blocks.kind.to_date': 'From the start of the year on',
  'blocks.kind.total': 'Without the breakdown',
  'blocks.kind.metric': 'A metric',
  'blocks.kind.parameter': 'A parameter',
  'blocks.kind.number': 'A number',
  'blocks.kind.formula': 'A formula as text',
  'blocks.example.share': 'Deals over ¥100K, of all deals',
  'blocks.example.count': 'Deals that were won',
  'blocks.example.sum': 'Amount of the deals that were won',
  'blocks.example.avg': 'Mean amount of a deal',
  'blocks.example.median': 'Half of the deals are larger',
  'blocks.example.percentile': 'Days that 90% of the deals stay below',
  'blocks.example.distinct': 'Sellers who made a visit',
  'blocks.example.lowest': 'Smallest deal, first date',
  'blocks.example.highest': 'Largest deal, last date',
  'blocks.example.stddev': 'How far amounts lie apart',
  'blocks.example.ratio': 'Deals won ÷ deals closed',
  'blocks.example.ratio-metrics': 'Revenue ÷ sellers',
  'blocks.example.difference': 'Revenue − cost',
  'blocks.example.plus': 'Calls + visits',
  'blocks.example.times': '12 × monthly revenue',
  'blocks.example.conversion': 'Leads that are won',
  'blocks.example.time_between': 'Days from lead to won',
  'blocks.example.figure': 'Won, open, win rate, open value…',
  'blocks.example.change': 'Revenue, +12% against last month',
  'blocks.example.prior': 'Revenue a year ago',
  'blocks.example.rolling': 'Revenue of the last 3 months',
  'blocks.example.to_date': 'Revenue since 1 January',
  'blocks.example.total': 'Revenue of all teams together',
  'blocks.example.metric': 'Win rate, as it is defined',
  'blocks.example.parameter': 'The quota',
  'blocks.example.number': '0.8',
  'blocks.example.formula': 'Anything that you can write',

  // What stands first in a block
  'blocks.head.share': 'Share of',
  'blocks.head.count': 'Count',
  'blocks.head.sum': 'Sum of',
  'blocks.head.avg': 'Average of',
  'blocks.head.median': 'Median of',
  'blocks.head.percentile': 'Percentile of',
  'blocks.head.distinct': 'Different values of',
  'blocks.head.lowest': 'Lowest',
  'blocks.head.highest': 'Highest',
  'blocks.head.stddev': 'Standard deviation of',
  'blocks.head.ratio': 'Ratio',
  'blocks.head.difference': 'Difference',
  'blocks.head.plus': 'Sum',
  'blocks.head.times': 'Product',
  'blocks.head.conversion': 'Conversion',
  'blocks.head.time_between': 'Time between stages',
  'blocks.head.figure': 'Funnel',
  'blocks.head.change': 'Change',
  'blocks.head.prior': 'Earlier',
  'blocks.head.rolling': 'Over the last',
  'blocks.head.to_date': 'To date',
  'blocks.head.total': 'Without breakdown',
  'blocks.head.metric': 'Metric',
  'blocks.head.parameter': 'Parameter',
  'blocks.head.number': 'Number',
  'blocks.head.formula': 'Formula',
  'blocks.of': 'of',
  'blocks.where': 'where',
  'blocks.among': 'among those where',
  'blocks.by': 'by',
  'blocks.from': 'from',
  'blocks.to': 'to',
  'blocks.in-funnel': 'in',
  'blocks.stage-word': 'at',
  'blocks.within': 'within',
  'blocks.against': 'against',
  'blocks.before': 'before',
  'blocks.shown-as': 'as',
  'blocks.since': 'since the start of the',
  'blocks.without': 'without',
  'blocks.at-percent': 'at',

  // Controls
  'blocks.dataset': 'Data',
  'blocks.choose-dataset': 'Choose data',
  'blocks.value': 'Value',
  'blocks.choose-value': 'Choose a field',
  'blocks.days-between': 'Days between two dates',
  'blocks.days-from': 'days from',
  'blocks.own-formula': 'A formula…',
  'blocks.choose-date': 'Choose a date',
  'blocks.date': 'Date that puts a row into a period',
  'blocks.always': 'any period',
  'blocks.percentage': 'Percentage',
  'blocks.funnel': 'Funnel',
  'blocks.choose-funnel': 'Choose a funnel',
  'blocks.stage': 'Stage',
  'blocks.choose-stage': 'Choose a stage',
  'blocks.any-stage': 'any stage',
  'blocks.figure': 'Figure',
  'blocks.statistic': 'Statistic',
  'blocks.window': 'Time allowed',
  'blocks.window-unit': 'Unit of the time allowed',
  'blocks.no-window': 'the time that the funnel allows',
  'blocks.unit': `{ $unit ->
    [hours] hours
    [minutes] minutes
    [seconds] seconds
   *[days] days
  }`,
  'blocks.how-many': 'How many',
  'blocks.grain': 'Period',
  'blocks.first-row': 'data',
  'blocks.how': 'Shown as',
  'blocks.relative': 'a percentage',
  'blocks.absolute': 'a difference',
  'blocks.dimensions': 'Breakdown',
  'blocks.any-dimension': 'any breakdown',
  'blocks.metric': 'Metric',
  'blocks.choose-metric': 'Choose a metric',
  'blocks.parameter': 'Parameter',
  'blocks.choose-parameter': 'Choose a parameter',
  'blocks.number': 'Number',
  'blocks.formula': 'Formula',
  'blocks.add-where': 'Condition',
  'blocks.add-among': 'Only among some of them',
  'blocks.remove-among': 'Among all of them',
  'blocks.operation': 'Operation',
  'blocks.sign': 'Calculation',
  'blocks.sign-of': `{ $sign ->
    [divide] divided by
    [times] times
    [plus] plus
   *[minus] minus
  }`,
  'blocks.sign-choice': `{ $sign ->
    [divide] ÷ Divided by…
    [times] × Times…
    [plus] + Plus…
   *[minus] − Minus…
  }`,
  'blocks.menu': 'Change “{ $what }”',
  'blocks.turn-into': 'Turn into',
  'blocks.then': 'Then',
  'blocks.remove': 'Remove',
  'blocks.figure-of': `{ $figure ->
    [reached] Reached a stage
    [entered] Entered a stage
    [open] Open
    [won] Won
    [lost] Lost
    [conversion] Conversion
    [time_between] Time between stages
    [win_rate] Win rate
    [open_value] Open value
    [weighted_value] Weighted value
    [velocity] Velocity
   *[other] { $figure }
  }`,
  'blocks.statistic-of': `{ $statistic ->
    [mean] Mean
    [p90] 90th percentile
   *[median] Median
  }`,

  // What is open, and what happened
  'blocks.missing': `{ $part ->
    [dataset] Choose the data that is counted.
    [value] Choose what is calculated with.
    [where] Add a condition that says which of them are the share.
    [percentage] Type a percentage.
    [funnel] Choose a funnel.
    [stage] Choose a stage.
    [count] Type how many periods.
    [grain] Choose a period.
    [metric] Choose a metric.
    [parameter] Choose a parameter.
    [number] Type a number.
   *[block] Choose a block for this place.
  }`,
  'blocks.unfinished': `{ $count ->
    [one] One thing is still to be chosen.
   *[other] { $count } things are still to be chosen.
  }`,
  'blocks.unfinished-keeps': 'Until then the formula stays as it was.',
  'blocks.unfinished-none': 'Until then there is no formula.',
  'blocks.same-stage':
    'From and to are both “{ $stage }”: nothing lies between a stage and itself. Choose another one.',
  'blocks.no-date': '{ $dataset } has no date of its own: choose one, or the figure is the same in every period.',
  'blocks.no-shape': 'This formula has no shape of blocks. It stays as text; a block can be put around it.',
  'blocks.drag-hint': 'Drag it, or press Alt with an arrow key.',
  'blocks.move-up': 'Move up',
  'blocks.move-down': 'Move down',
  'blocks.move-in': 'Into the calculation beside it',
  'blocks.move-out': 'Out of this calculation',
  'blocks.moved': '“{ $what }” is now { $place } of { $of }.',
  'blocks.not-moved': 'It cannot be moved further.',
  'blocks.removed': 'Removed.',
  'blocks.undone': 'Undone.',
  'blocks.redone': 'Redone.',
} as const;
