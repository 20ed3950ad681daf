import type { Diagnostic, Funnel, WeirDocument } from '@weir/schema';
import type { Catalog } from '@weir/query';
import { Localizer } from '@weir/ui';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { Editor, applyFix } from '../editor/index.js';
import { diagnoseDocument } from '../live/diagnose-document.js';
import { sayFix } from './say-problem.js';

const catalog: Catalog = {
  supports: [],
  datasets: (exampleDocument.datasets ?? []).map(({ id, fields }) => ({
    id,
    fields: fields.filter(({ lookup, formula }) => !lookup && formula === undefined).map((field) => ({ ...field })),
  })),
};

/** Takes the first fix of a problem; what it says, what is left of that problem, and whether one undo brings all back. */
function mended(document: WeirDocument, code: Diagnostic['code'], locale = 'en') {
  const diagnose = (each: WeirDocument) => diagnoseDocument(each, catalog);
  const editor = new Editor(document, { diagnose });
  const [problem] = editor.diagnoseNow().filter((each) => each.code === code);
  const [fix] = problem?.fixes ?? [];
  if (!problem || !fix) return null;
  const label = sayFix(fix, problem, document, new Localizer(locale));
  applyFix(editor, problem, fix);
  const after = editor.document;
  const left = editor.diagnoseNow().filter((each) => each.severity === 'error' || each.code === code);
  editor.undo();
  expect(editor.document).toBe(document);
  return { label, after, left: left.map(({ code: each, pointer }) => `${each} ${pointer}`) };
}

/** Two open stages, and what else is given. */
function funnelOf(changes: Partial<Funnel>): WeirDocument {
  const stage = (id: string, kind: 'open' | 'won' | 'lost' | 'parked', en: string) => ({
    id,
    kind,
    title: { en, 'zh-CN': `${en} 中` },
  });
  return {
    weir: 1,
    id: 'small',
    title: { en: 'Small', 'zh-CN': '小' },
    funnels: [
      {
        id: 'way',
        title: { en: 'Way', 'zh-CN': '路' },
        stages: [stage('lead', 'open', 'Lead'), stage('offer', 'open', 'Offer'), ...(changes.stages ?? [])],
        transitions: [{ from: 'lead', to: 'offer', kind: 'advance' }, ...(changes.transitions ?? [])],
      },
    ],
  };
}
const won = { id: 'won', kind: 'won', title: { en: 'Won', 'zh-CN': '赢单' } } as const;

describe('a dataset that is only in the data source', () => {
  test('is added with its fields, and its key where that is called so', () => {
    const document = { ...exampleDocument, datasets: exampleDocument.datasets?.slice(1) ?? [] };
    const missing = exampleDocument.datasets?.[0]?.id ?? '';
    const done = mended(document, 'document/unknown-dataset');
    expect(done?.label).toBe(`Add "${missing}" from the data source`);
    expect(done?.after.datasets?.at(-1)?.id).toBe(missing);
    expect(done?.left.filter((each) => each.startsWith('document/unknown-dataset'))).toEqual([]);
  });
});

describe('a funnel whose won stage was archived', () => {
  test('gets that one back, with the ways to it', () => {
    const archived = { ...won, archived: true };
    const transitions = [{ from: 'offer', to: 'won', kind: 'advance', archived: true }] as const;
    const done = mended(funnelOf({ stages: [archived], transitions: [...transitions] }), 'document/no-win');
    expect(done).toMatchObject({ label: 'Restore "Won"', left: [] });
    expect(done?.after.funnels?.[0]?.stages).toHaveLength(3);
    expect(done?.after.funnels?.[0]?.transitions?.at(-1)).toEqual({ from: 'offer', to: 'won', kind: 'advance' });
  });

  test('and a new way to it where there was none, in Chinese too', () => {
    const done = mended(funnelOf({ stages: [{ ...won, archived: true }] }), 'document/no-win', 'zh-CN');
    expect(done).toMatchObject({ label: '恢复“赢单”', left: [] });
  });
});

describe('a funnel that nobody can win', () => {
  test('gets a won stage and a way to it, named in the languages of the document', () => {
    const done = mended(funnelOf({}), 'document/no-win');
    expect(done).toMatchObject({ label: 'Add a won stage', left: [] });
    const { stages, transitions } = done!.after.funnels![0]!;
    expect(stages.at(-1)).toEqual({ id: 'won', kind: 'won', title: { en: 'Won', 'zh-CN': '赢单' } });
    expect(transitions?.at(-1)).toEqual({ from: 'offer', to: 'won', kind: 'advance' });
  });

  test('gets a way to the won stage that there is', () => {
    const done = mended(funnelOf({ stages: [won] }), 'document/no-win', 'zh-CN');
    expect(done).toMatchObject({ label: '把“Offer 中”连接到“赢单”', left: [] });
    expect(done?.after.funnels?.[0]?.stages).toHaveLength(3);
  });

  test('never takes the id of a stage that is archived', () => {
    const done = mended(funnelOf({ stages: [{ ...won, kind: 'lost', archived: true }] }), 'document/no-win');
    expect(done?.after.funnels?.[0]?.stages.at(-1)?.id).toBe('won-2');
  });
});

