import type { Id } from '@weir/schema';
import type { StoreChange } from '../columns/column-store.js';
import type { PassPart } from './dataset-pass.js';

/** What was counted of the first rows of a dataset. */
export interface KeptPart {
  readonly dataset: Id;
  /** Other datasets that it depends on. */
  readonly madeOf: ReadonlySet<Id>;
  /** Of the dataset: another of the same origin begins with the same rows. */
  readonly origin: number;
  readonly rows: number;
  readonly layout: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly part: PassPart;
}

interface Kept extends KeptPart {
  readonly bytes: number;
}

/** More than the questions of a few boards. */
const mostParts = 1000;

/** Keeps what was counted last, for who asks the same of more rows. */
export class KeptParts {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;
  #mostBytes = 0;

  /** To be called before anything is kept. @param bytes what is kept takes no more */
  limit(bytes: number): void {
    this.#mostBytes = bytes;
    this.#makeRoom();
  }

  /** A part of so many bytes would be kept. */
  hasRoomFor(bytes: number): boolean {
    return this.#mostBytes > 0 && bytes <= this.#mostBytes;
  }

  /** @param name of all that decides what is counted, but for the dataset's rows */
  find(name: string): KeptPart | undefined {
    const found = this.#kept.get(name);
    if (found) {
      this.#kept.delete(name);
      this.#kept.set(name, found);
    }
    return found;
  }

  keep(name: string, part: KeptPart): void {
    const before = this.#kept.get(name);
    // One who asked before rows were added is done after one who asked since.
    if (before && before.origin === part.origin && before.rows > part.rows) return;
    this.#forget(name);
    const bytes = bytesOf(part.part);
    if (bytes > this.#mostBytes) return;
    this.#kept.set(name, { ...part, bytes });
    this.#bytes += bytes;
    this.#makeRoom();
  }

  /** Lets go what is of no use any more. */
  heed(change: StoreChange): void {
    const changed = change.kind === 'kept' ? change.dataset.id : change.id;
    const isGrown = change.kind === 'kept' && change.grown !== null;
    for (const [name, { dataset, madeOf }] of this.#kept) {
      if (madeOf.has(changed) || (dataset === changed && !isGrown)) this.#forget(name);
    }
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes && this.#kept.size <= mostParts) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    this.#bytes -= this.#kept.get(name)?.bytes ?? 0;
    this.#kept.delete(name);
  }
}

/** About what plain data takes. Texts are the dataset's own. */
function bytesOf(data: unknown): number {
  if (ArrayBuffer.isView(data)) return data.buffer.byteLength;
  if (Array.isArray(data) && typeof data[0] === 'string') return 8 * data.length;
  if (data instanceof Map) return bytesOf([...data.keys(), ...data.values()]);
  if (typeof data !== 'object' || data === null) return 8;
  let bytes = 32;
  for (const part of Object.values(data)) bytes += bytesOf(part);
  return bytes;
}
