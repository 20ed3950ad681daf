import { describe, expect, test } from 'vitest';
import type { Funnel, Stage } from '@weir/schema';
import { flowOf } from '../figure/flow.js';
import { flow, funnelAnswer, stageFigures } from '../testing/answers.js';
import { NODE_WIDTH, layoutFlow } from './flow.js';

const stage = (id: string, kind: Stage['kind'] = 'open'): Stage => ({ id, title: id, kind });
const funnel: Funnel = {
  id: 'f',
  title: 'F',
  stages: [stage('lead'), stage('offer'), stage('won', 'won'), stage('lost', 'lost'), stage('parked', 'parked')],
};
const counts = { lead: 100, offer: 50, won: 20, lost: 40, parked: 10 };
const stages = Object.entries(counts).map(([id, reached]) => stageFigures(id, { reached }));
const flows = [
  flow('lead', 'offer', 50),
  flow('offer', 'won', 18),
  flow('lead', 'won', 2),
  flow('lead', 'lost', 25),
  flow('offer', 'lost', 15),
  flow('offer', 'lead', 5),
  flow('offer', 'parked', 10),
  flow('parked', 'offer', 4),
];
const size = { width: 800, height: 400, rtl: false };
const laidOut = (over: Partial<typeof size> = {}, moves = flows) =>
  layoutFlow(flowOf(funnel, funnelAnswer({ stages, flows: moves })), { ...size, ...over });
const barOf = (id: string, layout = laidOut()) => layout.bars.find((bar) => bar.id === id)!;
const bandOf = (from: string, to: string, layout = laidOut()) =>
  layout.bands.find(({ move }) => move.from.id === from && move.to.id === to)!;
const points = (path: string) => [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

describe('layoutFlow', () => {
  test('bars and bands are on one scale, from 0', () => {
    const [lead, offer] = [barOf('lead'), barOf('offer')];
    // Some come into the offer from where they were parked.
    expect(lead.height / offer.height).toBeCloseTo(100 / 54);
    expect(bandOf('lead', 'offer').width / lead.height).toBeCloseTo(50 / 100);
    expect(bandOf('lead', 'lost').width / barOf('lost').height).toBeCloseTo(25 / 40);
  });

  test('the way stands on one baseline, in its order; ends stand below it and further on', () => {
    const way = ['lead', 'offer', 'won'].map((id) => barOf(id));
    const [base] = way.map(({ y, height }) => y + height);
    for (const { y, height } of way) expect(y + height).toBeCloseTo(base!);
    expect(way.map(({ x }) => x)).toEqual([...way.map(({ x }) => x)].sort((a, b) => a - b));
    for (const id of ['lost', 'parked']) {
      expect(barOf(id).y).toBeGreaterThan(base!);
      expect(barOf(id).x).toBeGreaterThan(barOf('won').x);
    }
  });

  test('everything is within its size', () => {
    const { bars, bands } = laidOut();
    for (const { x, y, height, name } of bars) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + NODE_WIDTH).toBeLessThanOrEqual(size.width);
      expect(y + height).toBeLessThanOrEqual(size.height);
      expect(name.left).toBeGreaterThanOrEqual(0);
      expect(name.left + name.width).toBeLessThanOrEqual(size.width + 0.5);
    }
    for (const { path, width } of bands) {
      for (const [x, y] of points(path)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(size.width);
        expect(y! - width / 2).toBeGreaterThanOrEqual(0);
        expect(y! + width / 2).toBeLessThanOrEqual(size.height + 0.5);
      }
    }
  });

  test('who goes back passes above all bars, who skips a stage below the way', () => {
    const top = Math.min(...laidOut().bars.map(({ y }) => y));
    const highest = (path: string) => Math.min(...points(path).map(([, y]) => y!));
    expect(highest(bandOf('offer', 'lead').path)).toBeLessThan(top);
    expect(highest(bandOf('parked', 'offer').path)).toBeLessThan(top);
    const lowest = Math.max(...points(bandOf('lead', 'won').path).map(([, y]) => y!));
    expect(lowest).toBeGreaterThan(barOf('offer').y + barOf('offer').height);
  });

  test('bands out of and into a bar lie on it without covering each other', () => {
    const { bands, bars } = laidOut();
    for (const { id, y, height } of bars) {
      const into = bands
        .filter(({ move }) => move.to.id === id)
        .map(({ path, width }) => [points(path).at(-1)![1]!, width]);
      const out = bands
        .filter(({ move }) => move.from.id === id)
        .map(({ path, width }) => [points(path)[0]![1]!, width]);
      for (const side of [into, out]) {
        const edges = side
          .map(([middle, width]) => [middle! - width! / 2, middle! + width! / 2])
          .sort((a, b) => a[0]! - b[0]!);
        edges.slice(1).forEach(([from], place) => expect(from!).toBeGreaterThanOrEqual(edges[place]![1]! - 0.2));
        expect(edges[0]?.[0] ?? y).toBeGreaterThanOrEqual(y - 0.2);
        expect(edges.at(-1)?.[1] ?? y).toBeLessThanOrEqual(y + height + 2);
      }
    }
  });

  test('from right to left everything is mirrored', () => {
    const mirrored = laidOut({ rtl: true });
    for (const bar of laidOut().bars) {
      const other = mirrored.bars.find(({ id }) => id === bar.id)!;
      expect(other.x).toBeCloseTo(size.width - bar.x - NODE_WIDTH);
      expect(other.name.left).toBeCloseTo(size.width - bar.name.left - bar.name.width);
    }
    const [first] = points(bandOf('lead', 'offer', mirrored).path);
    expect(first![0]).toBeCloseTo(size.width - barOf('lead').x - NODE_WIDTH, 0);
  });

  test('a single stage, and no room at all, are drawn without a fault', () => {
    const one = layoutFlow(flowOf(funnel, funnelAnswer({ stages: [stages[0]!], flows: [] })), size);
    expect(one.bars.map(({ x }) => x)).toEqual([0]);
    const { bars, bands } = laidOut({ width: 10, height: 10 });
    const numbers = [
      ...bars.flatMap(({ x, y, height }) => [x, y, height]),
      ...bands.flatMap(({ path }) => points(path).flat()),
    ];
    expect(numbers.every(Number.isFinite)).toBe(true);
  });
});
