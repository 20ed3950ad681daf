import { errorOf } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { Call, Stored } from '@weir/query';

/** How many revisions of a document a store keeps. Versions stay even when they are older than these. */
export const KEPT_REVISIONS = 50;

/** How many versions a store keeps beyond them: what has a name or was published. The one published last always stays. */
export const KEPT_VERSIONS = 200;

/** What a revision is for a person who looks back: `version` has a name. */
export type RevisionKind = 'draft' | 'version' | 'published';

export function kindOf({ state, name }: Pick<Stored, 'state' | 'name'>): RevisionKind {
  return state === 'published' || name === undefined ? state : 'version';
}

/**
 * The draft that a save adds to a document's history.
 * @throws {WeirError} `store/conflict` when the newest revision is not the one that the save started from
 */
export function draftAfter(
  newest: Stored | undefined,
  document: WeirDocument,
  { ifRevision, name, context }: Call & { ifRevision: string | null; name?: string },
): Stored {
  assertFresh(document.id, newest, ifRevision);
  return {
    document,
    revision: nextRevision(newest),
    state: 'draft',
    savedAt: new Date().toISOString(),
    ...(name !== undefined && { name }),
    ...(context?.user !== undefined && { savedBy: context.user }),
  };
}

/**
 * The publication of the newest revision; what is published already stays as it is, unless it gets another name.
 * @throws {WeirError} `store/not-found`, `store/conflict`
 */
export function publicationOf(
  newest: Stored | undefined,
  id: Id,
  { ifRevision, name, context }: Call & { ifRevision: string; name?: string },
): Stored {
  if (!newest) throw errorOf('store/not-found', { id });
  assertFresh(id, newest, ifRevision);
  if (newest.state === 'published' && (name === undefined || name === newest.name)) return newest;
  return {
    ...newest,
    revision: nextRevision(newest),
    state: 'published',
    savedAt: new Date().toISOString(),
    ...(name !== undefined && { name }),
    ...(context?.user !== undefined && { savedBy: context.user }),
  };
}

/** Which of a history's revisions (oldest first) are beyond the limits. */
export function surplus<T>(history: readonly T[], kind: (revision: T) => RevisionKind): T[] {
  const published = history.findLast((revision) => kind(revision) === 'published');
  const older = history.slice(0, Math.max(0, history.length - KEPT_REVISIONS));
  const versions = new Set(older.filter((revision) => kind(revision) !== 'draft').slice(-KEPT_VERSIONS));
  return older.filter((revision) => revision !== published && !versions.has(revision));
}

/** Where a revision stands in its document's history, counted from 1. */
export function numberOf({ revision }: Pick<Stored, 'revision'>): number {
  return Number.parseInt(revision, 10);
}

function assertFresh(id: Id, newest: Stored | undefined, ifRevision: string | null): void {
  const revision = newest?.revision ?? null;
  if (revision !== ifRevision) throw errorOf('store/conflict', { id, revision, ifRevision });
}

/** The random part tells a history from one that was cleared and begun anew: the same number is not the same revision. */
function nextRevision(newest: Stored | undefined): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${newest ? numberOf(newest) + 1 : 1}-${random.toString(36)}`;
}
