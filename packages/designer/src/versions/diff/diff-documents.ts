import type { WeirDocument } from '@weir/schema';
import { compareProperties } from './compare-properties.js';
import type { PropertyChange } from './compare-properties.js';
import { findRenames } from './find-renames.js';
import { keyOf, partsOf } from './part.js';
import type { Part } from './part.js';

/** What is another about one part of a document. */
export interface Difference {
  /** `archived` and `restored` may come with changes. What belongs to a part that came or went is not told of by itself. */
  readonly kind: 'added' | 'changed' | 'removed' | 'archived' | 'restored';
  readonly before: Part | null;
  readonly after: Part | null;
  /** Empty where the part came or went. */
  readonly changes: readonly PropertyChange[];
}

/**
 * What one document says differently from another, part by part, in the order of the newer one; what was removed stands behind its
 * likes. Two documents without a difference say the same: only the order of properties and of transitions may be another.
 */
export function diffDocuments(before: WeirDocument, after: WeirDocument): readonly Difference[] {
  if (before === after) return [];
  const { document, names } = findRenames(before, after);
  const old = new Map(partsOf(document).map((part) => [keyOf(part), part]));
  const made = new Map(partsOf(after).map((part) => [keyOf(part), part]));
  const found: Difference[] = [];
  for (const [key, part] of made) {
    const was = old.get(key);
    if (was) found.push(...differenceOf(was, part, names.get(key)));
    else if (!isWithin(part, old, made)) found.push({ kind: 'added', before: null, after: part, changes: [] });
  }
  for (const [key, part] of old) {
    if (made.has(key) || isWithin(part, made, old)) continue;
    const place = found.findLastIndex((each) => isLike(partOf(each), part));
    const removed: Difference = { kind: 'removed', before: part, after: null, changes: [] };
    if (place < 0) found.push(removed);
    else found.splice(place + 1, 0, removed);
  }
  return found;
}

/** The part as it is, or as it was last. */
export function partOf({ before, after }: Difference): Part {
  const part = after ?? before;
  if (!part) throw new TypeError('A difference is about a part.');
  return part;
}

/** Nothing but places on the drawing is another. */
export function isOnlyLayout({ kind, changes }: Difference): boolean {
  return kind === 'changed' && changes.every(({ path: [property] }) => property === 'position' || property === 'cell');
}

/** @param name what it was called before; undefined: as it is now */
function differenceOf(before: Part, after: Part, name: string | undefined): Difference[] {
  const isOther = name !== undefined;
  const renamed: PropertyChange[] = isOther ? [{ kind: 'changed', path: ['id'], before: name, after: after.id }] : [];
  const others = before.value === after.value ? [] : compareProperties(after.kind, before.value, after.value);
  const changes = [...renamed, ...others];
  const was = before.value['archived'] === true;
  const is = after.value['archived'] === true;
  if (was === is && changes.length === 0) return [];
  return [{ kind: was === is ? 'changed' : is ? 'archived' : 'restored', before, after, changes }];
}

const OWNERS = { field: 'dataset', stage: 'funnel', transition: 'funnel', group: 'funnel', widget: 'board' } as const;

/** Whether its owner is not in the other document either. */
function isWithin(part: Part, others: ReadonlyMap<string, Part>, own: ReadonlyMap<string, Part>): boolean {
  const { kind, owner } = part;
  if (owner === null || !(kind in OWNERS)) return false;
  const key = `${OWNERS[kind as keyof typeof OWNERS]}  ${owner}`;
  return own.has(key) && !others.has(key);
}

function isLike(a: Part, b: Part): boolean {
  const isOwner = a.owner === null && a.id === b.owner;
  return isOwner || (a.kind === b.kind && a.owner === b.owner);
}
