/** What the formula editor says. `*…*` is set in bold. */
export const en = {
  'formula.format': 'Format',
  'formula.gives': 'Gives *{ $what }*',
  'formula.type': `{ $type ->
    [number] a number
    [percent] a percentage
    [text] a text
    [boolean] true or false
    [date] a date
    [instant] a date with a time
   *[other] { $type }
  }`,
  'formula.thing': 'a number ({ $thing })',
  'formula.unit-per': '{ $above } per { $below }',
  'formula.unit-time': `{ $unit ->
    [day] days
    [hour] hours
    [week] weeks
    [month] months
    [year] years
    [minute] minutes
   *[other] { $unit }
  }`,
  'formula.unit-time-one': `{ $unit ->
    [day] day
    [hour] hour
    [week] week
    [month] month
    [year] year
    [minute] minute
   *[other] { $unit }
  }`,
  'formula.error-count': `{ $count ->
    [one] 1 error
   *[other] { $count } errors
  }`,
  'formula.warning-count': `{ $count ->
    [one] 1 warning
   *[other] { $count } warnings
  }`,
  'formula.severity': `{ $severity ->
    [error] Error
    [warning] Warning
   *[info] Note
  }`,
  'formula.problems-announced': `{ $count ->
    [one] 1 problem: { $first }
   *[other] { $count } problems. First: { $first }
  }`,
  'formula.no-problems': 'No problems.',
  'formula.problem-place': '{ $place } of { $count }',
  'formula.next-problem': 'Next problem',
  'formula.still-valid': 'Until then the last formula that could be read holds.',
  'formula.required': 'Enter a formula.',
  'formula.more-fixes': 'Other ways to mend it',

  // Completion
  'formula.completions': 'Suggestions',
  'formula.key-choose': 'choose',
  'formula.key-insert': 'insert',
  'formula.key-close': 'close',
  'formula.values-loading': 'Loading values…',
  'formula.values-failed': 'The values could not be loaded. Any text may be typed.',
  'formula.more-suggestions': 'There are more. Type to narrow them down.',
  'formula.suggestions-announced': `{ $count ->
    [one] 1 suggestion
   *[other] { $count } suggestions
  }`,
  'formula.kind': `{ $kind ->
    [function] function
    [operator] sign
    [keyword] word
    [dataset] dataset
    [metric] metric
    [parameter] parameter
    [funnel] funnel
    [stage] stage
    [dimension] dimension
    [grain] period
    [statistic] statistic
    [value] value
    [number] number
    [text] text
    [boolean] yes/no
    [date] date
    [instant] time
   *[other] { $kind }
  }`,

  // What a word stands for
  'formula.of-dataset': '{ $type } of { $dataset }',
  'formula.field-type': `{ $type ->
    [string] Text
    [number] Number
    [boolean] True or false
    [date] Date
    [datetime] Date with a time
   *[other] { $type }
  }`,
  'formula.unit': 'In { $unit }',
  'formula.values': 'Values: { $values }',
  'formula.another-value': 'another',
  'formula.looked-up': 'Looked up in { $dataset } by { $field }',
  'formula.calculated': 'Calculated from other fields',
  'formula.planned': 'May lie in the future',
  'formula.field-count': `{ $count ->
    [one] 1 field
   *[other] { $count } fields
  }`,
  'formula.time-field': 'Rows count on { $field }, unless “on” says otherwise.',
  'formula.no-time-field': 'Rows belong to no date, unless “on” names one.',
  'formula.parameter': 'A number or text that readers may change. Now: { $value }',
  'formula.stage-kind': `{ $kind ->
    [open] Open stage
    [won] Stage of winning
    [lost] Stage of losing
    [parked] Parking stage
    [disqualified] Stage of disqualifying
   *[other] { $kind }
  } of { $funnel }`,
  'formula.stage-count': `{ $count ->
    [one] A funnel of 1 stage
   *[other] A funnel of { $count } stages
  }`,
  'formula.dimension-datasets': 'A way to break figures down, known for { $datasets }',
  'formula.value-of': 'A value of { $field }',
  'formula.grain': `{ $grain ->
    [day] Calendar days
    [week] Calendar weeks
    [month] Calendar months
    [quarter] Quarters
    [year] Years
   *[other] { $grain }
  }`,
  'formula.statistic': `{ $statistic ->
    [median] Half take less, half take more.
    [mean] The average; a few slow ones pull it up.
    [p90] Nine of ten take less.
   *[other] { $statistic }
  }`,
  'formula.keyword': `{ $word ->
    [where] Counts only rows for which a condition holds.
    [on] The date that puts a row into a period.
    [of] The dataset whose rows are meant.
    [and] Both have to hold.
    [or] One of the two has to hold.
    [not] Holds where the condition does not.
    [in] Holds where the value is one of a list, or a part of a text.
    [not-in] Holds where the value is none of a list.
    [if] Chooses between values by a condition.
    [true] Holds always.
    [false] Never holds.
    [missing] No value. Only missing equals missing.
    [null] No value. Only missing equals missing.
    [always] Rows count whatever their date is.
   *[other] { $word }
  }`,
  'formula.operand': `{ $name ->
    [base] base
    [condition] condition
    [count] count
    [dataset] dataset
    [date] date
    [digits] digits
    [dimension] dimension
    [exponent] exponent
    [field] field
    [formula] formula
    [from] from
    [funnel] funnel
    [grain] period
    [length] length
    [list] list
    [metric] metric
    [moment] moment
    [on] date
    [otherwise] otherwise
    [p] percent
    [parameter] parameter
    [part] part
    [stage] stage
    [start] start
    [statistic] statistic
    [text] text
    [to] to
    [value] value
    [where] condition
    [window] window
   *[other] { $name }
  }`,
} as const;
