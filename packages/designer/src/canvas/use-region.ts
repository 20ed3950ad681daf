import { useStore } from '@xyflow/react';
import type { Box } from '../editor/index.js';
import { regionInView, sameRegion } from './region-in-view.js';

/** The part of the drawing that is in view, and some more around it: it changes only when one has moved on by a good piece. */
export function useRegion(): Box {
  return useStore(({ transform, width, height }) => regionInView(transform, width, height), sameRegion);
}

/** Under this zoom there are no labels on lines. */
export function useIsNear(least: number): boolean {
  return useStore(({ transform }) => transform[2] >= least);
}
