import { expect, test } from 'vitest';
import type { CanvasIntent } from './canvas-model.js';
import { intentOfKey } from './keys.js';

const nodes = (...selected: string[]) =>
  ['a', 'b', 'f/p'].map((id) => ({ id, type: id === 'f/p' ? 'portal' : 'stage', selected: selected.includes(id) }));
const edges = (...selected: string[]) => ['a>b'].map((id) => ({ id, selected: selected.includes(id) }));

interface Case {
  readonly focused?: string | null;
  readonly stages?: readonly string[];
  readonly transitions?: readonly string[];
  readonly isReadOnly?: boolean;
}

function press(keys: string, { focused = null, stages = [], transitions = [], isReadOnly = false }: Case = {}) {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const has = (modifier: string) => parts.includes(modifier);
  const key = {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
  return intentOfKey(key, focused, { nodes: nodes(...stages), edges: edges(...transitions), isReadOnly });
}

test.each<[string, string, Case, CanvasIntent['type'] | undefined]>([
  ['Delete without a selection is nothing', 'Delete', {}, undefined],
  ['Delete takes what is selected', 'Delete', { stages: ['a'] }, 'delete'],
  ['so does Backspace, a transition too', 'Backspace', { transitions: ['a>b'] }, 'delete'],
  ['not where nothing may change', 'Delete', { stages: ['a'], isReadOnly: true }, undefined],
  ['Enter on a stage that is not selected selects it, which is not for us', 'Enter', { focused: 'a' }, undefined],
  ['Enter on the selected one shows its settings', 'Enter', { focused: 'a', stages: ['a'] }, 'edit'],
  ['also to readers', 'Enter', { focused: 'a', stages: ['a'], isReadOnly: true }, 'edit'],
  ['Enter on a portal opens it', 'Enter', { focused: 'f/p' }, 'open-portal'],
  ['F2 renames', 'F2', { stages: ['a'] }, 'rename'],
  ['not nothing', 'F2', {}, undefined],
  ['plus adds after a stage', '+', { stages: ['a'] }, 'add-after'],
  ['plus on a transition inserts', '+', { transitions: ['a>b'] }, 'insert'],
  ['Ctrl D duplicates', 'Ctrl+d', { stages: ['a'] }, 'duplicate'],
  ['Ctrl Z is not ours', 'Ctrl+z', { stages: ['a'] }, undefined],
  ['Alt is the browser’s', 'Alt+Delete', { stages: ['a'] }, undefined],
  ['Escape lets go', 'Escape', { stages: ['a'] }, 'select'],
  ['of nothing is the host’s', 'Escape', {}, undefined],
  ['Shift F10 opens the menu', 'Shift+F10', {}, 'menu'],
  ['F10 alone does not', 'F10', {}, undefined],
])('%s', (_claim, keys, state, type) => {
  expect(press(keys, state)?.type).toBe(type);
});

test('all are the stages, without portals', () => {
  expect(press('Cmd+a')).toEqual({ type: 'select', stages: ['a', 'b'], transitions: [] });
});
