/** Typing that pauses longer than this starts a new step. */
const PAUSE_MS = 1000;
const MAX_STEPS = 500;

/** An immutable value with what it was before, for an editor of its own. */
export class UndoStack<Value> {
  #value: Value;
  #done: Value[] = [];
  #undone: Value[] = [];
  #step: string | undefined;
  #lastMs = -Infinity;

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /**
   * @param step changes with the same name that follow each other closely are undone as one
   * @param nowMs of the change
   */
  set(value: Value, step?: string, nowMs = Date.now()): void {
    if (value === this.#value) return;
    const joins = step !== undefined && step === this.#step && nowMs - this.#lastMs <= PAUSE_MS;
    if (!joins) this.#done.push(this.#value);
    if (this.#done.length > MAX_STEPS) this.#done.shift();
    this.#undone = [];
    this.#value = value;
    this.#step = step;
    this.#lastMs = nowMs;
  }

  /** What follows is a step of its own. */
  endStep(): void {
    this.#step = undefined;
  }

  /** @returns whether there was something to undo */
  undo(): boolean {
    return this.#go(this.#done, this.#undone);
  }

  redo(): boolean {
    return this.#go(this.#undone, this.#done);
  }

  #go(from: Value[], to: Value[]): boolean {
    if (from.length === 0) return false;
    to.push(this.#value);
    this.#value = from.pop() as Value;
    this.#step = undefined;
    return true;
  }
}
