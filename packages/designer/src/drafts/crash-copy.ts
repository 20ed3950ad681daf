import { isWeirError } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { Call, DocumentStore, Stored } from '@weir/query';
import { isSame } from '../versions/diff/same.js';

/**
 * What is typed, kept at once in a store of the browser's own beside the one that documents live in: there it is still when the tab has
 * crashed, or when the network was away. A draft in it is one that was not saved; what was saved is marked by publishing it.
 * Whatever fails here is silent: the draft itself is kept elsewhere, and that says so.
 */
export class CrashCopy {
  #revision: string | null = null;
  #waiting: (() => Promise<Stored>) | null = null;
  #running: Promise<void> | null = null;

  constructor(
    private readonly store: DocumentStore,
    private readonly call: Call,
  ) {}

  /** What was typed and not saved, the last time; null where there is nothing, or nothing else than the document says. */
  async find(document: WeirDocument): Promise<Stored | null> {
    const copy = await this.#newest(document.id);
    return copy?.state !== 'draft' || isSame(copy.document, document) ? null : copy;
  }

  /** Keeps the document as it is now. While one is being written only the newest of the others waits. */
  keep(document: WeirDocument): void {
    this.#write(() => this.store.saveDraft(document, { ...this.call, ifRevision: this.#revision }), document.id);
  }

  /** The document is safe: there is nothing to offer. */
  settle({ id }: WeirDocument): void {
    if (this.#revision === null) return;
    this.#write(() => this.store.publish(id, { ...this.call, ifRevision: this.#revision ?? '' }), id);
  }

  /** Resolves when all is written. */
  async written(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #write(work: () => Promise<Stored>, id: Id): void {
    this.#waiting = work;
    this.#running ??= this.#drain(id);
  }

  async #drain(id: Id): Promise<void> {
    for (let work = this.#waiting; work; work = this.#waiting) {
      this.#waiting = null;
      try {
        this.#revision = (await work()).revision;
      } catch (error) {
        if (!isWeirError(error) || error.code !== 'store/conflict') continue;
        // Another tab has kept its own: what was typed last is what is wanted.
        await this.#newest(id);
        const again = await work().catch(() => null);
        if (again) this.#revision = again.revision;
      }
    }
    this.#running = null;
  }

  async #newest(id: Id): Promise<Stored | null> {
    const newest = await this.store.load(id, this.call).catch(() => null);
    this.#revision = newest?.revision ?? null;
    return newest;
  }
}
