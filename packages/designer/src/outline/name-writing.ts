import type { NamedPart, PartMaker } from '../actions/index.js';
import { keyOf } from './model/outline-row.js';
import type { RowKey } from './model/outline-row.js';

interface Written {
  readonly key: RowKey;
  readonly part: NamedPart;
  readonly before: string;
}

/** The name of a line, while it is written in its place. */
export class NameWriting {
  #written: Written | null = null;

  /** The line whose name is written. */
  get key(): RowKey | null {
    return this.#written?.key ?? null;
  }

  /** What the field starts with. */
  get before(): string {
    return this.#written?.before ?? '';
  }

  /** @returns the line */
  start(part: NamedPart, before: string): RowKey {
    const key = keyOf(part);
    this.#written = { key, part, before };
    return key;
  }

  /** @param wording null: the name stays what it was; only a transition may have none */
  end(wording: string | null, parts: PartMaker | null): void {
    const written = this.#written;
    this.#written = null;
    const name = wording?.trim();
    if (!written || name === undefined || name === written.before) return;
    if (name !== '' || written.part.type === 'transition') parts?.rename(written.part, name);
  }
}
