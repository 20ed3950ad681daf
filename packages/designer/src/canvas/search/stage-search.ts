import type { Funnel, Id } from '@weir/schema';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { findStages } from './find-stages.js';

export interface SearchedView extends ReactiveControllerHost {
  readonly searched: Funnel | undefined;
  /** Selects a stage and brings it into view. */
  showFound(stage: Id): void;
}

/** Looks for stages by their names, and goes from one that was found to the next. */
export class StageSearch implements ReactiveController {
  readonly #canvas: SearchedView;
  #isOpen = false;
  #words = '';
  #found: readonly Id[] = [];
  #at = 0;

  constructor(canvas: SearchedView) {
    this.#canvas = canvas;
    canvas.addController(this);
  }

  hostUpdate(): void {
    if (!this.#isOpen) return;
    // Stages may have been renamed or deleted meanwhile.
    const { searched } = this.#canvas;
    this.#found = searched ? findStages(searched, this.#words) : [];
    this.#at = Math.min(this.#at, Math.max(0, this.#found.length - 1));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  get words(): string {
    return this.#words;
  }

  get count(): number {
    return this.#found.length;
  }

  /** From 1; 0 where nothing was found. */
  get place(): number {
    return this.#found.length === 0 ? 0 : this.#at + 1;
  }

  open(): void {
    this.#isOpen = true;
    this.#canvas.requestUpdate();
  }

  close(): void {
    this.#isOpen = false;
    this.#canvas.requestUpdate();
  }

  look(words: string): void {
    this.#words = words;
    this.#at = 0;
    this.hostUpdate();
    this.#show();
  }

  /** To the one after it, or before; after the last comes the first. */
  step(by: 1 | -1): void {
    const count = this.#found.length;
    if (count === 0) return;
    this.#at = (this.#at + by + count) % count;
    this.#show();
  }

  #show(): void {
    const stage = this.#found[this.#at];
    if (stage !== undefined) this.#canvas.showFound(stage);
    this.#canvas.requestUpdate();
  }
}
