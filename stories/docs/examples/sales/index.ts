import { rowsAdapter } from '@weir/adapters';
import { migrateDocument } from '@weir/schema';
import data from './data.json' with { type: 'json' };
import json from './document.json' with { type: 'json' };

const { document, diagnostics } = migrateDocument(json);
if (!document) throw new Error(diagnostics[0]?.message);

/** The document that the examples are about. */
export const sales = document;
export const salesRows = data;
export const salesAdapter = rowsAdapter({ datasets: data, document });
