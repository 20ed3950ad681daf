import type { Id, Text, WeirDocument } from '@weir/schema';
import { withMetricRenamed } from '../../editor/rename-metric.js';
import { withFunnelRenamed, withStageRenamed } from './rename-references.js';
import { isSame } from './same.js';

/** An older version in the names of a newer one. */
export interface Renamed {
  readonly document: WeirDocument;
  /** What parts were called before, by their kind, owner and id as they are now: see `keyOf`. */
  readonly names: ReadonlyMap<string, Id>;
}

type Named = { readonly id: Id; readonly title?: Text; readonly position?: unknown };

/**
 * Funnels, stages and metrics that only got another id: one went, another came, and they say the same. Where that cannot be told from one
 * that was made anew with the same content, it reads the same.
 */
export function findRenames(before: WeirDocument, after: WeirDocument): Renamed {
  const names = new Map<string, Id>();
  let document = before;
  const follow = (kind: string, owner: Id | null, list: (of: WeirDocument) => readonly Named[], rename: Rename) => {
    for (const [from, to] of couples(list(document), list(after))) {
      const renamed = rename(document, from, to);
      if (!saysSame(find(list(renamed), to), find(list(after), to))) continue;
      document = renamed;
      names.set(`${kind} ${owner ?? ''} ${to}`, from);
    }
  };
  for (let count = -1; count !== names.size;) {
    count = names.size;
    follow('funnel', null, ({ funnels = [] }) => funnels, withFunnelRenamed);
    follow('metric', null, ({ metrics = [] }) => metrics, withMetricRenamed);
    for (const { id } of after.funnels ?? []) {
      const stages = ({ funnels = [] }: WeirDocument) => funnels.find((funnel) => funnel.id === id)?.stages ?? [];
      follow('stage', id, stages, (of, from, to) => withStageRenamed(of, id, from, to));
    }
  }
  return { document, names };
}

type Rename = (document: WeirDocument, from: Id, to: Id) => WeirDocument;

/** What went and what came that are titled alike, each once. What has no title says too little. */
function couples(before: readonly Named[], after: readonly Named[]): readonly (readonly [from: Id, to: Id])[] {
  const old = new Set(before.map(({ id }) => id));
  const made = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id, title }) => !made.has(id) && title !== undefined);
  if (gone.length === 0) return [];
  return after
    .filter(({ id }) => !old.has(id))
    .flatMap(({ id, title }) => {
      const at = gone.findIndex((each) => isSame(each.title, title));
      const [from] = at < 0 ? [] : gone.splice(at, 1);
      return from ? [[from.id, id] as const] : [];
    });
}

function find(list: readonly Named[], id: Id): Named | undefined {
  return list.find((each) => each.id === id);
}

/** Where a stage is drawn is told apart from what it is. */
function saysSame(one: Named | undefined, other: Named | undefined): boolean {
  if (!one || !other) return false;
  const { position: _, ...rest } = one;
  const { position: __, ...others } = other;
  return isSame(rest, others);
}
