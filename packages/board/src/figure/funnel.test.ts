import { describe, expect, test } from 'vitest';
import type { Funnel } from '@weir/schema';
import { flow, funnelAnswer, stageFigures } from '../testing/answers.js';
import { funnelStages } from './funnel.js';

const funnel: Funnel = {
  id: 'b2b',
  stages: [
    { id: 'lead', kind: 'open', target: { conversion: 0.6 } },
    { id: 'bad_fit', kind: 'disqualified' },
    { id: 'old', kind: 'open', archived: true },
    { id: 'proposal', kind: 'open', benchmark: { conversion: 0.42 }, target: { conversion: 0.2 } },
    { id: 'won', kind: 'won' },
    { id: 'lost', kind: 'lost' },
    { id: 'later', kind: 'parked' },
  ],
};

const answer = funnelAnswer({
  stages: [
    stageFigures('lead', { reached: 100, open: 100, overdue: 19 }),
    stageFigures('proposal', {
      reached: 50,
      open: 10,
      overdue: 2,
      conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 3 },
    }),
    stageFigures('won', { reached: 17, conversion: { fromPrevious: 0.34, fromStart: 0.17, immature: 0 } }),
    stageFigures('lost', { reached: 20 }),
    stageFigures('bad_fit', { reached: 9 }),
    stageFigures('later', { reached: 1 }),
  ],
  flows: [
    flow('lead', 'bad_fit', 9),
    flow('lead', 'lost', 12),
    flow('lead', 'proposal', 50),
    flow('proposal', 'lost', 8),
    flow('proposal', 'later', 0),
  ],
});

describe('funnelStages', () => {
  const { way, beside } = funnelStages(funnel, answer);

  test('the way is what is open or won, in the document’s order; archived stages are gone', () => {
    expect(way.map(({ stage }) => stage.id)).toEqual(['lead', 'proposal', 'won']);
    expect(beside.map(({ stage }) => stage.id)).toEqual(['bad_fit', 'lost', 'later']);
  });

  test('a stage’s conversion is the one into the next, and the last has none', () => {
    expect(way.map(({ conversion }) => conversion?.share ?? null)).toEqual([0.5, 0.34, null]);
    expect(way[0]?.conversion?.immature).toBe(3);
  });

  test('it is held against its benchmark, else against its target', () => {
    expect(way[0]?.conversion?.missed).toEqual({ kind: 'target', share: 0.6 });
    expect(way[1]?.conversion?.missed).toEqual({ kind: 'benchmark', share: 0.42 });
  });

  test('losses by kind, the largest first, none that is empty', () => {
    expect(way[0]?.losses).toEqual([
      { kind: 'lost', count: 12 },
      { kind: 'disqualified', count: 9 },
    ]);
    expect(way[1]?.losses).toEqual([{ kind: 'lost', count: 8 }]);
  });

  test.each([
    [100, 19, false],
    [100, 20, true],
    [1000, 20, true],
    [10, 2, true],
    [11, 2, false],
    [0, 0, false],
  ])('of %i open, %i overdue warn: %s', (open, overdue, warns) => {
    const one = funnelAnswer({ stages: [stageFigures('lead', { open, overdue })] });
    expect(funnelStages(funnel, one).way[0]?.overdueWarns).toBe(warns);
  });
});

test('beside the time before, each stage has how many reached it then, and which share went on', () => {
  const before = funnelAnswer({
    stages: [
      stageFigures('lead', { reached: 80 }),
      stageFigures('proposal', { reached: 20, conversion: { fromPrevious: 0.25, fromStart: 0.25, immature: 0 } }),
    ],
  });
  const { way } = funnelStages(funnel, { ...answer, compare: before });
  expect(way.map(({ earlier }) => earlier)).toEqual([80, 20, null]);
  expect(way.map(({ conversion }) => conversion?.earlier ?? null)).toEqual([0.25, null, null]);
  expect(funnelStages(funnel, answer).way.map(({ earlier }) => earlier)).toEqual([null, null, null]);
});

test('steps of a sequence follow its path, and who did not go on has left', () => {
  const steps: Funnel = {
    id: 'web',
    stages: [
      { id: 'paid', kind: 'won' },
      { id: 'visit', kind: 'open' },
    ],
    path: ['visit', 'paid'],
    counting: { method: 'sequence', window: { days: 1 } },
  };
  const counted = funnelAnswer({
    stages: [stageFigures('visit', { reached: 10 }), stageFigures('paid', { reached: 4 })],
  });
  const { way } = funnelStages(steps, counted);
  expect(way.map(({ stage }) => stage.id)).toEqual(['visit', 'paid']);
  expect(way[0]?.losses).toEqual([{ kind: 'left', count: 6 }]);
  expect(way[1]?.losses).toEqual([]);
});

test('an optional step of a sequence leads nowhere: conversions and who left are between the required ones', () => {
  const steps: Funnel = {
    id: 'web',
    stages: [
      { id: 'visit', kind: 'open' },
      { id: 'demo', kind: 'open', optional: true },
      { id: 'paid', kind: 'won' },
    ],
    counting: { method: 'sequence', window: { days: 1 } },
  };
  const counted = funnelAnswer({
    stages: [
      stageFigures('visit', { reached: 10 }),
      stageFigures('demo', { reached: 2 }),
      stageFigures('paid', { reached: 4, conversion: { fromPrevious: 0.5, fromStart: 0.5, immature: 2 } }),
    ],
  });
  const { way } = funnelStages(steps, counted);
  expect(way.map(({ conversion }) => conversion?.share ?? null)).toEqual([0.5, null, null]);
  expect(way.map(({ losses }) => losses)).toEqual([[{ kind: 'left', count: 4 }], [], []]);
  expect(way.map(({ isOptional }) => isOptional)).toEqual([false, true, false]);
});
