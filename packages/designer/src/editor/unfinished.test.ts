import { expect, test } from 'vitest';
import { Editor } from './editor.js';
import { exampleDocument } from './example.fixture.js';
import { keepUnfinished, unfinishedText, unfinishedTexts } from './unfinished.js';

test('what cannot be read yet is kept by its place, until it can be read', () => {
  const editor = new Editor(exampleDocument);
  keepUnfinished(editor, 'here', 'count(', 1);
  keepUnfinished(editor, 'there', 'sum(', undefined);
  expect(unfinishedText(editor, 'here', 1)).toBe('count(');
  expect(unfinishedText(editor, 'there', undefined)).toBe('sum(');
  expect(unfinishedText(new Editor(exampleDocument), 'here', 1)).toBeUndefined();
  keepUnfinished(editor, 'here', null, 1);
  expect(unfinishedText(editor, 'here', 1)).toBeUndefined();
  expect([...unfinishedTexts(editor).keys()]).toEqual(['there']);
});

test('a formula that the document took on since wins', () => {
  const editor = new Editor(exampleDocument);
  keepUnfinished(editor, 'here', 'count(', 1);
  expect(unfinishedText(editor, 'here', 2)).toBeUndefined();
  expect(unfinishedText(editor, 'here', 1)).toBeUndefined();
});
