import { describe, expect, test } from 'vitest';
import { guessKinds, kindByName } from './guess-kind.js';
import { likelyPaths } from './likely-paths.js';
import { orderStages } from './order-stages.js';
import type { Flow, StageFact } from './stage-facts.js';

const flow = (from: number, to: number, count: number): Flow => ({ from, to, count });
const fact = (visits: number, last = 0, began = 0): StageFact => ({
  entered: visits,
  visits,
  last,
  began,
  medianDays: 1,
});

test.each([
  ['Disqualified', 'disqualified'],
  ['closed_lost', 'lost'],
  ['Closed Won', 'won'],
  ['赢单', 'won'],
  ['流失', 'lost'],
  ['on-hold', 'parked'],
  ['Qualified', null],
  ['Wonderland', null],
])('%s sounds like %s', (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});

describe('the order', () => {
  test('is kept where nobody moves', () => {
    expect(orderStages(4, [])).toEqual([0, 1, 2, 3]);
  });

  test('is that in which most go forward, whatever the values stood in', () => {
    expect(orderStages(4, [flow(2, 0, 90), flow(0, 3, 40), flow(3, 1, 20), flow(3, 0, 5)])).toEqual([2, 0, 3, 1]);
  });

  test('a loop is cut where the fewest go', () => {
    expect(orderStages(3, [flow(0, 1, 10), flow(1, 2, 10), flow(2, 0, 3)])).toEqual([0, 1, 2]);
  });

  test('a stage moves past several where each alone would not pay', () => {
    // 3 gives most to all, but what it takes from 0 hides it at first.
    const flows = [flow(0, 3, 6), flow(3, 1, 5), flow(3, 2, 5), flow(1, 2, 1), flow(1, 0, 2), flow(2, 0, 2)];
    const order = orderStages(4, flows);
    const back = flows.filter(({ from, to }) => order.indexOf(from) > order.indexOf(to));
    expect(back.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });
});

describe('kinds', () => {
  test('the end of the longest way is a win where no name tells, other ends are losses', () => {
    const stages = [fact(100, 20, 100), fact(60, 10), fact(30, 30), fact(40, 40)];
    const flows = [flow(0, 1, 60), flow(0, 3, 20), flow(1, 2, 30), flow(1, 3, 20)];
    expect(guessKinds(['a', 'b', 'c', 'd'], { stages, flows }, [0, 1, 3, 2])).toEqual(['open', 'open', 'won', 'lost']);
  });

  test('what follows a win is won too', () => {
    const stages = [fact(100, 40, 100), fact(60, 20), fact(40, 40)];
    const flows = [flow(0, 1, 60), flow(1, 2, 40)];
    expect(guessKinds(['Lead', 'Signed', 'Delivered'], { stages, flows }, [0, 1, 2])).toEqual(['open', 'won', 'won']);
  });

  test('without movement only names tell', () => {
    expect(guessKinds(['x', 'Won'], { stages: [fact(5, 5, 5), fact(3, 3, 3)], flows: [] }, [0, 1])).toEqual([
      'open',
      'won',
    ]);
  });
});

test('the likely ways begin where people began, end where they ended, and never come back', () => {
  const stages = [fact(120, 20, 100), fact(80, 10), fact(50, 50), fact(20, 0)];
  const flows = [flow(0, 1, 80), flow(1, 2, 50), flow(1, 3, 20), flow(3, 0, 20)];
  expect(likelyPaths({ stages, flows }, 5)).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});
