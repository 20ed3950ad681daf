import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface Size {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** The size of a part of its host, in px, and the direction of its text. The part must not grow with what is drawn in it. */
export class SizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #part: () => Element | null;
  #observer: ResizeObserver | undefined;
  #observed: Element | null = null;
  /** null before anything was measured. */
  size: Size | null = null;

  constructor(host: ReactiveControllerHost, part: () => Element | null) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#measure());
  }

  hostUpdated(): void {
    const part = this.#part();
    if (part === this.#observed) return;
    if (this.#observed) this.#observer?.unobserve(this.#observed);
    this.#observed = part;
    if (part) this.#observer?.observe(part);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  #measure(): void {
    if (!this.#observed) return;
    const { clientWidth: width, clientHeight: height } = this.#observed;
    const rtl = getComputedStyle(this.#observed).direction === 'rtl';
    if (width === 0 || height === 0) return;
    if (this.size?.width === width && this.size.height === height && this.size.rtl === rtl) return;
    this.size = { width, height, rtl };
    this.#host.requestUpdate();
  }
}
