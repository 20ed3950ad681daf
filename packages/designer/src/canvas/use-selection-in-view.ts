import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { boundsOf } from './flow-parts.js';
import type { FlowEdge, FlowNode } from './flow-parts.js';
import type { DrawingNow } from './use-fit.js';
import { EDGES } from './view-beside-map.js';

/** A panel that opens beside a drawing that a person has moved takes room away: what is selected is moved out from under it, and no more. */
export function useSelectionInView(now: DrawingNow, isMoved: { readonly current: boolean }): void {
  const flow = useReactFlow<FlowNode, FlowEdge>();
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const before = useRef(width);
  useEffect(() => {
    const was = before.current;
    before.current = width;
    if (!isMoved.current || width === 0 || width >= was) return;
    const bounds = boundsOf(
      now.nodes().filter(({ selected }) => selected),
      [],
    );
    if (!bounds) return;
    const [x, y, zoom] = store.getState().transform;
    const [left, right] = [bounds.x * zoom + x, (bounds.x + bounds.width) * zoom + x];
    const over = right - (width - EDGES.right);
    if (over > 0 && left < was) void flow.setViewport({ x: x - over, y, zoom });
  }, [flow, store, now, isMoved, width]);
}
