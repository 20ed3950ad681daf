import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FrameWait } from './frame-wait.js';
import { awaitNear, forget } from './near-sight.js';
import type { Nearness } from './near-sight.js';

/** A host that can be drawn without waiting for a frame. */
interface DrawnHost extends ReactiveControllerHost, Element {
  /** Draws what was asked for with `requestUpdate`. */
  drawNow(): void;
}

/** Whether its host has been near what is scrolled to since it was made. Until then nobody would see what it draws. */
export class NearController implements ReactiveController {
  readonly #host: DrawnHost;
  readonly #wait = new FrameWait();
  #isNear = false;

  constructor(host: DrawnHost) {
    this.#host = host;
    host.addController(this);
  }

  get isNear(): boolean {
    return this.#isNear;
  }

  /** Resolves once it is known, or known that no frame shows the host. */
  async known(): Promise<void> {
    await this.#wait.over;
  }

  hostConnected(): void {
    if (this.#isNear) return;
    this.#wait.start();
    awaitNear(this.#host, (nearness) => this.#told(nearness));
  }

  hostDisconnected(): void {
    forget(this.#host);
    this.#wait.stop();
  }

  #told(nearness: Nearness): void {
    if (nearness !== 'far') {
      this.#isNear = true;
      this.#host.requestUpdate();
    }
    if (nearness === 'now') this.#host.drawNow();
    this.#wait.end();
  }
}
