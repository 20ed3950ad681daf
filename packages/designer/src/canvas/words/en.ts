/** What the canvas says of what is arranged, copied, found and grouped on it, in English. */
export const en = {
  'canvas.group': 'Group',
  'canvas.group-role': 'group of stages',
  'canvas.group-label': `{ $title }, { $count ->
    [one] 1 stage
   *[other] { $count } stages
  }`,
  'canvas.copy': 'Copy',
  'canvas.cut': 'Cut',
  'canvas.paste': 'Paste',
  'canvas.duplicate': 'Duplicate',
  'canvas.align': `{ $alignment ->
    [left] Align left
    [center] Align centers
    [right] Align right
    [top] Align top
    [middle] Align middles
   *[bottom] Align bottom
  }`,
  'canvas.distribute': `{ $axis ->
    [horizontal] Spread out evenly across
   *[vertical] Spread out evenly down
  }`,
  'canvas.tidy': `{ $layout ->
    [right] Tidy up from left to right
    [down] Tidy up from the top down
   *[stair] Tidy up as a stair
  }`,
  'canvas.layouts': 'How to tidy up',
  'canvas.make-group': 'Group',
  'canvas.rename-group': 'Rename the group',
  'canvas.join-group': 'Move into “{ $group }”',
  'canvas.joined': 'Into group { $group }: { $stages }.',
  'canvas.left-group': 'Out of the group: { $stages }.',
  'canvas.leave-group': 'Take out of the group',
  'canvas.ungroup': 'Ungroup',
  'canvas.group-color': 'Colour of the group',
  'canvas.color': 'Colour { $number }',
  'canvas.no-color': 'No colour',
  'canvas.arrange': 'Arrange',
  'canvas.find': 'Find a stage',
  'canvas.find-what': 'Name of a stage',
  'canvas.found': `{ $count ->
    [0] Nothing found
   *[other] { $place } of { $count }
  }`,
  'canvas.next': 'Next',
  'canvas.previous': 'Previous',
  'canvas.close': 'Close',
  'canvas.show-selection': 'Zoom to the selection',
  'canvas.snap': 'Snap to the grid and to other stages',
  'canvas.frame-help': 'Enter selects the stages of the group, F2 renames it, Shift F10 opens a menu.',
} as const;
