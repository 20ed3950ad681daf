import type { WeirDocument } from '@weir/schema';

/** A host may echo a change this many changes late. */
const REMEMBERED = 50;

/** The documents that were given out last: one of these coming back is an echo, not a new document. */
export class KnownDocuments {
  #recent: WeirDocument[] = [];

  remember(document: WeirDocument): void {
    this.#recent = [...this.#recent.slice(1 - REMEMBERED), document];
  }

  has(document: WeirDocument): boolean {
    return this.#recent.includes(document);
  }
}
