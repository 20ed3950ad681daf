import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** For a layer over the drawing that moves and grows with it. Nothing is drawn anew for that. */
export function useCanvasTransform<Layer extends HTMLElement>(): RefObject<Layer | null> {
  const layer = useRef<Layer>(null);
  const store = useStoreApi();
  useLayoutEffect(() => {
    let drawn: unknown;
    const follow = () => {
      const { transform } = store.getState();
      if (transform === drawn) return;
      drawn = transform;
      const [x, y, zoom] = transform;
      layer.current?.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${zoom})`);
    };
    follow();
    return store.subscribe(follow);
  }, [store]);
  return layer;
}
