import { Position } from '@xyflow/react';
import type { Edge, Node, NodeHandle } from '@xyflow/react';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../editor/index.js';
import type { Point } from '../editor/index.js';
import { PORTAL_HEIGHT, PORTAL_WIDTH } from './canvas-model.js';
import type { CanvasEdge, CanvasModel, GroupFrame, PortalBox, StageBox } from './canvas-model.js';
import { LABEL_HEIGHT, boxAround, pointOn, routeEdges, union } from './route/index.js';
import type { Box, EdgeToRoute, Route } from './route/index.js';

export type StageFlowNode = Node<{ box: StageBox }, 'stage'>;
export type PortalFlowNode = Node<{ box: PortalBox }, 'portal'>;
export type FrameFlowNode = Node<
  {
    frame: GroupFrame;
    /** What is dragged gets into it when it is let go. */
    isJoined?: boolean;
  },
  'frame'
>;
export type FlowNode = StageFlowNode | PortalFlowNode | FrameFlowNode;
export type FlowEdge = Edge<{ edge: CanvasEdge; route: Route | undefined }, 'transition'>;

/** Where ports are, for lines that lead to what is out of view, and so not on the page. */
const STAGE_HANDLES: NodeHandle[] = [Position.Top, Position.Right, Position.Bottom, Position.Left].map((side) => ({
  id: side,
  type: 'source',
  position: side,
  ...pointOn({ x: -5, y: -5, width: STAGE_WIDTH, height: STAGE_HEIGHT }, side, 0.5),
  width: 10,
  height: 10,
}));
const PORTAL_HANDLES: NodeHandle[] = [
  {
    id: 'portal',
    type: 'source',
    position: Position.Bottom,
    ...pointOn({ x: -5, y: -5, width: PORTAL_WIDTH, height: PORTAL_HEIGHT }, 'bottom', 0.5),
    width: 10,
    height: 10,
  },
];

/** Frames are called so among the nodes: an id of a stage holds no blank. */
export function frameNodeId(group: string): string {
  return `group ${group}`;
}

/**
 * What is being dragged stays under the pointer whatever the model says meanwhile. A node that would be the same again stays the same object,
 * so that nobody draws it anew.
 */
export function nodesOf(model: CanvasModel, before: readonly FlowNode[]): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return [
    ...model.groups.map((frame): FlowNode => frameNode(frame, model)),
    ...model.stages.map((box): FlowNode => stageNode(box, model, known.get(box.id))),
    ...model.portals.map((box): FlowNode => portalNode(box, known.get(box.id))),
  ];
}

function stageNode(box: StageBox, { isReadOnly, texts }: CanvasModel, before: FlowNode | undefined): StageFlowNode {
  const position = before?.dragging ? before.position : box.position;
  const isConnectable = !isReadOnly && !box.isArchived;
  if (
    before?.type === 'stage' &&
    before.data.box === box &&
    before.selected === box.isSelected &&
    before.draggable === !isReadOnly &&
    before.connectable === isConnectable &&
    isAt(before, position)
  )
    return before;
  return {
    ...(before?.measured && { measured: before.measured }),
    id: box.id,
    type: 'stage',
    position,
    ...(before?.dragging && { dragging: true }),
    width: STAGE_WIDTH,
    height: STAGE_HEIGHT,
    selected: box.isSelected,
    draggable: !isReadOnly,
    connectable: isConnectable,
    handles: STAGE_HANDLES,
    ariaLabel: box.label,
    domAttributes: { 'aria-roledescription': texts.stage },
    data: { box },
  };
}

function isAt({ position: { x, y } }: FlowNode, point: Point): boolean {
  return x === point.x && y === point.y;
}

function portalNode(box: PortalBox, before: FlowNode | undefined): PortalFlowNode {
  const { id, position, title, caption } = box;
  if (
    before?.type === 'portal' &&
    before.data.box.title === title &&
    before.data.box.caption === caption &&
    isAt(before, position)
  )
    return before;
  return {
    ...(before?.measured && { measured: before.measured }),
    id,
    type: 'portal',
    position,
    width: PORTAL_WIDTH,
    height: PORTAL_HEIGHT,
    selectable: false,
    draggable: false,
    connectable: false,
    handles: PORTAL_HANDLES,
    // Said here too: from afar its text is not drawn.
    ariaLabel: `${title} ${caption}`,
    ariaRole: 'button',
    data: { box },
  };
}

