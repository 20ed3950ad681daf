import { expect, test } from 'vitest';
import type { Selection } from '../editor/index.js';
import { withSelected } from './actions.fixture.js';
import { actionOfKey, isPressed, keyText } from './keys.js';

function press(keys: string) {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const has = (modifier: string) => parts.includes(modifier);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
}

interface Case extends Partial<Selection> {
  readonly isReadOnly?: boolean;
}

test.each<[string, string, Case, string | undefined]>([
  ['Delete without a selection is nothing', 'Delete', {}, undefined],
  ['Delete takes what is selected', 'Delete', { stages: ['lead'] }, 'delete-stage'],
  ['so does Backspace, a transition too', 'Backspace', { transitions: ['lead>qualified'] }, 'delete-transition'],
  ['or several', 'Delete', { stages: ['lead', 'won'] }, 'delete-several'],
  ['not where nothing may change', 'Delete', { stages: ['lead'], isReadOnly: true }, undefined],
  ['Enter shows settings', 'Enter', { stages: ['lead'] }, 'settings'],
  ['also to readers', 'Enter', { stages: ['lead'], isReadOnly: true }, 'settings'],
  ['F2 renames', 'F2', { stages: ['lead'] }, 'rename-stage'],
  ['the funnel where nothing is selected', 'F2', {}, 'rename-funnel'],
  ['not several', 'F2', { stages: ['lead', 'won'] }, undefined],
  ['plus adds after a stage', '+', { stages: ['lead'] }, 'add-after'],
  ['plus on a transition inserts', '+', { transitions: ['lead>qualified'] }, 'insert'],
  ['plus adds at the end', '+', {}, 'add/open'],
  ['a sign is typed with Shift or without', 'Shift+>', { stages: ['lead'] }, 'connect'],
  ['Ctrl D duplicates', 'Ctrl+d', { stages: ['lead'] }, 'duplicate-stage'],
  ['so does Cmd D, with the capitals on', 'Cmd+D', { stages: ['lead'] }, 'duplicate-stage'],
  ['Ctrl Z is not ours', 'Ctrl+z', { stages: ['lead'] }, undefined],
  ['nor is Delete with Alt', 'Alt+Delete', { stages: ['lead'] }, undefined],
  ['nor Enter with Shift', 'Shift+Enter', { stages: ['lead'] }, undefined],
  ['Ctrl A selects all', 'Ctrl+a', {}, 'select-all'],
])('%s', (_claim, keys, { isReadOnly = false, ...selection }, id) => {
  expect(actionOfKey(press(keys), withSelected(selection).subject(), isReadOnly)?.id).toBe(id);
});

test('all are the stages', () => {
  const { editor, context, subject } = withSelected({ transitions: ['lead>qualified'] });
  actionOfKey(press('Cmd+a'), subject(), false)?.perform(context, subject());
  expect(editor.selection.stages).toEqual(subject().funnel.stages.map(({ id }) => id));
  expect(editor.selection.transitions).toEqual([]);
});

test('keys are written as they stand on them', () => {
  expect(['Mod+D', 'Delete', 'Alt+ArrowUp', '+', 'Mod++', 'Enter', 'Mod+Shift+V'].map(keyText)).toEqual([
    'Ctrl D',
    'Del',
    'Alt ↑',
    '+',
    'Ctrl +',
    '↵',
    'Ctrl Shift V',
  ]);
  expect(isPressed('Mod++', { ...press('+'), ctrlKey: true })).toBe(true);
  expect(isPressed('Alt+ArrowUp', press('Alt+ArrowUp'))).toBe(true);
  expect(isPressed('Alt+ArrowUp', press('ArrowUp'))).toBe(false);
});
