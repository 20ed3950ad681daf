/** What the outline of a funnel says, in English. */
export const en = {
  'outline.outline': 'Outline of { $funnel }',
  'outline.help':
    'The arrow keys go from line to line, right and left open and close. Letters find a line by its name. Space adds to what is selected, F2 renames, plus adds a stage, the greater-than sign connects it to another one, Alt and the arrow keys up and down move it along the path, Alt Shift right and left into a group and out of it, Delete deletes, Enter shows settings, Shift F10 opens a menu.',
  'outline.stages': `{ $count ->
    [one] 1 stage
   *[other] { $count } stages
  }`,
  'outline.probability': '{ $share } probability',
  'outline.leads-to': `{ $kind ->
    [advance] Advances to { $to }
    [lose] Leaves to { $to }
    [recycle] Goes back to { $to }
   *[handoff] Hands off to { $to }
  }`,
  'outline.portal': '{ $funnel }, { $entry }',
  'outline.moved': '{ $name } is now { $place } of { $count }.',
  'outline.open-all': 'Expand all',
  'outline.close-all': 'Collapse all',

  // Between the two views
  'outline.show-as': 'Show as',
  'outline.as-drawing': 'Drawing',
  'outline.as-outline': 'Outline',

  // Where a transition leads
  'outline.connect': 'Connect { $name } to…',
  'outline.hand-off': 'Hand off from { $name } to…',
  'outline.find-target': 'Find a stage',
  'outline.no-target': 'Nothing matches “{ $search }”.',
  'outline.no-targets': 'There is no other stage yet.',
  'outline.no-other-funnels': 'There is no other funnel with stages yet.',
} as const;
