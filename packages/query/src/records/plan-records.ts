import { WeirError } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { RecordsPlan } from '../contract/plan.js';
import { isFunnelRecords } from '../contract/records-question.js';
import type { RecordsQuestion } from '../contract/records-question.js';
import { findDataset, findField } from '../document/find.js';
import { indexDocument } from '../document/index-document.js';
import type { AsOf } from '../periods/as-of.js';
import { parameterValues } from '../plan/parameters.js';
import { sourceList } from '../plan/sources.js';
import { planFunnelRecords } from './plan-funnel-records.js';
import { planMetricRecords } from './plan-metric-records.js';

/**
 * What an adapter has to run to give the records behind a figure.
 * @param fields that are shown, or sorted by, beside the dataset's key
 * @throws {WeirError} `records/unknown-part`, `records/unknown-who`, `document/unknown-field`; `question/…`, `document/…` where the figure
 * itself could not be asked for
 */
export function planRecords(
  document: WeirDocument,
  question: RecordsQuestion,
  fields: readonly Id[],
  { asOf = Date.now() }: { readonly asOf?: AsOf } = {},
): RecordsPlan {
  checkRecordsQuestion(question);
  const index = indexDocument(document);
  const { sources, ...planned } = isFunnelRecords(question)
    ? planFunnelRecords(index, question, asOf)
    : planMetricRecords(index, question, asOf);
  const { dataset, of } = planned;
  const read = sourceList(index, parameterValues(index, question.parameters));
  for (const { dataset: id, fields: known } of sources) read.add(id, ...known.map((field) => field.id));
  const { key } = findDataset(index, dataset).dataset;
  for (const field of fields) findField(index, dataset, field);
  read.add(dataset, ...fields, ...(key === undefined ? [] : [key]), ...(of.kind === 'rows' ? [] : [of.entity]));
  return { kind: 'records', ...planned, sources: read.sources() };
}

/** It may come from a host's link. @throws {WeirError} `question/not-an-object` */
function checkRecordsQuestion(question: unknown): void {
  const { metric, funnel, who } = (question ?? {}) as { metric?: unknown; funnel?: unknown; who?: { of?: unknown } };
  const isFunnel = typeof funnel === 'string' && typeof who?.of === 'string';
  if (typeof question === 'object' && (typeof metric === 'string' || isFunnel)) return;
  throw new WeirError('question/not-an-object', { actual: String(JSON.stringify(question)).slice(0, 60) });
}
