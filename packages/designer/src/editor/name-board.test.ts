import { expect, test } from 'vitest';
import { exampleDocument } from './example.fixture.js';
import { Editor } from './editor.js';
import { addBoard, nameBoard } from './name-board.js';

function start() {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  addBoard(editor, { en: 'New board' });
  const name = (title: string) => {
    const { board } = editor.selection;
    if (board === null) return;
    editor.run('board/set-title', { board, locale: 'en', title });
    nameBoard(editor, board);
    editor.endStep();
  };
  return { editor, name, id: () => editor.selection.board };
}

test('a new board has the id of its first name, as one step, and keeps it', () => {
  const { editor, name, id } = start();
  expect(id()).toBe('new-board');
  name('Monday');
  expect(id()).toBe('monday');
  expect(editor.document.boards?.at(-1)).toMatchObject({ id: 'monday', title: { en: 'Monday' } });
  name('Friday');
  expect(id()).toBe('monday');
  editor.undo();
  editor.undo();
  expect(id()).toBe('new-board');
});

test('a published one keeps its id, as does one whose name gives none', () => {
  const published = start();
  published.editor.keepIds();
  published.name('Monday');
  expect(published.id()).toBe('new-board');
  const chinese = start();
  chinese.name('周一');
  expect(chinese.id()).toBe('new-board');
});

test('an id that another board has or had is refused', () => {
  const { editor } = start();
  const [first] = editor.document.boards ?? [];
  expect(() => editor.run('board/set-id', { board: 'new-board', id: first?.id ?? '' })).toThrow();
  expect(() => editor.run('board/set-id', { board: 'new-board', id: 'Not an id' })).toThrow();
});
