import type { NodeChange } from '@xyflow/react';
import { expect, test } from 'vitest';
import type { CanvasModel, StageBox } from './canvas-model.js';
import type { FlowNode } from './flow-parts.js';
import { positionsAfterDrop, snapped, withFramesAround, withoutFrames } from './move-nodes.js';

const stage = (id: string, x: number, y: number, more: Partial<FlowNode> = {}): FlowNode =>
  ({
    id,
    type: 'stage',
    position: { x, y },
    width: 160,
    height: 84,
    data: { box: {} as StageBox },
    ...more,
  }) as FlowNode;
const frame = (stages: string[]): FlowNode =>
  ({
    id: 'group g',
    type: 'frame',
    position: { x: -20, y: -48 },
    width: 200,
    height: 152,
    data: { frame: { id: 'g', stages } },
  }) as unknown as FlowNode;
const moved = (id: string, x: number, y: number, dragging = true): NodeChange<FlowNode> => ({
  type: 'position',
  id,
  position: { x, y },
  dragging,
});
const places = (changes: readonly NodeChange<FlowNode>[]) =>
  changes.map((change) => (change.type === 'position' ? [change.id, change.position?.x, change.position?.y] : []));
const view = { x: -1000, y: -1000, width: 4000, height: 3000 };

test('whoever moves the frame of a group moves its stages, and nothing else', () => {
  const nodes = [frame(['a', 'b']), stage('a', 0, 0), stage('b', 10, 20), stage('c', 500, 0, { selected: true })];
  const changes = withoutFrames([moved('group g', 30, -48), moved('c', 550, 0)], nodes);
  expect(places(changes)).toEqual([
    ['a', 50, 0],
    ['b', 60, 20],
  ]);
});

test('what is dragged falls in line as a whole; what keys move does not', () => {
  const nodes = [stage('a', 0, 0, { dragging: true }), stage('b', 0, 200, { dragging: true }), stage('c', 404, 800)];
  const dragged = snapped([moved('a', 400, 3), moved('b', 400, 203)], nodes, { grid: 20, within: 6, view });
  expect(places(dragged.changes)).toEqual([
    ['a', 404, 0],
    ['b', 404, 200],
  ]);
  expect(dragged.guides.map(({ axis }) => axis)).toContain('x');
  const byKey = snapped([moved('c', 401, 800, false)], nodes, { grid: 20, within: 6, view });
  expect(places(byKey.changes)).toEqual([['c', 401, 800]]);
});

test('what is out of view attracts nothing', () => {
  const nodes = [stage('a', 0, 0, { dragging: true }), stage('c', 404, 9000)];
  const { changes } = snapped([moved('a', 402, 3)], nodes, { grid: 20, within: 6, view });
  expect(places(changes)).toEqual([['a', 400, 0]]);
});

test('frames are drawn around where their stages are now', () => {
  const model = { groups: [{ id: 'g', stages: ['a'] }] } as unknown as CanvasModel;
  const [drawn] = withFramesAround([frame(['a']), stage('a', 100, 100)], model);
  expect(drawn).toMatchObject({ position: { x: 80, y: 52 }, width: 200, height: 152 });
  const still = frame(['a']);
  expect(withFramesAround([still, stage('a', 0, 0)], model)[0]).toBe(still);
});

test('where stages were let go is told, frames are not stages', () => {
  const nodes = [frame(['a']), stage('a', 5, 6), stage('b', 7, 8)];
  expect(positionsAfterDrop([moved('a', 5, 6, false), moved('group g', 0, 0, false)], nodes)).toEqual({
    a: { x: 5, y: 6 },
  });
  expect(positionsAfterDrop([moved('a', 5, 6)], nodes)).toBe(null);
});
