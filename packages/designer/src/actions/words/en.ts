/** What can be done with what is selected, in English. */
export const en = {
  'actions.move': `{ $way ->
    [earlier] Move up the path
   *[later] Move down the path
  }`,
  'actions.switch-view': 'Switch between drawing and outline',
  'actions.label-transition': 'Label',
  'actions.rename-funnel': 'Rename the funnel',
  'actions.duplicate-funnel': 'Duplicate the funnel',
  'actions.show-on-board': 'Show on the board',
  'actions.restore-funnel': 'Restore the funnel',
  'actions.delete-funnel': 'Delete the funnel',
} as const;
