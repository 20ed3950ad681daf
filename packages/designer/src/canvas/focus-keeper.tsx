import { useStore } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import type { FocusEvent, RefObject } from 'react';

interface FocusKeeperProps {
  readonly wrapper: RefObject<HTMLElement | null>;
  readonly hasFocus: RefObject<boolean>;
}

/**
 * What has the focus may be deleted, or get another id with its name. The focus then goes to what is selected, or to the canvas, so that
 * the next key (such as undo) still arrives. Inside of React Flow, as that takes nodes away in a drawing of its own.
 */
export function FocusKeeper({ wrapper, hasFocus }: FocusKeeperProps) {
  const nodes = useStore((store) => store.nodes);
  const edges = useStore((store) => store.edges);

  // At once, before another key can come: the browser says nothing when the focused element is taken away.
  useLayoutEffect(() => {
    const element = wrapper.current;
    if (!element || !hasFocus.current) return;
    const { activeElement } = element.getRootNode() as Document | ShadowRoot;
    if (activeElement && element.contains(activeElement)) return;
    const selected = element.querySelectorAll<HTMLElement>('.react-flow__node.selected');
    const target = selected.length === 1 ? selected[0] : element;
    target?.focus({ preventScroll: true });
  }, [nodes, edges, wrapper, hasFocus]);

  return null;
}

/** Handlers that note whether the focus is on the canvas. */
export function noteFocus({ wrapper, hasFocus }: FocusKeeperProps) {
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
