import type { Id, Text, Widget } from '@weir/schema';
import type { Editor } from './editor.js';
import { idByName } from './id-by-name.js';

/** Makes a board under a name that nobody chose, and selects it. */
export function addBoard(editor: Editor, title: Text, widgets?: readonly Widget[]): void {
  editor.run('board/add', { title, ...(widgets && { widgets }) });
  const { board } = editor.selection;
  if (board !== null) editor.expectName('boards', board);
}

/**
 * A new board has its name: its id is made of that, as a part of the same step, for ids are what links and hosts name. A board that was named
 * before, or published, keeps its id, whatever it is called later.
 */
export function nameBoard(editor: Editor, id: Id): void {
  const to = idByName(editor, 'boards', id);
  if (to !== null) editor.extend('board/set-id', { board: id, id: to });
}
