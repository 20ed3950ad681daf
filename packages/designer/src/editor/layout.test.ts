import type { Funnel, Stage } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleDocument } from './example.fixture.js';
import { STAGE_HEIGHT, STAGE_WIDTH } from './geometry.js';
import { LAYOUTS, layoutFunnel } from './layout.js';
import { groupFrames } from './group-frames.js';
import { freeSpot, nearSpot, positionsOf, settlePositions } from './positions.js';

const solution = exampleDocument.funnels?.[0] as Funnel;
const strategic = exampleDocument.funnels?.[1] as Funnel;

const overlap = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.abs(a.x - b.x) < STAGE_WIDTH && Math.abs(a.y - b.y) < STAGE_HEIGHT;

test('a chain goes down a stair, in the order of its transitions', () => {
  const shuffled: Funnel = { ...strategic, stages: strategic.stages.toReversed() };
  const placed = layoutFunnel(shuffled);
  expect(['chosen', 'plan', 'contract'].map((id) => placed.get(id))).toEqual([
    { x: 0, y: 0 },
    { x: 120, y: 96 },
    { x: 240, y: 192 },
  ]);
});

test('where people wait is on the left, where they leave is below', () => {
  const placed = layoutFunnel(solution);
  expect(placed.get('nurture')?.x).toBe(0);
  expect(placed.get('lost')?.y).toBeGreaterThan(placed.get('won')?.y ?? Infinity);
});

test('no stage covers another, whatever the funnel', () => {
  const kinds = fc.constantFrom<Stage['kind']>('open', 'won', 'lost', 'parked', 'disqualified');
  const pair = fc.tuple(fc.nat(11), fc.nat(11), fc.constantFrom<'advance' | 'recycle'>('advance', 'recycle'));
  fc.assert(
    fc.property(
      fc.array(kinds, { maxLength: 12 }),
      fc.array(pair, { maxLength: 20 }),
      fc.constantFrom(...LAYOUTS),
      (stageKinds, pairs, layout) => {
        const stages = stageKinds.map((kind, index): Stage => ({ id: `s${index}`, kind }));
        const transitions = pairs
          .filter(([from, to]) => from < stages.length && to < stages.length)
          .map(([from, to, kind]) => ({ from: `s${from}`, to: `s${to}`, kind }));
        const placed = [...layoutFunnel({ id: 'f', stages, transitions }, layout).values()];
        expect(placed).toHaveLength(stages.length);
        for (const [index, a] of placed.entries()) {
          for (const b of placed.slice(index + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
        }
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['right', 'x', 'y'],
  ['down', 'y', 'x'],
] as const)(
  'laid out to the %s, the way goes that way, and where people leave is beside it',
  (layout, along, across) => {
    const placed = layoutFunnel(solution, layout);
    const way = ['lead', 'qualified', 'solution', 'proposal', 'negotiation', 'won'].map(
      (id) => placed.get(id)?.[along] ?? 0,
    );
    expect(way).toEqual([...way].sort((a, b) => a - b));
    expect(new Set(way).size).toBe(way.length);
    const furthest = Math.max(...solution.stages.slice(0, 6).map(({ id }) => placed.get(id)?.[across] ?? 0));
    for (const id of ['lost', 'nurture']) expect(placed.get(id)?.[across]).toBeGreaterThan(furthest);
  },
);

test.each(LAYOUTS)('laid out by %s, no frame of a group holds a stage of another one', (layout) => {
  const groups = [
    { id: 'early', title: 'Early', stages: ['lead', 'qualified'] },
    { id: 'late', title: 'Late', stages: ['proposal', 'negotiation', 'won'] },
  ];
  const placed = layoutFunnel({ ...solution, groups }, layout);
  for (const [id, frame] of groupFrames({ groups }, placed)) {
    const own = groups.find((group) => group.id === id)?.stages ?? [];
    const inside = [...placed].filter(
      ([, { x, y }]) =>
        x < frame.x + frame.width &&
        x + STAGE_WIDTH > frame.x &&
        y < frame.y + frame.height &&
        y + STAGE_HEIGHT > frame.y,
    );
    expect(inside.map(([stage]) => stage).sort()).toEqual([...own].sort());
  }
});

test('the largest funnel that a document may hold is laid out at once', () => {
  const stages = Array.from({ length: 2000 }, (_, index): Stage => ({
    id: `s${index}`,
    kind: index % 2 ? 'lost' : 'open',
  }));
  const transitions = stages.slice(1).map(({ id }, index) => ({ from: `s${index}`, to: id, kind: 'advance' as const }));
  const placed = [...layoutFunnel({ id: 'f', stages, transitions }).values()];
  expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(2000);
});

test('what the document says wins, and the others stay clear of it', () => {
  const [first, ...rest] = strategic.stages;
  if (!first) throw new Error('no stage');
  const funnel = { ...strategic, stages: [{ ...first, position: { x: 120, y: 90 } }, ...rest] };
  const positions = positionsOf(funnel);
  expect(positions.get('chosen')).toEqual({ x: 120, y: 90 });
  const others = [...positions].filter(([id]) => id !== 'chosen').map(([, point]) => point);
  for (const other of others) expect(overlap({ x: 120, y: 90 }, other)).toBe(false);
});

test('settling writes down what was drawn', () => {
  const funnel = structuredClone(strategic);
  const drawn = positionsOf(funnel);
  settlePositions(funnel);
  expect(new Map(funnel.stages.map(({ id, position }) => [id, position]))).toEqual(drawn);
});

test('a near spot is the wanted one, else the nearest that is free, and rather on the right and below', () => {
  expect(nearSpot({ x: 0.4, y: 0 }, [])).toEqual({ x: 0, y: 0 });
  const row = [-220, 0, 220].map((x) => ({ x: x + 0.1, y: 0 }));
  expect(nearSpot({ x: 110, y: 0 }, row)).toEqual({ x: 110, y: 108 });
  const column = [-108, 0, 108].map((y) => ({ x: 0, y }));
  expect(nearSpot({ x: 0, y: 54 }, column)).toEqual({ x: 220, y: 54 });
  const stair = [0, 1, 2, 3, 4, 5].map((step) => ({ x: step * 120, y: step * 96 }));
  expect(nearSpot({ x: 180, y: 144 }, stair)).toEqual({ x: 460, y: 144 });
});

test('a free spot is the wanted one, or the next one down', () => {
  expect(freeSpot({ x: 0, y: 0 }, [])).toEqual({ x: 0, y: 0 });
  expect(freeSpot({ x: 0, y: 0 }, [{ x: 10, y: 10 }])).toEqual({ x: 0, y: 118 });
  expect(freeSpot({ x: 0, y: 0 }, [{ x: 184, y: 0 }])).toEqual({ x: 0, y: 0 });
});
