import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  getViewportForBounds,
  useReactFlow,
  useStore,
  useStoreApi,
} from '@xyflow/react';
import type { AriaLabelConfig, FinalConnectionState, FitViewOptions, Viewport } from '@xyflow/react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, PointerEvent, Ref } from 'react';
import type { KeyPress } from '../actions/index.js';
import type { Point } from '../editor/index.js';
import { CanvasProvider } from './canvas-context.js';
import type { CanvasHandle, CanvasIntent, CanvasModel } from './canvas-model.js';
import { EdgeLabels } from './edge-labels.js';
import { boundsOf, edgeNear } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { FocusKeeper, noteFocus } from './focus-keeper.js';
import { isTypedInto, meaningOfKey } from './keys.js';
import { PortalNode } from './portal-node.js';
import { StageNode } from './stage-node.js';
import { TransitionEdge } from './transition-edge.js';
import { useDrawing } from './use-drawing.js';

export interface FlowProps {
  /** Unique on the page: React Flow makes ids of it. */
  readonly id: string;
  readonly model: CanvasModel;
  /** `hand`: dragging moves the drawing; `pointer`: dragging selects. */
  readonly tool: 'pointer' | 'hand';
  readonly isMapShown: boolean;
  readonly emit: (intent: CanvasIntent) => void;
  /** Does what the key does with what is selected; false when it does nothing. */
  readonly actByKey: (press: KeyPress) => boolean;
  /** The model is on the page. */
  readonly onDrawn: () => void;
  readonly handle: Ref<CanvasHandle>;
}

const nodeTypes = { stage: StageNode, portal: PortalNode };
const edgeTypes = { transition: TransitionEdge };

/** The floating bars cover the edges of the canvas. */
const PADDING: NonNullable<FitViewOptions['padding']> = { top: '64px', bottom: '64px', left: '28px', right: '28px' };

const INSERT_WITHIN = 24;
const MIN_ZOOM = 0.15;

/** A whole drawing under the first zoom cannot be read: then its beginning is shown at the second. */
const LEGIBLE = { from: 0.42, zoom: 0.7 };

