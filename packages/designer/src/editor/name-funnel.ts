import type { Id, Text } from '@weir/schema';
import type { Editor } from './editor.js';
import { idByName } from './id-by-name.js';

/** Makes a funnel under a name that nobody chose, and selects it. */
export function addFunnel(editor: Editor, title: Text): void {
  editor.run('funnel/add', { title });
  const { funnel } = editor.selection;
  if (funnel !== null) editor.expectName('funnels', funnel);
}

/**
 * A new funnel has its name: its id is made of that, as a part of the same step, for ids are what formulas and differences show. A funnel that was
 * named before, or published, keeps its id, whatever it is called later.
 */
export function nameFunnel(editor: Editor, id: Id): void {
  const to = idByName(editor, 'funnels', id);
  if (to !== null) editor.extend('funnel/set-id', { funnel: id, id: to });
}
