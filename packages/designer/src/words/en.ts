import { commandsEn } from './commands-en.js';

/** What the designer says, in English. A name of the document is always put in as a variable. */
export const en = {
  ...commandsEn,

  // Kinds
  'designer.kind': `{ $kind ->
    [open] Open
    [won] Won
    [lost] Lost
    [parked] Parked
    [disqualified] Disqualified
   *[other] { $kind }
  }`,
  'designer.count-word': `{ $kind ->
    [won] won
    [lost] lost
    [parked] parked
    [disqualified] disqualified
    [optional] reached
   *[open] open
  }`,
  'designer.optional-step': 'Optional',
  'designer.transition-kind': `{ $kind ->
    [advance] Advance
    [lose] Leave
    [recycle] Recycle
    [handoff] Hand-off
   *[other] { $kind }
  }`,

  // What was done
  'designer.done': 'Done: { $what }',
  'designer.undone': 'Undone: { $what }',
  'designer.redone': 'Redone: { $what }',

  // Canvas
  'designer.canvas': 'Drawing of { $funnel }',
  'designer.stage': 'stage',
  'designer.transition': 'transition',
  'designer.new-stage': `{ $kind ->
    [won] Won
    [lost] Lost
    [parked] Parked
    [disqualified] Disqualified
   *[open] New stage
  }`,
  'designer.copy-of': '{ $title } (copy)',
  'designer.value-type': `{ $type ->
    [string] text
    [number] number
    [boolean] yes or no
    [date] date
    [datetime] date and time
   *[other] { $type }
  }`,
  'designer.name': 'Name',
  'designer.insert': 'Insert a stage here',
  'designer.minimap': 'Overview of the drawing',
  'designer.archived': 'Archived',
  'designer.overdue': '{ $count } overdue',
  'designer.no-limit': 'No limit',
  'designer.limit-of': 'Limit { $limit }',
  'designer.back': '{ $count } back',
  'designer.titled-figure': '{ $title }: { $figure }',
  'designer.enters-at': 'enters at { $stage }',
  'designer.transition-label': '{ $kind } from { $from } to { $to }',
  'designer.stage-help':
    'Enter selects a stage, and once more shows its settings. The arrow keys move what is selected, with Shift in larger steps. F2 renames, plus adds a stage after it, Delete deletes, Shift F10 opens a menu.',
  'designer.transition-help':
    'Enter selects a transition, and once more shows its settings. Plus inserts a stage, Delete deletes, Shift F10 opens a menu.',
  'designer.moved': `{ $way ->
    [up] Moved up
    [right] Moved right
    [down] Moved down
    [left] Moved left
   *[other] Moved
  }, to { $x }, { $y }`,
  'designer.tool-select': 'Select',
  'designer.tool-pan': 'Move the drawing',
  'designer.tools': 'Tools',
  'designer.tidy': 'Tidy up',
  'designer.add': 'Add',
  'designer.add-stage': 'Add a stage',
  'designer.zoom': 'Zoom',
  'designer.zoom-in': 'Zoom in',
  'designer.zoom-out': 'Zoom out',
  'designer.fit': 'Show all',
  'designer.legend': 'Lines',
  'designer.live-all': 'Live counts, all time',
  'designer.live-range': 'Live counts, { $range }',
  'designer.live-loading': 'Counting…',
  'designer.live-failed': 'No counts',
  'designer.live-none': 'No data source',
  'designer.live-retry': 'Count again',
  'designer.range': `{ $period ->
    [all] All time
    [last-12-months] Last 12 months
    [this-year] This year
    [this-quarter] This quarter
    [this-month] This month
   *[other] { $period }
  }`,
  'designer.no-stages': 'No stages yet',
  'designer.no-stages-hint': 'Drag a stage here, or add the first one.',
  'designer.no-funnels': 'No funnels yet',
  'designer.no-funnels-hint': 'A funnel is the way your customers take, stage by stage.',
  'designer.add-funnel': 'Add a funnel',
  'designer.new-funnel': 'New funnel',

  // Menus on the canvas
  'designer.menu': 'Actions',
  'designer.settings-of': 'Settings',
  'designer.rename': 'Rename',
  'designer.add-after': 'Add a stage after it',
  'designer.connect-to': 'Connect to…',
  'designer.hand-off-to': 'Hand off to…',
  'designer.duplicate': 'Duplicate',
  'designer.delete': 'Delete',
  'designer.restore': 'Restore',
  'designer.select-all': 'Select all',
  'designer.kept-archived': '{ $title } is still used by { $users }, so it was archived.',
  'designer.on-board': '{ $title } is on the board { $board }.',
  'designer.show-board': 'Show the board',

  // Fields
  'designer.not-a-number': 'Type a number.',
  'designer.at-least': 'Must be at least { $min }.',
  'designer.at-most': 'Must be at most { $max }.',
  'designer.above': 'Must be above { $min }.',
  'designer.not-written': 'Not written in this language yet',
  'designer.add-language': 'Add a language',
  'designer.none': 'None',
  'designer.days': 'days',
  'designer.hours-short': 'h',
  'designer.not-there': '{ $name } (not there any more)',

  // Panel
  'designer.panel': 'Settings',
  'designer.funnel': 'Funnel',
  'designer.from-to': '{ $from } → { $to }',
  'designer.selected-count': `{ $stages ->
    [0] { $transitions } transitions
    [one] { $transitions ->
      [0] 1 stage
      [one] 1 stage, 1 transition
     *[other] 1 stage, { $transitions } transitions
    }
   *[other] { $transitions ->
      [0] { $stages } stages
      [one] { $stages } stages, 1 transition
     *[other] { $stages } stages, { $transitions } transitions
    }
  }`,
  'designer.kind-of-stage': 'Kind',
  'designer.kind-choice': `{ $kind ->
    [open] Open: on the way
    [won] Won: the way has succeeded
    [lost] Lost: the way has failed
    [parked] Parked: waits to be picked up again
    [disqualified] Disqualified: never fitted
   *[other] { $kind }
  }`,
  'designer.probability': 'Probability',
  'designer.target-conversion': 'Target conversion',
  'designer.limit': 'Limit',
  'designer.enters-when': '{ $entity } enters when',
  'designer.somebody': 'One',
  'designer.rule': 'Rule',
  'designer.rule-number': 'Rule { $number }',
  'designer.delete-rule': 'Delete rule { $number }',
  'designer.no-rules': 'Nothing enters here yet. Add a rule that says which rows do.',
  'designer.no-datasets': 'There is no data to choose from. Import data first.',
  'designer.rows-of': 'Rows of',
  'designer.on-date': 'Date',
  'designer.where': 'Where',
  'designer.every-row': 'every row',
  'designer.named-by': 'Told apart by',
  'designer.key-field': 'Key: { $key }',
  'designer.key-of-dataset': 'Key of the rows',
  'designer.only-first': 'Only the first',
  'designer.field': 'Field',
  'designer.leads-to': 'Leads to',
  'designer.delete-way': 'Delete the transition to { $stage }',
  'designer.hand-off-into': 'Hand off to { $funnel }',
  'designer.checklist': 'Checklist',
  'designer.item': 'Item',
  'designer.new-item': 'New item',
  'designer.required': 'Required',
  'designer.delete-named': 'Delete { $name }',
  'designer.roles': 'Roles',
  'designer.role': 'Role',
  'designer.new-role': 'New role',
  'designer.hours-of': 'Hours of { $name }',
  'designer.kind-of-transition': 'Kind',
  'designer.transition-choice': `{ $kind ->
    [advance] Advance: one step on
    [lose] Leave: off the way
    [recycle] Recycle: back again
    [handoff] Hand-off: into another funnel
   *[other] { $kind }
  }`,
  'designer.label': 'Label',
  'designer.only-where': 'Only where',
  'designer.named-there-by': 'Told apart there by',
  'designer.same-entity': 'The same',
  'designer.handoff-hint': 'Who enters the other stage after this one counts as handed off.',
  'designer.moves-through': 'What moves through it',
  'designer.value': 'Value',

  // Problems
  'designer.problems': 'Problems',
  'designer.errors': `{ $count ->
    [one] 1 error
   *[other] { $count } errors
  }`,
  'designer.warnings': `{ $count ->
    [one] 1 warning
   *[other] { $count } warnings
  }`,
  'designer.notes': `{ $count ->
    [one] 1 note
   *[other] { $count } notes
  }`,
  'designer.severity': `{ $severity ->
    [error] Error
    [warning] Warning
   *[other] Note
  }`,
  'designer.no-problems': 'None found',
  'designer.mend-errors': 'Mend errors to publish',
  'designer.name-part': '{ $name }, { $part }',
  'designer.part': `{ $part ->
    [enters] rule
    [limit] limit
    [probability] probability
    [target] target
    [checklist] checklist
    [roles] roles
    [formula] formula
    [value] value
    [counting] counting
    [path] path
    [targets] targets
    [drivers] drivers
    [examples] examples
    [kind] kind
    [icon] icon
    [groups] groups
   *[other] {""}
  }`,
  'designer.list': `{ $list ->
    [settings] Settings
    [datasets] Dataset
    [dimensions] Dimension
    [parameters] Parameter
    [insights] Suggestion
    [boards] Board
   *[other] Document
  }`,

  // Rail
  'designer.find': 'Find a funnel or stage',
  'designer.funnels': 'Funnels',
  'designer.stages-of': 'Stages of { $funnel }',
  'designer.nothing-found': 'Nothing matches “{ $search }”.',
  'designer.add-to-drawing': 'Add to the drawing',
  'designer.palette-hint-before': 'Drag, or press',
  'designer.palette-hint-after': 'to add after the selected stage.',

  // Metrics
  'designer.metrics': 'Metrics',

  // Around it all
  'designer.pages': 'Pages',
  'designer.boards': 'Boards',
  'designer.draft': 'Draft',
  'designer.published': 'Published',
  'designer.saving': 'saving…',
  'designer.opening': 'opening…',
  'designer.saved-at': 'saved { $time }',
  'designer.redo': 'Redo',
  'designer.undo-what': '{ $name }: { $what }',
  'designer.more': 'Document',
  'designer.export': 'Export as JSON',
  'designer.import': 'Import JSON…',
  'designer.document-settings': 'Document settings',
  'designer.publish': 'Publish…',
  'designer.publishing': 'Publishing…',
  'designer.published-now': 'Published.',
  'designer.imported': '{ $name } was imported.',
  'designer.not-imported': 'The file was not imported',
  'designer.not-imported-hint': 'Your document is as it was. This is wrong with the file:',
  'designer.select-first': 'Select the stage first that hands off.',
  'designer.time-zone': 'Time zone',
  'designer.week-start': 'A week starts on',
  'designer.weekday': `{ $day ->
    [sunday] Sunday
    [saturday] Saturday
   *[monday] Monday
  }`,
  'designer.fiscal-year-start': 'The fiscal year starts in',
  'designer.currency': 'Currency',
} as const;
