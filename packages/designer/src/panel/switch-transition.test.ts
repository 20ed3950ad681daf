import type { Funnel, WeirDocument } from '@weir/schema';
import { expect, test } from 'vitest';
import { Editor } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { mayHandOff, switchKind } from './switch-transition.js';

function start(document: WeirDocument = exampleDocument) {
  const editor = new Editor(document, { schedule: () => () => undefined });
  const funnel = (): Funnel => editor.document.funnels![0]!;
  const way = (at: number) => funnel().transitions![at]!;
  return { editor, way };
}

test('a kind that leads to the same stage changes nothing else', () => {
  const { editor, way } = start();
  switchKind(editor, 'solution', 'lead>qualified', 'recycle');
  expect(way(0)).toEqual({ from: 'lead', to: 'qualified', kind: 'recycle' });
});

test('a hand-off that was made of a transition becomes what it was, and the hand-off that it was in turn', () => {
  const { editor, way } = start();
  const condition = { funnel: 'solution', transition: 'lead>qualified', when: { var: 'id' } };
  editor.run('transition/set-condition', condition);
  switchKind(editor, 'solution', 'lead>qualified', 'handoff');
  const handoff = { from: 'lead', to: { funnel: 'strategic', stage: 'chosen' }, kind: 'handoff', when: { var: 'id' } };
  expect(way(0)).toEqual(handoff);
  const [key = ''] = editor.selection.transitions;
  expect(key).toBe('lead>strategic/chosen');
  const to = { funnel: 'strategic', stage: 'plan' };
  editor.run('transition/set-target', { funnel: 'solution', transition: key, to, kind: 'handoff', entity: 'deal' });
  const [planned = ''] = editor.selection.transitions;
  switchKind(editor, 'solution', planned, 'lose');
  expect(way(0), 'a likely target, as it leads elsewhere meanwhile').toMatchObject({ from: 'lead', kind: 'lose' });
  const [inside = ''] = editor.selection.transitions;
  switchKind(editor, 'solution', inside, 'handoff');
  expect(way(0)).toEqual({ ...handoff, to, entity: 'deal' });
});

test('it comes back at once', () => {
  const { editor, way } = start();
  switchKind(editor, 'solution', 'lead>qualified', 'handoff');
  switchKind(editor, 'solution', editor.selection.transitions[0] ?? '', 'advance');
  expect(way(0)).toEqual({ from: 'lead', to: 'qualified', kind: 'advance' });
  editor.undo();
  editor.undo();
  expect(JSON.stringify(editor.document)).toBe(JSON.stringify(exampleDocument));
});

test('a target that is gone meanwhile does not come back', () => {
  const { editor, way } = start();
  switchKind(editor, 'solution', 'lead>qualified', 'handoff');
  const [key = ''] = editor.selection.transitions;
  editor.run('stage/delete', { funnel: 'solution', stages: ['qualified'] });
  switchKind(editor, 'solution', key, 'advance');
  const index = editor.document.funnels![0]!.transitions!.findIndex(
    ({ from, kind }) => from === 'lead' && kind === 'advance',
  );
  expect(way(index).to).not.toBe('qualified');
});

test('hand-offs need another funnel', () => {
  expect(mayHandOff(exampleDocument, 'solution')).toBe(true);
  const alone = { ...exampleDocument, funnels: exampleDocument.funnels!.slice(0, 1) };
  expect(mayHandOff(alone, 'solution')).toBe(false);
  const { editor, way } = start(alone);
  switchKind(editor, 'solution', 'lead>qualified', 'handoff');
  expect(way(0)).toEqual({ from: 'lead', to: 'qualified', kind: 'advance' });
});
