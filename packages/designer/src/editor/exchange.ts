import { parseDocument } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';

/** The document as a file: JSON, two spaces, a line feed at the end. What `importJson` makes of it is written the same again. */
export function exportJson(document: WeirDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export type Imported =
  | { readonly document: WeirDocument; readonly diagnostics: readonly Diagnostic[] }
  | { readonly document?: undefined; readonly diagnostics: readonly Diagnostic[] };

/** Reads a file: older formats are migrated. A broken file gives no document, and diagnostics that say what is wrong with it. */
export function importJson(text: string): Imported {
  return parseDocument(text);
}

/** A name for the exported file that every file system takes. */
export function fileNameOf(document: WeirDocument): string {
  return `${document.id}.weir.json`;
}
