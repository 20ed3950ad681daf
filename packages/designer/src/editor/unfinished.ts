import type { Editor } from './editor.js';

const texts = new WeakMap<Editor, Map<string, string>>();

/**
 * What a person has typed and what cannot be read yet, by the place it is meant for. It is no part of the document, and must not be lost
 * while the person looks at something else.
 */
export function unfinishedTexts(editor: Editor): Map<string, string> {
  const known = texts.get(editor);
  if (known) return known;
  const made = new Map<string, string>();
  texts.set(editor, made);
  return made;
}
