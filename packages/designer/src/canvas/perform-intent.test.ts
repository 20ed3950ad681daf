import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { PartMaker } from '../actions/index.js';
import { Editor } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import type { WeirDocument } from '@weir/schema';
import { performIntent } from './perform-intent.js';

function start(document: WeirDocument = exampleDocument) {
  const editor = new Editor(document, { schedule: () => () => undefined });
  const parts = new PartMaker(editor, () => new Localizer('en'));
  const perform = (intent: Parameters<typeof performIntent>[0]) => performIntent(intent, editor, parts);
  return { editor, perform };
}

test('a stage is put where a line was let go, and connected', () => {
  const { editor, perform } = start();
  expect(perform({ type: 'add-connected', from: 'won', position: { x: 900, y: 700 } })).toBe('new-stage');
  const stage = editor.document.funnels?.[0]?.stages.find(({ id }) => id === 'new-stage');
  expect(stage?.position).toEqual({ x: 820, y: 690 });
  expect(editor.document.funnels?.[0]?.transitions?.at(-1)).toMatchObject({ from: 'won', to: 'new-stage' });
});

test('onto a portal is a hand-off', () => {
  const { editor, perform } = start();
  perform({ type: 'connect', from: 'lead', to: 'strategic/plan' });
  expect(editor.document.funnels?.[0]?.transitions?.at(-1)).toEqual({
    from: 'lead',
    to: { funnel: 'strategic', stage: 'plan' },
    kind: 'handoff',
  });
});

test('a transition that is gone is not inserted on', () => {
  const { editor, perform } = start();
  expect(perform({ type: 'insert', transition: 'lead>gone' })).toBe(null);
  expect(editor.document).toBe(exampleDocument);
});

test('without a funnel nothing happens', () => {
  const { editor, perform } = start({ weir: 1, id: 'd', title: '' });
  const { document } = editor;
  expect(perform({ type: 'connect', from: 'a', to: 'b' })).toBe(null);
  expect(editor.document).toBe(document);
});
