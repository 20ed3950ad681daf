import { isWeirError, reasonWithin } from '@weir/schema';
import type { Id, WeirDocument } from '@weir/schema';
import type { Call, DocumentStore, Stored } from '@weir/query';
import type { Editor } from './editor.js';

/** Where the draft is: `unsaved` when nobody keeps it, `conflict` when somebody else has changed what is stored. */
export type DraftState =
  | { readonly kind: 'opening' | 'unsaved' | 'saving' }
  /** `theirs` is what is stored; null when it could not be read. */
  | { readonly kind: 'conflict'; readonly theirs: Stored | null }
  | { readonly kind: 'saved'; readonly at: string; readonly isPublished: boolean }
  | { readonly kind: 'failed'; readonly reason: string };

export interface DraftKeeperOptions {
  readonly store?: DocumentStore | undefined;
  readonly call?: Call;
  /** Tells the host that a draft is being saved; resolves with whether the host keeps it, rejects with why it could not. */
  readonly announce?: (document: WeirDocument) => Promise<boolean>;
  readonly onState?: (state: DraftState) => void;
  /** How others who have the same document before them are told that it was saved. */
  readonly others?: Others;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Others on this machine: tabs, and other designers of the page. */
export interface Others {
  tell(id: Id, revision: string): void;
  /** @returns how to stop listening */
  listen(heard: (id: Id, revision: string) => void): () => void;
}

/** Between two saves, so that typing is written in gulps. The first change after a pause is saved at once: a tab may close any moment. */
const REST_MS = 400;

/** Large documents rest longer: this many times what the last save took. */
const REST_FACTOR = 5;

/**
 * Saves the editor's document as a draft while it is worked on, one save at a time. A conflict stops the saving until a person has chosen
 * whose version stays.
 */
export class DraftKeeper {
  readonly #editor: Editor;
  readonly #options: DraftKeeperOptions;
  readonly #revisions = new Map<Id, string | null>();
  readonly #unsubscribe: (() => void)[] = [];
  #listening: Id | null = null;
  #state: DraftState = { kind: 'unsaved' };
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restUntil = 0;
  #isPublished = false;
  #isClosed = false;

  constructor(editor: Editor, options: DraftKeeperOptions = {}) {
    this.#editor = editor;
    this.#options = options;
    this.#unsubscribe.push(
      editor.subscribe((event) => {
        if (event.type === 'change' && event.reason !== 'load' && event.reason !== 'draft') this.#changed();
      }),
    );
    const stop = options.others?.listen((id, revision) => {
      if (id === editor.document.id && revision !== this.#revisions.get(id)) void this.check();
    });
    if (stop) this.#unsubscribe.push(stop);
  }

  get state(): DraftState {
    return this.#state;
  }

  /** Takes over what the store has for this document. Rejections are states, not exceptions. */
  async open(): Promise<void> {
    const { store } = this.#options;
    if (!store) return;
    const { document } = this.#editor;
    this.#set({ kind: 'opening' });
    try {
      const stored = await this.#load(store, document.id);
      if (this.#isClosed) return;
      this.#revisions.set(document.id, stored?.revision ?? null);
      this.#listen(store, document.id);
      const isEdited = this.#editor.document !== document;
      if (stored && isEdited && !isSame(stored.document, document))
        return this.#set({ kind: 'conflict', theirs: stored });
      if (stored && !isEdited) return this.#take(stored);
      this.#set({ kind: 'unsaved' });
      if (isEdited) this.#changed();
    } catch (error) {
      this.#set({ kind: 'failed', reason: reasonWithin(error) });
    }
  }

  /** Saves now what is not saved yet, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running) await this.#running;
    if (this.#editor.isDirty && this.#state.kind !== 'conflict') await this.#save();
  }

  /** After a failure. */
  async retry(): Promise<void> {
    if (this.#isKnown(this.#editor.document.id) || !this.#options.store) await this.flush();
    else await this.open();
  }

  /** Looks whether somebody else has saved meanwhile. What cannot be read is no failure: there is nothing to save. */
  async check(): Promise<void> {
    const { store } = this.#options;
    const { id } = this.#editor.document;
    if (!store || !this.#isKnown(id) || this.#running) return;
    const theirs = await this.#load(store, id).catch(() => undefined);
    if (!theirs || this.#running || this.#isClosed || this.#editor.document.id !== id) return;
    if (theirs.revision === this.#revisions.get(id)) return;
    if (isSame(theirs.document, this.#editor.document)) this.#take(theirs);
    else this.#set({ kind: 'conflict', theirs });
  }

  /** What the store has of this document, the newest first; empty without a store. @throws what the store throws */
  async history(): Promise<readonly Stored[]> {
    const { store, call = {} } = this.#options;
    return (await store?.history(this.#editor.document.id, call)) ?? [];
  }

  /** In a conflict: what is here replaces what is stored. */
  async keepMine(): Promise<void> {
    const { store } = this.#options;
    if (!store) return;
    const { id } = this.#editor.document;
    await this.#guard(async () => {
      const theirs = await this.#load(store, id);
      this.#revisions.set(id, theirs?.revision ?? null);
      await this.#write(this.#editor.document);
    });
  }

  /** In a conflict: what is stored replaces what is here, which one step of undo brings back. */
  async loadTheirs(): Promise<void> {
    const { store } = this.#options;
    if (!store) return;
    await this.#guard(async () => {
      const theirs = await this.#load(store, this.#editor.document.id);
      if (!theirs) return;
      this.#editor.run('version/take', { document: theirs.document });
      this.#take({ ...theirs, document: this.#editor.document });
    });
  }

  /**
   * Publishes what is here, saved first.
   * @param asked what is published where that is an earlier one: what others agreed to while somebody went on typing, which stays the next draft
   * @returns null without a store
   * @throws what saving or publishing throws, also `store/conflict`; the draft is kept
   */
  async publish(name?: string, asked?: WeirDocument): Promise<Stored | null> {
    const isEarlier = asked !== undefined && asked !== this.#editor.document;
    try {
      return await this.#keep(async (document, store, call) => {
        if (!this.#revisions.get(document.id) || this.#editor.isDirty || isEarlier) await this.#write(document);
        const ifRevision = this.#revisions.get(document.id) ?? '';
        const published = await store.publish(document.id, { ...call, ifRevision, ...(name && { name }) });
        this.#isPublished = this.#editor.document === document;
        return published;
      }, asked);
    } finally {
      if (isEarlier) this.#changed();
    }
  }

  /**
   * Keeps what is here under a name that it can be found by.
   * @returns null without a store
   * @throws what saving throws, also `store/conflict`
   */
  async saveVersion(name: string): Promise<Stored | null> {
    return this.#keep((document, store, call) => {
      const ifRevision = this.#revisions.get(document.id) ?? null;
      return store.saveDraft(document, { ...call, ifRevision, name });
    });
  }

  /** Saves what is left and stops. */
  async close(): Promise<void> {
    for (const stop of this.#unsubscribe) stop();
    const flushed = this.flush();
    this.#isClosed = true;
    await flushed;
  }

  #changed(): void {
    this.#isPublished = false;
    if (this.#state.kind === 'conflict' || this.#state.kind === 'opening' || this.#timer !== undefined) return;
    const restMs = this.#restUntil - this.#now();
    if (!this.#running && restMs <= 0) void this.#save();
    else this.#timer = setTimeout(() => void this.flush(), Math.max(restMs, REST_MS));
  }

  async #keep(
    work: (document: WeirDocument, store: DocumentStore, call: Call) => Promise<Stored>,
    what?: WeirDocument,
  ): Promise<Stored | null> {
    const { store, call = {} } = this.#options;
    if (!store) return null;
    let kept: Stored | null = null;
    let failure: unknown;
    await this.#guard(async () => {
      const document = what ?? this.#editor.document;
      try {
        kept = await work(document, store, call);
        this.#stored(document, kept);
      } catch (error) {
        failure = error;
        throw error;
      }
    });
    if (failure !== undefined) throw failure;
    return kept;
  }

  async #save(): Promise<void> {
    await this.#guard(() => this.#write(this.#editor.document));
  }

