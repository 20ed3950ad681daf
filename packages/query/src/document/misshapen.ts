import { WeirError, validateDocument } from '@weir/schema';
import type { Diagnostic } from '@weir/schema';

/**
 * What is wrong with the shape of a document, where that is why something failed which takes it to be right.
 * @throws `failure`, where its shape is right
 */
export function shapeFaults(document: unknown, failure: unknown): readonly Diagnostic[] {
  const faults = validateDocument(document);
  if (faults.length === 0) throw failure;
  return faults;
}

/** The same as an error that names the first of them. @throws `failure`, where its shape is right */
export function shapeError(document: unknown, failure: unknown): WeirError {
  const diagnostics = shapeFaults(document, failure);
  const { code, params, pointer, message } = diagnostics[0]!;
  return new WeirError(code, params, { pointer, message, diagnostics, cause: failure });
}
