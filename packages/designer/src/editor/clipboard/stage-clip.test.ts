import type { Funnel, WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { run } from '../commands/run.fixture.js';
import { Editor } from '../editor.js';
import { exampleDocument } from '../example.fixture.js';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../geometry.js';
import { copyStages, readClip, writeClip } from './stage-clip.js';

const funnelOf = ({ funnels }: WeirDocument, id = 'solution'): Funnel => {
  const funnel = funnels?.find((each) => each.id === id);
  if (!funnel) throw new Error(`no funnel ${id}`);
  return funnel;
};
const solution = funnelOf(exampleDocument);
const ends = ({ transitions = [] }: Pick<Funnel, 'transitions'>) =>
  transitions.map(({ from, to }) => `${from} ${typeof to === 'string' ? to : `${to.funnel}/${to.stage}`}`);
const clipOf = (funnel: Funnel, ...stages: string[]) => {
  const clip = copyStages(funnel, stages);
  if (!clip) throw new Error('nothing copied');
  return clip;
};
const read = (text: string) => readClip(text)?.clip;

describe('copying', () => {
  test('takes the stages in the order of the funnel, and what leads from one of them to another or away', () => {
    const clip = clipOf(solution, 'proposal', 'solution', 'won');
    expect(clip.stages.map(({ id }) => id)).toEqual(['solution', 'proposal', 'won']);
    expect(ends({ transitions: [...clip.transitions] })).toEqual([
      'solution proposal',
      'proposal solution',
      'won strategic/plan',
    ]);
  });

  test('takes a group as a whole only', () => {
    const { document } = run('group/add', { funnel: 'solution', title: 'Early', stages: ['lead', 'qualified'] });
    expect(clipOf(funnelOf(document), 'lead').groups).toEqual([]);
    expect(clipOf(funnelOf(document), 'qualified', 'lead').groups).toMatchObject([{ id: 'early' }]);
  });

  test('says where stages lie that were never moved, and leaves archived ones behind', () => {
    expect(clipOf(funnelOf(exampleDocument, 'strategic'), 'plan').stages[0]?.position).toEqual({ x: 120, y: 96 });
    const { document } = run('stage/delete', { funnel: 'solution', stages: ['negotiation'] });
    expect(copyStages(funnelOf(document), ['negotiation', 'nowhere'])).toBe(null);
  });

  test('is read as it was written', () => {
    const clip = clipOf(solution, 'lead', 'nurture');
    expect(read(writeClip(clip))).toEqual(clip);
  });
});

describe('reading', () => {
  test.each([
    ['nothing', ''],
    ['a sentence', 'the "weir-stages" of last year'],
    ['other JSON', '{ "stages": [] }'],
    ['JSON that is a text', '"\\"weir-stages\\""'],
    ['no stages', '{ "weir-stages": 1, "stages": [] }'],
  ])('%s is not about stages', (_claim, text) => {
    expect(readClip(text)).toBe(null);
  });

  test.each([
    ['a newer version', { 'weir-stages': 2 }, 'schema/newer-version'],
    ['an unknown kind', { 'weir-stages': 1, stages: [{ id: 'a', kind: 'opn' }] }, 'schema/value'],
    ['a list that is none', { 'weir-stages': 1, stages: 'lead' }, 'schema/type'],
    [
      'what is no stage',
      { 'weir-stages': 1, stages: [{ id: 'a', kind: 'open', html: '<b>' }] },
      'schema/unknown-property',
    ],
    [
      'a name that reaches a prototype',
      { 'weir-stages': 1, stages: [{ id: 'constructor', kind: 'open' }] },
      'schema/forbidden-name',
    ],
  ])('%s is refused, and why is said', (_claim, json, code) => {
    expect(readClip(JSON.stringify(json))?.faults?.map((fault) => fault.code)).toContain(code);
  });

  test('leaves out what leads nowhere, stages that are there twice, and groups of others', () => {
    const text = JSON.stringify({
      'weir-stages': 1,
      stages: [
        { id: 'a', kind: 'open' },
        { id: 'a', kind: 'won' },
        { id: 'b', kind: 'open' },
      ],
      transitions: [
        { from: 'a', to: 'b', kind: 'advance' },
        { from: 'b', to: 'c', kind: 'advance' },
      ],
      groups: [{ id: 'g', title: 'G', stages: ['a', 'c'] }],
    });
    const clip = read(text);
    expect(clip?.stages.map(({ kind }) => kind)).toEqual(['open', 'open']);
    expect(ends({ transitions: [...(clip?.transitions ?? [])] })).toEqual(['a b']);
    expect(clip?.groups).toEqual([]);
  });
});

describe('pasting', () => {
  test('into the same funnel makes new ids, beside where the stages lay, with what leads from one to another', () => {
    const { document, select } = run('stage/paste', {
      funnel: 'solution',
      clip: clipOf(solution, 'lead', 'qualified', 'lost'),
    });
    expect(select?.stages).toEqual(['lead-2', 'qualified-2', 'lost-2']);
    const funnel = funnelOf(document);
    expect(ends(funnel)).toContain('lead-2 qualified-2');
    expect(ends(funnel)).toHaveLength(ends(solution).length + 1);
    const copy = funnel.stages.find(({ id }) => id === 'qualified-2');
    expect(copy).toEqual({ ...solution.stages[1], id: 'qualified-2', position: copy?.position });
    expect(funnel.stages.map(({ id }) => id).indexOf('lead-2'), 'on the way').toBeLessThan(
      funnel.stages.map(({ id }) => id).indexOf('won'),
    );
  });

  test('again and again never covers what is there', () => {
    const editor = new Editor(exampleDocument);
    const clip = clipOf(solution, 'lead', 'qualified', 'solution');
    for (let times = 0; times < 5; times++) editor.run('stage/paste', { funnel: 'solution', clip });
    const places = funnelOf(editor.document).stages.map(({ position }) => position ?? { x: NaN, y: NaN });
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1))
        expect(Math.abs(a.x - b.x) < STAGE_WIDTH && Math.abs(a.y - b.y) < STAGE_HEIGHT).toBe(false);
  });

  test('into another funnel keeps ids that are free, and a hand-off where its funnel is another one', () => {
    const clip = clipOf(solution, 'lead', 'won');
    const { document } = run('stage/paste', { funnel: 'strategic', clip, at: { x: 500, y: 60 } });
    const funnel = funnelOf(document, 'strategic');
    expect(funnel.stages.map(({ id }) => id)).toEqual(['chosen', 'plan', 'lead', 'contract', 'ended', 'won']);
    expect(ends(funnel), 'its own stage is no hand-off').not.toContain('won strategic/plan');
    expect(funnel.stages.find(({ id }) => id === 'lead')?.position).toEqual({ x: 500, y: 60 });
  });

  test('into another document drops hand-offs to what is not there', () => {
    const other: WeirDocument = { weir: 1, id: 'other', title: 'Other', funnels: [{ id: 'f', stages: [] }] };
    const clip = read(writeClip(clipOf(solution, 'negotiation', 'won')));
    if (!clip) throw new Error('not read');
    const { document } = run('stage/paste', { funnel: 'f', clip }, other);
    expect(ends(funnelOf(document, 'f'))).toEqual(['negotiation won']);
  });

  test('brings groups along, under new ids', () => {
    const grouped = run('group/add', { funnel: 'solution', title: 'Early', stages: ['lead', 'qualified'] }).document;
    const clip = clipOf(funnelOf(grouped), 'lead', 'qualified');
    const { document } = run('stage/paste', { funnel: 'solution', clip }, grouped);
    expect(funnelOf(document).groups).toEqual([
      { id: 'early', title: 'Early', stages: ['lead', 'qualified'] },
      { id: 'early-2', title: 'Early', stages: ['lead-2', 'qualified-2'] },
    ]);
  });

  test('of stages that say no place lays them out', () => {
    const clip = read('{ "weir-stages": 1, "stages": [{ "id": "a", "kind": "open" }, { "id": "b", "kind": "open" }] }');
    if (!clip) throw new Error('not read');
    const { document } = run('stage/paste', { funnel: 'strategic', clip, at: { x: 0, y: 900 } });
    const [a, b] = funnelOf(document, 'strategic').stages.filter(({ id }) => id === 'a' || id === 'b');
    expect(a?.position).not.toEqual(b?.position);
  });

  test('more than a funnel holds is refused', () => {
    const stages = Array.from({ length: 1999 }, (_, index) => ({ id: `s${index}`, kind: 'open' as const }));
    const clip = { stages, transitions: [], groups: [] };
    expect(() => run('stage/paste', { funnel: 'strategic', clip })).toThrow('A funnel holds at most 2000 stages.');
  });
});
