import type { Formula } from '@weir/schema';
import type { Editor } from './editor.js';

/** What is kept, and the formula that held meanwhile, as JSON. */
interface Kept<Content> {
  readonly content: Content;
  readonly base: string;
}

/**
 * What a person has begun and what is no formula yet, by the place it is meant for. It is no part of the document, and must not be lost
 * while the person looks at something else.
 */
export class Unfinished<Content> {
  readonly #editors = new WeakMap<Editor, Map<string, Kept<Content>>>();

  /** @param content null: there is none any more. @param formula that holds meanwhile */
  keep(editor: Editor, place: string, content: Content | null, formula: Formula | undefined): void {
    const kept = this.#editors.get(editor) ?? new Map<string, Kept<Content>>();
    this.#editors.set(editor, kept);
    if (content === null) kept.delete(place);
    else kept.set(place, { content, base: baseOf(formula) });
  }

  /** What was begun at a place. Where another formula came to hold since (an undo, say), the document wins: there is none. */
  of(editor: Editor, place: string, formula: Formula | undefined): Content | undefined {
    const kept = this.#editors.get(editor)?.get(place);
    if (kept === undefined || kept.base === baseOf(formula)) return kept?.content;
    this.#editors.get(editor)?.delete(place);
    return undefined;
  }
}

/** What was typed and cannot be read. */
export const unfinishedTexts = new Unfinished<string>();

/** None, and null, is no formula yet. */
function baseOf(formula: Formula | undefined): string {
  return JSON.stringify(formula ?? null);
}
