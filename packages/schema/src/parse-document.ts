import { diagnostic } from './diagnostic.js';
import { reasonWithin } from './failure.js';
import { migrateDocument } from './migrate-document.js';
import type { Migrated } from './migrate-document.js';

/** Text of a file → document: parses, migrates and validates. A byte order mark is ignored. Never throws. */
export function parseDocument(text: string): Migrated {
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    return {
      diagnostics: [diagnostic('schema/not-json', '', { reason: reasonWithin(error) })],
    };
  }
  return migrateDocument(json);
}
