import { memoryAdapter } from '@weir/adapters/memory';
import type { MemoryAdapter } from '@weir/adapters/memory';
import { exampleData, rowsOf } from '@weir/templates/example';
import type { ExampleLocale } from '@weir/templates/example';
import { exampleDocument } from './example.js';

/** The example data up to today, in an adapter that takes commands. */
export function livePipeline(locale: ExampleLocale = 'en'): MemoryAdapter {
  const asOf = new Date().toISOString().slice(0, 10);
  const { datasets } = exampleData({ asOf, locale });
  const rows = Object.fromEntries(Object.entries(datasets).map(([id, columns]) => [id, rowsOf(columns as never)]));
  return memoryAdapter({ document: exampleDocument, datasets: rows as never });
}
