import type { WeirDocument } from '@weir/schema';
import { fourWays } from '@weir/templates';
import { expect, test } from 'vitest';
import { planTake, withDataset, withField, withFunnel, withMetric, withPart } from './take-draft.js';
import type { TakeDraft } from './take-draft.js';

const template = fourWays();
const own: WeirDocument = {
  weir: 1,
  id: 'mine',
  title: 'Mine',
  settings: { currency: 'EUR' },
  datasets: [
    {
      id: 'clicks',
      key: 'id',
      time: 'at',
      fields: [
        { id: 'id', type: 'string' },
        { id: 'user', type: 'string' },
        { id: 'at', title: { en: 'Happened at' }, type: 'datetime' },
      ],
    },
  ],
};
const start: TakeDraft = { funnels: ['self-service'], without: [], matches: {} };

test('what is not decided follows from both documents', () => {
  const { datasets, metrics, notes } = planTake(own, template, start);
  expect(datasets.map(({ dataset, match }) => [dataset.id, match])).toEqual([['events', null]]);
  expect(metrics).toHaveLength(5);
  expect(notes.map(({ kind }) => kind)).toEqual(['dataset-added', 'hand-off-left', 'currency']);
});

test('a dataset that stands for another says what it lacks, until a field is chosen', () => {
  const [choice] = planTake(own, template, start).datasets;
  if (!choice) throw new Error('none');
  const matched = withDataset(start, template, choice, own.datasets?.[0] ?? null);
  const [after] = planTake(own, template, matched).datasets;
  expect(after?.match?.fields).toMatchObject({ id: 'id', user: 'user', happened_at: 'at' });
  expect(after?.missing).toContain('name');
  const chosen = withField(matched, after!, 'name', 'user');
  expect(planTake(own, template, chosen).datasets[0]?.missing).not.toContain('name');
  const added = withField(chosen, planTake(own, template, chosen).datasets[0]!, 'name', null);
  expect(planTake(own, template, added).datasets[0]?.missing).toContain('name');
  expect(planTake(own, template, withDataset(matched, template, choice, null)).datasets[0]?.match).toBe(null);
});

test('funnels keep the order of the template, and a metric that is left out is not taken for itself', () => {
  const order = ['self-service', 'territory', 'solution', 'strategic'];
  const more = withFunnel(withFunnel(start, order, 'strategic', true), order, 'territory', true);
  expect(more.funnels).toEqual(['self-service', 'territory', 'strategic']);
  expect(withFunnel(more, order, 'territory', false).funnels).toEqual(['self-service', 'strategic']);
  const less = withMetric(start, 'visitors', false);
  expect(planTake(own, template, less).choices.metrics).not.toContain('visitors');
  expect(planTake(own, template, withMetric(less, 'visitors', true)).choices.metrics).toContain('visitors');
});

test('boards are taken where the document has none, as long as nobody says otherwise', () => {
  const { boards, choices } = planTake(own, template, start);
  expect(boards.map(({ board, cards }) => [board.id, cards > 3])).toEqual([['self-service', true]]);
  expect(choices.boards).toEqual(['self-service']);
  expect(planTake(own, template, withPart(start, 'boards', 'self-service', false)).choices.boards).toEqual([]);
  const withBoard: WeirDocument = { ...own, boards: [{ id: 'main', widgets: [] }] };
  expect(planTake(withBoard, template, start).choices.boards).toEqual([]);
  const wanted = withPart(start, 'boards', 'self-service', true);
  expect(planTake(withBoard, template, wanted).choices.boards).toEqual(['self-service']);
});
