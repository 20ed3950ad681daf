import { WeirError } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { Stored } from '@weir/query';

/** How many revisions of a document a store keeps. The one published last stays even when it is older than these. */
export const KEPT_REVISIONS = 50;

/**
 * The draft that a save adds to a document's history.
 * @throws {WeirError} `store/conflict` when the newest revision is not the one that the save started from
 */
export function draftAfter(newest: Stored | undefined, document: WeirDocument, ifRevision: string | null): Stored {
  assertFresh(document.id, newest, ifRevision);
  return { document, revision: nextRevision(newest), state: 'draft', savedAt: new Date().toISOString() };
}

/**
 * The publication of the newest revision; what is published already stays as it is.
 * @throws {WeirError} `store/not-found`, `store/conflict`
 */
export function publicationOf(newest: Stored | undefined, id: Id, ifRevision: string): Stored {
  if (!newest) throw new WeirError('store/not-found', { id });
  assertFresh(id, newest, ifRevision);
  if (newest.state === 'published') return newest;
  return { ...newest, revision: nextRevision(newest), state: 'published', savedAt: new Date().toISOString() };
}

/** Which of a history's revisions (oldest first) are beyond the limit. */
export function surplus<T>(history: readonly T[], isPublished: (revision: T) => boolean): T[] {
  const published = history.findLast(isPublished);
  return history.slice(0, Math.max(0, history.length - KEPT_REVISIONS)).filter((revision) => revision !== published);
}

/** Where a revision stands in its document's history, counted from 1. */
export function numberOf({ revision }: Pick<Stored, 'revision'>): number {
  return Number.parseInt(revision, 10);
}

function assertFresh(id: Id, newest: Stored | undefined, ifRevision: string | null): void {
  const revision = newest?.revision ?? null;
  if (revision !== ifRevision) throw new WeirError('store/conflict', { id, revision, ifRevision });
}

/** The random part tells a history from one that was cleared and begun anew: the same number is not the same revision. */
function nextRevision(newest: Stored | undefined): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${newest ? numberOf(newest) + 1 : 1}-${random.toString(36)}`;
}
