import type { CanvasEdge, CanvasModel } from './canvas-model.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { MOST_WITH_CARE, boxesOverlap, inflate, segmentsOf } from './route/index.js';
import type { Box, Route } from './route/index.js';

interface Before {
  readonly model: CanvasModel;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

/** How near a stage may come to a line that leads elsewhere. */
const CLEAR = 6;

/**
 * The lines that stay as they are. While something is dragged, those of transitions neither of whose ends moves. Otherwise all of them when
 * nothing has changed that they are drawn by, else none; in a large drawing only those find another way that have to.
 */
export function keptRoutes(
  model: CanvasModel,
  nodes: readonly FlowNode[],
  before: Before,
): Map<string, Route> | undefined {
  const moved = movedBoxes(nodes, before.nodes);
  const isDragging = nodes.some(({ dragging }) => dragging);
  const isLarge = model.edges.length > MOST_WITH_CARE;
  if (!isDragging && !isLarge) {
    const hasDropped = before.nodes.some(({ dragging }) => dragging);
    if (hasDropped || moved.size > 0 || !sameEdges(model.edges, before.model.edges)) return undefined;
  }
  const wanted = model === before.model ? null : new Map(model.edges.map((edge) => [edge.key, edge]));
  const inTheWay = isDragging ? [] : [...moved.values()].flatMap((box) => (box ? [inflate(box, CLEAR)] : []));
  const kept = new Map<string, Route>();
  for (const { id, source, target, data } of before.edges) {
    const edge = wanted ? wanted.get(id) : data?.edge;
    if (!edge || !data?.route || moved.has(source) || moved.has(target) || !sameEdge(edge, data.edge)) continue;
    if (!runsInto(data.route, inTheWay)) kept.set(id, data.route);
  }
  return kept;
}

/** Where what has moved or is new lies now; null for what is gone. */
function movedBoxes(nodes: readonly FlowNode[], before: readonly FlowNode[]): Map<string, Box | null> {
  const moved = new Map<string, Box | null>();
  const places = new Map(before.map((node) => [node.id, node]));
  for (const node of nodes) {
    const then = places.get(node.id);
    places.delete(node.id);
    if (node.type === 'frame' || node === then) continue;
    const { id, position, width = 0, height = 0 } = node;
    if (then?.position.x !== position.x || then.position.y !== position.y)
      moved.set(id, { ...position, width, height });
  }
  for (const { id, type } of places.values()) if (type !== 'frame') moved.set(id, null);
  return moved;
}

function sameEdges(edges: readonly CanvasEdge[], before: readonly CanvasEdge[]): boolean {
  return (
    edges.length === before.length &&
    edges.every((edge, index) => edge.key === before[index]?.key && sameEdge(edge, before[index]))
  );
}

function sameEdge(a: CanvasEdge, b: CanvasEdge): boolean {
  return a === b || (a.kind === b.kind && a.text === b.text);
}

function runsInto({ points }: Route, boxes: readonly Box[]): boolean {
  return boxes.length > 0 && segmentsOf(points).some((segment) => boxes.some((box) => boxesOverlap(segment, box)));
}
