import type { Edge, Node } from '@xyflow/react';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../editor/index.js';
import type { Point } from '../editor/index.js';
import { PORTAL_HEIGHT, PORTAL_WIDTH } from './canvas-model.js';
import type { CanvasEdge, CanvasModel, PortalBox, StageBox } from './canvas-model.js';
import { LABEL_HEIGHT, boxAround, routeEdges, union } from './route/index.js';
import type { Box, Route } from './route/index.js';

export type StageFlowNode = Node<{ box: StageBox }, 'stage'>;
export type PortalFlowNode = Node<{ box: PortalBox }, 'portal'>;
export type FlowNode = StageFlowNode | PortalFlowNode;
export type FlowEdge = Edge<{ edge: CanvasEdge; route: Route | undefined }, 'transition'>;

/** What is being dragged stays under the pointer whatever the model says meanwhile. */
export function nodesOf(model: CanvasModel, before: readonly FlowNode[]): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return [
    ...model.stages.map((box): FlowNode => stageNode(box, model, known.get(box.id))),
    ...model.portals.map((box): FlowNode => portalNode(box, known.get(box.id))),
  ];
}

function stageNode(box: StageBox, { isReadOnly, texts }: CanvasModel, before: FlowNode | undefined): StageFlowNode {
  return {
    ...(before?.measured && { measured: before.measured }),
    id: box.id,
    type: 'stage',
    position: before?.dragging ? before.position : box.position,
    ...(before?.dragging && { dragging: true }),
    width: STAGE_WIDTH,
    height: STAGE_HEIGHT,
    selected: box.isSelected,
    draggable: !isReadOnly,
    connectable: !isReadOnly && !box.isArchived,
    ariaLabel: box.label,
    domAttributes: { 'aria-roledescription': texts.stage },
    data: { box },
  };
}

function portalNode(box: PortalBox, before: FlowNode | undefined): PortalFlowNode {
  return {
    ...(before?.measured && { measured: before.measured }),
    id: box.id,
    type: 'portal',
    position: box.position,
    width: PORTAL_WIDTH,
    height: PORTAL_HEIGHT,
    selectable: false,
    draggable: false,
    connectable: false,
    // Said here too: from afar its text is not drawn.
    ariaLabel: `${box.title} ${box.caption}`,
    ariaRole: 'button',
    data: { box },
  };
}

/** @param kept ways that stay as they are: see `routeEdges` */
export function edgesOf(model: CanvasModel, nodes: readonly FlowNode[], kept?: ReadonlyMap<string, Route>): FlowEdge[] {
  const boxes = new Map(
    nodes.map(({ id, position, width = 0, height = 0 }): [string, Box] => [id, { ...position, width, height }]),
  );
  const wanted = model.edges.map((edge) => ({ ...edge, labelWidth: edge.text === null ? 0 : labelWidth(edge.text) }));
  const routes = routeEdges(boxes, wanted, kept);
  return model.edges.map((edge) => ({
    id: edge.key,
    type: 'transition',
    source: edge.from,
    target: edge.to,
    selected: edge.isSelected,
    focusable: true,
    ariaLabel: edge.label,
    domAttributes: { 'aria-roledescription': model.texts.transition },
    data: { edge, route: routes.get(edge.key) },
  }));
}

/** While something is dragged, the ways of transitions neither of whose ends moves; all of them, when nothing has changed that they are drawn by. */
export function keptRoutes(
  model: CanvasModel,
  nodes: readonly FlowNode[],
  before: { readonly model: CanvasModel; readonly nodes: readonly FlowNode[]; readonly edges: readonly FlowEdge[] },
): Map<string, Route> | undefined {
  const places = new Map(nodes.map(({ id, position }) => [id, position]));
  const placesBefore = new Map(before.nodes.map(({ id, position }) => [id, position]));
  const isStill = (id: string) => {
    const [now, then] = [places.get(id), placesBefore.get(id)];
    return now !== undefined && then !== undefined && now.x === then.x && now.y === then.y;
  };
  const isDragging = nodes.some(({ dragging }) => dragging);
  const hasDropped = !isDragging && before.nodes.some(({ dragging }) => dragging);
  if (hasDropped) return undefined;
  const isSame = nodes.length === before.nodes.length && nodes.every(({ id }) => isStill(id));
  const texts = ({ edges }: CanvasModel) => edges.map(({ key, text, kind }) => `${key} ${kind} ${text}`).join('\n');
  if (!isDragging && !(isSame && texts(model) === texts(before.model))) return undefined;
  return new Map(
    before.edges.flatMap(({ id, source, target, data }): [string, Route][] =>
      data?.route && isStill(source) && isStill(target) ? [[id, data.route]] : [],
    ),
  );
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
