import type { MouseEvent } from 'react';

/** Pixels between the clicks of a double click. */
const NEAR_PX = 6;

interface First {
  readonly node: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Which node a double click is about: the one of its first click. That click may open a panel, the drawing makes room for it, and the second
 * one falls on whatever lies there by then.
 */
export class DoubleClick {
  #first: First | null = null;

  clicked({ detail, clientX: x, clientY: y }: MouseEvent, node: string): void {
    if (detail <= 1) this.#first = { node, x, y };
  }

  /** @returns undefined: no node is meant */
  meant({ target, clientX, clientY }: MouseEvent): string | undefined {
    const first = this.#first;
    this.#first = null;
    if (first && Math.hypot(first.x - clientX, first.y - clientY) <= NEAR_PX) return first.node;
    return target instanceof Element ? target.closest<HTMLElement>('.react-flow__node')?.dataset['id'] : undefined;
  }
}
