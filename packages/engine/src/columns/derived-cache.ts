import type { Column } from './column.js';

/** A column, the rows that a lookup finds, or the index of a key. */
export type Derived = Column | Int32Array | { readonly rowOf: ReadonlyMap<unknown, number> };

/** What an entry of a Map takes, with its key. */
const bytesPerEntry = 64;

/** Keeps what was worked out last, up to a number of bytes. */
export class DerivedCache {
  readonly #kept = new Map<string, Derived>();
  #bytes = 0;

  constructor(private readonly mostBytes: number) {}

  get(name: string): Derived | undefined {
    const found = this.#kept.get(name);
    if (found !== undefined) {
      this.#kept.delete(name);
      this.#kept.set(name, found);
    }
    return found;
  }

  set(name: string, derived: Derived): void {
    this.#forget(name);
    this.#kept.set(name, derived);
    this.#bytes += bytesOf(derived);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) break;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    const known = this.#kept.get(name);
    if (known === undefined) return;
    this.#kept.delete(name);
    this.#bytes -= bytesOf(known);
  }
}

function bytesOf(derived: Derived): number {
  if (derived instanceof Int32Array) return derived.byteLength;
  if ('rowOf' in derived) return derived.rowOf.size * bytesPerEntry;
  return (derived.type === 'string' ? derived.codes : derived.values).byteLength;
}
