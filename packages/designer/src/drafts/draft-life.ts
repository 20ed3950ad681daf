import { WeirError } from '@weir/schema';
import { DraftKeeper } from '../editor/index.js';
import type { DraftState } from '../editor/index.js';
import { WeirErrorEvent, WeirSaveEvent } from '../element/events.js';
import type { Shell } from '../shell/shell.js';

/** The draft as long as the designer is on the page: a keeper for each document, store and context that it is given. */
export class DraftLife {
  #state: DraftState = { kind: 'unsaved' };
  #keeper: DraftKeeper | null = null;
  #isDue = false;
  #opening: Promise<void> = Promise.resolve();

  constructor(private readonly shell: Shell) {}

  get state(): DraftState {
    return this.#state;
  }

  get keeper(): DraftKeeper | null {
    return this.#keeper;
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
    void this.#keeper?.close();
    this.#keeper = null;
  }

  #start(): void {
    this.#isDue = false;
    void this.#keeper?.close();
    const { store, context } = this.shell.designer;
    const keeper = new DraftKeeper(this.shell.editor, {
      store,
      call: context ? { context } : {},
      announce: async (document) => {
        const event = new WeirSaveEvent(document);
        this.shell.emit(event);
        return event.settled();
      },
      onState: (state) => this.#changed(state, keeper),
    });
    this.#keeper = keeper;
    this.#state = keeper.state;
    this.#opening = keeper.open();
  }

  #changed(state: DraftState, keeper: DraftKeeper): void {
    if (keeper !== this.#keeper) return;
    this.#state = state;
    this.shell.changed();
    if (state.kind !== 'failed') return;
    const error = new WeirError('designer/save-failed', { reason: state.reason });
    this.shell.emit(new WeirErrorEvent(error, 'draft', () => keeper.retry()));
  }
}
