import type { Dataset, Funnel, Id, Scalar, Text, WeirDocument } from '@weir/schema';
import { anyWording, makeId, newText, positionsOf } from '../../editor/index.js';
import type { StageKind } from '../../editor/index.js';
import { signalOf } from './scratch-document.js';
import type { ProposedWay } from './propose-stages.js';
import type { StageSource } from './stage-source.js';

/** What a person made of the proposal. */
export interface ChosenStage {
  readonly value: Scalar;
  readonly title: Text;
  readonly kind: StageKind;
}

/** What a value is called: as the document says, else the value itself, readable. */
export function titleOfValue(
  document: WeirDocument,
  { dataset, field }: StageSource,
  value: Scalar,
  locale: string,
): Text {
  const known = fieldOf(document, dataset, field)?.values?.find((each) => each.value === value)?.title;
  return known ?? newText(document, locale, readable(String(value)));
}

/** "closed_won" → "Closed won". */
export function readable(value: string): string {
  const words = value.replaceAll(/[_-]+/g, ' ').replaceAll(/\s+/g, ' ').trim();
  return words === '' ? value : words.slice(0, 1).toLocaleUpperCase() + words.slice(1);
}

/** A funnel whose stages are entered by the values, with the transitions between those that were taken, and a tidy place for each. */
export function funnelOf({
  title,
  source,
  stages,
  ways,
}: {
  readonly title: Text;
  readonly source: StageSource;
  readonly stages: readonly ChosenStage[];
  readonly ways: readonly ProposedWay[];
}): Omit<Funnel, 'id'> {
  const taken = new Set<string>();
  const ids = new Map<Scalar, Id>();
  for (const stage of stages) {
    const id = makeId(anyWording(stage.title), 'stage', taken);
    taken.add(id);
    ids.set(stage.value, id);
  }
  const drawn: Omit<Funnel, 'id'> = {
    title,
    stages: stages.map(({ value, title: name, kind }) => ({
      id: ids.get(value) ?? 'stage',
      title: name,
      kind,
      enters: [signalOf(source, value)],
    })),
    transitions: ways.flatMap(({ from, to, kind }) => {
      const [start, end] = [ids.get(from), ids.get(to)];
      return start === undefined || end === undefined ? [] : [{ from: start, to: end, kind }];
    }),
    counting: { method: 'history' },
  };
  const places = positionsOf({ id: 'drawn', ...drawn });
  for (const stage of drawn.stages) {
    const { x, y } = places.get(stage.id) ?? { x: 0, y: 0 };
    stage.position = { x: Math.round(x), y: Math.round(y) };
  }
  return drawn;
}

export function fieldOf(
  { datasets = [] }: WeirDocument,
  dataset: Id,
  field: Id,
): Dataset['fields'][number] | undefined {
  return datasets.find(({ id }) => id === dataset)?.fields.find(({ id }) => id === field);
}
