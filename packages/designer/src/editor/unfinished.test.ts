import { beforeEach, expect, test } from 'vitest';
import { Editor } from './editor.js';
import { exampleDocument } from './example.fixture.js';
import { Unfinished } from './unfinished.js';

let editor: Editor;
let texts: Unfinished<string>;

beforeEach(() => {
  editor = new Editor(exampleDocument);
  texts = new Unfinished();
});

test('what cannot be read yet is kept by its place, until it can be read', () => {
  texts.keep(editor, 'here', 'count(', 1);
  texts.keep(editor, 'there', 'sum(', undefined);
  expect(texts.of(editor, 'here', 1)).toBe('count(');
  expect(texts.of(editor, 'there', null)).toBe('sum(');
  expect(texts.of(new Editor(exampleDocument), 'here', 1)).toBeUndefined();
  texts.keep(editor, 'here', null, 1);
  expect(texts.of(editor, 'here', 1)).toBeUndefined();
  expect(texts.of(editor, 'there', undefined)).toBe('sum(');
});

test('a formula that the document took on since wins', () => {
  texts.keep(editor, 'here', 'count(', 1);
  expect(texts.of(editor, 'here', 2)).toBeUndefined();
  expect(texts.of(editor, 'here', 1)).toBeUndefined();
});
