import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import type { FitViewOptions, Viewport } from '@xyflow/react';
import { useCallback, useEffect } from 'react';
import type { Point } from '../editor/index.js';
import { boundsOf } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { EDGES, viewBesideMap } from './view-beside-map.js';

/** The floating bars cover the edges of the canvas. */
export function paddingBelow(top: number): NonNullable<FitViewOptions['padding']> {
  const { bottom, left, right } = EDGES;
  return { top: `${top}px`, bottom: `${bottom}px`, left: `${left}px`, right: `${right}px` };
}

export const MIN_ZOOM = 0.15;

/** A whole drawing under the first zoom cannot be read: then its beginning is shown at the second. */
const LEGIBLE = { from: 0.42, zoom: 0.7 };

/** What is drawn at the moment. */
export interface DrawingNow {
  nodes(): readonly FlowNode[];
  edges(): readonly FlowEdge[];
}

/**
 * Shows all of the drawing, lines and labels too, never larger than it is.
 * @param barsAbove asked with each fitting: the height that the bars cover, in pixels of the screen
 */
export function useFit(
  { nodes, edges }: DrawingNow,
  isMapShown: boolean,
  barsAbove: () => number,
): (isWhole: boolean) => void {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const store = useStoreApi();
  return useCallback(
    (isWhole) => {
      const bounds = boundsOf(nodes(), edges());
      const { width, height } = store.getState();
      if (!bounds || width === 0) return;
      const boxes = nodes().map(({ position, width: across = 0, height: down = 0 }) => ({
        ...position,
        width: across,
        height: down,
      }));
      const top = barsAbove();
      const whole = viewBesideMap({ bounds, boxes, width, height, leastZoom: MIN_ZOOM, top, isMapShown });
      void flow.setViewport(isWhole || whole.zoom >= LEGIBLE.from ? whole : startOf(bounds, top));
    },
    [flow, store, nodes, edges, isMapShown, barsAbove],
  );
}

/** The beginning of a drawing that is too large to be read as a whole. */
function startOf({ x, y }: Point, top: number): Viewport {
  const { zoom } = LEGIBLE;
  return { x: 16 - x * zoom, y: top - y * zoom, zoom };
}

/** Until a person moves or zooms the drawing, it stays in view as the canvas is resized. */
export function useFitWhileUntouched(
  fit: (isWhole: boolean) => void,
  isMoved: { readonly current: boolean },
  isWhole: boolean,
): void {
  const size = useStore(({ width, height }) => `${width} ${height}`);
  useEffect(() => {
    if (!isMoved.current) fit(isWhole);
  }, [fit, isMoved, isWhole, size]);
}
