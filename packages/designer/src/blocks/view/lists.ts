import type { Field, Id, Text, WeirDocument } from '@weir/schema';
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
  return titleOf(view, namedIn(view.document, list).find((named) => named.id === id) ?? { id });
}

export function stagesOf(view: BlockView, funnel: Id | undefined): readonly Option[] {
  return view.once(`stages ${funnel}`, () =>
    (view.document?.funnels?.find(({ id }) => id === funnel)?.stages ?? [])
      .filter(({ archived }) => !archived)
      .map((stage) => ({ value: stage.id, label: titleOf(view, stage) })),
  );
}

export function fieldsOf(
  view: BlockView,
  dataset: Id | undefined,
  name: string,
  fits: (field: Field) => boolean,
): readonly Option[] {
  return view.once(`${name} ${dataset}`, () =>
    (view.document?.datasets?.find(({ id }) => id === dataset)?.fields ?? [])
      .filter((field) => !field.archived && fits(field))
      .map((field) => ({ value: field.id, label: titleOf(view, field) })),
  );
}

export const isDated = ({ type }: Field): boolean => type === 'date' || type === 'datetime';

function namedIn(document: WeirDocument | undefined, list: List): readonly Named[] {
  return document?.[list] ?? [];
}

function titleOf({ localizer }: BlockView, { id, title }: Named): string {
  return localizer.text(title) || id;
}
