import { validateDocument, type Board, type WeirDocument } from '@weir/schema';
import { describe, expect, test } from 'vitest';
import { templates, ways } from './catalog.js';
import { b2bExample } from './b2b/document.js';
import { metricTopics } from './b2b/metrics/index.js';
import { ILLUSTRATION } from './building/formats.js';

const made = templates.map(({ id, create }) => [id, create()] as const);

test('the card of coverage is given the height of its two plots, so that the cards below stay where they are when its figures come', () => {
  const coverage = b2bExample().boards?.find(({ id }) => id === 'pipeline')?.widgets ?? [];
  const rowOf = (id: string) => coverage.find((widget) => widget.id === id)?.cell;
  // A plot with its head takes three rows, the card's own head one.
  expect(rowOf('coverage_trend')).toMatchObject({ h: 7 });
  expect(rowOf('slippage_trend')).toMatchObject({ h: 7 });
  expect(rowOf('pipeline_teams')).toMatchObject({ y: 9 });
});

describe.each(made)('the template %s', (_id, document) => {
  test('it has the shape of a document', () => {
    expect(validateDocument(document)).toEqual([]);
  });

  test('every text is there in English and Chinese', () => {
    const texts = textsOf(document);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter(({ value }) => !isBilingual(value))).toEqual([]);
  });

  test('every metric says what it is, how to read it, and has tests of its own, each with what it shows', () => {
    for (const metric of document.metrics ?? []) {
      expect(metric, metric.id).toMatchObject({ title: {}, description: {}, kind: expect.any(String), format: {} });
      expect(metric.good, metric.id).toBeDefined();
      expect(metric.examples?.length ?? 0, metric.id).toBeGreaterThan(1);
      for (const example of metric.examples ?? []) expect(example, metric.id).toMatchObject({ title: {} });
    }
  });

  test('every ratio has an example without a value, where there is nothing to divide by', () => {
    for (const { id, formula, examples = [] } of document.metrics ?? []) {
      if (JSON.stringify(formula).startsWith('{"/":'))
        expect(
          examples.map((one) => one.expect),
          id,
        ).toContain(null);
    }
  });

  test('a believed cause is another metric, and nothing causes itself', () => {
    const drivers = new Map((document.metrics ?? []).map(({ id, drivers: own = [] }) => [id, own]));
    const causes = (id: string, path: readonly string[]): string[] =>
      path.includes(id)
        ? [[...path, id].join(' → ')]
        : (drivers.get(id) ?? []).flatMap((one) => causes(one, [...path, id]));
    expect([...drivers.keys()].flatMap((id) => causes(id, []))).toEqual([]);
  });

  test('no figure from outside is made up: a benchmark says that it illustrates', () => {
    const figures = [
      ...(document.metrics ?? []).flatMap(({ benchmarks = [] }) => benchmarks),
      ...(document.funnels ?? []).flatMap(({ stages }) => stages.flatMap(({ benchmark }) => benchmark ?? [])),
    ];
    for (const benchmark of figures) {
      expect(benchmark).toMatchObject({ source: ILLUSTRATION });
      expect(benchmark).not.toHaveProperty('peers');
    }
  });

  test('the widgets of a board lie side by side on its 12 columns', () => {
    for (const board of document.boards ?? []) expect(overlapping(board), board.id).toEqual([]);
  });

  test('a copy may be changed without changing the next one', () => {
    const create = templates.find(({ id }) => id === document.id)?.create;
    const first = create?.();
    if (first?.metrics?.[0]) first.metrics[0].title = 'changed';
    expect(create?.()).toEqual(document);
  });
});

test('each way of selling has a template, and all have one together', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'b2b-sales',
    'self-service',
    'territory',
    'industry-solution',
    'strategic-accounts',
    'four-ways',
  ]);
});

