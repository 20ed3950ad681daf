/** What the tree of a metric says in the designer. */
export const en = {
  'tree-view.views': 'View of the metric',
  'tree-view.form': 'Form',
  'tree-view.tree': 'Tree',
} as const;
