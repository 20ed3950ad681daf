import type { Funnel, Id, Scalar, Signal, Stage, WeirDocument } from '@weir/schema';
import type { StageSource } from './stage-source.js';

/** The funnel that is only there to be asked about. */
export const SCRATCH: Id = 'scratch';

/** Nothing takes longer: a century. */
const FOREVER = { days: 36_500 };

/** What a value is called while it is asked about. */
export const scratchStage = (index: number): Id => `v${index}`;

export const scratchPath = (index: number): Id => `path${index}`;

/**
 * The document's data, with a funnel whose stages are the values, so that any data source can say how many came where, and from where to where they
 * went; and one funnel per path, that counts who went just that way. Nothing of it gets into the document.
 */
export function scratchDocument(
  { weir, id, settings, datasets, parameters }: WeirDocument,
  source: StageSource,
  values: readonly Scalar[],
  paths: readonly (readonly number[])[] = [],
): WeirDocument {
  const stages = values.map((value, index) => stageOf(source, value, index));
  const way: Funnel = { id: SCRATCH, stages, counting: { method: 'history' } };
  const ways = paths.map((path, index): Funnel => ({
    id: scratchPath(index),
    stages: path.flatMap((place) => stages[place] ?? []),
    counting: { method: 'sequence', order: 'strict', window: FOREVER },
  }));
  return {
    weir,
    id,
    title: SCRATCH,
    ...(settings && { settings }),
    ...(datasets && { datasets }),
    ...(parameters && { parameters }),
    funnels: [way, ...ways],
  };
}

/** A row with the value puts its entity there. */
export function signalOf({ dataset, field, at, entity }: StageSource, value: Scalar): Signal {
  return { dataset, when: { '==': [{ var: field }, value] }, at, ...(entity !== null && { entity }) };
}

function stageOf(source: StageSource, value: Scalar, index: number): Stage {
  return { id: scratchStage(index), kind: 'open', enters: [signalOf(source, value)] };
}