/** Under everything else; only its title can be taken hold of. */
function frameNode(frame: GroupFrame, { isReadOnly, texts }: CanvasModel): FrameFlowNode {
  const { x, y, width, height } = frame.box;
  return {
    measured: { width, height },
    id: frameNodeId(frame.id),
    type: 'frame',
    position: { x, y },
    width,
    height,
    zIndex: -1,
    selectable: false,
    draggable: !isReadOnly,
    dragHandle: '.frame-title',
    connectable: false,
    ariaLabel: frame.label,
    ariaRole: 'button',
    domAttributes: { 'aria-roledescription': texts.group },
    data: { frame },
  };
}

/**
 * @param kept ways that stay as they are: see `routeEdges`
 * @param before an edge that would be the same again stays the same object
 */
export function edgesOf(
  model: CanvasModel,
  nodes: readonly FlowNode[],
  kept?: ReadonlyMap<string, Route>,
  before: readonly FlowEdge[] = [],
): FlowEdge[] {
  const boxes = new Map(
    nodes
      .filter(({ type }) => type !== 'frame')
      .map(({ id, position, width = 0, height = 0 }): [string, Box] => [id, { ...position, width, height }]),
  );
  const wanted = model.edges.map(edgeToRoute);
  const routes = routeEdges(boxes, wanted, kept);
  const known = new Map(before.map((edge) => [edge.id, edge]));
  return model.edges.map((edge) => flowEdge(edge, routes.get(edge.key), model, known.get(edge.key)));
}

const toRoute = new WeakMap<CanvasEdge, EdgeToRoute>();

/** Kept for as long as the edge is the same: while something is dragged it is asked for at each step. */
export function edgeToRoute(edge: CanvasEdge): EdgeToRoute {
  const known = toRoute.get(edge);
  if (known) return known;
  const { key, from, to, kind, text } = edge;
  const made = { key, from, to, kind, labelWidth: text === null ? 0 : labelWidth(text) };
  toRoute.set(edge, made);
  return made;
}

function flowEdge(edge: CanvasEdge, route: Route | undefined, { texts }: CanvasModel, before?: FlowEdge): FlowEdge {
  if (before?.data?.edge === edge && before.data.route === route && before.selected === edge.isSelected) return before;
  return {
    id: edge.key,
    type: 'transition',
    source: edge.from,
    target: edge.to,
    selected: edge.isSelected,
    focusable: true,
    ariaLabel: edge.label,
    domAttributes: { 'aria-roledescription': texts.transition },
    data: { edge, route },
  };
}

/** The box around all that is drawn; null when nothing is. */
export function boundsOf(nodes: readonly FlowNode[], edges: readonly FlowEdge[]): Box | null {
  const boxes = [
    ...nodes.map(({ position, width = 0, height = 0 }): Box => ({ ...position, width, height })),
    ...edges.flatMap(({ data }): Box[] => {
      if (!data?.route) return [];
      const { route, edge } = data;
      const label = edge.text === null ? [] : [boxAround(route.label, labelWidth(edge.text))];
      return [...route.points.map((point) => ({ ...point, width: 0, height: 0 })), ...label];
    }),
  ];
  const [first, ...rest] = boxes;
  return first ? rest.reduce(union, first) : null;
}

/** The key of the transition that passes nearest to a point, within `within` pixels. */
export function edgeNear(edges: readonly FlowEdge[], point: Point, within: number): string | null {
  let best: string | null = null;
  let least = within;
  for (const { id, data } of edges) {
    const points = data?.route?.points ?? [];
    for (const [index, end] of points.slice(1).entries()) {
      const start = points[index] ?? end;
      const nearest = { x: clamp(point.x, start.x, end.x), y: clamp(point.y, start.y, end.y) };
      const distance = Math.hypot(nearest.x - point.x, nearest.y - point.y);
      if (distance < least) [best, least] = [id, distance];
    }
  }
  return best;
}

function clamp(value: number, a: number, b: number): number {
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
}

/** An estimate before anything is drawn: Chinese characters are as wide as the type is high. */
export function labelWidth(text: string): number {
  const padding = 14;
  return [...text].reduce(
    (width, letter) => width + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 12 : 6.7),
    padding + LABEL_HEIGHT / 10,
  );
}
