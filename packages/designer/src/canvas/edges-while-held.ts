import { edgeToRoute } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { MOST_WITH_CARE, boundsOf, nearTo, routeEdges } from './route/index.js';
import type { Box, EdgeToRoute, Route } from './route/index.js';

/**
 * The lines while stages are dragged: those of the stages that have moved are led anew, all others stay the same objects. Of a large drawing
 * only what lies near is looked at, as this is done at each step.
 * @param nodes as they are now @param before as they were a step ago, in the same order
 */
export function edgesWhileHeld(
  nodes: readonly FlowNode[],
  before: readonly FlowNode[],
  edges: readonly FlowEdge[],
): FlowEdge[] {
  const moved = new Set<string>();
  nodes.forEach((node, index) => {
    if (node !== before[index] && node.type !== 'frame' && !isWhereItWas(node, before[index])) moved.add(node.id);
  });
  const isDue = ({ source, target }: FlowEdge) => moved.has(source) || moved.has(target);
  const due = edges.flatMap((edge) => (edge.data && isDue(edge) ? [edgeToRoute(edge.data.edge)] : []));
  if (due.length === 0) return [...edges];
  const ends = new Set(due.flatMap(({ from, to }) => [from, to]));
  const boxes = new Map(nodes.filter(({ id }) => ends.has(id)).map((node) => [node.id, boxOf(node)]));
  const isNear = nearTo(due, boxes);
  for (const node of nodes) {
    if (node.type === 'frame' || boxes.has(node.id)) continue;
    const box = boxOf(node);
    if (isNear(box)) boxes.set(node.id, box);
  }
  const wanted: EdgeToRoute[] = [];
  const kept = new Map<string, Route>();
  for (const edge of edges) {
    if (!edge.data) continue;
    const [line, { route }] = [edgeToRoute(edge.data.edge), edge.data];
    const isKept = route && !isDue(edge);
    if (isKept && !isNear(boundsOf(route, line.labelWidth))) continue;
    wanted.push(line);
    if (isKept) kept.set(edge.id, route);
  }
  const routes = routeEdges(boxes, wanted, kept, edges.length <= MOST_WITH_CARE);
  return edges.map((edge) =>
    edge.data && isDue(edge) ? { ...edge, data: { edge: edge.data.edge, route: routes.get(edge.id) } } : edge,
  );
}

function isWhereItWas({ id, position: { x, y } }: FlowNode, before: FlowNode | undefined): boolean {
  return before?.id === id && before.position.x === x && before.position.y === y;
}

function boxOf({ position, width = 0, height = 0 }: FlowNode): Box {
  return { ...position, width, height };
}
