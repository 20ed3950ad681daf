import { errorOf } from '@weir/schema';
import { DraftKeeper } from '../editor/index.js';
import type { DraftState } from '../editor/index.js';
import type { Stored } from '@weir/query';
import { WeirErrorEvent, WeirSaveEvent } from '../element/events.js';
import type { Shell } from '../shell/shell.js';
import { CrashCopy } from './crash-copy.js';
import { OtherTabs } from './other-tabs.js';

/** Between two looks at what is stored when a person comes back to the designer. */
const LOOK_MS = 5_000;

/** The draft as long as the designer is on the page: a keeper for each document, store and context that it is given. */
export class DraftLife {
  #state: DraftState = { kind: 'unsaved' };
  #keeper: DraftKeeper | null = null;
  #copy: CrashCopy | null = null;
  #found: Stored | null = null;
  #stop: () => void = () => undefined;
  #lookedAt = 0;
  #isDue = false;
  #opening: Promise<void> = Promise.resolve();

  constructor(private readonly shell: Shell) {}

  get state(): DraftState {
    return this.#state;
  }

  get keeper(): DraftKeeper | null {
    return this.#keeper;
  }

  /** Who works here, where the host says so. */
  get user(): string | undefined {
    return this.shell.designer.context?.user;
  }

  /** What was typed before a crash and never saved; null where there is nothing to offer. */
  get found(): Stored | null {
    return this.#found;
  }

  /** Goes on from what was found. */
  takeFound(): void {
    if (this.#found) this.shell.editor.run('version/take', { document: this.#found.document });
    this.#found = null;
    this.shell.changed();
  }

  /** Lets go of what was found. */
  dropFound(): void {
    this.#found = null;
    this.#copy?.settle(this.shell.editor.document);
    this.shell.changed();
  }

  /** A person is here again: somebody else may have saved meanwhile. */
  look(): void {
    const now = Date.now();
    if (now - this.#lookedAt < LOOK_MS) return;
    this.#lookedAt = now;
    void this.#keeper?.check();
  }

  /** Resolves when what the store has was taken over. */
  get opened(): Promise<void> {
    return this.#opening;
  }

  /** The document, the store or the context is another one. */
  renew(): void {
    this.#isDue = true;
  }

  connected(): void {
    if (!this.#keeper) this.#isDue = true;
  }

  /** Begins anew where that is due. */
  update(): void {
    const { designer } = this.shell;
    if (this.#isDue && designer.isConnected && designer.document) this.#start();
  }

  async flush(): Promise<void> {
    await this.#keeper?.flush();
  }

  stop(): void {
    this.#stop();
    this.#stop = () => undefined;
    this.#keeper = null;
    this.#copy = null;
    this.#found = null;
  }

  #start(): void {
    this.#isDue = false;
    this.stop();
    const { editor, designer } = this.shell;
    const { store, recovery, context } = designer;
    const call = context ? { context } : {};
    const tabs = store && new OtherTabs(context);
    const keeper = new DraftKeeper(editor, {
      store,
      call,
      ...(tabs && { others: tabs }),
      announce: async (document) => {
        const event = new WeirSaveEvent(document);
        this.shell.emit(event);
        return event.settled();
      },
      onState: (state) => this.#changed(state, keeper),
    });
    this.#keeper = keeper;
    this.#copy = recovery ? new CrashCopy(recovery, call) : null;
    const unsubscribe = editor.subscribe((event) => {
      if (event.type === 'change' && event.reason !== 'load' && event.reason !== 'draft')
        this.#copy?.keep(event.document);
    });
    this.#stop = () => {
      unsubscribe();
      void keeper.close().finally(() => tabs?.close());
    };
    this.#state = keeper.state;
    this.#opening = this.#open(keeper, this.#copy);
  }

  async #open(keeper: DraftKeeper, copy: CrashCopy | null): Promise<void> {
    await keeper.open();
    const found = await copy?.find(this.shell.editor.document);
    if (!found || keeper !== this.#keeper) return;
    this.#found = found;
    this.shell.changed();
  }

  #changed(state: DraftState, keeper: DraftKeeper): void {
    if (keeper !== this.#keeper) return;
    this.#state = state;
    this.shell.changed();
    const { editor } = this.shell;
    if (state.kind === 'saved' && !editor.isDirty && !this.#found) this.#copy?.settle(editor.document);
    if (state.kind !== 'failed') return;
    const error = errorOf('designer/save-failed', { reason: state.reason });
    this.shell.emit(new WeirErrorEvent(error, 'draft', () => keeper.retry()));
  }
}