export function Flow(props: FlowProps) {
  return (
    <ReactFlowProvider key={props.model.funnel}>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ id, model, tool, isMapShown, emit, actByKey, onDrawn, handle }: FlowProps) {
  const { nodes, edges, now, onNodesChange, onEdgesChange, selectEdge } = useDrawing(model, emit);
  const [renaming, setRenaming] = useState<string | null>(null);
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const store = useStoreApi();
  const wrapper = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const hasFocus = useRef(false);
  const { texts, isReadOnly, direction } = model;

  const fit = useFit(now);
  useFitWhileUntouched(fit, isMoved);
  useCanvasHandle(handle, { now, fit, wrapper, startRename: setRenaming });
  useEffect(() => {
    // React Flow takes over what it was given in an effect of its own, and draws it in the next frame.
    const frame = requestAnimationFrame(onDrawn);
    return () => cancelAnimationFrame(frame);
  }, [model, onDrawn]);
  useEffect(() => setRenaming((stage) => (model.stages.some((box) => box.id === stage) ? stage : null)), [model]);

  const endRename = useCallback(
    (title: string | null) => {
      if (renaming !== null && title?.trim()) emit({ type: 'rename', stage: renaming, title: title.trim() });
      setRenaming(null);
    },
    [emit, renaming],
  );

  const shared = useMemo(
    () => ({
      texts,
      direction,
      isReadOnly,
      renaming,
      endRename,
      selectEdge,
      insertOn: (transition: string) => emit({ type: 'insert', transition }),
    }),
    [texts, direction, isReadOnly, renaming, endRename, selectEdge, emit],
  );

  const aria = useMemo(
    (): Partial<AriaLabelConfig> => ({
      'node.a11yDescription.default': texts.nodeHelp,
      'node.a11yDescription.keyboardDisabled': texts.nodeHelp,
      'node.a11yDescription.ariaLiveMessage': ({ direction: to, x, y }) => texts.moved(to, x, y),
      'edge.a11yDescription.default': texts.edgeHelp,
      'minimap.ariaLabel': texts.minimap,
    }),
    [texts],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTypedInto(event.nativeEvent)) return;
    const target = event.nativeEvent.composedPath()[0];
    const node = target instanceof Element ? target.closest<HTMLElement>('.react-flow__node, .react-flow__edge') : null;
    const meaning = meaningOfKey(event, node?.dataset['id'] ?? null, { nodes: now.nodes(), edges: now.edges() });
    if (meaning === 'flow' || (meaning === 'action' && !actByKey(event))) return;
    event.preventDefault();
    // Before React Flow: to it Enter means selecting only, and Escape takes the focus away.
    event.stopPropagation();
    if (meaning === 'action') return;
    if (meaning.type === 'menu' && node) {
      const { x, y, width, height } = node.getBoundingClientRect();
      emit({ ...meaning, x: x + width / 2, y: y + height / 2 });
    } else emit(meaning);
  };

  /** React Flow's own key for this listens on the window. */
  const onPointerDownCapture = (event: PointerEvent) =>
    store.setState({ multiSelectionActive: event.ctrlKey || event.metaKey || event.shiftKey });

  const openMenu = (
    event: MouseEvent | globalThis.MouseEvent,
    select?: Partial<{ stages: string[]; transitions: string[] }>,
  ) => {
    event.preventDefault();
    if (select) emit({ type: 'select', stages: [], transitions: [], ...select });
    emit({ type: 'menu', x: event.clientX, y: event.clientY });
  };

  const onConnectEnd = (
    event: globalThis.MouseEvent | TouchEvent,
    { fromNode, toNode, isValid }: FinalConnectionState,
  ) => {
    const target = event.composedPath()[0];
    const isOverGround = target instanceof Element && target.classList.contains('react-flow__pane');
    if (!fromNode || toNode || isValid || !isOverGround) return;
    const { clientX, clientY } =
      'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event;
    emit({ type: 'add-connected', from: fromNode.id, position: flow.screenToFlowPosition({ x: clientX, y: clientY }) });
  };

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
        onConnect={({ source, target }) => source !== target && emit({ type: 'connect', from: source, to: target })}
        onConnectEnd={onConnectEnd}
        isValidConnection={({ source, target }) =>
          source !== target && nodes.some((node) => node.id === target && node.type === 'stage')
        }
        onNodeDoubleClick={(_, node) => {
          if (node.type === 'portal') emit({ type: 'open-portal', portal: node.id });
          else if (!isReadOnly) setRenaming(node.id);
        }}
        onNodeContextMenu={(event, node) => openMenu(event, node.selected ? undefined : { stages: [node.id] })}
        onEdgeContextMenu={(event, edge) => openMenu(event, edge.selected ? undefined : { transitions: [edge.id] })}
        onSelectionContextMenu={(event) => openMenu(event)}
        onPaneContextMenu={(event) => openMenu(event, {})}
        onMove={(event, { zoom }) => {
          if (event) isMoved.current = true;
          emit({ type: 'zoom', zoom });
        }}
        onInit={({ getZoom }) => emit({ type: 'zoom', zoom: getZoom() })}
        onKeyDownCapture={onKeyDown}
        {...noteFocus({ wrapper, hasFocus })}
        tabIndex={-1}
        onPointerDownCapture={onPointerDownCapture}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={70}
        elevateEdgesOnSelect
        nodesConnectable={!isReadOnly}
        nodesDraggable={!isReadOnly}
        selectionOnDrag={tool === 'pointer'}
        selectionMode={SelectionMode.Partial}
        panOnDrag={tool === 'hand' ? true : [1]}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        minZoom={MIN_ZOOM}
        maxZoom={2}
        proOptions={{ hideAttribution: true }}
      >
        <FocusKeeper wrapper={wrapper} hasFocus={hasFocus} />
        <EdgeLabels edges={edges} />
        <Background variant={BackgroundVariant.Dots} gap={20} size={2} />
        {isMapShown && (
          <MiniMap<FlowNode> position="top-right" pannable zoomable nodeClassName={classInMap} nodeBorderRadius={20} />
        )}
      </ReactFlow>
    </CanvasProvider>
  );
}

