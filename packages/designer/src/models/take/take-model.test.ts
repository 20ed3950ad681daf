import { checkDocument } from '@weir/query';
import { validateDocument } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { b2bExample, fourWays, templates, ways } from '@weir/templates';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../../editor/commands/command.js';
import { agreeingDatasets, matchFields } from './match-datasets.js';
import { metricsAbout, needsOf } from './needs.js';
import { takeModel } from './take-model.js';
import type { TakeChoices, Taken } from './take-model.js';

const empty: WeirDocument = { weir: 1, id: 'mine', title: 'Mine', settings: { currency: 'CNY' } };

function take(document: WeirDocument, template: WeirDocument, given: Partial<TakeChoices> = {}): Taken {
  const funnels = given.funnels ?? (template.funnels ?? []).map(({ id }) => id);
  const metrics = given.metrics ?? metricsAbout(template, funnels).map(({ id }) => id);
  const matches = given.matches ?? agreeingDatasets(document, template, needsOf(template, funnels, metrics));
  const { boards = [], insights = [] } = given;
  return takeModel(document, template, { funnels, metrics, boards, insights, matches }, contextOf(document));
}

const ids = (parts: readonly { id: string }[] | undefined) => (parts ?? []).map(({ id }) => id);
const problems = (document: WeirDocument) => [...validateDocument(document), ...checkDocument(document)];

describe('into a document without anything', () => {
  test.each(templates.map(({ id, create }) => [id, create()] as const))(
    '%s comes with all it needs',
    (_id, template) => {
      const { document } = take(empty, template);
      expect(problems(document)).toEqual([]);
      expect(ids(document.funnels)).toEqual(ids(template.funnels));
      expect(document.id).toBe('mine');
    },
  );

  test.each(ways.map((way) => [way.id, way] as const))(
    'the way %s comes alone, and says whom it would hand off to',
    (id, way) => {
      const { document, notes } = take(empty, way.create(), { funnels: way.funnels ?? [] });
      expect(problems(document)).toEqual([]);
      expect(ids(document.funnels)).toEqual([id]);
      expect(document.metrics?.length).toBeGreaterThan(3);
      expect(notes.filter(({ kind }) => kind === 'hand-off-left')).toHaveLength(1);
    },
  );

  test('of a template of several ways only the data of the taken one', () => {
    const { document } = take(empty, fourWays(), { funnels: ['self-service'] });
    expect(ids(document.datasets)).toEqual(['events']);
    expect(ids(document.dimensions)).toEqual(['channel']);
    expect(ids(document.metrics)).toEqual([
      'visitors',
      'sign_up_rate',
      'activation_rate',
      'online_revenue',
      'payments_made',
    ]);
  });
});

describe('one way after the other', () => {
  test('hands off to those that are there, and those that are there to it', () => {
    let document = empty;
    const notes: string[] = [];
    for (const way of ways) {
      const taken = take(document, way.create(), { funnels: way.funnels ?? [] });
      document = taken.document;
      notes.push(...taken.notes.map(({ kind }) => kind));
    }
    expect(problems(document)).toEqual([]);
    const handOffs = (document.funnels ?? []).flatMap(({ id, transitions = [] }) =>
      transitions.flatMap(({ to }) => (typeof to === 'string' ? [] : [`${id} → ${to.funnel}`])),
    );
    expect(handOffs.sort()).toEqual([
      'self-service → solution',
      'solution → strategic',
      'strategic → territory',
      'territory → solution',
    ]);
    expect(notes).toContain('hand-off-added');
    expect(ids(document.dimensions)).toEqual(ids(fourWays().dimensions));
  });
});

describe('into a document that has such things already', () => {
  test('twice: the funnel gets an id of its own, data and metrics that agree are used', () => {
    const once = take(empty, fourWays(), { funnels: ['territory'] }).document;
    const { document, funnels, notes } = take(once, fourWays(), { funnels: ['territory'] });
    expect(funnels).toEqual(['territory-2']);
    expect(document.datasets).toEqual(once.datasets);
    expect(document.metrics).toEqual(once.metrics);
    expect(notes.filter(({ kind }) => kind === 'metric-kept').length).toBe(once.metrics?.length);
    expect(problems(document)).toEqual([]);
  });

  test('a dataset of the same name that lacks what is needed stays, the other is brought under another', () => {
    const own = b2bExample();
    const { document, notes } = take(own, fourWays(), { funnels: ['territory'] });
    expect(problems(document)).toEqual([]);
    expect(ids(document.datasets).slice(own.datasets?.length)).toEqual(['territories', 'leads', 'visits_2']);
    expect(document.datasets?.find(({ id }) => id === 'visits')).toEqual(
      own.datasets?.find(({ id }) => id === 'visits'),
    );
    expect(JSON.stringify(document.metrics?.find(({ id }) => id === 'visits_per_lead')?.formula)).toContain('visits_2');
    expect(notes).toContainEqual(expect.objectContaining({ kind: 'dataset-added', dataset: 'visits_2' }));
  });

  test('another metric of the same name stays, and what was calculated from it names the new one', () => {
    const own: WeirDocument = { ...empty, metrics: [{ id: 'visitors', title: 'Mine', formula: 1 }] };
    const template = fourWays();
    template.metrics?.push({ id: 'double', title: 'Double', formula: { '*': [{ metric: 'visitors' }, 2] } });
    const { document } = take(own, template, { funnels: ['self-service'], metrics: ['double'] });
    expect(ids(document.metrics)).toEqual(['visitors', 'visitors_2', 'double']);
    expect(document.metrics?.at(-1)?.formula).toEqual({ '*': [{ metric: 'visitors_2' }, 2] });
    expect(problems(document)).toEqual([]);
  });

  test('nothing of the document or the template is changed in place', () => {
    const own = b2bExample();
    const template = fourWays();
    const before = JSON.stringify([own, template]);
    take(own, template);
    expect(JSON.stringify([own, template])).toBe(before);
  });
});

