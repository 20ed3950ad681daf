import { createContext, useContext } from 'react';
import type { TransitionKey } from '../editor/index.js';
import type { CanvasTexts } from './canvas-model.js';
import type { HeldRoutes } from './held-routes.js';

/** What the parts of the canvas share. */
export interface CanvasShared {
  readonly texts: CanvasTexts;
  readonly direction: 'ltr' | 'rtl';
  readonly isReadOnly: boolean;
  /** Id of the node whose name is being written: a stage's, or a frame's. */
  readonly renaming: string | null;
  readonly held: HeldRoutes;
  readonly endRename: (title: string | null) => void;
  readonly selectEdge: (key: TransitionKey, isAdded: boolean) => void;
  readonly insertOn: (key: TransitionKey) => void;
}

const CanvasContext = createContext<CanvasShared | null>(null);

export const CanvasProvider = CanvasContext.Provider;

export function useCanvas(): CanvasShared {
  const shared = useContext(CanvasContext);
  if (!shared) throw new TypeError('A part of the canvas was drawn outside of it.');
  return shared;
}
