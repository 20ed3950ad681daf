import { useCallback, useSyncExternalStore } from 'react';
import { useCanvas } from './canvas-context.js';
import type { FlowEdge } from './flow-parts.js';
import type { Route } from './route/index.js';

/** The way of a line at the moment, also while what it leads to is dragged. */
export function useRoute({ id, data }: Pick<FlowEdge, 'id' | 'data'>): Route | undefined {
  const { held } = useCanvas();
  const subscribe = useCallback((listener: () => void) => held.subscribe(id, listener), [held, id]);
  return useSyncExternalStore(subscribe, () => held.of(id)) ?? data?.route;
}
