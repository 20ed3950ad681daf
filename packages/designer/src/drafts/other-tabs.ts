import type { Context } from '@weir/query';
import type { Id } from '@weir/schema';
import type { Others } from '../editor/index.js';

interface Saved {
  readonly owner: readonly [tenant: string, user: string];
  readonly id: Id;
  readonly revision: string;
}

/** The other tabs of this browser, and other designers of this page, whatever store they have. It is opened at first use. */
export class OtherTabs implements Others {
  readonly #owner: Saved['owner'];
  #channel: BroadcastChannel | undefined;
  #heard: ((id: Id, revision: string) => void) | undefined;

  constructor(context: Context | undefined) {
    this.#owner = [context?.tenant ?? '', context?.user ?? ''];
  }

  tell(id: Id, revision: string): void {
    const saved: Saved = { owner: this.#owner, id, revision };
    this.#open().postMessage(saved);
  }

  listen(heard: (id: Id, revision: string) => void): () => void {
    this.#heard = heard;
    this.#open();
    return () => (this.#heard = undefined);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #open(): BroadcastChannel {
    if (this.#channel) return this.#channel;
    const channel = new BroadcastChannel('weir/drafts');
    channel.onmessage = ({ data }) => {
      if (isSaved(data) && data.owner.join('\n') === this.#owner.join('\n')) this.#heard?.(data.id, data.revision);
    };
    return (this.#channel = channel);
  }
}

/** Another release in another tab may say things that this one does not know. */
function isSaved(data: unknown): data is Saved {
  return (
    typeof data === 'object' &&
    data !== null &&
    'owner' in data &&
    Array.isArray(data.owner) &&
    'id' in data &&
    typeof data.id === 'string' &&
    'revision' in data &&
    typeof data.revision === 'string'
  );
}
