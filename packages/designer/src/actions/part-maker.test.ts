import type { WeirDocument } from '@weir/schema';
import { Localizer } from '@weir/ui';
import { expect, test } from 'vitest';
import { Editor } from '../editor/index.js';
import { exampleDocument } from '../editor/example.fixture.js';
import { PartMaker } from './part-maker.js';

function start({ locale = 'en', document = exampleDocument }: { locale?: string; document?: WeirDocument } = {}) {
  const editor = new Editor(document, { schedule: () => () => undefined });
  const stage = (id: string) => editor.document.funnels?.[0]?.stages.find((each) => each.id === id);
  return { editor, parts: new PartMaker(editor, () => new Localizer(locale)), stage };
}
const named = (stage: string) => ({ type: 'stage', stage }) as const;

test('a new stage is named next, takes its id from that, and is one step', () => {
  const { editor, parts, stage } = start();
  expect(parts.add('open', { after: 'lead' })).toBe('new-stage');
  parts.rename(named('new-stage'), 'Demo');
  expect(stage('demo')?.title).toEqual({ en: 'Demo' });
  expect(stage('new-stage')).toBeUndefined();
  editor.undo();
  expect(editor.document).toBe(exampleDocument);
});

test('so does a copy, which is called one until then', () => {
  const { editor, parts, stage } = start();
  expect(parts.duplicate('lead')).toBe('lead-copy');
  expect(stage('lead-copy')?.title).toEqual({ en: 'Lead (copy)' });
  parts.rename(named('lead-copy'), 'Second lead');
  expect(stage('second-lead')).toMatchObject({ title: { en: 'Second lead' }, kind: 'open' });
  editor.undo();
  expect(editor.document).toBe(exampleDocument);
});

test('a name that is kept keeps the id', () => {
  const { parts, stage } = start();
  parts.add('open', { after: 'lead' });
  parts.rename(named('new-stage'), 'New stage');
  expect(stage('new-stage')).toBeDefined();
});

test('a name that comes later changes no id any more', () => {
  const { editor, parts, stage } = start();
  parts.add('open', { after: 'lead' });
  editor.run('stage/set-probability', { funnel: 'solution', stage: 'new-stage', probability: 0.3 });
  parts.rename(named('new-stage'), 'Demo');
  expect(stage('new-stage')).toMatchObject({ title: { en: 'Demo' }, probability: 0.3 });
});

test('a name is written in the reader’s language', () => {
  const { parts, stage } = start({ locale: 'zh-Hans-CN' });
  parts.rename(named('lead'), '潜客');
  expect(stage('lead')?.title).toEqual({ en: 'Lead', 'zh-CN': '潜客' });
});

test('a funnel and a transition are named in the same way', () => {
  const { editor, parts } = start();
  parts.rename({ type: 'funnel' }, 'Selling solutions');
  parts.rename({ type: 'transition', transition: 'lead>qualified' }, 'called back');
  const [funnel] = editor.document.funnels ?? [];
  expect(funnel?.title).toMatchObject({ en: 'Selling solutions' });
  expect(funnel?.transitions?.[0]?.title).toBe('called back');
});

test('two renamings are two steps', () => {
  const { editor, parts, stage } = start();
  parts.rename(named('lead'), 'A');
  parts.rename(named('lead'), 'B');
  editor.undo();
  expect(stage('lead')?.title).toMatchObject({ en: 'A' });
});

test('what is gone is neither copied nor connected, and without a funnel nothing happens', () => {
  const { editor, parts } = start();
  expect(parts.duplicate('gone')).toBe(null);
  expect(parts.insert('lead>gone', 'open')).toBe(null);
  expect(editor.document).toBe(exampleDocument);
  const none = start({ document: { weir: 1, id: 'd', title: '' } });
  expect(none.parts.add('open')).toBe(null);
  none.parts.rename({ type: 'funnel' }, 'None');
  expect(none.editor.undoLabel).toBe(null);
});
