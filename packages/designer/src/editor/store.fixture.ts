import { WeirError } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { DocumentStore, Stored } from '@weir/query';

/** A store in memory that notes what it was asked, and fails or waits when told to. */
export class TestStore implements DocumentStore {
  readonly stored = new Map<Id, Stored>();
  readonly saves: WeirDocument[] = [];
  /** Thrown by the next saves, in order. */
  readonly failures: Error[] = [];
  /** Saves end when this does. */
  gate: Promise<void> = Promise.resolve();
  #count = 0;

  load(id: Id): Promise<Stored> {
    const stored = this.stored.get(id);
    return stored ? Promise.resolve(stored) : Promise.reject(new WeirError('store/not-found', { id }));
  }

  async saveDraft(document: WeirDocument, { ifRevision }: { ifRevision: string | null }): Promise<Stored> {
    this.saves.push(document);
    await this.gate;
    const failure = this.failures.shift();
    if (failure) throw failure;
    return this.#put(document, ifRevision, 'draft');
  }

  async publish(id: Id, { ifRevision }: { ifRevision: string }): Promise<Stored> {
    const { document } = await this.load(id);
    return this.#put(document, ifRevision, 'published');
  }

  history(): Promise<Stored[]> {
    return Promise.resolve([...this.stored.values()]);
  }

  clear(): Promise<void> {
    this.stored.clear();
    return Promise.resolve();
  }

  /** As another tab would. */
  putElsewhere(document: WeirDocument): Stored {
    return this.#put(document, this.stored.get(document.id)?.revision ?? null, 'draft');
  }

  #put(document: WeirDocument, ifRevision: string | null, state: Stored['state']): Stored {
    const { id } = document;
    const revision = this.stored.get(id)?.revision ?? null;
    if (revision !== ifRevision) throw new WeirError('store/conflict', { id, revision, ifRevision });
    const savedAt = new Date(Date.UTC(2025, 8, 18, 9, 41, this.#count)).toISOString();
    const stored: Stored = { document, revision: `${++this.#count}`, state, savedAt };
    this.stored.set(id, stored);
    return stored;
  }
}