describe('onto data of another name', () => {
  const own: WeirDocument = {
    ...empty,
    datasets: [
      {
        id: 'clicks',
        key: 'no',
        time: 'at',
        fields: [
          { id: 'no', type: 'string' },
          { id: 'who', title: 'User', type: 'string' },
          { id: 'what', type: 'string' },
          { id: 'at', title: 'Happened at', type: 'datetime' },
          { id: 'channel', type: 'number' },
        ],
      },
    ],
  };
  const fields = { id: 'no', user: 'who', name: 'what', happened_at: 'at' };

  test('every rule, formula and example is in its names; a field that it lacks is added and said', () => {
    const template = fourWays();
    const { document, notes } = take(own, template, {
      funnels: ['self-service'],
      matches: { events: { dataset: 'clicks', fields } },
    });
    expect(problems(document)).toEqual([]);
    expect(ids(document.datasets)).toEqual(['clicks']);
    expect(document.funnels?.[0]?.stages[1]?.enters).toEqual([
      { dataset: 'clicks', when: { '==': [{ var: 'what' }, 'sign-up'] }, at: 'at', entity: 'who' },
    ]);
    const visitors = document.metrics?.find(({ id }) => id === 'visitors');
    expect(JSON.stringify(visitors?.formula)).toBe(
      '{"distinct":["clicks",{"var":"who"},{"==":[{"var":"what"},"visit"]}]}',
    );
    expect(visitors?.examples?.[0]?.given['clicks']?.[0]).toMatchObject({ no: '1', who: 'a', what: 'visit' });
    const added = notes.find(({ kind }) => kind === 'fields-added');
    expect(added).toMatchObject({ dataset: 'clicks' });
    expect(ids(document.datasets?.[0]?.fields)).toEqual(
      ['no', 'who', 'what', 'at', 'channel', 'channel_2', 'amount', 'seats', 'opportunity'].filter((id) =>
        ids(document.datasets?.[0]?.fields).includes(id),
      ),
    );
    expect(ids(document.datasets?.[0]?.fields)).toContain('channel_2');
  });

  test('fields are found by what they are called', () => {
    const [dataset] = own.datasets ?? [];
    const match = dataset && matchFields(dataset, fourWays(), 'events', new Set(['user', 'happened_at', 'name']));
    expect(match?.fields).toEqual({ user: 'who', happened_at: 'at' });
  });
});

describe('a board of the template', () => {
  const insight = (id: string, metric: string) => ({
    id,
    when: { '<': [{ metric }, 10] },
    message: { en: 'Only {count}', 'zh-CN': '仅 {count}' },
    values: { count: { metric } },
    action: { title: { en: 'Look', 'zh-CN': '查看' }, metric, funnel: 'self-service', stage: 'visit' },
  });
  const template: WeirDocument = {
    ...fourWays(),
    insights: [insight('few', 'visitors'), insight('lost', 'territory_win_rate')],
  };
  const funnels = ['self-service'];
  const boards = ids(template.boards);
  const insights = ids(template.insights);

  test('comes as it is asked, of what is taken only', () => {
    expect(take(empty, template, { funnels }).document.boards).toBeUndefined();
    const { document } = take(empty, template, { funnels, boards, insights });
    expect(problems(document)).toEqual([]);
    expect(ids(document.boards)).toEqual(['self-service']);
    expect(ids(document.insights)).toEqual(['few']);
  });

  test('leaves cards out that are about something else, and closes up', () => {
    const { document } = take(empty, template, { funnels, metrics: ['visitors'], boards, insights });
    expect(problems(document)).toEqual([]);
    const [board] = document.boards ?? [];
    expect(board?.widgets.flatMap(({ metric, metrics = [] }) => [...(metric ? [metric] : []), ...metrics])).toEqual(
      expect.arrayContaining(['visitors']),
    );
    const used = new Set(board?.widgets.flatMap(({ metric, metrics = [] }) => (metric ? [metric] : metrics)));
    expect([...used]).toEqual(['visitors']);
    expect(Math.min(...(board?.widgets ?? []).map(({ cell }) => cell?.y ?? 0))).toBe(0);
  });

  test('taken twice gets an id and names of its own', () => {
    const once = take(empty, template, { funnels, boards, insights }).document;
    const { document } = take(once, template, { funnels, boards, insights });
    expect(problems(document)).toEqual([]);
    expect(ids(document.boards)).toEqual(['self-service', 'self-service_2']);
    expect(document.boards?.[1]?.widgets.find(({ funnel }) => funnel)?.funnel).toBe('self-service-2');
  });

  test('of each of all ways at once comes with them', () => {
    const all = take(empty, template, { boards, insights }).document;
    expect(problems(all)).toEqual([]);
    expect(ids(all.boards)).toEqual(boards);
  });
});
