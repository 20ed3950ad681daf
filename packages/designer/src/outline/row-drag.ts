import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AutoScroll } from '../conditions/view/auto-scroll.js';
import type { DropSlot, Held } from './model/drop-slot.js';

/** A press that moves less is a press. */
const THRESHOLD_PX = 4;

interface RowDragOptions {
  /** The lines, in what scrolls. */
  readonly tree: () => HTMLElement | null;
  /** What a line at which a pointer is pressed stands for; null: it stays where it is. */
  readonly held: (target: Element) => Held | null;
  /** In coordinates of the window. */
  readonly slotAt: (x: number, y: number, held: Held) => DropSlot | null;
  readonly drop: (held: Held, slot: DropSlot) => void;
}

/** Drags lines: anywhere with the mouse, by the handle with a finger, which scrolls elsewhere. Escape puts them back. */
export class RowDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: RowDragOptions;
  readonly #scroll = new AutoScroll();
  #press: { readonly held: Held; readonly pointer: number; readonly x: number; readonly y: number } | null = null;
  #wasDragged = false;
  #pointer = { x: 0, y: 0 };
  /** What is dragged. */
  held: Held | null = null;
  /** Where it would be dropped. */
  slot: DropSlot | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: RowDragOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  readonly pressed = (event: PointerEvent): void => {
    this.#wasDragged = false;
    const target = event.target as Element;
    const isHandle = target.closest('.more') !== null;
    if (event.button !== 0 || !event.isPrimary || target.closest('input, .twist:not(:empty)')) return;
    if (event.pointerType !== 'mouse' && !isHandle) return;
    const held = this.#options.held(target);
    this.#press = held && { held, pointer: event.pointerId, x: event.clientX, y: event.clientY };
  };

  readonly moved = (event: PointerEvent): void => {
    const press = this.#press;
    if (press?.pointer !== event.pointerId) return;
    const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= THRESHOLD_PX;
    if (!this.held && !isFar) return;
    const tree = this.#options.tree();
    if (!this.held) tree?.setPointerCapture(event.pointerId);
    this.held = press.held;
    this.#wasDragged = true;
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#find();
    if (tree) this.#scroll.follow(tree, event.clientY, () => this.#find());
  };

  readonly released = (): void => {
    const { held, slot } = this;
    this.#end();
    if (held && slot) this.#options.drop(held, slot);
  };

  readonly cancelled = (): void => this.#end();

  /** To be bound to `click` in the capture phase: the end of a drag is no press. */
  readonly clicked = (event: Event): void => {
    if (!this.#wasDragged) return;
    this.#wasDragged = false;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether there was something to put back */
  cancel(): boolean {
    const wasDragging = this.held !== null;
    this.#end();
    return wasDragging;
  }

  /** Puts what goes with the pointer where it belongs, within the host. */
  draw(ghost: HTMLElement | null): void {
    if (!ghost) return;
    const { left, top, width, height } = this.#host.getBoundingClientRect();
    const x = Math.max(0, Math.min(this.#pointer.x - left + 12, width - ghost.offsetWidth));
    const y = Math.max(0, Math.min(this.#pointer.y - top + 10, height - ghost.offsetHeight));
    ghost.style.setProperty('translate', `${x}px ${y}px`);
  }

  #find(): void {
    if (!this.held) return;
    this.slot = this.#options.slotAt(this.#pointer.x, this.#pointer.y, this.held);
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#press = null;
    this.#scroll.stop();
    if (!this.held) return;
    this.held = null;
    this.slot = null;
    this.#host.requestUpdate();
  }
}
