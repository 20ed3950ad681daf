import type { Id } from '@weir/schema';
import type { Owner } from '../call.js';

/** Whose data changed, and which datasets there are or were. */
export interface OwnedChange {
  readonly owner: Owner;
  readonly datasets: readonly Id[];
}

/** Tells the other tabs, and other adapters of this one, what changed. It is opened at first use. */
export class ChangeChannel {
  #channel: BroadcastChannel | undefined;

  constructor(
    private readonly name: string,
    private readonly onChange: (change: OwnedChange) => void,
  ) {}

  open(): BroadcastChannel {
    if (this.#channel) return this.#channel;
    const channel = new BroadcastChannel(this.name);
    channel.onmessage = ({ data }) => {
      if (isOwnedChange(data)) this.onChange(data);
    };
    return (this.#channel = channel);
  }

  tell(change: OwnedChange): void {
    this.open().postMessage(change);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }
}

/** Another release in another tab may say things that this one does not know. */
function isOwnedChange(data: unknown): data is OwnedChange {
  return (
    typeof data === 'object' &&
    data !== null &&
    'owner' in data &&
    Array.isArray(data.owner) &&
    'datasets' in data &&
    Array.isArray(data.datasets)
  );
}