function classInMap(node: FlowNode): string {
  return node.type === 'portal' ? 'map-portal' : `map-${node.data.box.kind}`;
}

function focusPart(wrapper: HTMLElement | null, id: string): void {
  const part = wrapper?.querySelector<HTMLElement>(`:is(.react-flow__node, .react-flow__edge)[data-id="${id}"]`);
  part?.focus({ preventScroll: true });
}

/** Shows all of the drawing, lines and labels too, never larger than it is. */
function useFit({ nodes, edges }: DrawingNow): (isWhole: boolean) => void {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const store = useStoreApi();
  return useCallback(
    (isWhole) => {
      const bounds = boundsOf(nodes(), edges());
      const { width, height } = store.getState();
      if (!bounds || width === 0) return;
      const whole = getViewportForBounds(bounds, width, height, MIN_ZOOM, 1, PADDING);
      void flow.setViewport(isWhole || whole.zoom >= LEGIBLE.from ? whole : startOf(bounds));
    },
    [flow, store, nodes, edges],
  );
}

/** The beginning of a drawing that is too large to be read as a whole. */
function startOf({ x, y }: Point): Viewport {
  const { zoom } = LEGIBLE;
  return { x: 16 - x * zoom, y: 64 - y * zoom, zoom };
}

/** Until a person moves or zooms the drawing, it stays in view as the canvas is resized. */
function useFitWhileUntouched(fit: (isWhole: boolean) => void, isMoved: { readonly current: boolean }): void {
  const size = useStore(({ width, height }) => `${width} ${height}`);
  useEffect(() => {
    if (!isMoved.current) fit(false);
  }, [fit, isMoved, size]);
}

interface DrawingNow {
  nodes(): readonly FlowNode[];
  edges(): readonly FlowEdge[];
}

interface HandleParts {
  readonly now: DrawingNow;
  readonly fit: (isWhole: boolean) => void;
  readonly wrapper: { readonly current: HTMLDivElement | null };
  readonly startRename: (stage: string) => void;
}

function useCanvasHandle(handle: Ref<CanvasHandle>, { now, fit, wrapper, startRename }: HandleParts): void {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  useImperativeHandle(
    handle,
    (): CanvasHandle => ({
      zoomIn: () => void flow.zoomIn(),
      zoomOut: () => void flow.zoomOut(),
      fit: () => fit(true),
      reveal: (stage) => {
        const node = flow.getNode(stage);
        const bounds = wrapper.current?.getBoundingClientRect();
        if (!node || !bounds) return;
        const { x, y } = flow.flowToScreenPosition(node.position);
        const end = flow.flowToScreenPosition({
          x: node.position.x + (node.width ?? 0),
          y: node.position.y + (node.height ?? 0),
        });
        const isInView = x >= bounds.left && y >= bounds.top && end.x <= bounds.right && end.y <= bounds.bottom;
        if (isInView) return;
        const centre = { x: node.position.x + (node.width ?? 0) / 2, y: node.position.y + (node.height ?? 0) / 2 };
        void flow.setCenter(centre.x, centre.y, { zoom: flow.getZoom() });
      },
      focus: (part) => focusPart(wrapper.current, part),
      rename: startRename,
      toDrawing: (x, y) => flow.screenToFlowPosition({ x, y }),
      transitionAt: (point) => edgeNear(now.edges(), point, INSERT_WITHIN),
    }),
    [flow, now, fit, wrapper, startRename],
  );
}
