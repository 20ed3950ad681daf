import { expect, test } from 'vitest';
import type { Funnel, WeirDocument } from '@weir/schema';
import { funnelAnswer, stageFigures } from '../testing/answers.js';
import { matrixFunnels, matrixOf } from './matrix.js';

const over = (from: string, funnel: string, stage: string) =>
  ({ from, to: { funnel, stage }, kind: 'handoff' }) as const;
const online: Funnel = {
  id: 'online',
  stages: [{ id: 'paid', kind: 'won' }],
  transitions: [over('paid', 'deals', 'lead')],
};
const deals: Funnel = {
  id: 'deals',
  stages: [
    { id: 'lead', kind: 'open' },
    { id: 'won', kind: 'won' },
  ],
  transitions: [
    { from: 'lead', to: 'won', kind: 'advance' },
    over('won', 'accounts', 'plan'),
    over('lead', 'online', 'paid'),
  ],
};
const accounts: Funnel = { id: 'accounts', stages: [{ id: 'plan', kind: 'open' }] };
const alone: Funnel = { id: 'alone', stages: [{ id: 'a', kind: 'open' }] };
const document: WeirDocument = { weir: 1, id: 'd', title: 'D', funnels: [online, alone, deals, accounts] };
const entered = (entities: number, handoffs: Parameters<typeof funnelAnswer>[0]['handoffs'] = []) =>
  funnelAnswer({ stages: [stageFigures('s', { reached: entities })], handoffs });

test('only funnels that hand over, or are handed to, are in it, and no more than can be read', () => {
  expect(matrixFunnels(document)).toEqual({ funnels: [online, deals, accounts], left: 0 });
  const many = Array.from({ length: 30 }, (_, place) => ({ ...online, id: `online-${place}` }));
  expect(matrixFunnels({ ...document, funnels: [...many, deals] })).toMatchObject({ left: 7 });
});

test('a cell has how many went, which share that is of where they came from, and between which stages', () => {
  const { rows } = matrixOf(
    [online, deals, accounts],
    [
      entered(200, [{ from: 'paid', to: { funnel: 'deals', stage: 'lead' }, count: 50 }]),
      entered(80, [
        { from: 'won', to: { funnel: 'accounts', stage: 'plan' }, count: 20 },
        { from: 'lead', to: { funnel: 'online', stage: 'paid' }, count: 4 },
      ]),
      entered(0),
    ],
  );
  expect(rows[0]!.cells[1]).toMatchObject({ count: 50, share: 0.25, depth: { count: 1, share: 1 } });
  expect(rows[1]!.cells.map((cell) => cell?.count ?? null)).toEqual([4, null, 20]);
  expect(rows[1]!.cells[2]!.handoffs).toHaveLength(1);
  expect(rows[2]!.cells).toEqual([null, null, null]);
  // With one way out everybody goes once; with several somebody may have gone twice.
  expect(rows.map(({ stays }) => stays)).toEqual([
    { count: 150, atLeast: false },
    { count: 56, atLeast: true },
    { count: 0, atLeast: false },
  ]);
});

test('nobody there is no share', () => {
  expect(matrixOf([online, deals], [entered(0), entered(0)]).rows[0]!.cells[1]).toMatchObject({
    share: null,
    depth: { count: 0, share: 0, days: 0 },
  });
});

test('days to go over are those of one hand-off; of several from the quickest to the slowest, never put together', () => {
  const went = (from: string, funnel: string, median: number | null) => ({
    from,
    to: { funnel, stage: 'x' },
    count: 3,
    days: { median, p90: median, mean: median, count: 3 },
  });
  const { rows } = matrixOf(
    [online, deals, accounts],
    [
      entered(9, [went('paid', 'deals', 5)]),
      entered(9, [went('won', 'accounts', 40), went('lead', 'accounts', 10), went('lead', 'online', null)]),
      entered(0),
    ],
  );
  expect(rows[0]!.cells[1]).toMatchObject({ days: { least: 5, most: 5 }, depth: { days: 0.125 } });
  expect(rows[1]!.cells[2]).toMatchObject({ days: { least: 10, most: 40 }, depth: { days: 1 } });
  expect(rows[1]!.cells[0]!.days).toBe(null);
});

test('a funnel that counts sequences knows nothing of who went over', () => {
  const steps: Funnel = { ...online, counting: { method: 'sequence', window: { days: 1 } } };
  const { rows } = matrixOf([steps, deals], [entered(9), entered(3)]);
  expect(rows[0]).toMatchObject({ isCounted: false, stays: null, cells: [null, null] });
});
