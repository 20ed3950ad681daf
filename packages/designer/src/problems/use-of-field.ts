import { guardFormula, references } from '@weir/formula';
import { pointerTo } from '@weir/schema';
import type { Formula, Id, Signal, WeirDocument } from '@weir/schema';

/**
 * The first place in the funnels, else in the metrics, that reads a dataset, or one of its fields: what is wrong with the data is mended there.
 * @param field absent: any of the dataset
 * @returns an RFC 6901 pointer; null when nothing reads it
 */
export function useOfField(document: WeirDocument, dataset: Id, field?: Id): string | null {
  for (const { pointer, formula, rowsOf } of formulasIn(document)) {
    if (guardFormula(formula)) continue;
    const isRead = references(formula).some(
      ({ kind, name, dataset: of }) =>
        (kind === 'field' && (of ?? rowsOf) === dataset && (field === undefined || name === field)) ||
        (kind === 'dataset' && field === undefined && name === dataset),
    );
    if (isRead) return pointer;
  }
  return null;
}

interface Place {
  readonly pointer: string;
  readonly formula: Formula;
  /** The dataset whose rows it is about; null: of none. */
  readonly rowsOf: Id | null;
}

/** A place that names fields is told as the formula that would. */
function* formulasIn({ funnels = [], metrics = [] }: WeirDocument): Generator<Place> {
  for (const [at, funnel] of funnels.entries()) {
    if (funnel.archived === true) continue;
    const here = pointerTo('/funnels', at);
    const value = funnel.value;
    if (value)
      yield* namedIn(
        value.dataset,
        [
          ['field', value.field],
          ['entity', value.entity],
        ],
        `${here}/value`,
      );
    for (const [place, { enters = [], checklist = [], archived }] of funnel.stages.entries()) {
      if (archived === true) continue;
      const stage = pointerTo(here, 'stages', place);
      for (const [index, signal] of enters.entries()) yield* signalIn(signal, pointerTo(stage, 'enters', index));
      for (const [index, { when = true }] of checklist.entries()) {
        const pointer = pointerTo(stage, 'checklist', index, 'when');
        for (const rowsOf of rowsAround(enters, value?.dataset)) yield { pointer, formula: when, rowsOf };
      }
    }
    for (const [place, { from, when = true, entity, archived }] of (funnel.transitions ?? []).entries()) {
      if (archived === true) continue;
      const pointer = pointerTo(here, 'transitions', place);
      for (const rowsOf of rowsAround(funnel.stages.find(({ id }) => id === from)?.enters ?? [], undefined)) {
        yield { pointer: `${pointer}/when`, formula: when, rowsOf };
        yield* namedIn(rowsOf, [['entity', entity]], pointer);
      }
    }
  }
  for (const [at, { formula, archived }] of metrics.entries()) {
    if (archived !== true) yield { pointer: pointerTo('/metrics', at, 'formula'), formula, rowsOf: null };
  }
}

function* signalIn({ dataset, when = true, at, entity }: Signal, pointer: string): Generator<Place> {
  yield* namedIn(
    dataset,
    [
      ['at', at],
      ['entity', entity],
    ],
    pointer,
  );
  yield { pointer: `${pointer}/when`, formula: when, rowsOf: dataset };
}

function* namedIn(
  rowsOf: Id,
  fields: readonly (readonly [string, Id | undefined])[],
  pointer: string,
): Generator<Place> {
  for (const [part, name] of fields) {
    if (name !== undefined) yield { pointer: `${pointer}/${part}`, formula: { var: name }, rowsOf };
  }
}

function rowsAround(enters: readonly Signal[], value: Id | undefined): ReadonlySet<Id> {
  return new Set([...enters.map(({ dataset }) => dataset), ...(value === undefined ? [] : [value])]);
}
