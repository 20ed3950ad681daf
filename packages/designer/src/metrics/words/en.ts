/** What the views of metrics say, in English. A name of the document is always put in as a variable. */
export const en = {
  // The list
  'metric.metrics': 'Metrics',
  'metric.find': 'Find a metric',
  'metric.nothing-found': 'Nothing matches “{ $search }”.',
  'metric.group': `{ $group ->
    [result] Result
    [behavior] Behaviour
    [capability] Capability
    [archived] Archived
   *[other] Kind not said
  }`,
  'metric.unfinished': 'Unfinished',
  'metric.has-errors': 'Has errors',
  'metric.new': 'New metric',
  'metric.choose': 'Choose a metric',
  'metric.no-metrics': 'No metrics yet',
  'metric.hint': 'A metric is a formula over your data, with a name and a target.',
  'metric.not-there': 'The document has no metric “{ $id }”.',

  // Names, and what can be done
  'metric.names': 'Name and description',
  'metric.edit-names': 'Edit name and description',
  'metric.show-names': 'Name and description in each language',
  'metric.name': 'Name',
  'metric.description': 'Description',
  'metric.missing-languages': 'Missing in { $languages }',
  'metric.archived': 'Archived',
  'metric.archived-note': 'This metric is archived: nobody finds it to choose it, and what uses it goes on working.',
  'metric.duplicate': 'Duplicate',
  'metric.copy-of': '{ $title } (copy)',
  'metric.change-id': 'Change id…',
  'metric.archive': 'Archive',
  'metric.restore': 'Restore',
  'metric.delete': 'Delete',
  'metric.open': 'Open',
  'metric.remove': 'Remove',
  'metric.remove-named': 'Remove { $name }',
  'metric.retry': 'Try again',

  // Before it is renamed, archived or deleted
  'metric.id': 'Id',
  'metric.id-hint': 'Formulas name the metric by its id.',
  'metric.change-id-now': 'Change id',
  'metric.follows': `{ $count ->
    [one] It is used in 1 place, which follows:
   *[other] It is used in { $count } places, which follow:
  }`,
  'metric.delete-question': 'Delete { $title }?',
  'metric.archive-question': 'Archive { $title }?',
  'metric.delete-hint': 'Nothing uses it. Its id will not be given to another metric.',
  'metric.archive-hint': 'Nothing uses it. You can restore it at any time.',
  'metric.cannot-delete': `{ $count ->
    [one] It is used in 1 place and cannot be deleted. Archived, it goes on working there:
   *[other] It is used in { $count } places and cannot be deleted. Archived, it goes on working there:
  }`,
  'metric.archive-used': `{ $count ->
    [one] It is used in 1 place, and goes on working there:
   *[other] It is used in { $count } places, and goes on working there:
  }`,

  // What it is
  'metric.kind': 'Kind',
  'metric.kind-choice': `{ $kind ->
    [result] Result
    [behavior] Behaviour
    [capability] Capability
   *[none] Not said
  }`,
  'metric.shown-as': 'Shown as',
  'metric.style-label': 'Style',
  'metric.style': `{ $style ->
    [number] Number
    [percent] Percent
    [currency] Money
   *[none] By its unit
  }`,
  'metric.digits': 'Digits after the point',
  'metric.automatic': 'automatic',
  'metric.digit-count': `{ $count ->
    [0] no digits
    [one] 1 digit
   *[other] { $count } digits
  }`,
  'metric.notation': 'Large numbers',
  'metric.notation-short': 'short',
  'metric.notation-choice': `{ $notation ->
    [compact] Short: 1.8M
    [standard] In full
   *[none] As it fits
  }`,
  'metric.format': `{ $count ->
    [one] { $first }
    [2] { $first }, { $second }
   *[other] { $first }, { $second }, { $third }
  }`,
  'metric.better-when': 'Better when',
  'metric.good': `{ $good ->
    [higher] Higher
    [lower] Lower
    [band] In a band
   *[none] Not said
  }`,
  'metric.band-from': 'Band from',
  'metric.band-to': 'Band to',

  // The formula
  'metric.formula': 'Formula',
  'metric.errors': `{ $count ->
    [one] 1 error
   *[other] { $count } errors
  }`,
  'metric.warnings': `{ $count ->
    [one] 1 warning
   *[other] { $count } warnings
  }`,

  // Targets and benchmarks
  'metric.goals': 'Targets and benchmarks',
  'metric.no-goals': 'Nothing to reach yet, and nobody to compare with.',
  'metric.targets': 'Targets',
  'metric.target': 'Target',
  'metric.target-number': 'Target { $number }',
  'metric.delete-target': 'Delete target { $number }',
  'metric.each': 'Each',
  'metric.where': 'Where',
  'metric.grain': `{ $grain ->
    [day] Day
    [week] Week
    [month] Month
    [quarter] Quarter
   *[year] Year
  }`,
  'metric.whole-range': 'In total',
  'metric.everywhere': 'Everywhere',
  'metric.everywhere-hint': 'Holds everywhere.',
  'metric.where-is': '{ $dimension } is { $value }',
  'metric.and-also': '{ $first }, { $second }',
  'metric.add-dimension': 'Only where…',
  'metric.choose-value': 'Choose a value',
  'metric.from': 'From',
  'metric.until': 'Until',
  'metric.benchmarks': 'Benchmarks',
  'metric.benchmark': 'Benchmark',
  'metric.benchmark-number': 'Benchmark { $number }',
  'metric.about-benchmark': 'More about benchmark { $number }',
  'metric.delete-benchmark': 'Delete benchmark { $number }',
  'metric.peers': 'Peers',
  'metric.label': 'Label',
  'metric.source': 'Source',
  'metric.link': 'Link',
  'metric.date': 'Date',
  'metric.value-now': '{ $value } now',
  'metric.value-in': '{ $value } in { $period }',
  'metric.target-at': 'Target { $value }',
  'metric.benchmark-at': 'Benchmark { $value }',

  // Examples
  'metric.examples': 'Examples',
  'metric.example': 'Example',
  'metric.example-number': 'Example { $number }',
  'metric.example-name': 'What it shows',
  'metric.no-examples': 'No examples yet. An example gives a few rows and says what is to come out.',
  'metric.pass-count': `{ $count ->
    [one] 1 passes
   *[other] { $count } pass
  }`,
  'metric.fail-count': `{ $count ->
    [one] 1 fails
   *[other] { $count } fail
  }`,
  'metric.given': 'Given',
  'metric.expect': 'Expect',
  'metric.got': 'Got',
  'metric.outcome': 'Outcome',
  'metric.missing': 'missing',
  'metric.boolean': `{ $value ->
    [true] Yes
   *[false] No
  }`,
  'metric.status': `{ $status ->
    [passed] Passed
    [failed] Failed
    [error] Cannot be calculated
   *[unsupported] Not run
  }`,
  'metric.came-out': 'Expected { $expected }, and { $actual } came out.',
  'metric.explain': 'Explain',
  'metric.hide-explanation': 'Hide explanation',
  'metric.examples-unsupported': 'This data source cannot run examples. What they expect is kept.',
  'metric.examples-no-data': 'Examples are run once there is a data source. What they expect is kept.',
  'metric.examples-mend-first': 'Examples are run once the formula can be calculated.',
  'metric.rows-of': '{ $dataset }: { $count }',
  'metric.nothing-given': 'No rows',
  'metric.reads-nothing': 'The formula reads no rows.',
  'metric.row': 'Row',
  'metric.row-count': `{ $count ->
    [0] no rows
    [one] 1 row
   *[other] { $count } rows
  }`,
  'metric.cell': '{ $field }, row { $row }',
  'metric.delete-row': 'Delete row { $row }',
  'metric.no-value': 'No value',
  'metric.to-before': 'To, not included',
  'metric.as-of': 'As of',
  'metric.as-of-default': 'When all of it is past',
  'metric.expect-missing': 'No value is expected',

  // Drivers
  'metric.drivers': 'Believed drivers',
  'metric.driver': 'Driver',
  'metric.no-drivers': 'No metrics are believed to move this one.',
  'metric.hypothesis': 'hypothesis',
  'metric.correlation': `r = { $r }, { $grain ->
    [week] { $n ->
      [one] 1 week
     *[other] { $n } weeks
    }
   *[month] { $n ->
      [one] 1 month
     *[other] { $n } months
    }
  }`,
  'metric.move-earlier': 'Move earlier',
  'metric.move-later': 'Move later',

  // Its figures
  'metric.figures': 'Figures',
  'metric.live-value': 'Live value',
  'metric.no-data': 'Without a data source there are no figures.',
  'metric.no-figures': 'There are no figures of it.',
  'metric.mend-first': 'There is a value once the formula can be calculated.',
  'metric.from-last-formula': 'From the last formula without errors, { $time }',
  'metric.course': '{ $title }: { $first } in { $from }, { $last } in { $to }',
  'metric.course-target': '{ $text }, target { $target }',
  'metric.so-far': '{ $period } so far',
  'metric.formula-as': 'The formula as',
  'metric.blocks-behind': 'The text is still being changed. The blocks show the formula before it.',
  'metric.formula-side': `{ $side ->
    [text] Text
   *[blocks] Blocks
  }`,
  'metric.tree': 'Metric tree',
  'metric.on-board': 'Show on the board',
  'metric.how': 'How it comes about',
  'metric.users': 'Used by',
  'metric.used-by-none': 'Nothing uses it yet.',
  'metric.by-formula': 'formula',
  'metric.by-driver': 'driver',
  'metric.by-board': `{ $count ->
    [one] board
   *[other] board, { $count } times
  }`,
  'metric.by-insight': 'suggestion',
} as const;
