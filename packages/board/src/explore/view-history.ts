import type { Id } from '@weir/schema';
import { sameView } from '../question/view.js';
import type { BoardView } from '../question/view.js';

/** What a board showed at a time. */
export interface Moment {
  /** null where there is none. */
  readonly board: Id | null;
  readonly view: BoardView;
}

/** Nobody goes back further. */
const MOST = 100;

/** What a board showed before, the newest last. */
export class ViewHistory {
  #past: readonly Moment[] = [];

  get isEmpty(): boolean {
    return this.#past.length === 0;
  }

  /** Keeps what is shown until now. */
  keep(moment: Moment): void {
    this.#past = [...this.#past, moment].slice(-MOST);
  }

  /** What was shown before, no longer kept; null when there is nothing. */
  takeLast(): Moment | null {
    const last = this.#past.at(-1) ?? null;
    this.#past = this.#past.slice(0, -1);
    return last;
  }

  /**
   * A host went back by itself, as a browser does: what it shows now is behind no more.
   * @param board absent: whichever
   */
  wentTo(view: BoardView, board?: Id | null): void {
    if (this.wasLast(view, board)) this.takeLast();
  }

  /** Whether this is what was shown just before. @param board absent: whichever */
  wasLast(view: BoardView, board?: Id | null): boolean {
    const last = this.#past.at(-1);
    return last !== undefined && sameView(last.view, view) && (board === undefined || last.board === board);
  }

  clear(): void {
    this.#past = [];
  }
}
