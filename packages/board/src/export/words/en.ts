/** Taking figures along. */
export const en = {
  'take.csv': 'Figures as CSV',
  'take.png': 'Picture as PNG',
  'take.svg': 'Picture as SVG',
  'take.number': 'Copy the number with what it means',
  'take.link': 'Copy a link to this view',
  'take.with-unit': `{ $name } ({ $unit ->
    [percent] share of 1
   *[other] { $unit }
  })`,
  'take.saved': 'Saved',
  'take.copied': 'Copied',
  'take.failed': 'That did not work.',
} as const;
