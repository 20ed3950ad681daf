import { diagnostic, validateDocument } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
import type { Operation } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import { Editor } from './editor.js';
import type { EditorEvent, EditorOptions } from './editor.js';
import { exampleDocument } from './example.fixture.js';
import { randomAction } from './random-actions.fixture.js';

function edit(options: EditorOptions & { document?: WeirDocument } = {}) {
  let time = 0;
  const due: (() => void)[] = [];
  const editor = new Editor(options.document ?? exampleDocument, {
    now: () => time,
    schedule: (run) => {
      due.push(run);
      return () => void due.splice(due.indexOf(run), due.includes(run) ? 1 : 0);
    },
    ...options,
  });
  const events: EditorEvent[] = [];
  editor.subscribe((event) => events.push(event));
  const wait = (ms: number) => void (time += ms);
  return { editor, events, due, wait };
}

const rename = (title: string, stage = 'lead') => ({ funnel: 'solution', stage, locale: 'en', title });
const titles = (editor: Editor) =>
  editor.document.funnels?.[0]?.stages.map(({ title }) => (typeof title === 'object' ? title['en'] : title));

describe('random sessions', () => {
  test('every patch makes the new document of the old one; what comes out is valid; undoing all gives back the start, redoing it the end', () => {
    fc.assert(
      fc.property(fc.array(randomAction, { minLength: 1, maxLength: 40 }), (actions) => {
        const { editor, events, wait } = edit();
        const mirror = JSON.parse(JSON.stringify(editor.document));
        editor.subscribe((event) => {
          if (event.type !== 'change') return;
          const results = applyPatch(mirror, JSON.parse(JSON.stringify(event.patch)) as Operation[]);
          expect(results.filter((result) => result !== null)).toEqual([]);
          expect(mirror).toEqual(event.document);
          expect(validateDocument(event.document)).toEqual([]);
        });
        for (const action of actions) {
          const before = events.length;
          action.act(editor, wait);
          if (events.length === before) expect(mirror).toEqual(editor.document);
        }
        const end = JSON.stringify(editor.document);
        let undone = 0;
        for (; editor.undoLabel !== null; undone++) editor.undo();
        expect(JSON.stringify(editor.document) === JSON.stringify(exampleDocument)).toBe(true);
        expect(editor.isDirty).toBe(false);
        for (; undone > 0; undone--) editor.redo();
        expect(JSON.stringify(editor.document) === end).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('undo', () => {
  test('typing is one step until it pauses, a click elsewhere ends it', () => {
    const { editor, wait } = edit();
    for (const title of ['L', 'Le', 'Lea']) editor.run('stage/rename', rename(title));
    wait(1001);
    editor.run('stage/rename', rename('Leads'));
    editor.select({ stages: ['won'] });
    editor.run('stage/rename', rename('Leads!'));
    const seen = [titles(editor)?.[0]];
    while (editor.undoLabel) {
      editor.undo();
      seen.push(titles(editor)?.[0]);
    }
    expect(seen).toEqual(['Leads!', 'Leads', 'Lea', 'Lead']);
  });

  test('two stages typed into are two steps', () => {
    const { editor } = edit();
    editor.run('stage/rename', rename('A'));
    editor.run('stage/rename', rename('B', 'won'));
    editor.undo();
    expect(titles(editor)?.slice(0, 1)).toEqual(['A']);
  });

  test('brings back what was selected', () => {
    const { editor } = edit();
    editor.select({ funnel: 'solution', stages: ['nurture'] });
    editor.run('stage/delete', { funnel: 'solution', stages: ['nurture'] });
    expect(editor.selection.stages).toEqual([]);
    editor.undo();
    expect(editor.selection.stages).toEqual(['nurture']);
    editor.redo();
    expect(editor.selection.stages).toEqual([]);
  });

  test('says what it would undo', () => {
    const { editor } = edit();
    expect(editor.undoLabel).toBe(null);
    editor.run('stage/rename', rename('A'));
    expect([editor.undoLabel, editor.redoLabel]).toEqual(['designer.do.stage/rename', null]);
    editor.undo();
    expect([editor.undoLabel, editor.redoLabel]).toEqual([null, 'designer.do.stage/rename']);
  });

  test('what changes nothing is no step, and says nothing', () => {
    const { editor, events } = edit();
    editor.run('stage/rename', rename('Lead'));
    expect(editor.undoLabel).toBe(null);
    expect(events).toEqual([]);
  });
});

describe('names', () => {
  test('a deleted stage’s id is not given again, nor one whose adding was undone', () => {
    const { editor } = edit();
    const add = () => editor.run('stage/add', { funnel: 'solution', kind: 'lost', title: 'Nurture' });
    editor.run('stage/delete', { funnel: 'solution', stages: ['nurture'] });
    expect(add().select?.stages).toEqual(['nurture-2']);
    editor.undo();
    expect(add().select?.stages).toEqual(['nurture-3']);
  });

  test('a stage that was just added takes its id from the name it is given, in one step', () => {
    const { editor } = edit();
    const params = { funnel: 'solution', kind: 'open', title: 'New stage' } as const;
    editor.run('stage/add', params);
    expect(editor.lastCommand).toBe('stage/add');
    expect(editor.amend('stage/add', { ...params, title: 'Demo' }).select?.stages).toEqual(['demo']);
    expect(editor.document.funnels?.[0]?.stages.some(({ id }) => id === 'new-stage')).toBe(false);
    editor.undo();
    expect(editor.document).toBe(exampleDocument);
  });

  test('what is not the last command any more is done anew', () => {
    const { editor } = edit();
    const params = { funnel: 'solution', kind: 'open', title: 'Demo' } as const;
    editor.run('stage/add', params);
    editor.run('stage/rename', rename('A'));
    editor.amend('stage/add', params);
    expect(editor.document.funnels?.[0]?.stages.filter(({ id }) => id.startsWith('demo'))).toHaveLength(2);
  });
});

describe('selection', () => {
  test('starts at the first funnel that is not archived', () => {
    const [first, ...rest] = exampleDocument.funnels ?? [];
    if (!first) throw new Error('no funnel');
    const document = { ...exampleDocument, funnels: [{ ...first, archived: true }, ...rest] };
    expect(edit({ document }).editor.selection.funnel).toBe('strategic');
  });

  test('of another funnel lets go of stages', () => {
    const { editor } = edit();
    editor.select({ stages: ['lead'], transitions: ['lead>qualified'] });
    editor.select({ funnel: 'strategic' });
    expect(editor.selection).toMatchObject({ funnel: 'strategic', stages: [], transitions: [] });
  });

  test('of what is not there is dropped, and the same one is no event', () => {
    const { editor, events } = edit();
    editor.select({ stages: ['lead', 'none'] });
    expect(editor.selection.stages).toEqual(['lead']);
    editor.select({ stages: ['lead'] });
    expect(events).toHaveLength(1);
  });
});

describe('documents from outside', () => {
  test('the last fifty that were given out are echoes', () => {
    const { editor, wait } = edit();
    const given = [editor.document];
    for (let count = 0; count < 51; count++) {
      wait(2000);
      editor.run('stage/rename', rename(`Lead ${count}`));
      given.push(editor.document);
    }
    const echoes = given.map((document) => editor.hasEmitted(document));
    expect(echoes.slice(0, 3)).toEqual([false, false, true]);
    expect(echoes.filter(Boolean)).toHaveLength(50);
    expect(editor.hasEmitted(structuredClone(editor.document))).toBe(false);
  });

  test('one that is loaded forgets the steps, counts as saved, and is told as a patch', () => {
    const { editor, events } = edit();
    editor.run('stage/rename', rename('A'));
    editor.load({ ...exampleDocument, title: 'Other' }, { savedAt: '2025-01-01T00:00:00Z' });
    expect(editor.undoLabel).toBe(null);
    expect([editor.isDirty, editor.savedAt]).toEqual([false, '2025-01-01T00:00:00Z']);
    expect(events.at(-2)).toMatchObject({ type: 'change', reason: 'load' });
  });

  test('saving an older version leaves the newer one unsaved', () => {
    const { editor } = edit();
    editor.run('stage/rename', rename('A'));
    const older = editor.document;
    editor.run('stage/rename', rename('B', 'won'));
    editor.markSaved(older, '2025-01-01T00:00:00Z');
    expect(editor.isDirty).toBe(true);
    editor.undo();
    expect(editor.isDirty).toBe(false);
  });
});

describe('diagnostics', () => {
  const diagnose = ({ title }: WeirDocument) => (title === 'bad' ? [diagnostic('schema/unknown-version', '')] : []);

  test('are looked for once after several changes, and know of which document they are', () => {
    const { editor, events, due } = edit({ diagnose });
    editor.run('document/set-title', { locale: 'en', title: 'x' });
    editor.run('document/replace', { document: { ...exampleDocument, title: 'bad' } });
    expect([editor.isDiagnosed, due.length]).toEqual([false, 1]);
    due[0]?.();
    expect(editor.diagnostics).toHaveLength(1);
    expect(editor.isDiagnosed).toBe(true);
    expect(events.filter(({ type }) => type === 'diagnose')).toHaveLength(1);
  });

  test('can be had at once', () => {
    const { editor, due } = edit({ diagnose });
    editor.run('document/replace', { document: { ...exampleDocument, title: 'bad' } });
    expect(editor.diagnoseNow()).toHaveLength(1);
    expect(due).toHaveLength(0);
  });

  test('are looked for anew when the way to look changes', () => {
    const { editor } = edit({ diagnose });
    editor.diagnoseNow();
    editor.setDiagnose(() => [diagnostic('schema/not-an-object', '')]);
    expect(editor.diagnoseNow()).toHaveLength(1);
  });
});

describe('while something is held', () => {
  const diagnose = ({ title }: WeirDocument) => (title === 'bad' ? [diagnostic('schema/unknown-version', '')] : []);

  test('problems are looked for once it is let go', () => {
    const { editor, due, events } = edit({ diagnose });
    editor.hold();
    editor.run('document/patch', { patch: [{ op: 'replace', path: '/title', value: 'bad' }] });
    for (const run of due.splice(0)) run();
    expect(editor.isDiagnosed).toBe(false);
    editor.release();
    expect(events.at(-1)?.type).toBe('release');
    for (const run of due.splice(0)) run();
    expect(editor.isDiagnosed).toBe(true);
  });

  test('letting go of nothing says nothing', () => {
    const { editor, due, events } = edit({ diagnose });
    for (const run of due.splice(0)) run();
    const before = events.length;
    editor.release();
    expect([events.length, due.length]).toEqual([before, 0]);
  });
});

test('problems that are still there are the same objects, for who shows them', () => {
  const { editor } = edit({ diagnose: () => [diagnostic('schema/unknown-version', '')] });
  const before = editor.diagnoseNow();
  editor.run('stage/rename', rename('Leads'));
  expect(editor.diagnoseNow()).toBe(before);
});
