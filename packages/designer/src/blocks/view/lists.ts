import type { Dataset, Field, Funnel, Id, Text, WeirDocument } from '@weir/schema';
import type { Option } from '@weir/ui';
import type { BlockView } from './block-view.js';

interface Named {
  readonly id: Id;
  readonly title?: Text;
  readonly archived?: boolean;
}

export type List = 'datasets' | 'funnels' | 'metrics' | 'parameters' | 'dimensions';

/** What a document has of a kind, to choose from: without what is archived, and without the metric itself. */
export function listed(view: BlockView, list: List): readonly Option[] {
  return view.once(list, () =>
    namedIn(view.document, list)
      .filter(({ id, archived }) => !archived && !(list === 'metrics' && id === view.metric))
      .map((named) => ({ value: named.id, label: titleOf(view, named) })),
  );
}

/** The title of what may be archived, or not be there at all. */
export function titleIn(view: BlockView, list: List, id: Id): string {
  return knownTitle(view, list, id) ?? id;
}

/** Undefined for what the document does not have. */
export function knownTitle(view: BlockView, list: List, id: Id): string | undefined {
  return titleAmong(view, namedIn(view.document, list), id);
}

/** @param without the stage that is not offered */
export function stagesOf(view: BlockView, funnel: Id, without?: Id): readonly Option[] {
  return view.once(`stages ${funnel} but ${without}`, () =>
    (funnelOf(view, funnel)?.stages ?? [])
      .filter(({ id, archived }) => !archived && id !== without)
      .map((stage) => ({ value: stage.id, label: titleOf(view, stage) })),
  );
}

export function stageTitle(view: BlockView, funnel: Id, stage: Id): string | undefined {
  return titleAmong(view, funnelOf(view, funnel)?.stages ?? [], stage);
}

export function fieldTitle(view: BlockView, dataset: Id | undefined, field: Id): string | undefined {
  return titleAmong(view, datasetOf(view, dataset)?.fields ?? [], field);
}

export function fieldsOf(
  view: BlockView,
  dataset: Id | undefined,
  name: string,
  fits: (field: Field) => boolean,
): readonly Option[] {
  return view.once(`${name} ${dataset}`, () =>
    (datasetOf(view, dataset)?.fields ?? [])
      .filter((field) => !field.archived && fits(field))
      .map((field) => ({ value: field.id, label: titleOf(view, field) })),
  );
}

export const isDated = ({ type }: Field): boolean => type === 'date' || type === 'datetime';

export function funnelOf({ document }: BlockView, funnel: Id | undefined): Funnel | undefined {
  return document?.funnels?.find(({ id }) => id === funnel);
}

export function datasetOf({ document }: BlockView, dataset: Id | undefined): Dataset | undefined {
  return document?.datasets?.find(({ id }) => id === dataset);
}

function titleAmong(view: BlockView, all: readonly Named[], id: Id): string | undefined {
  const found = all.find((named) => named.id === id);
  return found && titleOf(view, found);
}

function namedIn(document: WeirDocument | undefined, list: List): readonly Named[] {
  return document?.[list] ?? [];
}

function titleOf({ localizer }: BlockView, { id, title }: Named): string {
  return localizer.text(title) || id;
}
