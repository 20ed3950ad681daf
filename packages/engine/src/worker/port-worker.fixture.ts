import { engineCore } from '../engine-core.js';
import type { JoiningCore } from '../engine-core.js';
import type { WorkerLike } from './remote-core.js';
import { serve } from './serve.js';

/** A worker's two ends in one thread: everything is cloned and transferred as for a real one. */
export class PortWorker implements WorkerLike {
  readonly #channel = new MessageChannel();
  readonly #listeners = new Map<string, (event: never) => void>();
  readonly sent: unknown[] = [];
  /** Hears of each message after it is sent. */
  onSent: (message: unknown) => void = () => {};
  isTerminated = false;

  constructor(private readonly core: JoiningCore | null = engineCore()) {
    const { port1, port2 } = this.#channel;
    if (core) serve(port2, core);
    port1.start();
    port2.start();
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.sent.push(message);
    this.#channel.port1.postMessage(message, transfer);
    this.onSent(message);
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'message') this.#channel.port1.addEventListener('message', listener as (event: Event) => void);
    else this.#listeners.set(type, listener);
  }

  emit(type: 'error' | 'messageerror', event: object): void {
    this.#listeners.get(type)?.(event as never);
  }

  reply(message: unknown): void {
    this.#channel.port2.postMessage(message);
  }

  terminate(): void {
    this.isTerminated = true;
    this.core?.dispose();
    this.#channel.port1.close();
  }
}
