import type { Dataset, Dimension, Field, Funnel, Id, Metric, Parameter, WeirDocument } from '@weir/schema';
import { formulaChecks } from './formula-checks.js';
import type { FormulaChecks } from './formula-checks.js';

/** The parts of a document by id. Of two parts with one id the first counts. */
export interface DocumentIndex {
  readonly document: WeirDocument;
  readonly datasets: ReadonlyMap<Id, IndexedDataset>;
  readonly dimensions: ReadonlyMap<Id, Dimension>;
  readonly parameters: ReadonlyMap<Id, Parameter>;
  readonly metrics: ReadonlyMap<Id, Metric>;
  readonly funnels: ReadonlyMap<Id, Funnel>;
  readonly checks: FormulaChecks;
}

export interface IndexedDataset {
  readonly dataset: Dataset;
  readonly fields: ReadonlyMap<Id, Field>;
}

export function indexDocument(document: WeirDocument): DocumentIndex {
  const datasets = [...byId(document.datasets).values()];
  return {
    document,
    datasets: new Map(datasets.map((dataset) => [dataset.id, { dataset, fields: byId(dataset.fields) }])),
    dimensions: byId(document.dimensions),
    parameters: byId(document.parameters),
    metrics: byId(document.metrics),
    funnels: byId(document.funnels),
    checks: formulaChecks(document),
  };
}

/** Of parts with one id the first. */
export function byId<Part extends { readonly id: Id }>(parts: readonly Part[] = []): Map<Id, Part> {
  const found = new Map<Id, Part>();
  for (const part of parts) if (!found.has(part.id)) found.set(part.id, part);
  return found;
}
