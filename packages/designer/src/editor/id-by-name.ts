import type { Id } from '@weir/schema';
import type { Editor } from './editor.js';
import { makeNamedId } from './ids.js';

/** The id that a new board or funnel gets by its name; null: it keeps its own, as it was named before or published, or the name gives none. */
export function idByName(editor: Editor, scope: 'boards' | 'funnels', id: Id): Id | null {
  const part = editor.document[scope]?.find((each) => each.id === id);
  if (!part?.title || !editor.expectsName(scope, id)) return null;
  const to = makeNamedId(part.title, editor.taken(scope, id));
  return to === id ? null : to;
}
