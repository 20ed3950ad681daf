import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { subjectOf } from '../../actions/index.js';
import { Editor } from '../../editor/index.js';
import { exampleDocument } from '../../editor/example.fixture.js';
import { meaningOfKey } from './key-meaning.js';
import { OutlineState } from './outline-state.js';
import { stageKey } from './outline-row.js';

/** What keys mean on the line of the first stage, of a funnel whose first two stages are a group. */
function meaning(
  keys: string,
  { stages = ['lead'], line = stageKey('lead'), isReadOnly = false, isRightToLeft = false } = {},
) {
  const document = structuredClone(exampleDocument);
  document.funnels![0]!.groups = [{ id: 'early', title: 'Early', stages: ['lead', 'qualified'] }];
  const editor = new Editor(document);
  editor.select({ stages });
  const state = new OutlineState();
  const [funnel] = document.funnels!;
  state.update({
    document,
    funnel: funnel!,
    diagnostics: [],
    figures: { status: 'none' },
    localizer: new Localizer('en'),
  });
  const at = line === 'group' ? state.rows.findIndex(({ part }) => part.type === 'group') : state.indexOf(line);
  const parts = keys.split('+');
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const press = {
    key: parts.at(-1)!,
    ctrlKey: has('Ctrl'),
    metaKey: false,
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
  const now = { rows: state.rows, at, isRightToLeft, rowsInView: 10, subject: subjectOf(editor)!, isReadOnly };
  return meaningOfKey(press, now);
}

test('a group is named by F2 where it can be changed, a stage by its action', () => {
  expect(meaning('F2', { line: 'group' })?.type).toBe('rename');
  expect(meaning('F2', { line: 'group', isReadOnly: true })).toBe(null);
  expect(meaning('F2')).toMatchObject({ type: 'action' });
});

test('both keys for menus open it, also where nothing can be changed', () => {
  for (const keys of ['ContextMenu', 'Shift+F10'])
    expect(meaning(keys, { isReadOnly: true })).toEqual({ type: 'menu' });
});

test('a letter finds a line, also one that is a key on the drawing', () => {
  expect(meaning('f')).toEqual({ type: 'letter' });
  expect(meaning('Ctrl+f')).toMatchObject({ type: 'action' });
});

test('Escape lets go of all but one, and of one not', () => {
  expect(meaning('Escape', { stages: ['lead', 'won'] })).toEqual({ type: 'select-one' });
  expect(meaning('Escape')).toBe(null);
});

test('what is no action moves in the tree; sides are those of the language', () => {
  expect(meaning('ArrowDown')).toMatchObject({ type: 'move', move: { type: 'go' } });
  expect(meaning('ArrowLeft', { isRightToLeft: false })).toMatchObject({ type: 'move', move: { type: 'close' } });
  expect(meaning('ArrowRight', { isRightToLeft: true })).toMatchObject({ type: 'move', move: { type: 'close' } });
});
