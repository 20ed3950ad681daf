import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useImperativeHandle } from 'react';
import type { Ref } from 'react';
import type { CanvasHandle } from './canvas-model.js';
import { boundsOf, edgeNear } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import { MIN_ZOOM, paddingBelow } from './use-fit.js';
import type { DrawingNow } from './use-fit.js';

/** Pixels of the drawing within which a line is meant. */
const INSERT_WITHIN = 24;

/** One stage does not fill the screen. */
const MOST_ZOOM = 1.25;

interface HandleParts {
  readonly now: DrawingNow;
  readonly fit: (isWhole: boolean) => void;
  readonly barsAbove: () => number;
  /** Set where the view becomes one that a person asked for. */
  readonly isMoved: { current: boolean };
  readonly wrapper: { readonly current: HTMLDivElement | null };
  readonly startRename: (stage: string) => void;
}

export function useCanvasHandle(handle: Ref<CanvasHandle>, parts: HandleParts): void {
  const { now, fit, barsAbove, isMoved, wrapper, startRename } = parts;
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const store = useStoreApi();

  const boundsOfParts = useCallback(
    (parts: readonly string[]) => {
      const wanted = new Set(parts);
      return boundsOf(
        now.nodes().filter(({ id }) => wanted.has(id)),
        now.edges().filter(({ id }) => wanted.has(id)),
      );
    },
    [now],
  );

  /** As it is, where all of it is in view; else in the middle, from further away where there is no room. */
  const reveal = useCallback(
    (parts: readonly string[]) => {
      const bounds = boundsOfParts(parts);
      const { width, height, transform } = store.getState();
      if (!bounds || width === 0) return;
      const [x, y, zoom] = transform;
      const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y];
      const isInView =
        left >= 0 && top >= 0 && left + bounds.width * zoom <= width && top + bounds.height * zoom <= height;
      if (isInView) return;
      const padding = paddingBelow(barsAbove());
      isMoved.current = true;
      void flow.setViewport(getViewportForBounds(bounds, width, height, MIN_ZOOM, zoom, padding));
    },
    [barsAbove, boundsOfParts, flow, isMoved, store],
  );

  useImperativeHandle(
    handle,
    (): CanvasHandle => ({
      zoomIn: () => {
        isMoved.current = true;
        void flow.zoomIn();
      },
      zoomOut: () => {
        isMoved.current = true;
        void flow.zoomOut();
      },
      // From then on it stays in view, as at first.
      fit: () => {
        isMoved.current = false;
        fit(true);
      },
      reveal: (stage) => reveal([stage]),
      revealAll: reveal,
      zoomTo: (parts) => {
        const bounds = boundsOfParts(parts);
        const { width, height } = store.getState();
        if (!bounds || width === 0) return;
        const padding = paddingBelow(barsAbove());
        isMoved.current = true;
        void flow.setViewport(getViewportForBounds(bounds, width, height, MIN_ZOOM, MOST_ZOOM, padding));
      },
      focus: (part) => {
        if (focusPart(wrapper.current, part)) return;
        // Out of view it is not on the page: React draws it in the frame after the one in which the drawing is moved.
        reveal([part]);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            // A name that is being written by then keeps the focus.
            if (!wrapper.current?.querySelector('.name-field:focus')) focusPart(wrapper.current, part);
          }),
        );
      },
      rename: startRename,
      toDrawing: (x, y) => flow.screenToFlowPosition({ x, y }),
      transitionAt: (point) => edgeNear(now.edges(), point, INSERT_WITHIN),
    }),
    [flow, store, now, fit, barsAbove, isMoved, wrapper, startRename, boundsOfParts, reveal],
  );
}

function focusPart(wrapper: HTMLElement | null, id: string): boolean {
  const part = wrapper?.querySelector<HTMLElement>(`:is(.react-flow__node, .react-flow__edge)[data-id="${id}"]`);
  part?.focus({ preventScroll: true });
  return part !== null && part !== undefined;
}
