import type { Cell, Id } from '@weir/schema';
import type { ReactiveControllerHost } from 'lit';
import { PointerDrag } from '../drag/pointer-drag.js';
import { leastSize } from '../editor/index.js';
import { cellNear, gridLinesOf, spanTo } from './view/grid-lines.js';
import type { GridLines } from './view/grid-lines.js';

/** A card that is dragged, or made larger by its corner. */
export interface HeldCard {
  readonly widget: Id;
  readonly type: string;
  readonly isResized: boolean;
  readonly cell: Cell;
  /** Where it is held, px from its upper start corner. */
  readonly at: { readonly x: number; readonly y: number };
}

interface CardDragOptions {
  readonly grid: () => HTMLElement | null;
  /** The cards, in what scrolls; it gets the pointer. */
  readonly surface: () => HTMLElement | null;
  /** What a card's frame stands for; null: it stays where it is. */
  readonly card: (frame: HTMLElement) => { readonly widget: Id; readonly type: string; readonly cell: Cell } | null;
  readonly drop: (held: HeldCard, cell: Cell) => void;
}

/** Drags cards on the grid of a board: anywhere with the mouse, by the handle with a finger, which scrolls elsewhere. Escape puts them back. */
export class CardDrag extends PointerDrag<HeldCard, Cell> {
  readonly #options: CardDragOptions;
  /** As they were at first: rows grow and shrink with what is put into them. */
  #lines: GridLines | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: CardDragOptions) {
    super(host);
    this.#options = options;
  }

  protected override grab(event: PointerEvent): HeldCard | null {
    const target = event.target as Element;
    const frame = target.closest<HTMLElement>('.card-frame');
    const isHandle = target.closest('.grip, .corner') !== null;
    if (!event.isPrimary || !frame || (event.pointerType !== 'mouse' && !isHandle)) return null;
    const card = this.#options.card(frame);
    if (!card) return null;
    const isResized = target.closest('.corner') !== null;
    const { left, right, top } = frame.getBoundingClientRect();
    const x = this.#isRtl ? right - event.clientX : event.clientX - left;
    return { ...card, isResized, at: { x, y: event.clientY - top } };
  }

  protected override started({ pointerId }: PointerEvent): void {
    const grid = this.#options.grid();
    this.#lines = grid && gridLinesOf(grid);
    this.#options.surface()?.setPointerCapture(pointerId);
  }

  protected override scrolled(): Element | null {
    return this.#options.surface();
  }

  protected override slotAt(pointerX: number, pointerY: number, { isResized, type, cell, at }: HeldCard): Cell | null {
    const grid = this.#options.grid();
    const lines = this.#lines;
    if (!grid || !lines) return null;
    const { left, right, top } = grid.getBoundingClientRect();
    const x = this.#isRtl ? right - pointerX : pointerX - left;
    const y = pointerY - top;
    if (!isResized) return cellNear(lines, x - at.x, y - at.y, cell);
    const least = leastSize({ type, cell });
    const { w, h } = spanTo(lines, cell, x, y);
    return { ...cell, w: Math.max(least.w, w), h: Math.max(least.h, h) };
  }

  protected override drop(held: HeldCard, cell: Cell): void {
    this.#options.drop(held, cell);
  }

  get #isRtl(): boolean {
    return getComputedStyle(this.host).direction === 'rtl';
  }
}
