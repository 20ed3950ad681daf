import { expect, test } from 'vitest';
import { meaningOfKey } from './keys.js';

interface Case {
  readonly focused?: string | null;
  readonly selected?: readonly string[];
}

function press(keys: string, { focused = null, selected = [] }: Case = {}): unknown {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const has = (modifier: string) => parts.includes(modifier);
  const drawn = {
    nodes: ['a', 'b', 'f/p'].map((id) => ({
      id,
      type: id === 'f/p' ? 'portal' : 'stage',
      selected: selected.includes(id),
    })),
    edges: [{ id: 'a>b', selected: selected.includes('a>b') }],
  };
  const key = {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  };
  const meaning = meaningOfKey(key, focused, drawn);
  return typeof meaning === 'string' ? meaning : meaning.type;
}

test.each<[string, string, Case, string]>([
  ['Enter on a stage that is not selected selects it, which is not for us', 'Enter', { focused: 'a' }, 'flow'],
  ['Enter beside everything is not for us either', 'Enter', { selected: ['a'] }, 'flow'],
  ['Enter on the selected one is an action', 'Enter', { focused: 'a', selected: ['a'] }, 'action'],
  ['on a transition too', 'Enter', { focused: 'a>b', selected: ['a>b'] }, 'action'],
  ['Enter on a portal opens it', 'Enter', { focused: 'f/p' }, 'open-portal'],
  ['Escape lets go', 'Escape', { selected: ['a'] }, 'select'],
  ['of nothing it is the host’s, unless an action wants it', 'Escape', {}, 'action'],
  ['Shift F10 opens the menu', 'Shift+F10', {}, 'menu'],
  ['F10 alone does not', 'F10', {}, 'action'],
  ['so does the key for it', 'ContextMenu', {}, 'menu'],
  ['any other key is an action’s', '+', { selected: ['a'] }, 'action'],
  ['with Ctrl, Enter is no longer the drawing’s', 'Ctrl+Enter', { focused: 'a' }, 'action'],
])('%s', (_claim, keys, state, meaning) => {
  expect(press(keys, state)).toBe(meaning);
});
