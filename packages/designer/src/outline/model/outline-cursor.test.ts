import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import { Editor } from '../../editor/index.js';
import { OutlineCursor } from './outline-cursor.js';
import { OutlineState } from './outline-state.js';

function start() {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  const outline = new OutlineState();
  const cursor = new OutlineCursor(outline);
  const draw = () => {
    const { document, selection, diagnostics } = editor;
    const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
    outline.update(
      funnel ? { document, funnel, diagnostics, figures: { status: 'none' }, localizer: new Localizer('en') } : null,
    );
    return cursor.follow(editor.selection);
  };
  draw();
  const rowOf = (key: string) => {
    const row = outline.rows[outline.indexOf(key)];
    if (!row) throw new Error(`There is no line "${key}".`);
    return row;
  };
  return { editor, outline, cursor, draw, rowOf };
}

test('it begins on the funnel, and goes to what is selected elsewhere', () => {
  const { editor, cursor, draw } = start();
  expect(cursor.active).toBe('funnel');
  editor.select({ stages: ['won'] });
  expect(draw()).toBe(true);
  expect(cursor.active).toBe('stage won');
});

test('it stays where it is while that is among what is selected', () => {
  const { editor, cursor, draw } = start();
  editor.select({ stages: ['won'] });
  draw();
  editor.select({ stages: ['lead', 'won'] });
  expect(draw()).toBe(false);
  expect(cursor.active).toBe('stage won');
});

test('what is in a closed line is opened for it', () => {
  const { editor, outline, cursor, draw } = start();
  outline.openAll(false);
  editor.select({ transitions: ['proposal>lost'] });
  draw();
  expect(outline.indexOf(cursor.active)).toBeGreaterThan(0);
});

test('another funnel begins with its own line', () => {
  const { editor, cursor, draw } = start();
  editor.select({ stages: ['won'] });
  draw();
  editor.select({ funnel: 'strategic' });
  expect(draw()).toBe(true);
  expect(cursor.active).toBe('funnel');
});

test('a range reaches from where one line alone was chosen, back and forth', () => {
  const { editor, cursor, rowOf } = start();
  cursor.goTo(rowOf('stage won'), 'one', editor);
  cursor.goTo(rowOf('stage lost'), 'range', editor);
  expect(editor.selection).toMatchObject({ stages: ['won', 'lost'], transitions: ['won>strategic/plan'] });
  cursor.goTo(rowOf('transition negotiation>lost'), 'range', editor);
  expect(editor.selection).toMatchObject({ stages: ['won'], transitions: ['negotiation>lost'] });
  cursor.goTo(rowOf('stage lead'), 'none', editor);
  expect(editor.selection.stages).toEqual(['won']);
  cursor.goTo(rowOf('stage lead'), 'toggle', editor);
  expect(editor.selection.stages).toEqual(['won', 'lead']);
});

test('a line that is closed takes the place of what is in it', () => {
  const { editor, cursor, rowOf } = start();
  cursor.goTo(rowOf('transition lead>nurture'), 'one', editor);
  cursor.open('stage lead', false, editor);
  expect(cursor.active).toBe('stage lead');
  expect(editor.selection).toMatchObject({ stages: ['lead'], transitions: [] });
});

test.each([
  ['the next sibling', { stages: ['lost'] }, 'stage lost', 'stage nurture'],
  ['what stood before the last one', { stages: ['nurture'] }, 'stage nurture', 'stage lost'],
  [
    'the next transition of the stage',
    { transitions: ['lead>qualified'] },
    'transition lead>qualified',
    'transition lead>nurture',
  ],
  ['the stage, after its last', { transitions: ['won>strategic/plan'] }, 'transition won>strategic/plan', 'stage won'],
])('after a deletion one is on %s', (_claim, selection, key, expected) => {
  const { editor, outline, cursor, draw, rowOf } = start();
  cursor.goTo(rowOf(key), 'one', editor);
  const before = { rows: outline.rows, place: cursor.place };
  editor.run('stage/delete', { funnel: 'solution', stages: [], ...selection });
  draw();
  cursor.stayNear(before, editor);
  expect(cursor.active).toBe(expected);
});
