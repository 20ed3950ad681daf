/** What is said where a stage is archived and another one stands in for it, in English. */
export const en = {
  'archive.action': 'Archive and replace…',
  'archive.heading': 'Archive { $stage }',
  'archive.hint':
    'An archived stage can no longer be chosen. What was counted in it stays counted; another stage stands in for it.',
  'archive.standing': `{ $count ->
    [0] Nobody is in it now.
    [one] 1 is in it now.
   *[other] { $count } are in it now.
  }`,
  'archive.all-move': `{ $count ->
    [one] It moves to { $stage }.
   *[other] They move to { $stage }.
  }`,
  'archive.all-stay': `{ $count ->
    [one] It stays there until it enters another stage.
   *[other] They stay there until they enter another stage.
  }`,
  'archive.some-move': '{ $count } of them move to { $stage }; { $stay } stay there until they enter another stage.',
  'archive.counting': 'Counting who is in it…',
  'archive.into': 'Replaced by',
  'archive.from': 'From when',
  'archive.from-standing': 'So that those in it now move too',
  'archive.from-standing-hint':
    'From { $day } on, when the first of them came. Everyone who has entered since counts for the other stage.',
  'archive.finding-day': 'Looking for the day on which the first of them came…',
  'archive.from-tomorrow': 'From tomorrow on',
  'archive.from-tomorrow-hint':
    'What was counted until now stays as it is. Those in it stay there until they enter another stage.',
  'archive.from-day': 'From a day that you choose',
  'archive.from-day-hint':
    'Until then everything stays as it was counted. Everyone who has entered since counts for the other stage.',
  'archive.from-start': 'From the beginning',
  'archive.from-start-hint': 'All of its history counts for the other stage, and its own figures become 0.',
  'archive.day': 'First day',
  'archive.only-first':
    'One of its rules takes only the first row of each. A day cannot part such rows, so the other stage stands in from the beginning.',
  'archive.used': 'Still uses it',
  'archive.used-hint': 'They go on counting what entered it, and nothing after that.',
  'archive.afterwards': 'Open now, before and afterwards',
  'archive.stage': 'Stage',
  'archive.before': 'Before',
  'archive.after': 'Afterwards',
  'archive.not-counted': 'Not counted: { $reason }',
  'archive.archive': 'Archive',
  'archive.stood': `{ $count ->
    [one] 1 was in { $stage }, and is in no stage now.
   *[other] { $count } were in { $stage }, and are in no stage now.
  }`,
  'archive.instead': 'Archive instead…',
} as const;
