import { expect, test } from 'vitest';
import { exampleDocument } from './example.fixture.js';
import { Editor } from './editor.js';
import { addFunnel, nameFunnel } from './name-funnel.js';

function start() {
  const editor = new Editor(exampleDocument, { schedule: () => () => undefined });
  addFunnel(editor, { en: 'New funnel' });
  const name = (title: string) => {
    const { funnel } = editor.selection;
    if (funnel === null) return;
    editor.run('funnel/rename', { funnel, locale: 'en', title });
    nameFunnel(editor, funnel);
    editor.endStep();
  };
  return { editor, name, id: () => editor.selection.funnel };
}

test('a new funnel is called by its first name, wherever it is named, as one step', () => {
  const { editor, name, id } = start();
  editor.run('stage/add', { funnel: 'new-funnel', kind: 'open', title: { en: 'Lead' } });
  editor.run('transition/add', { funnel: 'solution', from: 'won', to: { funnel: 'new-funnel', stage: 'lead' } });
  editor.select({ funnel: 'new-funnel' });
  name('Partners');
  expect(id()).toBe('partners');
  const targets = editor.document.funnels?.find((funnel) => funnel.id === 'solution')?.transitions?.map(({ to }) => to);
  expect(targets).toContainEqual({ funnel: 'partners', stage: 'lead' });
  editor.undo();
  expect(id()).toBe('new-funnel');
});

test('it keeps the id of its first name', () => {
  const { name, id } = start();
  name('Partners');
  name('Resellers');
  expect(id()).toBe('partners');
});

test('a published one keeps its id, as does one whose name gives none', () => {
  const published = start();
  published.editor.keepIds();
  published.name('Partners');
  expect(published.id()).toBe('new-funnel');
  const chinese = start();
  chinese.name('渠道');
  expect(chinese.id()).toBe('new-funnel');
});

test('what another funnel is called gets a number', () => {
  const { name, id } = start();
  name('Solution');
  expect(id()).toBe('solution-2');
});
