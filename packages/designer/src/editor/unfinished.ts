import type { Formula } from '@weir/schema';
import type { Editor } from './editor.js';

const texts = new WeakMap<Editor, Map<string, string>>();
/** The formula that held while a text was typed, as JSON, by the text's place. */
const bases = new WeakMap<Map<string, string>, Map<string, string>>();

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

/** Keeps a text that cannot be read; null: there is none any more. @param formula that holds meanwhile */
export function keepUnfinished(editor: Editor, place: string, text: string | null, formula: Formula | undefined): void {
  const kept = unfinishedTexts(editor);
  const known = bases.get(kept) ?? new Map<string, string>();
  bases.set(kept, known);
  if (text === null) kept.delete(place);
  else kept.set(place, text);
  known.set(place, JSON.stringify(formula) ?? '');
}

/** The text of a place that cannot be read. Where another formula came to hold since (an undo, say), the document wins: there is none. */
export function unfinishedText(editor: Editor, place: string, formula: Formula | undefined): string | undefined {
  const kept = unfinishedTexts(editor);
  const base = bases.get(kept)?.get(place);
  if (base !== undefined && base !== (JSON.stringify(formula) ?? '')) kept.delete(place);
  return kept.get(place);
}
