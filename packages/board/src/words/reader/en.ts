/** For errors whose own sentence says what a developer can do: what a reader of the board can. */
export const en = {
  'reader.failed':
    'The data could not be loaded. Try again. If it keeps failing, tell your administrator: “{ $reason }”.',
  'reader.no-records': 'This data source has figures, but no records behind them.',
  'reader.open-range':
    'All time has no first day, so it cannot be shown period by period. Choose a period that begins.',
  'reader.min-group':
    'Figures about too few people have to be withheld here, and the data source cannot do that. Tell your administrator.',
} as const;
