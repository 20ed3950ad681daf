import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import type { AriaLabelConfig, Connection, FinalConnectionState, ReactFlowInstance, Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, Ref } from 'react';
import type { KeyPress } from '../actions/index.js';
import { CanvasProvider } from './canvas-context.js';
import type { CanvasHandle, CanvasIntent, CanvasModel } from './canvas-model.js';
import { DoubleClick } from './double-click.js';
import { EdgeLabels } from './edge-labels.js';
import { frameNodeId } from './flow-parts.js';
import type { FlowEdge, FlowNode, FrameFlowNode } from './flow-parts.js';
import { FrameNode } from './frame-node.js';
import { FocusKeeper, noteFocus } from './focus-keeper.js';
import { Guides } from './guides.js';
import { keepFromFlow } from './keep-from-flow.js';
import { isTypedInto, meaningOfKey } from './keys.js';
import { OverviewMap } from './overview-map.js';
import { PortalNode } from './portal-node.js';
import { StageNode } from './stage-node.js';
import { TransitionEdge } from './transition-edge.js';
import { useLongPress } from './use-long-press.js';
import { useCanvasHandle } from './use-canvas-handle.js';
import { useDrawing } from './use-drawing.js';
import { useStable } from './use-stable.js';
import { MIN_ZOOM, useFit, useFitWhileUntouched } from './use-fit.js';
import { MAX_ZOOM, usePinch } from './use-pinch.js';
import { useSelectionInView } from './use-selection-in-view.js';

export interface FlowProps {
  /** Unique on the page: React Flow makes ids of it. */
  readonly id: string;
  readonly model: CanvasModel;
  /** `hand`: dragging moves the drawing; `pointer`: dragging selects. */
  readonly tool: 'pointer' | 'hand';
  readonly isMapShown: boolean;
  /** At first all is in view, however small: to see where something is another. */
  readonly isWholeShown: boolean;
  /** The height that the floating bars cover above, in pixels of the screen. */
  readonly barsAbove: () => number;
  /** What is dragged falls in line with other stages and on the grid. */
  readonly isSnapping: boolean;
  readonly emit: (intent: CanvasIntent) => void;
  /** Does what the key does with what is selected; false when it does nothing. */
  readonly actByKey: (press: KeyPress) => boolean;
  /** The model is on the page. */
  readonly onDrawn: () => void;
  readonly handle: Ref<CanvasHandle>;
}

const nodeTypes = { stage: StageNode, portal: PortalNode, frame: FrameNode };
const edgeTypes = { transition: TransitionEdge };

const GRID = 20;
const MIDDLE_BUTTON = [1];
const PRO_OPTIONS = { hideAttribution: true };

/** Pixels of the screen within which another stage attracts what is dragged. */
const SNAP_WITHIN = 6;

/** Of more parts, only those in view are on the page; the rest can be reached by search, outline and overview. */
const MOST_DRAWN = 150;

