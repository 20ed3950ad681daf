import type { Funnel, Stage, WeirDocument } from '@weir/schema';
import { diagnostic } from '@weir/schema';
import type { FunnelAnswer } from '@weir/query';
import { Localizer } from '@weir/ui';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleDocument } from '../editor/example.fixture.js';
import { nothingSelected } from '../editor/index.js';
import { FakeAdapter } from '../live/fake-adapter.fixture.js';
import { drawFunnel } from './draw-funnel.js';
import type { DrawFunnel } from './draw-funnel.js';

const [solution] = exampleDocument.funnels as [Funnel, Funnel];
let answer: FunnelAnswer;

beforeAll(async () => {
  const request = { document: { draft: exampleDocument }, questions: [{ funnel: 'solution' }] };
  [answer] = (await new FakeAdapter().answer(request as never)) as [FunnelAnswer];
});

function draw(change: Partial<DrawFunnel> = {}) {
  return drawFunnel({
    document: exampleDocument,
    funnel: solution,
    selection: nothingSelected,
    diagnostics: [],
    figures: { status: 'ready', answer },
    isReadOnly: false,
    direction: 'ltr',
    localizer: new Localizer('en'),
    ...change,
  });
}

function withFunnel(change: (funnel: Funnel) => void): Partial<DrawFunnel> {
  const document: WeirDocument = structuredClone(exampleDocument);
  const [funnel] = document.funnels as [Funnel];
  change(funnel);
  return { document, funnel };
}

const stageIn = (model: ReturnType<typeof draw>, id: string) => {
  const stage = model.stages.find((each) => each.id === id);
  if (!stage) throw new Error(`no ${id}`);
  return stage;
};
const textOf = (model: ReturnType<typeof draw>, key: string) => model.edges.find((edge) => edge.key === key)?.text;
const setStage = (id: string, change: Partial<Stage>) =>
  withFunnel(({ stages }) => Object.assign(stages.find((stage) => stage.id === id) ?? {}, change));

describe('a stage', () => {
  test('that a sequence may leave out says how many did it: nobody stands there', () => {
    const stages = answer.stages.map((stage) => (stage.stage === 'lead' ? { ...stage, open: 0, reached: 7 } : stage));
    const optional = withFunnel((funnel) => {
      funnel.counting = { method: 'sequence', window: { days: 1 } };
      Object.assign(funnel.stages.find(({ id }) => id === 'lead') ?? {}, { optional: true });
    });
    const { count, fact } = stageIn(
      draw({ ...optional, figures: { status: 'ready', answer: { ...answer, stages } } }),
      'lead',
    );
    expect([count?.figure, count?.word, fact?.text]).toEqual(['7', 'reached', 'Optional']);
  });

  test.each<[string, string, number, number, 'warning' | 'neutral']>([
    ['20 % overdue shout', 'lead', 10, 2, 'warning'],
    ['less do not', 'lead', 100, 19, 'neutral'],
    ['20 overdue shout, however many there are', 'lead', 10_000, 20, 'warning'],
  ])('%s', (_claim, id, open, overdue, tone) => {
    const stages = answer.stages.map((stage) => (stage.stage === id ? { ...stage, open, overdue } : stage));
    expect(stageIn(draw({ figures: { status: 'ready', answer: { ...answer, stages } } }), id).fact).toMatchObject({
      tone,
    });
  });

  test('that is open says its limit, or that it has none, when nobody is overdue', () => {
    const figures = { status: 'none' } as const;
    expect(stageIn(draw({ figures }), 'lead').fact?.text).toBe('Limit 14 days');
    expect(stageIn(draw({ figures }), 'nurture').fact?.text).toBe('No limit');
    expect(stageIn(draw({ figures }), 'lost').fact).toBe(null);
  });

  test('with an error says it where there are no figures, and flags the worst of several', () => {
    const diagnostics = [
      diagnostic('document/no-signal', '/funnels/0/stages/0', { stage: 'lead' }, { severity: 'warning' }),
      diagnostic('document/unknown-field', '/funnels/0/stages/0/enters/0/at', { dataset: 'moves', field: 'x' }),
    ];
    const lead = stageIn(draw({ diagnostics, figures: { status: 'none' } }), 'lead');
    expect(lead.problem?.severity).toBe('error');
    expect(lead.fact).toEqual({ text: lead.problem?.text, tone: 'negative' });
    expect(stageIn(draw({ diagnostics }), 'qualified').problem).toBe(null);
  });

  test('that is archived says so and waits for no figures', () => {
    const lead = stageIn(draw({ ...setStage('lead', { archived: true }), figures: { status: 'loading' } }), 'lead');
    expect(lead).toMatchObject({ isArchived: true, isLoading: false, fact: { text: 'Archived' } });
  });

  test('is read out with all that is seen', () => {
    expect(stageIn(draw(), 'proposal').label).toBe('Proposal, Open, 129 open, and 38 overdue');
  });
});

describe('a transition', () => {
  test('says the conversion where it is the only way in', () => {
    expect(textOf(draw(), 'lead>qualified')).toBe('50.0%');
  });

  test('says how many took it where there are several ways in', () => {
    const model = draw(
      withFunnel(({ transitions }) => transitions?.push({ from: 'lead', to: 'proposal', kind: 'advance' })),
    );
    expect(textOf(model, 'solution>proposal')).toBe('0');
    expect(textOf(model, 'lead>qualified')).toBe('50.0%');
  });

  test('with a title says both; without figures the title', () => {
    expect(textOf(draw(), 'nurture>lead')).toBe('after review: 61');
    expect(textOf(draw({ figures: { status: 'loading' } }), 'nurture>lead')).toBe('after review');
    expect(textOf(draw({ figures: { status: 'loading' } }), 'lead>qualified')).toBe(null);
  });

  test('under its target is low, at it is not', () => {
    const isLow = (conversion: number) =>
      draw(setStage('lead', { target: { conversion } })).edges.find(({ key }) => key === 'lead>qualified')?.isLow;
    expect([isLow(0.5), isLow(0.51)]).toEqual([false, true]);
  });

  test('that is archived is not drawn', () => {
    const model = draw(withFunnel(({ transitions }) => Object.assign(transitions?.[0] ?? {}, { archived: true })));
    expect(textOf(model, 'lead>qualified')).toBe(undefined);
  });
});

test('two hand-offs to the same stage share a portal, near the first', () => {
  const to = { funnel: 'strategic', stage: 'plan' };
  const model = draw(withFunnel(({ transitions }) => transitions?.push({ from: 'lead', to, kind: 'handoff' })));
  expect(model.portals.map(({ id, title, caption }) => [id, title, caption])).toEqual([
    ['strategic/plan', 'Strategic account', 'enters at Joint plan'],
  ]);
  expect(model.edges.filter((edge) => edge.to === 'strategic/plan')).toHaveLength(2);
});

test('a hand-off to a funnel that is not there shows its ids', () => {
  const to = { funnel: 'gone', stage: 'away' };
  const model = draw(withFunnel(({ transitions }) => transitions?.push({ from: 'lead', to, kind: 'handoff' })));
  expect(model.portals.at(-1)).toMatchObject({ title: 'gone', caption: 'enters at away' });
});

test('in Chinese', () => {
  const model = draw({ localizer: new Localizer('zh-CN') });
  expect(stageIn(model, 'lead')).toMatchObject({ title: '线索', count: { figure: '212', word: '在途' } });
  expect(textOf(model, 'nurture>lead')).toBe('复盘后：61');
});
