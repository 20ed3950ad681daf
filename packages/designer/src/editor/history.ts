import type { WeirDocument } from '@weir/schema';
import type { Selection } from './selection.js';

/** One thing that can be undone. Documents are immutable and share what did not change, so a step is two references. */
export interface Step {
  readonly command: string;
  /** Id of the message that says what was done. */
  readonly label: string;
  readonly before: WeirDocument;
  readonly after: WeirDocument;
  readonly selectionBefore: Selection;
  readonly selectionAfter: Selection;
  /** Steps with the same key that follow each other closely are one. */
  readonly key?: string;
  /** Milliseconds. */
  readonly at: number;
}

/** Steps kept; older ones can no longer be undone. */
const MAX_STEPS = 1000;

/** Typing or nudging that pauses longer than this starts a new step. */
const PAUSE_MS = 1000;

/** What was done, and what was undone. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];
  #isGroupOpen = false;

  get last(): Step | undefined {
    return this.#done.at(-1);
  }

  get next(): Step | undefined {
    return this.#undone.at(-1);
  }

  record(step: Step): void {
    this.#undone = [];
    const last = this.last;
    const joins =
      this.#isGroupOpen && last?.key !== undefined && last.key === step.key && step.at - last.at <= PAUSE_MS;
    if (joins) this.#done.pop();
    this.#done.push(joins ? { ...step, before: last.before, selectionBefore: last.selectionBefore } : step);
    if (this.#done.length > MAX_STEPS) this.#done.shift();
    this.#isGroupOpen = true;
  }

  /** Puts a step in the place of the last one. */
  amend(step: Step): void {
    this.#done.pop();
    this.record(step);
  }

  /** What follows is a step of its own, however close. */
  endGroup(): void {
    this.#isGroupOpen = false;
  }

  undo(): Step | undefined {
    const step = this.#done.pop();
    if (step) this.#undone.push(step);
    this.#isGroupOpen = false;
    return step;
  }

  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    this.#isGroupOpen = false;
    return step;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
