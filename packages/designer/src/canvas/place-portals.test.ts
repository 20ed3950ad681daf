import { expect, test } from 'vitest';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../editor/index.js';
import { PORTAL_HEIGHT, PORTAL_WIDTH } from './canvas-model.js';
import { placePortals } from './place-portals.js';
import { boxesOverlap } from './route/index.js';

const stageBox = { width: STAGE_WIDTH, height: STAGE_HEIGHT };
const portalBox = { width: PORTAL_WIDTH, height: PORTAL_HEIGHT };

test('portals of one stage stand beside each other, clear of stages', () => {
  const stages = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 120, y: 96 }],
    ['c', { x: 110, y: -216 }],
  ]);
  const portals = placePortals(
    new Map([
      ['f/x', 'b'],
      ['f/y', 'b'],
      ['g/z', 'b'],
    ]),
    stages,
  );
  const boxes = [...portals.values()].map((point) => ({ ...point, ...portalBox }));
  expect(boxes).toHaveLength(3);
  for (const [index, box] of boxes.entries()) {
    for (const point of stages.values()) expect(boxesOverlap(box, { ...point, ...stageBox })).toBe(false);
    for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
  }
});

test('one whose stage is not drawn has no place', () => {
  expect(placePortals(new Map([['f/x', 'gone']]), new Map()).size).toBe(0);
});
