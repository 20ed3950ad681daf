import type { ReactiveController, ReactiveControllerHost } from 'lit';

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
  /** null before anything was measured. */
  size: Size | null = null;
  /** A part that has just appeared is measured in the frame that shows it: until then nothing has to be drawn. */
  #wait: { readonly over: Promise<void>; readonly end: () => void } | null = null;
  #isHidden = false;

  constructor(host: ReactiveControllerHost, part: () => Element | null) {
    this.#host = host;
    this.#part = part;
    host.addController(this);
  }

  /** The size to draw in; null while it is about to be measured. What is hidden is drawn as large as it is guessed to be. */
  sizeOr(guess: Size): Size | null {
    return this.size ?? (this.#isComing ? null : guess);
  }

  get #isComing(): boolean {
    return this.size === null && !this.#isHidden && !document.hidden;
  }

  /** Resolves once the part is measured, or known to be hidden. */
  async known(): Promise<void> {
    await this.#wait?.over;
  }

  hostUpdated(): void {
    const part = this.#part();
    if (part === this.#observed) return;
    if (this.#observed) unobserve(this.#observed);
    this.#observed = part;
    if (!part) return;
    observe(part, () => this.#measure());
    if (this.#isComing) this.#startWait();
  }

  hostDisconnected(): void {
    if (this.#observed) unobserve(this.#observed);
    this.#observed = null;
    this.#endWait();
  }

  #startWait(): void {
    if (this.#wait) return;
    let end = (): void => {};
    const over = new Promise<void>((resolve) => (end = resolve));
    const wait = { over, end };
    this.#wait = wait;
    // Parts are measured after the callbacks of a frame: by the next frame it is known that this one is not shown.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#wait !== wait) return;
        this.#isHidden = true;
        this.#host.requestUpdate();
        this.#endWait();
      }),
    );
  }

  #endWait(): void {
    this.#wait?.end();
    this.#wait = null;
  }

  #measure(): void {
    if (!this.#observed) return;
    const { clientWidth: width, clientHeight: height } = this.#observed;
    const rtl = getComputedStyle(this.#observed).direction === 'rtl';
    if (width === 0 || height === 0) return;
    if (this.size?.width === width && this.size.height === height && this.size.rtl === rtl) return;
    this.size = { width, height, rtl };
    this.#host.requestUpdate();
    // Who waits may well change sizes, which must not be while they are told.
    if (this.#wait) setTimeout(() => this.#endWait());
  }
}
