import { errorOf } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { DocumentStore, Stored } from '@weir/query';

/** A store in memory that notes what it was asked, and fails or waits when told to. */
export class TestStore implements DocumentStore {
  readonly stored = new Map<Id, Stored>();
  /** Newest first. */
  readonly versions: Stored[] = [];
  readonly saves: WeirDocument[] = [];
  /** Thrown by the next saves, in order. */
  readonly failures: Error[] = [];
  /** Saves end when this does. */
  gate: Promise<void> = Promise.resolve();
  #count = 0;

  load(id: Id): Promise<Stored> {
    const stored = this.stored.get(id);
    return stored ? Promise.resolve(stored) : Promise.reject(errorOf('store/not-found', { id }));
  }

  async saveDraft(
    document: WeirDocument,
    { ifRevision, name }: { ifRevision: string | null; name?: string },
  ): Promise<Stored> {
    this.saves.push(document);
    await this.gate;
    const failure = this.failures.shift();
    if (failure) throw failure;
    return this.#put(document, ifRevision, 'draft', name);
  }

  async publish(id: Id, { ifRevision, name }: { ifRevision: string; name?: string }): Promise<Stored> {
    const { document } = await this.load(id);
    return this.#put(document, ifRevision, 'published', name);
  }

  history(): Promise<Stored[]> {
    return Promise.resolve([...this.versions]);
  }

  clear(): Promise<void> {
    this.stored.clear();
    this.versions.length = 0;
    return Promise.resolve();
  }

  /** As another tab would. */
  putElsewhere(document: WeirDocument): Stored {
    return this.#put(document, this.stored.get(document.id)?.revision ?? null, 'draft');
  }

  #put(document: WeirDocument, ifRevision: string | null, state: Stored['state'], name?: string): Stored {
    const { id } = document;
    const revision = this.stored.get(id)?.revision ?? null;
    if (revision !== ifRevision) throw errorOf('store/conflict', { id, revision, ifRevision });
    const savedAt = new Date(Date.UTC(2025, 8, 18, 9, 41, this.#count)).toISOString();
    const stored: Stored = { document, revision: `${++this.#count}`, state, savedAt, ...(name && { name }) };
    this.stored.set(id, stored);
    this.versions.unshift(stored);
    return stored;
  }
}
