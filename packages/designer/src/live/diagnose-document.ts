import { validateDocument } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import { checkDocument } from '@weir/query';
import type { Catalog } from '@weir/query';

/** What is wrong with a document: its shape, and where that is right its meaning, against the fields that the data source has. */
export function diagnoseDocument(document: WeirDocument, catalog?: Catalog): readonly Diagnostic[] {
  const shape = validateDocument(document);
  return shape.length > 0 ? shape : checkDocument(document, catalog);
}
