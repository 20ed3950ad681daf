import { useEffect, useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';

const HOLD_MS = 500;

/** A finger is never quite still. */
const STILL_PX = 10;

/** Browsers that open a menu at a long press by themselves do so within this time of it. */
const SAME_PRESS_MS = 1000;

/**
 * A finger that is held still asks for a menu, as the other button of a mouse does. Some browsers say so by themselves, Safari on phones does not.
 * @param open coordinates are those of the window
 */
export function useLongPress(open: (x: number, y: number, target: Element) => void) {
  const latest = useRef(open);
  latest.current = open;
  const press = useMemo(() => new LongPress((...at) => latest.current(...at)), []);
  useEffect(() => () => press.end(), [press]);
  return press;
}

class LongPress {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from = { x: 0, y: 0 };
  #openedAtMs = -Infinity;
  readonly #open: (x: number, y: number, target: Element) => void;

  constructor(open: (x: number, y: number, target: Element) => void) {
    this.#open = open;
  }

  readonly start = (event: PointerEvent): void => {
    this.end();
    const [target] = event.nativeEvent.composedPath();
    // A second finger pinches.
    if (event.pointerType !== 'touch' || !event.isPrimary || !(target instanceof Element)) return;
    const { clientX: x, clientY: y } = event;
    this.#from = { x, y };
    this.#timer = setTimeout(() => {
      this.#openedAtMs = performance.now();
      this.#open(x, y, target);
    }, HOLD_MS);
  };

  readonly move = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > STILL_PX) this.end();
  };

  readonly end = (): void => {
    clearTimeout(this.#timer);
  };

  /** A menu that the browser asks for now is the one that is open already. */
  hasJustOpened(): boolean {
    return performance.now() - this.#openedAtMs < SAME_PRESS_MS;
  }
}
