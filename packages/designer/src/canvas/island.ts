import { createElement, createRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import type { CanvasHandle } from './canvas-model.js';
import { Flow } from './flow.js';
import type { FlowProps } from './flow.js';

let islands = 0;

/** The React part of an element: props in, intents out. */
export class Island {
  readonly #root: Root;
  readonly #handle = createRef<CanvasHandle>();
  readonly #id = `weir-flow-${++islands}`;
  #waiting: (() => void)[] = [];

  constructor(mount: HTMLElement) {
    this.#root = createRootWithoutPage(mount);
  }

  /** null until it is drawn, which is a moment after `draw`. */
  get handle(): CanvasHandle | null {
    return this.#handle.current;
  }

  /** Resolves when what was given is on the page. */
  draw(props: Omit<FlowProps, 'id' | 'handle' | 'onDrawn'>): Promise<void> {
    const drawn = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#root.render(createElement(Flow, { ...props, id: this.#id, handle: this.#handle, onDrawn: this.#settle }));
    return drawn;
  }

  readonly #settle = (): void => {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  };

  unmount(): void {
    this.#root.unmount();
    this.#settle();
  }
}

/**
 * React listens for `selectionchange` on the document, once and for ever, unless a root has none. Nothing here uses that event, and a page is
 * left as it was found; so the root has no document for the moment in which it is made.
 */
function createRootWithoutPage(mount: HTMLElement): Root {
  Object.defineProperty(mount, 'ownerDocument', { configurable: true, value: null });
  try {
    return createRoot(mount);
  } finally {
    Reflect.deleteProperty(mount, 'ownerDocument');
  }
}
