import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Whether somebody can see its host: some of it lies within what is scrolled to, and the page is not in the background. While nobody can,
 * what need not be done now waits.
 */
export class SightController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | undefined;
  /** Until the browser says otherwise. */
  #isWithin = true;
  #waiting: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves when it can be seen; null while it can. */
  get seen(): Promise<void> | null {
    if (this.#canBeSeen) return null;
    const seen = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#tell();
    return seen;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(([entry]) => {
      this.#isWithin = entry?.isIntersecting ?? true;
      this.#tell();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get #canBeSeen(): boolean {
    return this.#isWithin && this.#host.ownerDocument.visibilityState === 'visible';
  }

  #tell(): void {
    if (this.#waiting.length === 0) return;
    if (this.#canBeSeen) for (const resolve of this.#waiting.splice(0)) resolve();
    // Frames come once a page is in front again; what comes into view is told by the observer.
    else if (this.#isWithin) requestAnimationFrame(() => this.#tell());
  }
}
