/** What conditions say. */
export const en = {
  'conditions.mode': 'Which of these have to be true',
  'conditions.mode-all': 'All are true',
  'conditions.mode-any': 'Any is true',
  'conditions.mode-none': 'None is true',
  'conditions.short-all': 'All',
  'conditions.short-any': 'Any',
  'conditions.short-none': 'None',
  'conditions.condition': 'Condition',
  'conditions.group': 'Group',
  'conditions.add-condition': 'Add a condition',
  'conditions.add-group': 'Add a group',
  'conditions.add-inside': 'Add a condition to this group',
  'conditions.add-group-inside': 'Add a group inside',
  'conditions.every-row': 'Every row',
  'conditions.field': 'Field',
  'conditions.choose-field': 'Choose a field',
  'conditions.operator': 'Comparison',
  'conditions.value': 'Value',
  'conditions.from': 'From',
  'conditions.to': 'To',
  'conditions.and': 'and',
  'conditions.choose-value': 'Choose a value',
  'conditions.choose-values': 'Choose values',
  'conditions.type-value': 'Value',
  'conditions.choose-parameter': 'Choose a parameter',
  'conditions.date': 'Date',
  'conditions.date-form': 'Which date',
  'conditions.count': 'How many',
  'conditions.grain': 'Days, weeks or months',
  'conditions.which-period': 'Which period',
  'conditions.as-conditions': 'Conditions',
  'conditions.text': 'Formula',
  'conditions.remove': 'Remove “{ $what }”',
  'conditions.remove-group': 'Remove the group',
  'conditions.move': 'Move or change “{ $what }”',
  'conditions.move-group': 'Move the group',
  'conditions.move-up': 'Move up',
  'conditions.move-down': 'Move down',
  'conditions.move-in': 'Into a group',
  'conditions.move-out': 'Out of the group',
  'conditions.duplicate': 'Duplicate',
  'conditions.delete': 'Remove',
  'conditions.compare-with': 'Compare with',
  'conditions.source-written': 'A fixed value',
  'conditions.source-parameter': 'A parameter',
  'conditions.source-field': 'Another field',
  'conditions.as-text': 'Edit as a formula',

  'conditions.op.is': 'is',
  'conditions.op.is-not': 'is not',
  'conditions.op.one-of': 'is one of',
  'conditions.op.none-of': 'is none of',
  'conditions.op.missing': 'is missing',
  'conditions.op.present': 'has a value',
  'conditions.op.true': 'is true',
  'conditions.op.false': 'is false',
  'conditions.op.not-true': 'is not true',
  'conditions.op.less': 'less than',
  'conditions.op.at-most': 'at most',
  'conditions.op.greater': 'more than',
  'conditions.op.at-least': 'at least',
  'conditions.op.between': 'between',
  'conditions.op.inside': 'inside',
  'conditions.op.contains': 'contains',
  'conditions.op.not-contains': 'does not contain',
  'conditions.op.starts-with': 'starts with',
  'conditions.op.ends-with': 'ends with',
  'conditions.op.on-day': 'on',
  'conditions.op.in-last': 'in the last',
  'conditions.op.in-next': 'in the next',
  'conditions.op.in-period': 'in',
  'conditions.op.in-cell': 'in the period shown',
  'conditions.date-op.is': 'on',
  'conditions.date-op.is-not': 'not on',
  'conditions.date-op.less': 'before',
  'conditions.date-op.at-most': 'on or before',
  'conditions.date-op.greater': 'after',
  'conditions.date-op.at-least': 'on or after',

  // Whole conditions, as they are read
  'conditions.say.is': '{ $field } is { $value }',
  'conditions.say.is-not': '{ $field } is not { $value }',
  'conditions.say.one-of': '{ $field } is { $value }',
  'conditions.say.none-of': '{ $field } is not { $value }',
  'conditions.say.missing': '{ $field } is missing',
  'conditions.say.present': '{ $field } has a value',
  'conditions.say.true': '{ $field } is true',
  'conditions.say.false': '{ $field } is false',
  'conditions.say.not-true': '{ $field } is not true',
  'conditions.say.less': '{ $field } is less than { $value }',
  'conditions.say.at-most': '{ $field } is at most { $value }',
  'conditions.say.greater': '{ $field } is more than { $value }',
  'conditions.say.at-least': '{ $field } is at least { $value }',
  'conditions.say.between': '{ $field } is from { $value } to { $to }',
  'conditions.say.inside': '{ $field } is between { $value } and { $to }, these not included',
  'conditions.say.contains': '{ $field } contains { $value }',
  'conditions.say.not-contains': '{ $field } does not contain { $value }',
  'conditions.say.starts-with': '{ $field } starts with { $value }',
  'conditions.say.ends-with': '{ $field } ends with { $value }',
  'conditions.say.on-day': '{ $field } is on { $value }',
  'conditions.say.in-last': '{ $field } is in the last { $value }',
  'conditions.say.in-next': '{ $field } is in the next { $value }',
  'conditions.say.in-period': '{ $field } is in { $value }',
  'conditions.say.in-cell': '{ $field } is in the period shown',
  'conditions.date-say.is': '{ $field } is on { $value }',
  'conditions.date-say.is-not': '{ $field } is not on { $value }',
  'conditions.date-say.less': '{ $field } is before { $value }',
  'conditions.date-say.at-most': '{ $field } is { $value } or earlier',
  'conditions.date-say.greater': '{ $field } is after { $value }',
  'conditions.date-say.at-least': '{ $field } is { $value } or later',
  'conditions.a-field': 'a field',
  'conditions.a-value': 'a value',
  'conditions.say-all': 'All of these are true:',
  'conditions.say-any': 'Any of these is true:',
  'conditions.say-none': 'None of these is true:',

  // Time
  'conditions.span': `{ $grain ->
    [day] { $count ->
      [one] { $count } day
     *[other] { $count } days
    }
    [week] { $count ->
      [one] { $count } week
     *[other] { $count } weeks
    }
    [month] { $count ->
      [one] { $count } month
     *[other] { $count } months
    }
    [quarter] { $count ->
      [one] { $count } quarter
     *[other] { $count } quarters
    }
   *[year] { $count ->
      [one] { $count } year
     *[other] { $count } years
    }
  }`,
  'conditions.grain-of': `{ $grain ->
    [day] { $count ->
      [one] day
     *[other] days
    }
    [week] { $count ->
      [one] week
     *[other] weeks
    }
    [month] { $count ->
      [one] month
     *[other] months
    }
    [quarter] { $count ->
      [one] quarter
     *[other] quarters
    }
   *[year] { $count ->
      [one] year
     *[other] years
    }
  }`,
  'conditions.grain-name': `{ $grain ->
    [day] day
    [week] week
    [month] month
    [quarter] quarter
   *[year] year
  }`,
  'conditions.period': `{ $offset ->
    [last] { $grain ->
      [day] yesterday
      [week] last week
      [month] last month
      [quarter] last quarter
     *[year] last year
    }
    [next] { $grain ->
      [day] tomorrow
      [week] next week
      [month] next month
      [quarter] next quarter
     *[year] next year
    }
   *[this] { $grain ->
      [day] today
      [week] this week
      [month] this month
      [quarter] this quarter
     *[year] this year
    }
  }`,
  'conditions.period-ago': 'the { $grain } { $span } ago',
  'conditions.period-ahead': 'the { $grain } { $span } from now',
  'conditions.form.date': 'a date',
  'conditions.form.today': 'today',
  'conditions.form.now': 'now',
  'conditions.form.ago': '… ago',
  'conditions.form.ahead': '… from now',
  'conditions.form.start-this': 'start of this …',
  'conditions.form.start-last': 'start of last …',
  'conditions.form.start-next': 'start of next …',
  'conditions.form.period-start': 'start of the period',
  'conditions.form.period-end': 'end of the period',
  'conditions.form.before-period-start': '… before the period',
  'conditions.form.before-period-end': '… before its end',
  'conditions.moment.today': 'today',
  'conditions.moment.now': 'now',
  'conditions.moment.ago': '{ $span } ago',
  'conditions.moment.ahead': '{ $span } from now',
  'conditions.moment.start': 'the start of { $period }',
  'conditions.moment.period-start': 'the start of the period',
  'conditions.moment.period-end': 'the end of the period',
  'conditions.moment.before-period-start': '{ $span } before the period starts',
  'conditions.moment.before-period-end': '{ $span } before the period ends',

  // What is wrong, and what happened
  'conditions.unfinished-field': 'Choose a field; until then this condition is left out.',
  'conditions.unfinished-value': 'Choose a value; until then this condition is left out.',
  'conditions.unfinished-group': 'Add a condition; until then this group is left out.',
  'conditions.unfinished': `{ $count ->
    [one] 1 condition is unfinished.
   *[other] { $count } conditions are unfinished.
  }`,
  'conditions.no-dataset': 'There is no dataset “{ $dataset }”, so its fields cannot be offered.',
  'conditions.moved': '“{ $what }” is now { $place } of { $of }.',
  'conditions.moved-in': '“{ $what }” is now { $place } of { $of } in a group.',
  'conditions.not-moved': 'It cannot be moved further.',
  'conditions.removed': '“{ $what }” was removed.',
  'conditions.added': 'A condition was added.',
  'conditions.added-group': 'A group was added.',
  'conditions.a-group': 'group of { $count }',
  'conditions.undone': 'Undone.',
  'conditions.redone': 'Redone.',
  'conditions.drag-hint': 'Drag it, or press Alt with an arrow key.',
} as const;
