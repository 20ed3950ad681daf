import { expect, test } from 'vitest';
import type { FlowNode } from './flow-parts.js';
import { overviewBox, overviewPaths } from './overview-paths.js';

const stage = (kind: string, x: number, y: number) =>
  ({ id: `${x}`, type: 'stage', position: { x, y }, width: 160, height: 84, data: { box: { kind } } }) as FlowNode;

test('stages of a kind are one path', () => {
  const { byLook, bounds } = overviewPaths([stage('open', 0, 0), stage('won', 400, 200), stage('open', 200, 100)]);
  expect([...byLook]).toEqual([
    ['open', 'M0 0h160v84h-160zM200 100h160v84h-160z'],
    ['won', 'M400 200h160v84h-160z'],
  ]);
  expect(bounds).toEqual({ x: 0, y: 0, width: 560, height: 284 });
  expect(overviewPaths([])).toEqual({ byLook: new Map(), bounds: null });
});

test('an overview shows the drawing and what is in view, in its own shape', () => {
  const bounds = { x: 0, y: 0, width: 1000, height: 100 };
  const view = { x: 900, y: -50, width: 600, height: 400 };
  const box = overviewBox(bounds, view, 168, 116);
  expect(box.width / box.height).toBeCloseTo(168 / 116);
  expect(box.x).toBeLessThan(0);
  expect(box.x + box.width).toBeGreaterThan(1500);
  expect(box.y).toBeLessThan(-50);
  expect(overviewBox(null, view, 168, 116).x).toBeLessThan(900);
});
