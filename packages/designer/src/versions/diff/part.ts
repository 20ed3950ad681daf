import { pointerTo } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import { transitionKeys } from '../../editor/index.js';

export type PartKind =
  | 'document'
  | 'dataset'
  | 'field'
  | 'dimension'
  | 'parameter'
  | 'funnel'
  | 'stage'
  | 'transition'
  | 'group'
  | 'metric'
  | 'insight'
  | 'board'
  | 'widget';

/** What a document is made of, and people call by a name. */
export interface Part {
  readonly kind: PartKind;
  /** Of a transition its key within the funnel; of the document its own id. */
  readonly id: string;
  /** The funnel, dataset or board that it belongs to; null for what belongs to the document. */
  readonly owner: Id | null;
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
}

type List = readonly { readonly id: Id }[];

/** The lists of parts that the document has, and those that their parts have, in the order in which they are told of. */
const LISTS = {
  datasets: { kind: 'dataset', parts: { fields: 'field' } },
  dimensions: { kind: 'dimension', parts: {} },
  parameters: { kind: 'parameter', parts: {} },
  funnels: { kind: 'funnel', parts: { stages: 'stage', transitions: 'transition', groups: 'group' } },
  metrics: { kind: 'metric', parts: {} },
  insights: { kind: 'insight', parts: {} },
  boards: { kind: 'board', parts: { widgets: 'widget' } },
} as const satisfies Record<string, { kind: PartKind; parts: Record<string, PartKind> }>;

const NESTED: ReadonlyMap<PartKind, readonly string[]> = new Map([
  ['document', Object.keys(LISTS)],
  ...Object.values(LISTS).map(({ kind, parts }) => [kind as PartKind, Object.keys(parts)] as const),
]);

/** The properties of a part that hold other parts, and are not its own. */
export function listsOf(kind: PartKind): readonly string[] {
  return NESTED.get(kind) ?? [];
}

/** Tells parts apart, and is the same in both versions. */
export function keyOf({ kind, owner, id }: Part): string {
  return `${kind} ${owner ?? ''} ${kind === 'document' ? '' : id}`;
}

/** Each part of the document, owners before what they own. */
export function partsOf(document: WeirDocument): readonly Part[] {
  const parts: Part[] = [{ kind: 'document', id: document.id, owner: null, pointer: '', value: recordOf(document) }];
  for (const [list, { kind, parts: nested }] of Object.entries(LISTS)) {
    listIn(recordOf(document), list).forEach((value, index) => {
      const pointer = pointerTo('', list, index);
      parts.push({ kind, id: value.id, owner: null, pointer, value: recordOf(value) });
      for (const [name, nestedKind] of Object.entries(nested)) {
        const keys = nestedKind === 'transition' ? transitionKeys(value as never) : null;
        listIn(recordOf(value), name).forEach((item, place) => {
          const id = keys?.[place] ?? item.id;
          const own = pointerTo(pointer, name, place);
          parts.push({ kind: nestedKind, id, owner: value.id, pointer: own, value: recordOf(item) });
        });
      }
    });
  }
  return parts;
}

function listIn(value: Readonly<Record<string, unknown>>, name: string): List {
  const list = value[name];
  return Array.isArray(list) ? (list as List) : [];
}

function recordOf(value: object): Readonly<Record<string, unknown>> {
  return value as Readonly<Record<string, unknown>>;
}