export function Flow(props: FlowProps) {
  return (
    <ReactFlowProvider key={props.model.drawing}>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({
  id,
  model,
  tool,
  isMapShown,
  isWholeShown,
  barsAbove,
  isSnapping,
  emit,
  actByKey,
  onDrawn,
  handle,
}: FlowProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const store = useStoreApi();
  /** Alt lets what is dragged go anywhere, and stay in its group. */
  const isFree = useRef(false);
  const mayJoin = useCallback(() => !isFree.current, []);
  const snapTo = useCallback(() => {
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    return isSnapping && !isFree.current ? { grid: GRID, within: SNAP_WITHIN / zoom, view } : null;
  }, [isSnapping, store]);
  const { nodes, edges, guides, held, now, onNodesChange, onEdgesChange, onDragStart, selectEdge } = useDrawing(
    model,
    emit,
    snapTo,
    mayJoin,
  );
  const wrapper = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const hasFocus = useRef(false);
  const { texts, isReadOnly, direction } = model;

  const fit = useFit(now, isMapShown, barsAbove);
  useFitWhileUntouched(fit, isMoved, isWholeShown);
  useSelectionInView(now, isMoved);
  usePinch(wrapper, isMoved);
  useCanvasHandle(handle, { now, fit, barsAbove, isMoved, wrapper, startRename: setRenaming });
  useEffect(() => {
    // React Flow takes over what it was given in an effect of its own, and draws it in the next frame. Also where it was given the same again.
    const frame = requestAnimationFrame(onDrawn);
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => setRenaming((part) => (isThere(model, part) ? part : null)), [model]);

  const endRename = useStable((title: string | null) => {
    const frame = model.groups.find(({ id: group }) => frameNodeId(group) === renaming);
    const name = title?.trim();
    if (name && frame) emit({ type: 'rename-group', group: frame.id, title: name });
    else if (name && renaming !== null) emit({ type: 'rename', stage: renaming, title: name });
    setRenaming(null);
  });

  const shared = useMemo(
    () => ({
      texts,
      direction,
      isReadOnly,
      renaming,
      held,
      endRename,
      selectEdge,
      insertOn: (transition: string) => emit({ type: 'insert', transition }),
    }),
    [texts, direction, isReadOnly, renaming, held, endRename, selectEdge, emit],
  );

  const aria = useMemo(
    (): Partial<AriaLabelConfig> => ({
      'node.a11yDescription.default': texts.nodeHelp,
      'node.a11yDescription.keyboardDisabled': texts.nodeHelp,
      'node.a11yDescription.ariaLiveMessage': ({ direction: to, x, y }) => texts.moved(to, x, y),
      'edge.a11yDescription.default': texts.edgeHelp,
    }),
    [texts],
  );

  const doubleClick = useMemo(() => new DoubleClick(), []);
  const longPress = useLongPress((x, y, target) => {
    const node = target.closest<HTMLElement>('.react-flow__node, .react-flow__edge');
    const id = node?.dataset['id'];
    const flowNode = id === undefined ? undefined : flow.getNode(id);
    const edge = id === undefined ? undefined : flow.getEdge(id);
    const select = flowNode
      ? selectionFor(flowNode)
      : edge
        ? edge.selected
          ? undefined
          : { transitions: [edge.id] }
        : {};
    if (select) emit({ type: 'select', stages: [], transitions: [], isForMenu: true, ...select });
    emit({ type: 'menu', x, y });
  });

  const onKeyDown = useStable((event: KeyboardEvent) => {
    if (isTypedInto(event.nativeEvent)) return;
    const target = event.nativeEvent.composedPath()[0];
    const node = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node, .react-flow__edge') : null;
    const id = node?.dataset['id'];
    const frame = now.nodes().find((each) => each.id === id && each.type === 'frame');
    if (frame?.type === 'frame' && takeFrameKey(event, frame)) return;
    const meaning = meaningOfKey(event, node?.dataset['id'] ?? null, { nodes: now.nodes(), edges: now.edges() });
    if (meaning === 'flow' || (meaning === 'action' && !actByKey(event))) {
      if (event.key === 'Escape') keepFromFlow(wrapper.current);
      return;
    }
    event.preventDefault();
    // Before React Flow: to it Enter means selecting only, and Escape takes the focus away.
    event.stopPropagation();
    if (meaning === 'action') return;
    if (meaning.type === 'menu' && node) {
      const { x, y, width, height } = node.getBoundingClientRect();
      emit({ ...meaning, x: x + width / 2, y: y + height / 2 });
    } else emit(meaning);
  });

  /** What a key means on the title of a group. */
  const takeFrameKey = (event: KeyboardEvent, frame: FrameFlowNode): boolean => {
    const isOpening = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const isRenaming = event.key === 'F2' && !isReadOnly;
    const isSelecting = event.key === 'Enter' || event.key === ' ' || isOpening;
    if (isRenaming) setRenaming(frame.id);
    if (isSelecting) emit({ type: 'select', stages: frame.data.frame.stages, transitions: [] });
    if (isRenaming || (isSelecting && !isOpening)) {
      event.preventDefault();
      event.stopPropagation();
    }
    return isRenaming || (isSelecting && !isOpening);
  };

  /** React Flow's own key for this listens on the window. */
  const onPointerDownCapture = useStable((event: PointerEvent) => {
    isFree.current = event.altKey;
    store.setState({ multiSelectionActive: event.ctrlKey || event.metaKey || event.shiftKey });
    longPress.start(event);
  });
  const onPointerMoveCapture = useStable((event: PointerEvent) => {
    isFree.current = event.altKey;
    longPress.move(event);
  });

  const openMenu = (
    event: MouseEvent | globalThis.MouseEvent,
    select?: { readonly stages?: readonly string[]; readonly transitions?: readonly string[] },
  ) => {
    event.preventDefault();
    if (longPress.hasJustOpened()) return;
    if (select) emit({ type: 'select', stages: [], transitions: [], isForMenu: true, ...select });
    emit({ type: 'menu', x: event.clientX, y: event.clientY });
  };

  const onConnectEnd = useStable(
    (event: globalThis.MouseEvent | TouchEvent, { fromNode, toNode, isValid }: FinalConnectionState) => {
      const target = event.composedPath()[0];
      const isOverGround = target instanceof Element && target.classList.contains('react-flow__pane');
      if (!fromNode || toNode || isValid || !isOverGround) return;
      const { clientX, clientY } =
        'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
      emit({
        type: 'add-connected',
        from: fromNode.id,
        position: flow.screenToFlowPosition({ x: clientX, y: clientY }),
      });
    },
  );

  const onConnect = useStable(({ source, target }: Connection) => {
    if (source !== target) emit({ type: 'connect', from: source, to: target });
  });
  const isValidConnection = useStable(
    ({ source, target }: Connection | FlowEdge) =>
      source !== target && now.nodes().some((node) => node.id === target && node.type === 'stage'),
  );
  const onNodeClick = useStable((event: MouseEvent, node: FlowNode) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey;
    const isOneOfSeveral = node.type === 'stage' && now.nodes().filter(({ selected }) => selected).length > 1;
    doubleClick.clicked(event, node.id);
    if (isOneOfSeveral && node.selected && !hasModifier) emit({ type: 'select', stages: [node.id], transitions: [] });
    if (node.type === 'stage' && node.selected && !hasModifier) emit({ type: 'look' });
    if (node.type === 'portal') emit({ type: 'open-portal', portal: node.id });
    if (node.type === 'frame') emit({ type: 'select', stages: node.data.frame.stages, transitions: [] });
  });
  const onDoubleClick = useStable((event: MouseEvent) => {
    const node = flow.getNode(doubleClick.meant(event) ?? '');
    if (isReadOnly || renaming !== null || !node || node.type === 'portal') return;
    // Where the drawing moved between the clicks, the second one was on something else.
    if (node.type === 'stage' && !node.selected) emit({ type: 'select', stages: [node.id], transitions: [] });
    setRenaming(node.id);
  });
  const onNodeContextMenu = useStable((event: MouseEvent, node: FlowNode) => openMenu(event, selectionFor(node)));
  const onEdgeContextMenu = useStable((event: MouseEvent, edge: FlowEdge) =>
    openMenu(event, edge.selected ? undefined : { transitions: [edge.id] }),
  );
  const onSelectionContextMenu = useStable((event: MouseEvent) => openMenu(event));
  const onPaneContextMenu = useStable((event: MouseEvent | globalThis.MouseEvent) => openMenu(event, {}));
  const onMove = useStable((event: unknown, { zoom }: Viewport) => {
    if (event) isMoved.current = true;
    emit({ type: 'zoom', zoom });
  });
  const onInit = useStable(({ getZoom }: ReactFlowInstance<FlowNode, FlowEdge>) =>
    emit({ type: 'zoom', zoom: getZoom() }),
  );

  return (
    <CanvasProvider value={shared}>
      <ReactFlow<FlowNode, FlowEdge>
        id={id}
        ref={wrapper}
        aria-label={texts.canvas}
        ariaLabelConfig={aria}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        isValidConnection={isValidConnection}
        onNodeDragStart={onDragStart}
        onSelectionDragStart={onDragStart}
        onNodeClick={onNodeClick}
        onDoubleClick={onDoubleClick}
        onNodeContextMenu={onNodeContextMenu}
        onEdgeContextMenu={onEdgeContextMenu}
        onSelectionContextMenu={onSelectionContextMenu}
        onPaneContextMenu={onPaneContextMenu}
        onMove={onMove}
        onInit={onInit}
        onKeyDownCapture={onKeyDown}
        {...noteFocus({ wrapper, hasFocus })}
        tabIndex={-1}
        onPointerDownCapture={onPointerDownCapture}
        onPointerMoveCapture={onPointerMoveCapture}
        onPointerUpCapture={longPress.end}
        onPointerCancelCapture={longPress.end}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={70}
        onlyRenderVisibleElements={nodes.length > MOST_DRAWN}
        elevateEdgesOnSelect
        nodesConnectable={!isReadOnly}
        nodesDraggable={!isReadOnly}
        selectionOnDrag={tool === 'pointer'}
        selectionMode={SelectionMode.Partial}
        panOnDrag={tool === 'hand' ? true : MIDDLE_BUTTON}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        proOptions={PRO_OPTIONS}
      >
        <FocusKeeper wrapper={wrapper} hasFocus={hasFocus} />
        <EdgeLabels edges={edges} />
        <Background variant={BackgroundVariant.Dots} gap={20} size={2} />
        {guides.length > 0 && <Guides guides={guides} />}
        {isMapShown && <OverviewMap nodes={nodes} label={texts.minimap} isMoved={isMoved} />}
      </ReactFlow>
    </CanvasProvider>
  );
}

function isThere({ stages, groups }: CanvasModel, part: string | null): boolean {
  return stages.some(({ id }) => id === part) || groups.some(({ id }) => frameNodeId(id) === part);
}

/** What a menu at a node is about: what is selected already, else the node alone; nothing where it stands for another funnel. */
function selectionFor(node: FlowNode): { stages?: readonly string[] } | undefined {
  if (node.type === 'frame') return { stages: node.data.frame.stages };
  if (node.type === 'portal') return {};
  return node.selected ? undefined : { stages: [node.id] };
}
