import { syntaxTree } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { formulaParser } from '@weir/formula/text';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { formulaLanguage, placeInState } from './formula-language.js';
import { isLeftOut } from './short-text-parser.js';

const stateOf = (doc: string) => EditorState.create({ doc, extensions: formulaLanguage() });

/** Each parse of the grammar begins here. */
const parses = vi.spyOn(Object.getPrototypeOf(formulaParser) as typeof formulaParser, 'createParse');

afterEach(() => parses.mockClear());
afterAll(() => parses.mockRestore());

test.each([
  ['100,000 open parentheses', '('.repeat(100_000)],
  ['301 of them', '('.repeat(301)],
  ['calls in calls', 'abs('.repeat(5000)],
  ['lists in lists, in another script', '［'.repeat(301)],
  ['a text of a megabyte', 'a + '.repeat(250_000)],
  ['a text one character too long', 'a'.repeat(20_001)],
])('%s: it is shown, and nothing is parsed to colour or complete it', (_name, text) => {
  const state = stateOf(text);
  expect(isLeftOut(syntaxTree(state))).toBe(true);
  expect(placeInState(state, text.length, {})).toBeNull();
  const changed = state.update({ changes: { from: 0, insert: '1' } }).state;
  expect(isLeftOut(syntaxTree(changed))).toBe(true);
  expect(changed.doc.length).toBe(text.length + 1);
  expect(parses).not.toHaveBeenCalled();
});

test('what is cut down to a formula is parsed again', () => {
  const text = 'a + '.repeat(10_000);
  const state = stateOf(text).update({ changes: { from: 1, to: text.length } }).state;
  expect(`${syntaxTree(state)}`).toBe('Formula(Name)');
  expect(placeInState(state, 1, {})).toMatchObject({ typed: 'a', expects: 'value' });
});

test.each(['', '  ', '('.repeat(300), '()'.repeat(5000), 'a'.repeat(20_000)])('other texts are: %#', (text) => {
  const state = stateOf(text);
  expect(isLeftOut(syntaxTree(state))).toBe(false);
  expect(parses).toHaveBeenCalled();
});
