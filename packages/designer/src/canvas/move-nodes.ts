import type { NodeChange } from '@xyflow/react';
import { boxAround, groupFrames, snapBox, stageBox } from '../editor/index.js';
import type { Box, Guide, Point } from '../editor/index.js';
import type { CanvasModel } from './canvas-model.js';
import { frameNodeId } from './flow-parts.js';
import { noJoins, stagesAfterJoining } from './join-groups.js';
import type { Joins } from './join-groups.js';
import { boxesOverlap } from './route/index.js';
import type { FlowNode } from './flow-parts.js';

type PositionChange = Extract<NodeChange<FlowNode>, { type: 'position' }>;

export interface SnapTo {
  /** Pixels of the drawing between the lines of the grid. */
  readonly grid: number;
  /** Pixels of the drawing within which another stage attracts. */
  readonly within: number;
  /** What is in view; nothing else attracts. */
  readonly view: Box;
}

/** Whoever moves the frame of a group moves its stages; the frame is drawn around them wherever they go. */
export function withoutFrames(
  changes: readonly NodeChange<FlowNode>[],
  nodes: readonly FlowNode[],
): NodeChange<FlowNode>[] {
  const frame = changes.find((change) => change.type === 'position' && isFrame(nodes, change.id));
  if (!frame) return [...changes];
  const { id, position, dragging } = frame as PositionChange;
  const node = nodes.find((each) => each.id === id);
  if (node?.type !== 'frame') return [...changes];
  const by = position ? { x: position.x - node.position.x, y: position.y - node.position.y } : { x: 0, y: 0 };
  const members = new Set(node.data.frame.stages);
  const moved = nodes.flatMap((each): PositionChange[] => {
    if (!members.has(each.id)) return [];
    const to = { x: each.position.x + by.x, y: each.position.y + by.y };
    return [{ type: 'position', id: each.id, position: to, ...(dragging !== undefined && { dragging }) }];
  });
  // What else is selected is not taken along.
  return [...changes.filter(({ type }) => type !== 'position'), ...moved];
}

function isFrame(nodes: readonly FlowNode[], id: string): boolean {
  return nodes.some((node) => node.id === id && node.type === 'frame');
}

/** What is dragged by the pointer falls in line with other stages, as a whole. What keys move is moved exactly. */
export function snapped(
  changes: readonly NodeChange<FlowNode>[],
  nodes: readonly FlowNode[],
  { grid, within, view }: SnapTo,
): { changes: readonly NodeChange<FlowNode>[]; guides: readonly Guide[] } {
  const grabbed = new Set(nodes.filter(({ dragging }) => dragging).map(({ id }) => id));
  const isHeld = (change: NodeChange<FlowNode>): change is PositionChange =>
    change.type === 'position' && change.position !== undefined && (change.dragging === true || grabbed.has(change.id));
  const held = changes.filter(isHeld);
  const moving = boxAround(held.flatMap(({ position }) => (position ? [stageBox(position)] : [])));
  if (!moving) return { changes, guides: [] };
  const ids = new Set(held.map(({ id }) => id));
  const others: Box[] = [];
  for (const { id, type, position, width = 0, height = 0 } of nodes) {
    const box = { ...position, width, height };
    if (type !== 'frame' && boxesOverlap(box, view) && !ids.has(id)) others.push(box);
  }
  const { dx, dy, guides } = snapBox(moving, others, { within, grid });
  const shifted = changes.map((change) =>
    isHeld(change) && change.position ? { ...change, position: shift(change.position, dx, dy) } : change,
  );
  return { changes: shifted, guides };
}

function shift({ x, y }: Point, dx: number, dy: number): Point {
  return { x: x + dx, y: y + dy };
}

/**
 * The frames around where their stages are now.
 * @param joins who gets into a group, or out of it, when it is let go
 */
export function withFramesAround(
  nodes: readonly FlowNode[],
  { groups }: CanvasModel,
  joins: Joins = noJoins,
): FlowNode[] {
  if (groups.length === 0) return [...nodes];
  const positions = new Map(nodes.filter(({ type }) => type === 'stage').map(({ id, position }) => [id, position]));
  const frames = groupFrames(
    { groups: groups.map((group) => ({ id: group.id, title: '', stages: [...stagesAfterJoining(group, joins)] })) },
    positions,
  );
  const boxes = new Map([...frames].map(([id, box]) => [frameNodeId(id), box]));
  const joined = new Set([...joins.values()].map((group) => (group === null ? null : frameNodeId(group))));
  return nodes.map((node) => {
    const box = node.type === 'frame' ? boxes.get(node.id) : undefined;
    if (!box || node.type !== 'frame') return node;
    const { x, y, width, height } = box;
    const isJoined = joined.has(node.id);
    const isSame = node.position.x === x && node.position.y === y && node.width === width && node.height === height;
    if (isSame && (node.data.isJoined ?? false) === isJoined) return node;
    const data = { ...node.data, isJoined };
    return { ...node, position: { x, y }, width, height, measured: { width, height }, data };
  });
}

/** Where the stages are that the pointer holds. */
export function heldStages(nodes: readonly FlowNode[]): Map<string, Point> {
  return new Map(
    nodes.flatMap(({ id, type, dragging, position }): [string, Point][] =>
      type === 'stage' && dragging ? [[id, position]] : [],
    ),
  );
}

/** Where stages lie when a drag has ended, or a key has moved them. */
export function positionsAfterDrop(
  changes: readonly NodeChange<FlowNode>[],
  nodes: readonly FlowNode[],
): Record<string, Point> | null {
  const dropped = new Set(
    changes.flatMap((change) => (change.type === 'position' && change.dragging === false ? [change.id] : [])),
  );
  if (dropped.size === 0) return null;
  const moved = nodes.filter(({ id, type }) => type === 'stage' && dropped.has(id));
  return moved.length > 0 ? Object.fromEntries(moved.map(({ id, position }) => [id, position])) : null;
}