  /** One at a time; what fails is a state. */
  async #guard(work: () => Promise<void>): Promise<void> {
    while (this.#running) await this.#running;
    const startedAt = this.#now();
    this.#set({ kind: 'saving' });
    this.#running = work()
      .catch(async (error: unknown) => {
        this.#set(isConflict(error) ? await this.#conflict() : { kind: 'failed', reason: reasonWithin(error) });
      })
      .finally(() => {
        this.#running = null;
        this.#restUntil = this.#now() + Math.max(REST_MS, (this.#now() - startedAt) * REST_FACTOR);
      });
    await this.#running;
  }

  async #write(document: WeirDocument): Promise<void> {
    const { store, call = {}, announce } = this.#options;
    const isKept = await announce?.(document);
    if (!store) {
      if (isKept) this.#saved(document, new Date(this.#now()).toISOString());
      else this.#set({ kind: 'unsaved' });
      return;
    }
    if (!this.#isKnown(document.id)) this.#revisions.set(document.id, null);
    const stored = await store.saveDraft(document, { ...call, ifRevision: this.#revisions.get(document.id) ?? null });
    this.#stored(document, stored);
  }

  #stored(document: WeirDocument, { revision, savedAt }: Stored): void {
    this.#revisions.set(document.id, revision);
    this.#saved(document, savedAt);
    this.#options.others?.tell(document.id, revision);
  }

  async #conflict(): Promise<DraftState> {
    const { store } = this.#options;
    const theirs = await (store && this.#load(store, this.#editor.document.id))?.catch(() => undefined);
    return { kind: 'conflict', theirs: theirs ?? null };
  }

  #listen(store: DocumentStore, id: Id): void {
    if (this.#listening === id) return;
    this.#listening = id;
    const stop = store.subscribe?.(id, this.#options.call ?? {}, () => void this.check());
    if (stop) this.#unsubscribe.push(stop);
  }

  #take(stored: Stored): void {
    this.#revisions.set(stored.document.id, stored.revision);
    this.#isPublished = stored.state === 'published';
    if (isSame(stored.document, this.#editor.document)) this.#saved(this.#editor.document, stored.savedAt);
    else {
      this.#editor.load(stored.document, { savedAt: stored.savedAt, reason: 'draft' });
      this.#set({ kind: 'saved', at: stored.savedAt, isPublished: this.#isPublished });
    }
  }

  #saved(document: WeirDocument, at: string): void {
    this.#editor.markSaved(document, at);
    this.#set({ kind: 'saved', at, isPublished: this.#isPublished });
  }

  async #load(store: DocumentStore, id: Id): Promise<Stored | undefined> {
    try {
      return await store.load(id, this.#options.call ?? {});
    } catch (error) {
      if (isWeirError(error) && error.code === 'store/not-found') return undefined;
      throw error;
    }
  }

  #isKnown(id: Id): boolean {
    return this.#revisions.has(id);
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #set(state: DraftState): void {
    this.#state = state;
    if (!this.#isClosed) this.#options.onState?.(state);
  }
}

function isSame(a: WeirDocument, b: WeirDocument): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isConflict(error: unknown): boolean {
  return isWeirError(error) && error.code === 'store/conflict';
}
