import { WeirError, insteadOf } from '@weir/schema';
import type { Dimension, Field, Funnel, Id, Metric, Parameter } from '@weir/schema';
import type { DocumentIndex, IndexedDataset } from './index-document.js';

/** Each finds a part by its id. @throws {WeirError} `document/unknown-…`, with what may stand instead */
export function findDataset({ datasets }: DocumentIndex, id: Id, pointer = ''): IndexedDataset {
  const found = datasets.get(id);
  if (found) return found;
  throw new WeirError('document/unknown-dataset', { dataset: id, ...insteadOf(id, datasets.keys()) }, { pointer });
}

export function findField(index: DocumentIndex, dataset: Id, id: Id, pointer = ''): Field {
  const { fields } = findDataset(index, dataset, pointer);
  const found = fields.get(id);
  if (found) return found;
  throw new WeirError('document/unknown-field', { dataset, field: id, ...insteadOf(id, fields.keys()) }, { pointer });
}

export function findMetric({ metrics }: DocumentIndex, id: Id, pointer = ''): Metric {
  const found = metrics.get(id);
  if (found) return found;
  throw new WeirError('document/unknown-metric', { metric: id, ...insteadOf(id, metrics.keys()) }, { pointer });
}

export function findDimension({ dimensions }: DocumentIndex, id: Id, pointer = ''): Dimension {
  const found = dimensions.get(id);
  if (found) return found;
  throw new WeirError(
    'document/unknown-dimension',
    { dimension: id, ...insteadOf(id, dimensions.keys()) },
    { pointer },
  );
}

export function findParameter({ parameters }: DocumentIndex, id: Id, pointer = ''): Parameter {
  const found = parameters.get(id);
  if (found) return found;
  throw new WeirError(
    'document/unknown-parameter',
    { parameter: id, ...insteadOf(id, parameters.keys()) },
    { pointer },
  );
}

export function findFunnel({ funnels }: DocumentIndex, id: Id, pointer = ''): Funnel {
  const found = funnels.get(id);
  if (found) return found;
  throw new WeirError('document/unknown-funnel', { funnel: id, ...insteadOf(id, funnels.keys()) }, { pointer });
}

/** The place of a stage among its funnel's. */
export function findStage(funnel: Funnel, id: Id, pointer = ''): number {
  const place = funnel.stages.findIndex((stage) => stage.id === id);
  if (place >= 0) return place;
  const known = funnel.stages.map((stage) => stage.id);
  throw new WeirError('document/unknown-stage', { funnel: funnel.id, stage: id, ...insteadOf(id, known) }, { pointer });
}
