import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AutoScroll } from './auto-scroll.js';

/** A press that moves less is a press. */
const THRESHOLD_PX = 4;

/**
 * Drags something of its host by a pointer: from being pressed until it is dropped, with what is around scrolling at its edges.
 * What is dragged, and where it may be dropped, is for those that extend it.
 */
export abstract class PointerDrag<Held, Slot> implements ReactiveController {
  protected readonly host: ReactiveControllerHost & HTMLElement;
  readonly #scroll = new AutoScroll();
  #press: { readonly held: Held; readonly pointer: number; readonly x: number; readonly y: number } | null = null;
  #wasDragged = false;
  /** Where the pointer is, in the window. */
  protected pointer = { x: 0, y: 0 };
  /** What is dragged. */
  held: Held | null = null;
  /** Where it would be dropped. */
  slot: Slot | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  /** What is pressed; null: nothing that can be dragged. */
  protected abstract grab(event: PointerEvent): Held | null;
  /** Where what is held would be dropped, with the pointer there. */
  protected abstract slotAt(x: number, y: number, held: Held): Slot | null;
  protected abstract drop(held: Held, slot: Slot): void;
  /** What is within that which scrolls; null: nothing does. */
  protected abstract scrolled(): Element | null;
  /** It is no press any more. */
  protected started(_event: PointerEvent): void {}

  hostDisconnected(): void {
    this.#end();
  }

  /** To be bound to `pointerdown` around the parts, as the following to the events of their names. */
  readonly pressed = (event: PointerEvent): void => {
    this.#wasDragged = false;
    const held = event.button === 0 ? this.grab(event) : null;
    this.#press = held === null ? null : { held, pointer: event.pointerId, x: event.clientX, y: event.clientY };
  };

  readonly moved = (event: PointerEvent): void => {
    const press = this.#press;
    if (press?.pointer !== event.pointerId) return;
    const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= THRESHOLD_PX;
    if (this.held === null && !isFar) return;
    if (this.held === null) this.started(event);
    this.held = press.held;
    this.#wasDragged = true;
    this.pointer = { x: event.clientX, y: event.clientY };
    this.#find();
    const scrolled = this.scrolled();
    if (scrolled) this.#scroll.follow(scrolled, event.clientY, () => this.#find());
  };

  readonly released = (): void => {
    const { held, slot } = this;
    this.#end();
    if (held !== null && slot !== null) this.drop(held, slot);
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

  /** Puts what goes with the pointer beside it. Beyond what it is placed in it would make the page larger, which scrolls, without end. */
  protected drawGhost(ghost: HTMLElement, within: DOMRect, beside: { readonly x: number; readonly y: number }): void {
    const { left, top, width, height } = within;
    const x = Math.max(0, Math.min(this.pointer.x - left + beside.x, width - ghost.offsetWidth));
    const y = Math.max(0, Math.min(this.pointer.y - top + beside.y, height - ghost.offsetHeight));
    ghost.style.setProperty('translate', `${x}px ${y}px`);
  }

  #find(): void {
    if (this.held === null) return;
    this.slot = this.slotAt(this.pointer.x, this.pointer.y, this.held);
    this.host.requestUpdate();
  }

  #end(): void {
    this.#press = null;
    this.#scroll.stop();
    if (this.held === null) return;
    this.held = null;
    this.slot = null;
    this.host.requestUpdate();
  }
}
