import { memoryAdapter } from '@weir/adapters/memory';
import { rowsAdapter } from '@weir/adapters';
import type { RowsAdapter } from '@weir/adapters';
import { b2bExample } from '@weir/templates';
import { exampleData } from '@weir/templates/example';
import type { ExampleLocale } from '@weir/templates/example';

/** All stories are about this moment: the example data ends just before it. */
export const asOf = '2025-09-18';

export const exampleDocument = b2bExample();

const adapters = new Map<ExampleLocale, RowsAdapter>();

/** The example data, made once for all stories of a language. */
export function exampleAdapter(locale: ExampleLocale = 'en'): RowsAdapter {
  const known = adapters.get(locale);
  if (known) return known;
  const made = rowsAdapter({ datasets: exampleData({ asOf, locale }).datasets, document: exampleDocument });
  adapters.set(locale, made);
  return made;
}

/** A data source that has every dataset of the document, and no rows. */
export function emptyAdapter() {
  return memoryAdapter({ document: exampleDocument });
}
