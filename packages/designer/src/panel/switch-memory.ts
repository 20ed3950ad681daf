import type { Editor } from '../editor/index.js';

/**
 * What was entered for a choice that another one was put in place of: it comes back when a person switches back. It is no part of the
 * document, and lasts as long as the editor.
 */
export class SwitchMemory<State> {
  readonly #editors = new WeakMap<Editor, Map<string, State>>();

  /** @param place tells what is switched from other things in the document */
  keep(editor: Editor, place: string, choice: string, state: State): void {
    const kept = this.#editors.get(editor) ?? new Map<string, State>();
    this.#editors.set(editor, kept.set(keyOf(place, choice), state));
  }

  of(editor: Editor, place: string, choice: string): State | undefined {
    return this.#editors.get(editor)?.get(keyOf(place, choice));
  }
}

function keyOf(place: string, choice: string): string {
  return JSON.stringify([place, choice]);
}
