import { iconsEn } from './icons-en.js';

/** What the panel of stages and transitions says, in English. */
export const en = {
  ...iconsEn,

  // Counts
  'panel.count-name': '{ $name }:',
  'panel.rows': 'Rows',
  'panel.entities': 'Different ones',
  'panel.undated': 'Without { $field }',
  'panel.no-row': 'No row matches.',
  'panel.no-entry': 'Nobody enters: { $count } rows match, and none has { $field }.',
  'panel.overlap': `{ $count ->
    [one] 1 row also enters { $stage } at the same moment.
   *[other] { $count } rows also enter { $stage } at the same moment.
  }`,
  'panel.counting': 'Counting…',
  'panel.not-counted': 'Could not be counted.',
  'panel.count-again': 'Count again',
  'panel.no-source': 'Not counted: there is no data source.',
  'panel.hidden': 'Counts are not shown to you.',
  'panel.unfinished': 'Counted once the condition is complete.',
  'panel.mistaken': 'Counted once the rule has no mistake.',
  'panel.handoff-uncounted':
    'How many are handed off is not counted: this funnel counts its steps in sequence. The other funnel counts who enters it.',
  'panel.here-now': '{ $count } here now',
  'panel.share': '{ $met } of { $of } here now',
  'panel.share-of-item': '{ $name }: met by { $share }',
  'panel.nobody-here': 'Nobody is here now',
  'panel.meets': '{ $percent } meet it: { $share }.',

  // Fields
  'panel.stage-of': '{ $funnel }: { $stage }',
  'panel.no-condition-yet': 'A condition can be set once a rule says which rows enter the stage.',
  'panel.more-of': 'More of { $name }',
  'panel.done-when': 'Done when',
  'panel.move-up': 'Move { $name } up',
  'panel.move-down': 'Move { $name } down',
  'panel.hours-each': '{ $hours } · { $entity }',
  'panel.describe': 'Add a description',
  'panel.description': 'Description',
  'panel.target-days': 'Target time here',
  'panel.optional': 'Optional: one gets further without it',
  'panel.benchmark': 'Benchmark',
  'panel.benchmark-label': 'Label',
  'panel.benchmark-source': 'Source',
  'panel.benchmark-date': 'Date',
  'panel.conversion': 'Conversion',
  'panel.median-here': 'Median time here',
  'panel.peers': 'Companies',
  'panel.different': 'Different',
  'panel.kind-of-transitions': 'Kind of transitions',
  'panel.look': 'Colour and icon',
  'panel.color-of-kind': 'The colour of its kind',
  'panel.color': 'Colour { $number }',
  'panel.choose-icon': 'Choose an icon',
  'panel.icon-is': 'Icon: { $name }',
  'panel.no-icon': 'No icon',

  // Times
  'panel.time-here': 'Time here',
  'panel.until': 'until { $stage }',
  'panel.nobody-got-on': 'Nobody has got on from here yet.',
  'panel.times': 'Of { $count } who got on: median { $median }, nine in ten within { $p90 }.',
  'panel.times-open': `{ $count ->
    [one] 1 is still on the way and not in these times.
   *[other] { $count } are still on the way and not in these times.
  }`,
  'panel.times-waiting': `{ $count ->
    [one] 1 is on the way.
   *[other] { $count } are on the way.
  }`,
  'panel.past-limit': '{ $count } past the limit now',
  'panel.time-range': '{ $from } to { $to } days: { $count }',
  'panel.limit-at': 'limit { $days }',
} as const;
