/** So near to an edge of what scrolls, it does. */
const EDGE_PX = 40;
const MOST_PX = 14;

/**
 * How far to scroll in a frame, for a pointer within or beyond the edges: the nearer to the edge, the further.
 * @returns px, negative is upwards
 */
export function scrollStep(y: number, top: number, bottom: number): number {
  const above = top + EDGE_PX - y;
  const below = y - (bottom - EDGE_PX);
  const depth = Math.max(above, below);
  if (depth <= 0 || bottom - top < 2 * EDGE_PX) return 0;
  const step = Math.ceil(MOST_PX * Math.min(1, depth / EDGE_PX));
  return above > below ? -step : step;
}

/** Scrolls what an element lies in while something is dragged to its edge: what is around it may be another shadow tree. */
export class AutoScroll {
  #frame: number | undefined;
  #y = 0;

  /** @param scrolled is called after each step, since places move under the pointer */
  follow(element: Element, y: number, scrolled: () => void): void {
    this.#y = y;
    this.#frame ??= requestAnimationFrame(() => this.#step(element, scrolled));
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  #step(element: Element, scrolled: () => void): void {
    this.#frame = undefined;
    const scroller = scrollerOf(element);
    const isPage = scroller === element.ownerDocument.scrollingElement;
    const { top, bottom } = scroller.getBoundingClientRect();
    const height = element.ownerDocument.documentElement.clientHeight;
    const step = scrollStep(this.#y, isPage ? 0 : Math.max(0, top), isPage ? height : Math.min(height, bottom));
    const before = scroller.scrollTop;
    scroller.scrollTop += step;
    if (scroller.scrollTop === before) return;
    scrolled();
    this.#frame ??= requestAnimationFrame(() => this.#step(element, scrolled));
  }
}

function scrollerOf(element: Element): Element {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === 'auto' || overflowY === 'scroll') && at.scrollHeight > at.clientHeight) return at;
  }
  return element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode instanceof Element ? parentNode : null;
}
