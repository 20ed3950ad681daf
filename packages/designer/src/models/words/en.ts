/** The list of funnels, new ones, and two beside each other, in English. */
export const en = {
  // A new funnel
  'model.new': 'New funnel',
  'model.back': 'Back',
  'model.add': 'Add funnel',
  'model.add-several': `{ $count ->
    [0] Add funnel
    [one] Add funnel
   *[other] Add { $count } funnels
  }`,
  'model.blank': 'Blank',
  'model.blank-about': 'An empty drawing: add stage after stage.',
  'model.from-data': 'From your data',
  'model.from-data-about': 'Stages as your records go through them, with how many did.',
  'model.ways': 'Ready-made',
  'model.find': 'Find a template',
  'model.nothing-found': 'Nothing matches “{ $search }”.',
  'model.stages': `{ $count ->
    [one] 1 stage
   *[other] { $count } stages
  }`,
  'model.broken-template': 'This template cannot be read: { $reason }',
  'model.picture-of': 'Stages of { $funnel }: { $stages }',

  // From a template
  'model.funnels': 'Funnels',
  'model.data': 'Data',
  'model.data-hint': 'Where your own data says the same, choose it: rules and formulas then use its fields.',
  'model.bring': 'As a new dataset',
  'model.data-for': 'Data for { $dataset }',
  'model.fields-agree': `{ $count ->
    [one] its field is there
   *[other] all { $count } fields are there
  }`,
  'model.fields-missing': `{ $missing ->
    [one] 1 of { $count } fields is missing
   *[other] { $missing } of { $count } fields are missing
  }`,
  'model.fields': 'Fields',
  'model.field-for': 'Field for { $field }',
  'model.add-field': 'Add this field',
  'model.not-connected': 'Your data source does not have it yet.',
  'model.connected': 'Your data source has it.',
  'model.with-metrics': 'Metrics',
  'model.no-metrics': 'The template has no metrics about it.',
  'model.with-boards': 'Boards',
  'model.with-insights': 'Suggestions',
  'model.board-cards': `{ $count ->
    [one] { $board }, 1 card
   *[other] { $board }, { $count } cards
  }`,
  'model.all': 'All',
  'model.none': 'None',
  'model.notes': 'To know',
  'model.note.hand-off-left':
    '“{ $from }” would hand off to “{ $to }”, which your document does not have. Take it later, and the hand-off comes with it.',
  'model.note.hand-off-added': '“{ $from }” will hand off to “{ $to }”.',
  'model.note.dataset-added': 'The dataset “{ $title }” is new ({ $id }): connect it to see figures.',
  'model.note.fields-added': 'Added to “{ $title }”: { $fields }.',
  'model.note.metrics-kept': `{ $count ->
    [one] 1 metric is in your document already.
   *[other] { $count } metrics are in your document already.
  }`,
  'model.note.currency':
    'The template’s amounts are in { $theirs }, yours in { $own }: check the amounts in its rules.',

  // From the data
  'model.name': 'Name',
  'model.name-from-data': '{ $dataset } by { $field }',
  'model.dataset': 'Dataset',
  'model.stage-field': 'Stages are in',
  'model.entity': 'What moves',
  'model.each-row': 'Each row',
  'model.date': 'When it came there',
  'model.no-data': 'No data is connected here.',
  'model.no-data-hint': 'A funnel can be proposed from data once the application gives the designer a data source.',
  'model.no-fields': 'No dataset has a field that could hold stages.',
  'model.no-fields-hint': 'It takes a text field with few values, and a date.',
  'model.looking': 'Looking at your data…',
  'model.no-values': 'The field has no values.',
  'model.too-many': 'The field has more than { $most } values: those are no stages. Choose another field.',
  'model.retry': 'Try again',
  'model.found': `{ $entities ->
    [one] 1 record
   *[other] { $entities } records
  } in { $rows ->
    [one] 1 row
   *[other] { $rows } rows
  }`,
  'model.rows-without': `{ $count ->
    [one] 1 row names no stage
   *[other] { $count } rows name no stage
  }`,
  'model.excluded': `{ $count ->
    [one] 1 row has no date or no record
   *[other] { $count } rows have no date or no record
  }`,
  'model.order-unseen':
    'Each record is in the data once, as it is now: nothing tells the order. Check it, and how stages are left.',
  'model.stage': 'Stage',
  'model.take-stage': 'Take { $stage }',
  'model.kind': 'Kind',
  'model.kind-of': 'Kind of { $stage }',
  'model.name-of': 'Name of { $stage }',
  'model.rows': 'Rows',
  'model.were-there': 'Were there',
  'model.went-on': 'Then',
  'model.goes-to': '{ $stage } { $share }',
  'model.stays': 'nobody went on',
  'model.common-ways': 'Commonest ways',
  'model.went-so': `{ $count ->
    [one] 1 went this way
   *[other] { $count } went this way
  }`,
  'model.none-taken': 'Tick at least one stage.',

  // The list
  'model.tags': 'Tags',
  'model.tag-filter': 'Only “{ $tag }”',
  'model.more-tags': '+{ $count }',
  'model.actions-of': 'Actions for { $funnel }',
  'model.duplicate': 'Duplicate',
  'model.copy-of': '{ $title } (copy)',
  'model.edit-tags': 'Tags…',
  'model.compare': 'Compare…',
  'model.archive': 'Archive',
  'model.restore': 'Restore',
  'model.delete': 'Delete',
  'model.move-up': 'Move up',
  'model.move-down': 'Move down',
  'model.moved': '{ $funnel } is now { $place } of { $count }.',
  'model.drag-hint': 'Drag to move, or Alt and an arrow key',
  'model.nothing-tagged': 'No funnel has this tag and matches.',

  // Tags
  'model.tags-of': 'Tags of { $funnel }',
  'model.tags-hint': 'Funnels are found by them in the list. A tag is one word for all languages.',
  'model.new-tag': 'New tag',
  'model.add-tag': 'Add',
  'model.remove-tag': 'Remove “{ $tag }”',
  'model.known-tags': 'Used elsewhere',
  'model.no-tags': 'No tags yet.',

  // What the host keeps at a stage
  'model.custom': 'Of this application',
  'model.custom-none': 'None',
  'model.custom-fault': `{ $fault ->
    [missing] This is required.
    [choice] Choose one of the list.
    [below] At least { $limit }.
    [above] At most { $limit }.
    [length] At most { $limit } characters.
    [pattern] This does not have the required form.
   *[other] This is not of the required type.
  }`,

  // Two beside each other
  'model.compare-title': 'Compare funnels',
  'model.first-funnel': 'First funnel',
  'model.second-funnel': 'Second funnel',
  'model.swap': 'Swap',
  'model.only-one': 'There is only one funnel: make another to compare it with.',
  'model.reached': 'Reached',
  'model.conversion': 'From before',
  'model.median-days': 'Median days',
  'model.probability': 'Probability',
  'model.not-there': 'not in it',
  'model.total-entities': 'Came in',
  'model.total-won': 'Won',
  'model.total-win-rate': 'Win rate',
  'model.figures-loading': 'Figures are being asked for…',
  'model.figures-none': 'Without data only the drawings are compared.',
  'model.figures-failed': 'The figures could not be loaded.',
  'model.differs': 'differs',
} as const;
