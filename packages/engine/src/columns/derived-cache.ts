import type { Id } from '@weir/schema';
import type { Column } from './column.js';

/** A column, the rows that a lookup finds, or the index of a key. */
export type Derived = Column | Int32Array | { readonly rowOf: ReadonlyMap<unknown, number> };

/** What an entry of a Map takes, with its key. */
const bytesPerEntry = 64;

/** More descriptions than plans have at a time: each as-of makes its own of what reads the clock. */
const mostNames = 10_000;

/** Of all caches, so that a name of one means nothing in another. */
let names = 0;

interface Kept {
  readonly derived: Derived;
  readonly madeOf: ReadonlySet<Id>;
}

/** Keeps what was worked out last, up to a number of bytes. */
export class DerivedCache {
  readonly #kept = new Map<string, Kept>();
  readonly #names = new Map<string, string>();
  #bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /**
   * A short name for what something is made of, the same for the same description. What is made of it is described by its name: by its
   * description it would grow with every step, and with each step that uses it twice it would double.
   */
  nameOf(description: string): string {
    let name = this.#names.get(description);
    if (name === undefined) {
      if (this.#names.size >= mostNames) this.#names.clear();
      names += 1;
      this.#names.set(description, (name = `#${names}`));
    }
    return name;
  }

  get(name: string): Derived | undefined {
    const found = this.#kept.get(name);
    if (found !== undefined) {
      this.#kept.delete(name);
      this.#kept.set(name, found);
    }
    return found?.derived;
  }

  /** @param madeOf datasets: it means nothing any more when one of them is another */
  set(name: string, derived: Derived, madeOf: ReadonlySet<Id> = new Set()): void {
    this.#forget(name);
    this.#kept.set(name, { derived, madeOf });
    this.#bytes += bytesOf(derived);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) break;
      this.#forget(oldest);
    }
  }

  /** Lets go what was made of a dataset. */
  forget(dataset: Id): void {
    for (const [name, { madeOf }] of this.#kept) if (madeOf.has(dataset)) this.#forget(name);
  }

  #forget(name: string): void {
    const known = this.#kept.get(name);
    if (known === undefined) return;
    this.#kept.delete(name);
    this.#bytes -= bytesOf(known.derived);
  }
}

function bytesOf(derived: Derived): number {
  if (derived instanceof Int32Array) return derived.byteLength;
  if ('rowOf' in derived) return derived.rowOf.size * bytesPerEntry;
  return (derived.type === 'string' ? derived.codes : derived.values).byteLength;
}
