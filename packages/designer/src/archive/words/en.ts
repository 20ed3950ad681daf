/** What is said where a stage is archived and another one stands in for it, in English. */
export const en = {
  'archive.action': 'Archive and replace…',
  'archive.heading': 'Archive { $stage }',
  'archive.hint':
    'An archived stage can no longer be chosen. What was counted in it stays counted; another stage stands in for it.',
  'archive.standing': `{ $count ->
    [0] Nobody stands in it now.
    [one] 1 stands in it now.
   *[other] { $count } stand in it now.
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
  'archive.counting': 'Counting who stands in it…',
  'archive.into': 'Who would enter it, enters',
  'archive.from': 'From when',
  'archive.from-standing': 'So that who stands in it moves',
  'archive.from-standing-hint':
    'From { $day } on, when the first of them came. All who entered it since then count for the other stage.',
  'archive.finding-day': 'Looking for the day on which the first of them came…',
  'archive.from-tomorrow': 'From tomorrow on',
  'archive.from-tomorrow-hint':
    'All that was counted until now stays as it is. Who is in it stays there until they enter another stage.',
  'archive.from-day': 'From a day on',
  'archive.from-day-hint':
    'Until then everything stays as it was counted. Who entered since that day counts for the other stage.',
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
    [one] 1 stood in { $stage }, and stands nowhere now.
   *[other] { $count } stood in { $stage }, and stand nowhere now.
  }`,
  'archive.instead': 'Archive instead…',
} as const;
