export { diffDocuments, isOnlyLayout, partOf } from './diff-documents.js';
export type { Difference } from './diff-documents.js';
export type { PropertyChange } from './compare-properties.js';
export { keyOf, partsOf } from './part.js';
export type { Part, PartKind } from './part.js';
export { changedFunnels, marksOf, mergeDocuments } from './merge-documents.js';
export type { Mark, Marks } from './merge-documents.js';
export { findRenames } from './find-renames.js';
