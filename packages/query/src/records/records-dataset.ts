import type { Id, WeirDocument } from '@weir/schema';
import { isFunnelRecords } from '../contract/records-question.js';
import type { RecordsQuestion } from '../contract/records-question.js';
import { findFunnel } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import { entityDataset } from './entity-dataset.js';
import { recordsParts } from './records-parts.js';

/** Whose rows are behind a figure; null: it counts none. @throws {WeirError} `document/…` */
export function recordsDataset(document: WeirDocument, question: RecordsQuestion): Id | null {
  if (isFunnelRecords(question)) {
    const index = indexDocument(document);
    return entityDataset(index, findFunnel(index, question.funnel, '/funnel')).dataset;
  }
  const parts = recordsParts(document, question);
  const part = question.part === undefined ? parts[0] : parts.find(({ id }) => id === question.part);
  return part?.dataset ?? null;
}
