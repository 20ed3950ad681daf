import type { Funnel } from '@weir/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleDocument } from '../../editor/example.fixture.js';
import {
  STAGE_HEIGHT,
  STAGE_WIDTH,
  layoutFunnel,
  positionsOf,
  stageAfter,
  transitionKeys,
} from '../../editor/index.js';
import type { Point, TransitionKind } from '../../editor/index.js';
import { boxesOverlap, inflate, segmentBox } from './box.js';
import type { Box } from './box.js';
import { arrowHead, roundedPath, shortened } from './rounded-path.js';
import { routeEdges } from './route-edges.js';
import type { EdgeToRoute } from './route-edges.js';

const size = { width: STAGE_WIDTH, height: STAGE_HEIGHT };
const boxAt = (x: number, y: number): Box => ({ x, y, ...size });
const edge = (from: string, to: string, kind: TransitionKind = 'advance', labelWidth = 46): EdgeToRoute => ({
  key: `${from}>${to}`,
  from,
  to,
  kind,
  labelWidth,
});

function problem(funnel: Funnel, positions: ReadonlyMap<string, Point>) {
  const boxes = new Map([...positions].map(([id, point]) => [id, { ...point, ...size }]));
  const keys = transitionKeys(funnel);
  const edges = (funnel.transitions ?? []).flatMap((transition, index) => {
    const to = stageAfter(transition);
    return to ? [{ ...edge(transition.from, to, transition.kind), key: keys[index] ?? '' }] : [];
  });
  return { boxes, edges };
}

function pieces(points: readonly Point[]): Box[] {
  return points.slice(1).map((point, index) => segmentBox(points[index] ?? point, point));
}

const example = exampleDocument.funnels?.[0] as Funnel;

test.each([
  ['without a label the shortest way', 0, 200],
  ['with one the way on which the label can be read across', 46, 240],
])('down a stair, out at the right and in at the top: %s', (_claim, labelWidth, turnsAt) => {
  const boxes = new Map([
    ['a', boxAt(0, 0)],
    ['b', boxAt(120, 96)],
  ]);
  expect(routeEdges(boxes, [edge('a', 'b', 'advance', labelWidth)]).get('a>b')?.points).toEqual([
    { x: 160, y: 42 },
    { x: turnsAt, y: 42 },
    { x: turnsAt, y: 96 },
  ]);
});

test('one above the other: straight', () => {
  const routes = routeEdges(
    new Map([
      ['a', boxAt(0, 0)],
      ['b', boxAt(40, 300)],
    ]),
    [edge('a', 'b', 'lose')],
  );
  expect(routes.get('a>b')?.points).toHaveLength(2);
});

test('an end that is not there is left out', () => {
  expect(routeEdges(new Map([['a', boxAt(0, 0)]]), [edge('a', 'none')]).size).toBe(0);
});

test('from a stage to itself is a loop outside of it', () => {
  const box = boxAt(0, 0);
  const route = routeEdges(new Map([['a', box]]), [edge('a', 'a', 'recycle')]).get('a>a');
  expect(pieces(route?.points ?? []).filter((piece) => boxesOverlap(inflate(piece, -1), box))).toEqual([]);
  expect(route?.points).toHaveLength(5);
});

test.each([
  ['as it was drawn by hand', positionsOf(example)],
  ['as it is tidied up', layoutFunnel(example)],
])('the example %s: no line through a stage, no label on a stage, a corner, or another label', (_claim, positions) => {
  const { boxes, edges } = problem(example, positions);
  const routes = routeEdges(boxes, edges);
  expect(routes.size).toBe(edges.length);
  const labels: Box[] = [];
  for (const { key, labelWidth } of edges) {
    const { points, label } = routes.get(key) ?? { points: [], label: { x: 0, y: 0 } };
    for (const piece of pieces(points)) {
      for (const [id, box] of boxes) expect(boxesOverlap(inflate(piece, -1), box), `${key} through ${id}`).toBe(false);
    }
    const place = { x: label.x - labelWidth / 2, y: label.y - 10, width: labelWidth, height: 20 };
    for (const [id, box] of boxes) expect(boxesOverlap(place, box), `label of ${key} on ${id}`).toBe(false);
    for (const corner of points.slice(1, -1)) {
      expect(boxesOverlap(inflate(place, -2), { ...corner, width: 0, height: 0 }), `label of ${key} on a corner`).toBe(
        false,
      );
    }
    for (const other of labels) expect(boxesOverlap(place, other), `label of ${key}`).toBe(false);
    labels.push(place);
  }
});

test('a line is always made of horizontal and vertical pieces between the edges of its boxes', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 1200 }), y: fc.integer({ min: 0, max: 900 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat(7)), (places, picks) => {
      const boxes = new Map(places.map((point, index) => [`s${index}`, { ...point, ...size }]));
      const apart = [...boxes.values()].every((a, index, all) =>
        all.slice(index + 1).every((b) => !boxesOverlap(inflate(a, 30), inflate(b, 30))),
      );
      fc.pre(apart);
      const pick = () => `s${Number(picks.next().value) % places.length}`;
      const edges = Array.from({ length: 6 }, (_, index) => ({ ...edge(pick(), pick(), 'lose'), key: `${index}` }));
      for (const { points } of routeEdges(boxes, edges).values()) {
        expect(pieces(points).every(({ width, height }) => width === 0 || height === 0)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('corners are rounded, less where there is little room', () => {
  const corner = [
    { x: 0, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 10 },
  ];
  expect(roundedPath(corner)).toBe('M0 0L35 0Q40 0 40 5L40 10');
  expect(roundedPath(corner.slice(0, 2))).toBe('M0 0L40 0');
});

test('an arrowhead is 8 long and 9 wide, and its line ends inside it', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 0, y: 50 },
  ];
  expect(arrowHead(line)).toBe('0,50 4.5,42 -4.5,42');
  expect(shortened(line).at(-1)).toEqual({ x: 0, y: 44 });
});
