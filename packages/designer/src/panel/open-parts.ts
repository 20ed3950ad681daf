import type { Editor } from '../editor/index.js';

const opened = new WeakMap<Editor, Set<string>>();

/** What a person has unfolded in the panel, by a name of its own, as long as the editor lasts. */
export const openParts = {
  has(editor: Editor, name: string): boolean {
    return opened.get(editor)?.has(name) === true;
  },

  set(editor: Editor, name: string, isOpen: boolean): void {
    const names = opened.get(editor) ?? new Set<string>();
    opened.set(editor, names);
    if (isOpen) names.add(name);
    else names.delete(name);
  },
};
