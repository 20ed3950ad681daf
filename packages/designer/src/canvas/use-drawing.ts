import { applyEdgeChanges, applyNodeChanges } from '@xyflow/react';
import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import type { Guide, TransitionKey } from '../editor/index.js';
import type { CanvasIntent, CanvasModel } from './canvas-model.js';
import { edgesWhileHeld } from './edges-while-held.js';
import { edgesOf, nodesOf } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { HeldRoutes } from './held-routes.js';
import { keptRoutes } from './kept-routes.js';
import { joinsWhereHeld, noJoins } from './join-groups.js';
import type { Joins } from './join-groups.js';
import { heldStages, positionsAfterDrop, snapped, withFramesAround, withoutFrames } from './move-nodes.js';
import type { SnapTo } from './move-nodes.js';

/**
 * The nodes and edges as they are under the pointer: the model's, with what is being dragged where it is held and what was just clicked
 * selected. What a gesture ends with becomes an intent; the model that comes back replaces all of it.
 * @param snapTo asked whenever something is dragged; null: it goes exactly where it is held
 * @param mayJoin whether stages get into the group that they are dragged onto, and out of their own
 */
export function useDrawing(
  model: CanvasModel,
  emit: (intent: CanvasIntent) => void,
  snapTo: () => SnapTo | null,
  mayJoin: () => boolean,
) {
  const [version, redraw] = useReducer((count: number) => count + 1, 0);
  const nodes = useRef<FlowNode[]>([]);
  const edges = useRef<FlowEdge[]>([]);
  /** Those that React Flow has: while something is dragged, the ways of its lines are told to the lines alone. */
  const given = useRef<FlowEdge[]>([]);
  const routes = useMemo(() => new HeldRoutes(), []);
  const drawn = useRef<CanvasModel | null>(null);
  const guides = useRef<readonly Guide[]>([]);
  const isSelectionDue = useRef(false);
  const joins = useRef<Joins>(noJoins);
  const isHolding = useRef(false);

  const tellHeld = useCallback(
    (isHeld: boolean) => {
      if (isHolding.current === isHeld) return;
      isHolding.current = isHeld;
      emit({ type: 'hold', isHeld });
    },
    [emit],
  );
  const give = useCallback(
    (now: FlowEdge[]) => {
      given.current = sameList(now, given.current);
      edges.current = given.current;
      routes.follow(given.current, given.current);
    },
    [routes],
  );

  if (drawn.current !== model) {
    const before = drawn.current?.drawing === model.drawing ? drawn.current : null;
    const made = nodesOf(model, before ? nodes.current : []);
    const kept = before && keptRoutes(model, made, { model: before, nodes: nodes.current, edges: edges.current });
    drawn.current = model;
    nodes.current = sameList(withFramesAround(made, model, joins.current), nodes.current);
    give(edgesOf(model, made, kept ?? undefined, edges.current));
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
      const unframed = withoutFrames(changes, before);
      const snap = unframed.some(({ type }) => type === 'position') ? snapTo() : null;
      const fallen = snap ? snapped(unframed, before, snap) : { changes: unframed, guides: [] };
      const isMoved = fallen.changes.some((change) => change.type === 'position' && change.position);
      const applied = applyNodeChanges([...fallen.changes], before);
      const model = drawn.current;
      // What is let go is held no longer, and falls where it was held.
      const wasHeld = heldStages(before);
      const held = heldStages(applied);
      const isDropped = wasHeld.size > 0 && held.size === 0;
      if (!isDropped)
        joins.current = model && held.size > 0 && mayJoin() ? joinsWhereHeld(model.groups, held) : noJoins;
      nodes.current = isMoved && model ? withFramesAround(applied, model, joins.current) : applied;
      guides.current = nodes.current.some(({ dragging }) => dragging) ? fallen.guides : [];
      if (isMoved && model) {
        if (nodes.current.some(({ dragging }) => dragging)) {
          edges.current = edgesWhileHeld(nodes.current, before, edges.current);
          routes.follow(edges.current, given.current);
        } else {
          const kept = keptRoutes(model, nodes.current, { model, nodes: before, edges: edges.current });
          give(withSelection(edgesOf(model, nodes.current, kept, edges.current), edges.current));
        }
      }
      redraw();
      if (changes.some(({ type }) => type === 'select')) emitSelection();
      const dropped = positionsAfterDrop(fallen.changes, nodes.current);
      const groups = isDropped && joins.current.size > 0 ? Object.fromEntries(joins.current) : null;
      if (isDropped) joins.current = noJoins;
      if (dropped) emit({ type: 'move', positions: dropped, ...(groups && { groups }) });
      tellHeld(held.size > 0);
    },
    [emit, emitSelection, give, routes, snapTo, mayJoin, tellHeld],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<FlowEdge>[]) => {
      give(applyEdgeChanges(changes, edges.current));
      redraw();
      if (changes.some(({ type }) => type === 'select')) emitSelection();
    },
    [emitSelection, give],
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
  /** Before the first step, so that who shows what is selected by that waits too. */
  const onDragStart = useCallback(() => tellHeld(true), [tellHeld]);
  // What is dragged may be taken away by the model, and the drawing from the page.
  useEffect(() => tellHeld(heldStages(nodes.current).size > 0), [tellHeld, model]);
  useEffect(() => () => tellHeld(false), [tellHeld]);
  // After React Flow has moved the nodes, which it does in an effect of its own.
  useEffect(() => routes.tell(), [routes, version, model]);
  return {
    nodes: nodes.current,
    edges: given.current,
    guides: guides.current,
    held: routes,
    now,
    onNodesChange,
    onEdgesChange,
    onDragStart,
    selectEdge,
  };
}

/** The list before where nothing in it is another: React Flow looks up anew what all of its lines connect when their list is another one. */
function sameList<Part>(now: Part[], before: Part[]): Part[] {
  return now.length === before.length && now.every((part, index) => part === before[index]) ? before : now;
}

/** What was just clicked stays selected until the model says so too. */
function withSelection(edges: FlowEdge[], before: readonly FlowEdge[]): FlowEdge[] {
  const selected = new Set(before.filter((edge) => edge.selected).map(({ id }) => id));
  return edges.map((edge) =>
    (edge.selected ?? false) === selected.has(edge.id) ? edge : { ...edge, selected: selected.has(edge.id) },
  );
}
