import { WeirError } from '@weir/schema';
import type { Funnel, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../example.fixture.js';
import { commandOf } from './registry.js';
import type { CommandId } from './registry.js';
import { run } from './run.fixture.js';

const funnelOf = (document: WeirDocument, id = 'solution'): Funnel => {
  const funnel = document.funnels?.find((each) => each.id === id);
  if (!funnel) throw new Error(`no funnel ${id}`);
  return funnel;
};
const stageOf = (document: WeirDocument, id: string) => funnelOf(document).stages.find((stage) => stage.id === id);
const ends = (funnel: Funnel) =>
  (funnel.transitions ?? []).map(({ from, to, kind }) => `${from} ${kind} ${typeof to === 'string' ? to : to.stage}`);

describe('adding a stage', () => {
  test('after another one makes the transition, and stands behind it', () => {
    const { document, select } = run('stage/add', {
      funnel: 'solution',
      kind: 'open',
      title: 'Demo',
      after: 'solution',
    });
    const ids = funnelOf(document).stages.map(({ id }) => id);
    expect(ids.slice(2, 4)).toEqual(['solution', 'demo']);
    expect(ends(funnelOf(document))).toContain('solution advance demo');
    expect(select).toMatchObject({ funnel: 'solution', stages: ['demo'] });
  });

  test('an open one comes before those that end the way', () => {
    const { document } = run('stage/add', { funnel: 'solution', kind: 'open', title: 'Demo' });
    expect(
      funnelOf(document)
        .stages.map(({ id }) => id)
        .slice(4, 7),
    ).toEqual(['negotiation', 'demo', 'won']);
  });

  test('into a funnel that was never drawn writes down where its stages are', () => {
    const { document } = run('stage/add', { funnel: 'strategic', kind: 'lost', title: 'Gone' });
    const { stages } = funnelOf(document, 'strategic');
    expect(stages.every(({ position }) => position)).toBe(true);
  });

  test('into an empty funnel', () => {
    const empty = { ...exampleDocument, funnels: [{ id: 'f', stages: [] }] };
    const { document } = run('stage/add', { funnel: 'f', kind: 'open', title: '谈判' }, empty);
    expect(funnelOf(document, 'f').stages).toEqual([
      { id: 'stage', title: '谈判', kind: 'open', position: { x: 0, y: 0 } },
    ]);
  });
});

describe('inserting a stage', () => {
  test('splits the transition where it stood', () => {
    const { document } = run('stage/insert', {
      funnel: 'solution',
      kind: 'open',
      title: 'Demo',
      transition: 'qualified>solution',
    });
    expect(ends(funnelOf(document)).slice(0, 4)).toEqual([
      'lead advance qualified',
      'qualified advance demo',
      'demo advance solution',
      'solution advance proposal',
    ]);
  });

  test('on a hand-off leaves the hand-off with its entity behind the new stage', () => {
    const { document } = run('stage/insert', {
      funnel: 'solution',
      kind: 'won',
      title: 'Delivered',
      transition: 'won>strategic/plan',
    });
    const handoff = funnelOf(document).transitions?.find(({ kind }) => kind === 'handoff');
    expect(handoff).toMatchObject({ from: 'delivered', entity: 'deal' });
    expect(ends(funnelOf(document))).toContain('won advance delivered');
  });
});

describe('deleting', () => {
  test('a stage that nothing names takes its transitions, path and exclusions along', () => {
    const solution = funnelOf(exampleDocument);
    const document: WeirDocument = {
      ...exampleDocument,
      funnels: [
        {
          ...solution,
          path: ['lead', 'nurture', 'won'],
          counting: {
            method: 'sequence',
            window: { days: 1 },
            exclude: [{ signal: { dataset: 'deals', at: 'created_on' }, after: 'lead', before: 'nurture' }],
          },
        },
      ],
    };
    const after = funnelOf(run('stage/delete', { funnel: 'solution', stages: ['nurture'] }, document).document);
    expect(after.stages.some(({ id }) => id === 'nurture')).toBe(false);
    expect(ends(after).filter((each) => each.includes('nurture'))).toEqual([]);
    expect(after.path).toEqual(['lead', 'won']);
    expect(after.counting).toEqual({ method: 'sequence', window: { days: 1 } });
  });

  test('a stage that a metric names archives it and its transitions', () => {
    const { document } = run('stage/delete', { funnel: 'solution', stages: ['negotiation'] });
    expect(stageOf(document, 'negotiation')?.archived).toBe(true);
    const touching = funnelOf(document).transitions?.filter(
      ({ from, to }) => from === 'negotiation' || to === 'negotiation',
    );
    expect(touching?.map(({ archived }) => archived)).toEqual([true, true, true]);
    const restored = run('stage/restore', { funnel: 'solution', stage: 'negotiation' }, document).document;
    expect(restored).toEqual(exampleDocument);
  });

  test('a restored stage does not bring back a transition to one that is still archived', () => {
    const both = run('stage/delete', { funnel: 'strategic', stages: ['plan'] }).document;
    const document = structuredClone(both);
    const chosen = funnelOf(document, 'strategic').stages[0];
    if (chosen) chosen.archived = true;
    const restored = run('stage/restore', { funnel: 'strategic', stage: 'plan' }, document).document;
    expect(funnelOf(restored, 'strategic').transitions?.map(({ archived }) => archived)).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });

  test('stages and transitions together', () => {
    const { document } = run('stage/delete', {
      funnel: 'solution',
      stages: ['lost'],
      transitions: ['proposal>solution'],
    });
    expect(ends(funnelOf(document)).some((each) => each.includes('lost') || each === 'proposal recycle solution')).toBe(
      false,
    );
  });

  test('the last transition leaves no empty list', () => {
    let document = run('transition/delete', { funnel: 'strategic', transition: 'chosen>plan' }).document;
    document = run('transition/delete', { funnel: 'strategic', transition: 'plan>contract' }, document).document;
    document = run('transition/delete', { funnel: 'strategic', transition: 'plan>ended' }, document).document;
    expect(funnelOf(document, 'strategic')).not.toHaveProperty('transitions');
  });

  test('a funnel on a board is archived, and another one is selected', () => {
    const { document, select } = run('funnel/delete', { funnel: 'solution' });
    expect(funnelOf(document).archived).toBe(true);
    expect(select).toMatchObject({ funnel: 'strategic' });
  });

  test('a funnel that nothing names is gone', () => {
    const added = run('funnel/add', { title: 'Territory' }).document;
    expect(run('funnel/delete', { funnel: 'territory' }, added).document).toEqual(exampleDocument);
  });
});

describe('connecting', () => {
  test.each([
    ['forward', 'lead', 'proposal', 'advance'],
    ['back to what lies before', 'proposal', 'lead', 'recycle'],
    ['into lost', 'lead', 'lost', 'lose'],
    ['into parked', 'won', 'nurture', 'lose'],
    ['out of parked', 'nurture', 'solution', 'recycle'],
  ])('%s', (_claim, from, to, kind) => {
    const { document } = run('transition/add', { funnel: 'solution', from, to });
    expect(ends(funnelOf(document)).at(-1)).toBe(`${from} ${kind} ${to}`);
  });

  test('twice selects what is there', () => {
    const { document, select } = run('transition/add', { funnel: 'solution', from: 'lead', to: 'qualified' });
    expect(document).toBe(exampleDocument);
    expect(select).toMatchObject({ transitions: ['lead>qualified'] });
  });

  test('to another funnel is a hand-off', () => {
    const { document } = run('transition/add', {
      funnel: 'solution',
      from: 'negotiation',
      to: { funnel: 'strategic', stage: 'chosen' },
    });
    expect(ends(funnelOf(document)).at(-1)).toBe('negotiation handoff chosen');
  });
});

describe('changing nothing', () => {
  test.each<[CommandId, unknown]>([
    ['stage/rename', { funnel: 'solution', stage: 'lead', locale: 'en', title: 'Lead' }],
    ['stage/set-probability', { funnel: 'solution', stage: 'lead', probability: 0.1 }],
    ['stage/set-limit', { funnel: 'solution', stage: 'nurture', days: null }],
    ['stage/set-target', { funnel: 'solution', stage: 'lead', days: null }],
    ['stage/move', { funnel: 'solution', positions: { lead: { x: 64.3, y: 71.8 } } }],
    ['stage/set-signal', { funnel: 'solution', stage: 'lead', index: 0, changes: { at: 'moved_on', first: false } }],
    ['document/set-settings', { changes: { currency: 'CNY' } }],
    ['document/patch', { patch: [] }],
  ])('%s gives the very same document', (id, params) => {
    expect(run(id, params as never).document).toBe(exampleDocument);
  });
});

describe('copies', () => {
  test('of a stage stand beside it, without transitions, never archived', () => {
    const archived = run('stage/delete', { funnel: 'solution', stages: ['negotiation'] }).document;
    const { document } = run('stage/duplicate', { funnel: 'solution', stage: 'negotiation', title: 'Copy' }, archived);
    const copy = stageOf(document, 'copy');
    expect(copy).toMatchObject({ kind: 'open', probability: 0.75, title: 'Copy' });
    expect(copy).not.toHaveProperty('archived');
    expect(ends(funnelOf(document)).some((each) => each.includes('copy'))).toBe(false);
  });

  test('of a funnel keep the ids of its stages', () => {
    const { document } = run('funnel/duplicate', { funnel: 'solution', title: 'Second' });
    expect(funnelOf(document, 'second').stages).toEqual(funnelOf(document).stages);
    expect(document.funnels?.map(({ id }) => id)).toEqual(['solution', 'second', 'strategic']);
  });
});

describe('what is not there', () => {
  test.each<[CommandId, unknown, string]>([
    [
      'stage/rename',
      { funnel: 'solution', stage: 'none', locale: 'en', title: '' },
      'The document has no stage "none".',
    ],
    ['stage/rename', { funnel: 'none', stage: 'lead', locale: 'en', title: '' }, 'The document has no funnel "none".'],
    ['transition/delete', { funnel: 'solution', transition: 'a>b' }, 'The document has no transition "a>b".'],
    ['stage/delete-signal', { funnel: 'solution', stage: 'lead', index: 9 }, 'The document has no signal "9".'],
    ['document/patch', { patch: [{ op: 'remove', path: '/none' }] }, 'The fix does not fit the document any more'],
  ])('%s %j', (id, params, sentence) => {
    const attempt = () => commandOf(id).run(exampleDocument, params as never);
    expect(attempt).toThrow(WeirError);
    expect(attempt).toThrow(sentence);
  });
});
