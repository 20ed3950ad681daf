import type { ReactiveControllerHost } from 'lit';
import { PointerDrag } from '../drag/pointer-drag.js';
import type { DropSlot, Held } from './model/drop-slot.js';

interface RowDragOptions {
  /** The lines, in what scrolls. */
  readonly tree: () => HTMLElement | null;
  /** What a line at which a pointer is pressed stands for; null: it stays where it is. */
  readonly held: (target: Element) => Held | null;
  /** In coordinates of the window. */
  readonly slotAt: (x: number, y: number, held: Held) => DropSlot | null;
  readonly drop: (held: Held, slot: DropSlot) => void;
}

const BESIDE = { x: 12, y: 10 };

/** Drags lines: anywhere with the mouse, by the handle with a finger, which scrolls elsewhere. Escape puts them back. */
export class RowDrag extends PointerDrag<Held, DropSlot> {
  readonly #options: RowDragOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RowDragOptions) {
    super(host);
    this.#options = options;
  }

  protected override grab(event: PointerEvent): Held | null {
    const target = event.target as Element;
    const isHandle = target.closest('.more') !== null;
    if (!event.isPrimary || target.closest('input, .twist:not(:empty)')) return null;
    return event.pointerType === 'mouse' || isHandle ? this.#options.held(target) : null;
  }

  protected override started({ pointerId }: PointerEvent): void {
    this.#options.tree()?.setPointerCapture(pointerId);
  }

  protected override scrolled(): Element | null {
    return this.#options.tree();
  }

  protected override slotAt(x: number, y: number, held: Held): DropSlot | null {
    return this.#options.slotAt(x, y, held);
  }

  protected override drop(held: Held, slot: DropSlot): void {
    this.#options.drop(held, slot);
  }

  /** Puts what goes with the pointer where it belongs, within the host. */
  draw(ghost: HTMLElement | null): void {
    if (ghost) this.drawGhost(ghost, this.host.getBoundingClientRect(), BESIDE);
  }
}
