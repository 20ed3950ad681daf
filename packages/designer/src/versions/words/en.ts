import { propertyNamesEn } from './property-names-en.js';

/** What is said of versions and their differences, in English. A name of the document is always put in as a variable. */
export const en = {
  // Parts of a document
  'versions.part': `{ $kind ->
    [dataset] Data { $name }
    [field] Field { $name }
    [dimension] Dimension { $name }
    [parameter] Parameter { $name }
    [funnel] Funnel { $name }
    [stage] Stage { $name }
    [transition] Transition { $name }
    [group] Group { $name }
    [metric] Metric { $name }
    [insight] Suggestion { $name }
    [board] Board { $name }
    [widget] Card { $name }
   *[document] Document
  }`,
  'versions.from-to': '{ $from } → { $to }',
  'versions.whole': `{ $kind ->
    [added] added
    [removed] removed
    [archived] archived
    [restored] restored
   *[changed] changed
  }`,
  'versions.with-stages': `{ $count ->
    [one] with 1 stage
   *[other] with { $count } stages
  }`,

  // Properties
  'versions.property': propertyNamesEn,
  'versions.in-language': '{ $what } ({ $language })',
  'versions.of-item': '{ $list } “{ $item }”, { $what }',
  'versions.of-number': '{ $list } { $number }, { $what }',
  'versions.order-of': 'order of { $what }',

  // Values
  'versions.change': '{ $what } { $before } → { $after }',
  'versions.nothing': 'none',
  'versions.yes': 'yes',
  'versions.no': 'no',
  'versions.text': '“{ $text }”',
  'versions.empty-text': 'empty',
  'versions.moved': '{ $what } moved',
  'versions.count': `{ $count ->
    [one] 1 entry
   *[other] { $count } entries
  }`,
  'versions.good': `{ $good ->
    [higher] higher
    [lower] lower
   *[other] from { $low } to { $high }
  }`,
  'versions.value': `{ $value ->
    [monday] Monday
    [saturday] Saturday
    [sunday] Sunday
    [number] number
    [percent] percent
    [currency] money
    [standard] in full
    [compact] shortened
    [info] note
    [warning] warning
    [critical] critical
    [day] day
    [week] week
    [month] month
    [quarter] quarter
    [year] year
    [this-week] this week
    [last-week] last week
    [this-month] this month
    [last-month] last month
    [this-quarter] this quarter
    [last-quarter] last quarter
    [this-year] this year
    [last-year] last year
    [last-7-days] last 7 days
    [last-30-days] last 30 days
    [last-90-days] last 90 days
    [last-12-months] last 12 months
    [last-24-months] last 24 months
    [all] all time
    [prior-period] the period before
    [prior-year] the year before
    [none] nothing
    [horizontal] horizontal
    [vertical] vertical
    [ordered] in order
    [strict] in order, with nothing between
    [unordered] in any order
    [first] the first
    [entry] those who entered
    [activity] what happened
    [history] history
    [sequence] sequence
    [string] text
    [boolean] yes or no
    [date] date
    [datetime] date and time
    [period] period
   *[other] { $value }
  }`,
  'versions.signal': '{ $rows } by { $date }',
  'versions.signal-where': '{ $rows } by { $date } where { $when }',
  'versions.line': '{ $place }: { $change }',

  // Comparing
  'versions.moved-on-drawing': `{ $count ->
    [one] 1 part was only moved on the drawing or the board.
   *[other] { $count } parts were only moved on the drawing or the board.
  }`,
  'versions.same': 'Both say the same.',
  'versions.as-list': 'List',
  'versions.as-drawing': 'Drawing',
  'versions.shown-as': 'Shown as',
  'versions.no-drawing': 'No funnel is drawn differently.',
  'versions.mark': `{ $mark ->
    [added] New
    [removed] Removed
    [archived] Archived
    [restored] Restored
   *[changed] Changed
  }`,
  'versions.differences': `{ $count ->
    [0] No difference
    [one] 1 difference
   *[other] { $count } differences
  }`,

  // Versions
  'versions.menu': 'Versions…',
  'versions.heading': 'Versions',
  'versions.list': 'Versions, the newest first',
  'versions.loading': 'Reading the versions…',
  'versions.none': 'No versions yet',
  'versions.none-hint': 'What you publish or save under a name is kept here, and can be brought back.',
  'versions.failed': 'The versions could not be read: { $reason }',
  'versions.published': 'Published',
  'versions.draft': 'Draft',
  'versions.unnamed': `{ $state ->
    [published] Published version
   *[draft] Draft
  }`,
  'versions.by': '{ $time } by { $user }',
  'versions.show-drafts': 'Show drafts between',
  'versions.save-as': 'Keep what is here now as',
  'versions.name-placeholder': 'e.g. Before the fair',
  'versions.save': 'Save version',
  'versions.saved': '{ $name } was saved.',
  'versions.compare': 'Compare',
  'versions.to-now': 'With now',
  'versions.to-previous': 'With the one before',
  'versions.first': 'There is none before it.',
  'versions.restore': 'Restore this version',
  'versions.restored': '{ $name } is here again.',
  'versions.is-now': 'This is what is here now.',

  // Two who change the same
  'versions.conflict': `{ $who ->
    [none] This document was saved elsewhere at { $time }, and yours differs from it.
   *[other] { $who } saved this document elsewhere at { $time }, and yours differs from it.
  }`,
  'versions.unread': 'Somebody else has changed this document meanwhile. Yours is not saved until you choose.',
  'versions.unsaved-kept': 'Nothing is saved here until you choose.',
  'versions.take-theirs': 'Take theirs',
  'versions.keep-mine': 'Keep mine',
  'versions.see-difference': 'See the difference',
  'versions.conflict-heading': 'Yours and theirs',
  'versions.conflict-hint':
    'What is struck through is theirs, what stands beside it is yours. Whichever you choose, the other one stays among the versions or comes back by undo.',

  // After a crash
  'versions.found': 'What you typed at { $time } was never saved, and is still here.',
  'versions.take-found': 'Go on from it',
  'versions.drop-found': 'Let it go',
  'versions.found-heading': 'What was not saved',
  'versions.found-hint': 'What is struck through is stored, what stands beside it is what you typed.',

  // Publishing
  'versions.publish-question': 'Publish { $title }?',
  'versions.publish-first': 'It is published for the first time. From then on everybody sees it as it is now.',
  'versions.publish-hint': 'From then on everybody sees it as it is now. You can go on working on the next draft.',
  'versions.publish-name': 'Name of this version (optional)',
  'versions.publish-now': 'Publish',
  'versions.nothing-new': 'It says the same as what is published.',
  'versions.changes-since': `{ $count ->
    [one] 1 difference from what is published
   *[other] { $count } differences from what is published
  }`,
  'versions.touches': 'What it touches',
  'versions.touches-nothing': 'No figure comes out differently.',
  'versions.touched-metrics': `{ $count ->
    [one] 1 metric may come out differently
   *[other] { $count } metrics may come out differently
  }`,
  'versions.touched-boards': `{ $count ->
    [one] 1 board shows them
   *[other] { $count } boards show them
  }`,
  'versions.touched-insights': `{ $count ->
    [one] 1 suggestion may come up at other times
   *[other] { $count } suggestions may come up at other times
  }`,
  'versions.touched-records': 'Records that stand there now',
  'versions.records-in': '{ $stage }, { $funnel }',
  'versions.counting': 'counting…',
  'versions.not-counted': 'not counted: { $reason }',

  // Who may what
  'versions.no-values': 'Figures are not shown to you',
  'versions.no-values-hint': 'You can work on the model; whoever runs this application decides who sees its figures.',
  'versions.may-not-publish': 'You may not publish',
  'versions.review': 'Changes to review',
  'versions.review-none': 'It says the same as what is published.',
  'versions.review-first': 'Nothing was published yet: all of it is new.',
} as const;
