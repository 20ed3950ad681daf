import { isStageIcon, stageIcons } from '@weir/schema';
import type { Funnel, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../example.fixture.js';
import { Editor } from '../editor.js';
import { run } from './run.fixture.js';

const funnelOf = ({ funnels }: WeirDocument): Funnel => {
  const funnel = funnels?.find(({ id }) => id === 'solution');
  if (!funnel) throw new Error('no funnel');
  return funnel;
};
const groupsOf = (document: WeirDocument) =>
  (funnelOf(document).groups ?? []).map(({ id, stages }) => `${id}: ${stages.join(' ')}`);

const add = (title: string, stages: readonly string[], document = exampleDocument) =>
  run('group/add', { funnel: 'solution', title, stages }, document).document;

describe('a group', () => {
  test('holds its stages in the order of the funnel, each once', () => {
    expect(groupsOf(add('Early', ['qualified', 'lead', 'qualified']))).toEqual(['early: lead qualified']);
  });

  test('gets a new stage, behind its last one and beside it, with no way there that nobody asked for', () => {
    const early = add('Early', ['lead', 'qualified']);
    const params = { funnel: 'solution', kind: 'open', title: 'Called', group: 'early' } as const;
    const { document } = run('stage/add', params, early);
    expect(groupsOf(document)).toEqual(['early: lead qualified called']);
    expect(
      funnelOf(document)
        .stages.map(({ id }) => id)
        .indexOf('called'),
    ).toBe(2);
    expect(funnelOf(document).transitions).toEqual(funnelOf(early).transitions);
    const [beside, made] = ['qualified', 'called'].map(
      (id) => funnelOf(document).stages.find((stage) => stage.id === id)?.position,
    );
    expect(Math.abs((made?.x ?? 0) - (beside?.x ?? 0))).toBeLessThan(400);
  });

  test('of nothing is not made', () => {
    expect(add('Early', [])).toBe(exampleDocument);
  });

  test('takes stages out of others, and one that has none left goes away', () => {
    const early = add('Early', ['lead', 'qualified']);
    expect(groupsOf(add('Late', ['qualified', 'won'], early))).toEqual(['early: lead', 'late: qualified won']);
    expect(groupsOf(add('All', ['lead', 'qualified'], early))).toEqual(['all: lead qualified']);
  });

  test('gets stages, loses them to another one or to none, and goes away with the last', () => {
    const early = add('Late', ['won'], add('Early', ['lead', 'qualified']));
    const set = (stages: string[], group: string | null) =>
      groupsOf(run('stage/set-group', { funnel: 'solution', stages, group }, early).document);
    expect(set(['won', 'lead'], 'early')).toEqual(['early: lead qualified won']);
    expect(set(['lead'], 'late')).toEqual(['early: qualified', 'late: lead won']);
    expect(set(['lead', 'won'], null)).toEqual(['early: qualified']);
    expect(set(['lead', 'qualified', 'proposal'], null)).toEqual(['late: won']);
    expect(() => set(['lead'], 'none')).toThrow(expect.objectContaining({ code: 'designer/not-found' }));
    const same = run('stage/set-group', { funnel: 'solution', stages: ['lead'], group: 'early' }, early);
    expect(same.document).toBe(early);
  });

  test('gets and loses stages as they are moved or reordered, in one step', () => {
    const editor = new Editor(add('Early', ['lead', 'qualified']));
    const before = editor.document;
    const groups = { lead: null, won: 'early' };
    const positions = { lead: { x: 900, y: 0 }, won: { x: 80, y: 80 } };
    editor.run('stage/move', { funnel: 'solution', positions, groups });
    expect(groupsOf(editor.document)).toEqual(['early: qualified won']);
    editor.undo();
    expect(editor.document).toBe(before);
    editor.run('stage/reorder', { funnel: 'solution', stages: ['won'], before: 'qualified', group: 'early' });
    expect(groupsOf(editor.document)).toEqual(['early: lead won qualified']);
    editor.undo();
    expect(editor.document).toBe(before);
  });

  test('is renamed, coloured and deleted; its stages stay', () => {
    const editor = new Editor(add('Early', ['lead']));
    editor.run('group/rename', { funnel: 'solution', group: 'early', locale: 'zh-CN', title: '前期', plainIs: 'en' });
    editor.run('group/set-color', { funnel: 'solution', group: 'early', color: 4 });
    expect(funnelOf(editor.document).groups).toEqual([
      { id: 'early', title: { en: 'Early', 'zh-CN': '前期' }, stages: ['lead'], color: 4 },
    ]);
    editor.run('group/set-color', { funnel: 'solution', group: 'early', color: null });
    expect(funnelOf(editor.document).groups?.[0]).not.toHaveProperty('color');
    editor.run('group/delete', { funnel: 'solution', group: 'early' });
    expect(funnelOf(editor.document)).toEqual(funnelOf(exampleDocument));
  });

  test('is called something that no group was called before', () => {
    const editor = new Editor(add('Early', ['lead']));
    editor.run('group/delete', { funnel: 'solution', group: 'early' });
    editor.run('group/add', { funnel: 'solution', title: 'Early', stages: ['lead'] });
    expect(groupsOf(editor.document)).toEqual(['early-2: lead']);
  });

  test.each([
    ['group/delete', { funnel: 'solution', group: 'early' }, 'group'],
    ['group/add', { funnel: 'solution', title: 'Early', stages: ['nowhere'] }, 'stage'],
  ] as const)('%s of what is not there is refused', (id, params, part) => {
    expect(() => run(id, params)).toThrow(
      expect.objectContaining({ code: 'designer/not-found', params: expect.objectContaining({ part }) }),
    );
  });
});

describe('stages of a group', () => {
  test('that are deleted leave it; one that is kept, archived, stays in it', () => {
    const early = add('Early', ['lead', 'negotiation']);
    const remove = (...stages: string[]) => run('stage/delete', { funnel: 'solution', stages }, early).document;
    expect(groupsOf(remove('lead'))).toEqual(['early: negotiation']);
    expect(groupsOf(remove('negotiation'))).toEqual(['early: lead negotiation']);
  });

  test('bring along a copy, and what is put between two of them', () => {
    const early = add('Early', ['lead', 'qualified']);
    const copied = run('stage/duplicate', { funnel: 'solution', stage: 'lead', title: 'Lead 2' }, early);
    expect(groupsOf(copied.document)).toEqual(['early: lead lead-2 qualified']);
    const params = { funnel: 'solution', kind: 'open', title: 'Call' } as const;
    const between = run('stage/insert', { ...params, transition: 'lead>qualified' }, early);
    expect(groupsOf(between.document)).toEqual(['early: lead call qualified']);
    const outside = run('stage/insert', { ...params, transition: 'qualified>solution' }, early);
    expect(groupsOf(outside.document)).toEqual(['early: lead qualified']);
  });
});

test('stages get a colour and an icon, and lose them', () => {
  const stages = ['lead', 'won'];
  const set = run('stage/set-look', { funnel: 'solution', stages, changes: { color: 2, icon: 'phone' } }).document;
  expect(funnelOf(set).stages.filter(({ color, icon }) => color === 2 && icon === 'phone')).toHaveLength(2);
  const unset = run('stage/set-look', { funnel: 'solution', stages, changes: { color: null, icon: null } }, set);
  expect(unset.document).toEqual(exampleDocument);
});

test('tags are written without blanks, each once, none empty', () => {
  const tagged = run('funnel/set-tags', { funnel: 'solution', tags: [' b2b', 'b2b', '', '项目'] }).document;
  expect(funnelOf(tagged).tags).toEqual(['b2b', '项目']);
  expect(run('funnel/set-tags', { funnel: 'solution', tags: [' '] }, tagged).document).toEqual(exampleDocument);
});

test('icons are known by their names only', () => {
  expect(stageIcons.every(isStageIcon)).toBe(true);
  expect(isStageIcon('toString')).toBe(false);
});
