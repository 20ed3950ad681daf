import { expect, test } from 'vitest';
import { Editor } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { CanvasActions } from './perform-intent.js';

function start(locale = 'en') {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  const titles = { locale, newStage: () => 'New stage', copyOf: () => 'Copy' };
  const stage = (id: string) => editor.document.funnels?.[0]?.stages.find((each) => each.id === id);
  return { editor, actions: new CanvasActions(editor, titles), stage };
}

test('a new stage is named next, takes its id from that, and is one step', () => {
  const { editor, actions, stage } = start();
  expect(actions.perform({ type: 'add-after', stage: 'lead' })).toBe('new-stage');
  actions.perform({ type: 'rename', stage: 'new-stage', title: 'Demo' });
  expect(stage('demo')?.title).toEqual({ en: 'Demo' });
  expect(stage('new-stage')).toBeUndefined();
  editor.undo();
  expect(editor.document).toBe(exampleDocument);
});

test('a name that is kept keeps the id', () => {
  const { actions, stage } = start();
  actions.perform({ type: 'add-after', stage: 'lead' });
  actions.perform({ type: 'rename', stage: 'new-stage', title: 'New stage' });
  expect(stage('new-stage')).toBeDefined();
});

test('a name that comes later changes no id any more', () => {
  const { editor, actions, stage } = start();
  actions.perform({ type: 'add-after', stage: 'lead' });
  editor.run('stage/set-probability', { funnel: 'solution', stage: 'new-stage', probability: 0.3 });
  actions.perform({ type: 'rename', stage: 'new-stage', title: 'Demo' });
  expect(stage('new-stage')).toMatchObject({ title: { en: 'Demo' }, probability: 0.3 });
});

test('a name is written in the reader’s language', () => {
  const { actions, stage } = start('zh-Hans-CN');
  actions.perform({ type: 'rename', stage: 'lead', title: '潜客' });
  expect(stage('lead')?.title).toEqual({ en: 'Lead', 'zh-CN': '潜客' });
});

test('two renamings are two steps', () => {
  const { editor, actions, stage } = start();
  actions.perform({ type: 'rename', stage: 'lead', title: 'A' });
  actions.perform({ type: 'rename', stage: 'lead', title: 'B' });
  editor.undo();
  expect(stage('lead')?.title).toMatchObject({ en: 'A' });
});

test('onto a portal is a hand-off', () => {
  const { editor, actions } = start();
  actions.connect('lead', 'strategic/plan');
  expect(editor.document.funnels?.[0]?.transitions?.at(-1)).toEqual({
    from: 'lead',
    to: { funnel: 'strategic', stage: 'plan' },
    kind: 'handoff',
  });
});

test('a transition that is gone is not inserted on', () => {
  const { editor, actions } = start();
  expect(actions.perform({ type: 'insert', transition: 'lead>gone' })).toBe(null);
  expect(editor.document).toBe(exampleDocument);
});

test('without a funnel nothing happens', () => {
  const editor = new Editor({ weir: 1, id: 'd', title: '' }, { schedule: () => () => undefined });
  const actions = new CanvasActions(editor, { locale: 'en', newStage: () => 'New', copyOf: () => 'Copy' });
  expect(actions.add('open')).toBe(null);
  expect(actions.perform({ type: 'delete' })).toBe(null);
});
