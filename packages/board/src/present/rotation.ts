/** Why nothing goes on by itself for now. */
export type Pause = 'person' | 'pointer' | 'focus' | 'hidden';

/** A tick, ms: how exactly the time is kept. */
export const TICK_MS = 250;

/** Shows one after the other of several things for the same time, around and around. What it knows of time it is told by ticks. */
export class Rotation {
  readonly everyMs: number;
  #count: number;
  #at: number;
  #elapsedMs = 0;
  readonly #pauses = new Set<Pause>();

  /** @param everyMs at least a second */
  constructor(everyMs: number, count: number, at = 0) {
    this.everyMs = Math.max(1000, everyMs);
    this.#count = count;
    this.#at = Math.max(0, at);
  }

  get at(): number {
    return this.#at;
  }

  get isPaused(): boolean {
    return this.#pauses.size > 0 || this.#count < 2;
  }

  isPausedBy(pause: Pause): boolean {
    return this.#pauses.has(pause);
  }

  /** Of the time for which one is shown, 0 to 1. */
  get share(): number {
    return Math.min(1, this.#elapsedMs / this.everyMs);
  }

  /** There are more or fewer now. */
  resize(count: number, at: number): void {
    this.#count = count;
    this.#at = Math.max(0, Math.min(at, count - 1));
  }

  set(pause: Pause, isPaused: boolean): void {
    if (isPaused) this.#pauses.add(pause);
    else this.#pauses.delete(pause);
  }

  /** @returns whether another one is to be shown now */
  tick(ms = TICK_MS): boolean {
    if (this.isPaused) return false;
    this.#elapsedMs += ms;
    if (this.#elapsedMs < this.everyMs) return false;
    return this.go(1);
  }

  /** To one further on or back, which is shown for the whole time. */
  go(steps: number): boolean {
    this.#elapsedMs = 0;
    if (this.#count < 2) return false;
    this.#at = (this.#at + steps + this.#count) % this.#count;
    return true;
  }
}
