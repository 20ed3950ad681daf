import { useReactFlow } from '@xyflow/react';
import type { Viewport } from '@xyflow/react';
import { useEffect } from 'react';
import type { RefObject } from 'react';
import { MIN_ZOOM } from './use-fit.js';

export const MAX_ZOOM = 2;

/** Two fingers: the point between them, in pixels of the drawing's element, and how far they are apart. */
export interface Fingers {
  readonly x: number;
  readonly y: number;
  readonly apart: number;
}

/** What was between the fingers stays between them. */
export function pinched({ x, y, zoom }: Viewport, before: Fingers, now: Fingers): Viewport {
  const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, (zoom * now.apart) / Math.max(1, before.apart)));
  const share = next / zoom;
  return { x: now.x - (before.x - x) * share, y: now.y - (before.y - y) * share, zoom: next };
}

/** Two fingers zoom the drawing wherever they are. React Flow does so where both are on the ground, and lets stages and lines have all others. */
export function usePinch(wrapper: RefObject<HTMLElement | null>, isMoved: { current: boolean }): void {
  const flow = useReactFlow();
  useEffect(() => {
    const element = wrapper.current;
    let before: Fingers | null = null;
    const onStart = (event: TouchEvent) => {
      before = null;
      const isOnGround = [...event.touches].every(({ target }) => !(target as Element).closest('.nopan'));
      if (!element || event.touches.length !== 2 || isOnGround) return;
      before = fingersOf(event, element);
      keep(event);
    };
    const onMove = (event: TouchEvent) => {
      if (!element || !before) return;
      const now = fingersOf(event, element);
      isMoved.current = true;
      void flow.setViewport(pinched(flow.getViewport(), before, now));
      before = now;
      keep(event);
    };
    // What a finger on a stage has begun ends there.
    const onEnd = () => (before = null);
    const options = { capture: true, passive: false };
    element?.addEventListener('touchstart', onStart, options);
    element?.addEventListener('touchmove', onMove, options);
    element?.addEventListener('touchend', onEnd, options);
    element?.addEventListener('touchcancel', onEnd, options);
    return () => {
      element?.removeEventListener('touchstart', onStart, options);
      element?.removeEventListener('touchmove', onMove, options);
      element?.removeEventListener('touchend', onEnd, options);
      element?.removeEventListener('touchcancel', onEnd, options);
    };
  }, [flow, wrapper, isMoved]);
}

/** Neither the stage under a finger nor the page is moved. */
function keep(event: TouchEvent): void {
  event.stopPropagation();
  if (event.cancelable) event.preventDefault();
}

function fingersOf({ touches }: TouchEvent, element: HTMLElement): Fingers {
  const { left, top } = element.getBoundingClientRect();
  const [one, other = one] = [...touches];
  if (!one || !other) return { x: 0, y: 0, apart: 1 };
  return {
    x: (one.clientX + other.clientX) / 2 - left,
    y: (one.clientY + other.clientY) / 2 - top,
    apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  };
}
