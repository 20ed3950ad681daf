import { useEffect, useRef } from 'react';
import type { FocusEvent, RefObject } from 'react';

/**
 * What has the focus may be deleted, or get another id with its name. The focus then goes to what is selected, or to the canvas, so that
 * the next key (such as undo) still arrives.
 */
export function useKeepFocus(wrapper: RefObject<HTMLElement | null>) {
  const hasFocus = useRef(false);

  // After each drawing: the browser says nothing when the focused element is taken away.
  useEffect(() => {
    const element = wrapper.current;
    if (!element || !hasFocus.current) return;
    const { activeElement } = element.getRootNode() as Document | ShadowRoot;
    if (activeElement && element.contains(activeElement)) return;
    const selected = element.querySelectorAll<HTMLElement>('.react-flow__node.selected');
    const target = selected.length === 1 ? selected[0] : element;
    target?.focus({ preventScroll: true });
  });

  return {
    onFocusCapture: () => {
      hasFocus.current = true;
    },
    onBlurCapture: (event: FocusEvent) => {
      const isRemoved = !(event.target as Element).isConnected;
      const isInside = event.relatedTarget instanceof Node && wrapper.current?.contains(event.relatedTarget);
      if (!isRemoved && !isInside) hasFocus.current = false;
    },
  };
}
