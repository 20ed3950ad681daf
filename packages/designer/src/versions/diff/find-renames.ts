import type { Id, Text, WeirDocument } from '@weir/schema';
import { withMetricRenamed } from '../../editor/rename-metric.js';
import { withFunnelRenamed, withStageRenamed } from '../../editor/rename-references.js';
import { isSame } from './same.js';

/** An older version in the names of a newer one. */
export interface Renamed {
  readonly document: WeirDocument;
  /** What parts were called before, by their kind, owner and id as they are now: see `keyOf`. */
  readonly names: ReadonlyMap<string, Id>;
}

type Named = { readonly id: Id; readonly title?: Text; readonly position?: unknown };

/**
 * Funnels, stages and metrics that got another id: one went, another came, and they are titled alike and say much the same, or say the same
 * but for their titles. Where that cannot be told from one that was made anew with such content, it reads the same.
 */
export function findRenames(before: WeirDocument, after: WeirDocument): Renamed {
  const names = new Map<string, Id>();
  let document = before;
  const follow = (kind: string, owner: Id | null, list: (of: WeirDocument) => readonly Named[], rename: Rename) => {
    for (const [from, to] of couples(list(document), list(after))) {
      const isThere = find(list(document), from) !== undefined && find(list(document), to) === undefined;
      if (!isThere) continue;
      const renamed = rename(document, from, to);
      if (!isLikely(find(list(renamed), to), find(list(after), to))) continue;
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

/** What went and what came: those that are titled alike, each once, then all others. What has no title says too little. */
function couples(before: readonly Named[], after: readonly Named[]): readonly (readonly [from: Id, to: Id])[] {
  const old = new Set(before.map(({ id }) => id));
  const made = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id, title }) => !made.has(id) && title !== undefined);
  const come = after.filter(({ id, title }) => !old.has(id) && title !== undefined);
  if (gone.length === 0 || come.length === 0) return [];
  const left = [...gone];
  const alike = come.flatMap(({ id, title }) => {
    const at = left.findIndex((each) => isSame(each.title, title));
    const [from] = at < 0 ? [] : left.splice(at, 1);
    return from ? [[from.id, id] as const] : [];
  });
  const coupled = new Set(alike.map(([, to]) => to));
  const others = come.filter(({ id }) => !coupled.has(id));
  return [...alike, ...left.flatMap((from) => others.map((to) => [from.id, to.id] as const))];
}

function find(list: readonly Named[], id: Id): Named | undefined {
  return list.find((each) => each.id === id);
}

/** Where something is drawn does not tell what it is. */
const BESIDE = new Set(['id', 'title', 'position']);

/** Titled alike, at least half of what else they say is the same; else all of it, and at least two things. */
function isLikely(one: Named | undefined, other: Named | undefined): boolean {
  if (!one || !other) return false;
  const [said, also]: [Said, Said] = [{ ...one }, { ...other }];
  const properties = [...new Set([...Object.keys(said), ...Object.keys(also)])].filter((key) => !BESIDE.has(key));
  const same = properties.filter((key) => isSame(said[key], also[key])).length;
  if (isSame(one.title, other.title)) return same * 2 >= properties.length;
  return same === properties.length && same >= 2;
}

type Said = Readonly<Record<string, unknown>>;
