import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FrameWait } from './frame-wait.js';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** One observer for all: every part is measured before the first of their hosts draws again, so that the page is laid out once. */
let observer: ResizeObserver | undefined;
const measures = new WeakMap<Element, () => void>();

function observe(part: Element, measure: () => void): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) measures.get(target)?.();
  });
  measures.set(part, measure);
  observer.observe(part);
}

function unobserve(part: Element): void {
  measures.delete(part);
  observer?.unobserve(part);
}

/** The size of a part of its host, in px, and the direction of its text. The part must not grow with what is drawn in it. */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #part: () => Element | null;
  #observed: Element | null = null;
  /** null before anything was measured: it is in the frame that shows it. */
  size: Size | null = null;
  readonly #wait = new FrameWait();

  constructor(host: ReactiveControllerHost, part: () => Element | null) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  /** Resolves once the part is measured, or known to be hidden. */
  async known(): Promise<void> {
    await this.#wait.over;
  }

  hostUpdated(): void {
    const part = this.#part();
    if (part === this.#observed) return;
    if (this.#observed) unobserve(this.#observed);
    this.#observed = part;
    if (!part) return;
    observe(part, () => this.measure());
    if (!this.size) this.#wait.start();
  }

  hostDisconnected(): void {
    if (this.#observed) unobserve(this.#observed);
    this.#observed = null;
    this.#wait.stop();
  }

  /** Looks now, instead of in the next frame. */
  measure(): void {
    if (!this.#observed) return;
    const { clientWidth: width, clientHeight: height } = this.#observed;
    const rtl = getComputedStyle(this.#observed).direction === 'rtl';
    if (width === 0 || height === 0) return;
    if (this.size?.width === width && this.size.height === height && this.size.rtl === rtl) return;
    this.size = { width, height, rtl };
    this.#host.requestUpdate();
    this.#wait.end();
  }
}