test('a stage that a fix adds is never called as one that was deleted', () => {
  const diagnose = (each: WeirDocument) => diagnoseDocument(each, catalog);
  const wins = { from: 'offer', to: 'won', kind: 'advance' } as const;
  const editor = new Editor(funnelOf({ stages: [won], transitions: [wins] }), { diagnose });
  editor.run('stage/delete', { funnel: 'way', stages: ['won'] });
  const problem = editor.diagnoseNow().find(({ code }) => code === 'document/no-win');
  applyFix(editor, problem!, problem!.fixes![0]!);
  const [funnel] = editor.document.funnels ?? [];
  expect(funnel?.stages.at(-1)).toMatchObject({ id: 'won-2', kind: 'won' });
  expect(funnel?.transitions?.at(-1)).toEqual({ from: 'offer', to: 'won-2', kind: 'advance' });
  expect(editor.diagnoseNow().filter(({ code }) => code === 'document/no-win')).toEqual([]);
});

describe('a funnel that nobody can leave but by winning', () => {
  const wins = { from: 'offer', to: 'won', kind: 'advance' } as const;

  test('gets a lost stage and a way to it', () => {
    const done = mended(funnelOf({ stages: [won], transitions: [wins] }), 'document/no-loss');
    expect(done).toMatchObject({ label: 'Add a lost stage', left: [] });
    expect(done?.after.funnels?.[0]?.transitions?.at(-1)).toEqual({ from: 'offer', to: 'lost', kind: 'lose' });
  });

  test('gets a way to the stage that there is for it', () => {
    const parked = { id: 'later', kind: 'parked', title: { en: 'Later', 'zh-CN': '以后' } } as const;
    const done = mended(funnelOf({ stages: [won, parked], transitions: [wins] }), 'document/no-loss');
    expect(done).toMatchObject({ label: 'Connect "Offer" to "Later"', left: [] });
  });
});

describe('a field that the data source does not have', () => {
  /** The example, with a field called otherwise wherever it is named. */
  function miscalled(from: string, to: string): WeirDocument {
    return JSON.parse(JSON.stringify(exampleDocument).replaceAll(`"${from}"`, `"${to}"`)) as WeirDocument;
  }

  test('is called as the nearest one is, wherever it is named', () => {
    const done = mended(miscalled('to_stage', 'to_stages'), 'adapter/unknown-field');
    expect(done).toMatchObject({ label: 'Use "to_stage"', left: [] });
    expect(done?.after).toEqual(exampleDocument);
  });

  test('gives way to the nearest where the document knows that already', () => {
    const document = structuredClone(exampleDocument);
    const moves = document.datasets?.find(({ id }) => id === 'moves');
    moves?.fields.push({ id: 'to_stages', title: 'Stage', type: 'string' });
    document.funnels![0]!.stages[2]!.enters![0]!.when = { '==': [{ var: 'to_stages' }, 'solution'] };
    const done = mended(document, 'adapter/unknown-field');
    expect(done?.left).toEqual([]);
    expect(done?.after.funnels?.[0]?.stages[2]?.enters?.[0]?.when).toEqual({ '==': [{ var: 'to_stage' }, 'solution'] });
    expect(done?.after.datasets).toEqual(exampleDocument.datasets);
  });

  test('goes with the part of a condition that asks for it where none is near', () => {
    const document = structuredClone(exampleDocument);
    document.datasets?.find(({ id }) => id === 'moves')?.fields.push({ id: 'weather', type: 'string' });
    const signal = document.funnels![0]!.stages[2]!.enters![0]!;
    const { when } = signal;
    signal.when = { and: [when!, { '==': [{ var: 'weather' }, 'fair'] }] };
    const done = mended(document, 'adapter/unknown-field');
    expect(done).toMatchObject({ label: 'Remove the field and the condition that asks for it', left: [] });
    expect(done?.after).toEqual(exampleDocument);
  });

  test('stays where more than conditions is made of it', () => {
    const document = miscalled('amount', 'weather');
    expect(mended(document, 'adapter/unknown-field')).toBeNull();
  });
});

test('a condition on a field that is nowhere can go', () => {
  const document = structuredClone(exampleDocument);
  document.funnels![0]!.stages[2]!.enters![0]!.when = { '==': [{ var: 'weather' }, 'fair'] };
  const done = mended(document, 'formula/unknown-field');
  expect(done).toMatchObject({ label: 'Remove the condition', left: [] });
  expect(done?.after.funnels?.[0]?.stages[2]?.enters?.[0]).not.toHaveProperty('when');
});
