/** What can be taken along from a card: its figures as CSV, its picture as SVG or PNG, its number with what it means, a link to the view. */
export type ExportKind = 'csv' | 'svg' | 'png' | 'number' | 'link';

export const EXPORT_KINDS: readonly ExportKind[] = ['csv', 'png', 'svg', 'number', 'link'];