describe.each(ways.map(({ id, create, funnels }) => [id, create(), funnels ?? []] as const))(
  'the way %s',
  (_id, document, [only, ...others]) => {
    const { stages = [], transitions = [], ...funnel } = document.funnels?.find(({ id }) => id === only) ?? {};
    const open = stages.filter(({ kind }) => kind === 'open');

    test('it is one funnel, with a name, a sentence about it and a word for what moves', () => {
      expect(others).toEqual([]);
      expect(funnel).toMatchObject({ title: {}, description: {}, entity: { title: {} } });
    });

    test('every open stage says what it means, and who works how long on it', () => {
      for (const stage of open) {
        expect(stage, stage.id).toMatchObject({ description: {}, roles: expect.any(Array) });
        for (const { role, title, hours } of stage.roles ?? []) {
          expect(title, `${stage.id} ${role}`).toBeDefined();
          expect(hours, `${stage.id} ${role}`).toBeGreaterThan(0);
        }
      }
    });

    test('it has checklists, benchmarks, limits and targets, and says what is meant to be changed', () => {
      const having = (part: 'checklist' | 'benchmark' | 'limit' | 'target' | 'x-adapt') =>
        stages.filter((stage) => stage[part] !== undefined).length;
      expect(having('checklist')).toBeGreaterThanOrEqual(3);
      expect(having('benchmark')).toBeGreaterThanOrEqual(3);
      expect(having('limit')).toBeGreaterThanOrEqual(3);
      expect(having('target')).toBeGreaterThanOrEqual(3);
      expect(having('x-adapt')).toBeGreaterThanOrEqual(2);
      expect(having('x-adapt')).toBeLessThan(stages.length / 2);
    });

    test('its customers move on to another way, under a condition', () => {
      const handOffs = transitions.filter(({ kind }) => kind === 'handoff');
      expect(handOffs).toHaveLength(1);
      expect(handOffs[0]).toMatchObject({ entity: expect.any(String), when: {}, title: {} });
    });
  },
);

test('the example has the metrics that companies ask for, by the journey that they are about', () => {
  const ids = (b2bExample().metrics ?? []).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(asked));
  expect(metricTopics.flatMap(({ metrics }) => metrics)).toEqual(ids);
  expect(textsOf(metricTopics).filter(({ value }) => !isBilingual(value))).toEqual([]);
});

test('the example’s overview has a funnel, six cards, two trends and a table', () => {
  const types = b2bExample().boards?.[0]?.widgets.map(({ type }) => type) ?? [];
  const count = (type: string) => types.filter((one) => one === type).length;
  expect([count('funnel'), count('kpi'), count('trend'), count('table')]).toEqual([1, 6, 2, 1]);
});

const asked = [
  ...['leads_created', 'leads_qualified', 'qualification_rate', 'leads_from_customers', 'stage_conversion'],
  ...['win_rate', 'win_rate_value', 'sales_cycle', 'sales_cycle_mean', 'sales_cycle_lost', 'sales_velocity'],
  ...['average_deal_size', 'median_deal_size', 'orders', 'gross_margin', 'productivity'],
  ...['pipeline_coverage', 'weighted_pipeline', 'slippage'],
  ...['collection_ratio', 'collection_ratio_invoiced', 'cash_revenue'],
  ...['mrr', 'arr', 'renewal_rate', 'nrr', 'grr', 'repeat_purchase'],
  ...['visits_per_week', 'next_step_rate', 'appointment_hit_rate', 'talk_time', 'roles_reached', 'review_within_a_day'],
  ...['courses_per_person', 'certified_share', 'practice_score'],
];

/** What people read is in `title`, `description`, `label`, `source` and `text`; ids and names of fields are not. */
function textsOf(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'formula' || key === 'given') return [];
    const text = ['title', 'description', 'label', 'source', 'text'].includes(key) && !Array.isArray(inner);
    return text ? [{ path: `${path}/${key}`, value: inner }] : textsOf(inner, `${path}/${key}`);
  });
}

function isBilingual(value: unknown): boolean {
  const { en, 'zh-CN': zh } = value as Record<string, unknown>;
  return typeof en === 'string' && typeof zh === 'string' && en !== '' && /\p{Script=Han}/u.test(zh);
}

function overlapping({ widgets }: Board): string[] {
  const taken = new Map<string, string>();
  return widgets.flatMap(({ id, cell }) => {
    if (!cell || cell.x + cell.w > 12) return [`${id} is out of the grid`];
    const cells = Array.from({ length: cell.w * cell.h }, (_, index) =>
      [cell.x + (index % cell.w), cell.y + Math.floor(index / cell.w)].join(),
    );
    const clash = cells.map((place) => taken.get(place)).find((other) => other !== undefined);
    for (const place of cells) taken.set(place, id);
    return clash === undefined ? [] : [`${id} lies on ${clash}`];
  });
}

test('overlaps are found', () => {
  const document: WeirDocument = b2bExample();
  const board = document.boards?.[0];
  const [first, second] = board?.widgets ?? [];
  if (first?.cell && second?.cell) second.cell = first.cell;
  expect(board && overlapping(board)).toEqual(['kpi_win_rate lies on kpi_won_revenue']);
});
