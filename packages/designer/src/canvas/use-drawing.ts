import { applyEdgeChanges, applyNodeChanges } from '@xyflow/react';
import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { Point, TransitionKey } from '../editor/index.js';
import type { CanvasIntent, CanvasModel } from './canvas-model.js';
import { edgesOf, keptRoutes, nodesOf } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';

/**
 * The nodes and edges as they are under the pointer: the model's, with what is being dragged where it is held and what was just clicked
 * selected. What a gesture ends with becomes an intent; the model that comes back replaces all of it.
 */
export function useDrawing(model: CanvasModel, emit: (intent: CanvasIntent) => void) {
  const [version, redraw] = useReducer((count: number) => count + 1, 0);
  const nodes = useRef<FlowNode[]>([]);
  const edges = useRef<FlowEdge[]>([]);
  const drawn = useRef<CanvasModel | null>(null);
  const isSelectionDue = useRef(false);

  if (drawn.current !== model) {
    const before = drawn.current?.funnel === model.funnel ? drawn.current : null;
    const made = nodesOf(model, before ? nodes.current : []);
    const kept = before && keptRoutes(model, made, { model: before, nodes: nodes.current, edges: edges.current });
    drawn.current = model;
    nodes.current = made;
    edges.current = edgesOf(model, made, kept ?? undefined);
  }

  const emitSelection = useCallback(() => {
    if (isSelectionDue.current) return;
    isSelectionDue.current = true;
    // Nodes and edges report their changes one after the other, and are one selection.
    queueMicrotask(() => {
      isSelectionDue.current = false;
      const stages = nodes.current.filter(({ selected }) => selected).map(({ id }) => id);
      const transitions = edges.current.filter(({ selected }) => selected).map(({ id }) => id);
      emit({ type: 'select', stages, transitions });
    });
  }, [emit]);

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const before = nodes.current;
      nodes.current = applyNodeChanges(changes, before);
      const isMoved = changes.some((change) => change.type === 'position' && change.position);
      if (isMoved && drawn.current) {
        const model = drawn.current;
        const kept = keptRoutes(model, nodes.current, { model, nodes: before, edges: edges.current });
        const selected = new Set(edges.current.filter((edge) => edge.selected).map(({ id }) => id));
        edges.current = edgesOf(model, nodes.current, kept).map((edge) => ({
          ...edge,
          selected: selected.has(edge.id),
        }));
      }
      redraw();
      if (changes.some(({ type }) => type === 'select')) emitSelection();
      const dropped = positionsAfterDrop(changes, nodes.current);
      if (dropped) emit({ type: 'move', positions: dropped });
    },
    [emit, emitSelection],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      edges.current = applyEdgeChanges(changes, edges.current);
      redraw();
      if (changes.some(({ type }) => type === 'select')) emitSelection();
    },
    [emitSelection],
  );

  const selectEdge = useCallback(
    (key: TransitionKey, isAdded: boolean) => {
      const chosen = edges.current.filter(({ selected }) => isAdded && selected).map(({ id }) => id);
      const stages = nodes.current.filter(({ selected }) => isAdded && selected).map(({ id }) => id);
      emit({ type: 'select', stages, transitions: [...new Set([...chosen, key])] });
    },
    [emit],
  );

  const now = useMemo(() => ({ nodes: () => nodes.current, edges: () => edges.current }), []);
  void version;
  return { nodes: nodes.current, edges: edges.current, now, onNodesChange, onEdgesChange, selectEdge };
}

/** Where things lie when a drag has ended, or a key has moved them. */
function positionsAfterDrop(
  changes: readonly NodeChange<FlowNode>[],
  nodes: readonly FlowNode[],
): Record<string, Point> | null {
  const dropped = changes.flatMap((change) =>
    change.type === 'position' && change.dragging === false ? [change.id] : [],
  );
  const moved = nodes.filter(({ id, type }) => type === 'stage' && dropped.includes(id));
  return moved.length > 0 ? Object.fromEntries(moved.map(({ id, position }) => [id, position])) : null;
}
