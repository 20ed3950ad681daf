import type { Board, Id, WeirDocument } from '@weir/schema';
import { WeirViewEvent } from '../../events/events.js';
import { ViewHistory } from '../../explore/view-history.js';
import { settled } from '../../question/chosen-marks.js';
import { changedParts, initialView, sameView } from '../../question/view.js';
import type { BoardView } from '../../question/view.js';
import { isDrawable } from './drawable.js';

/** What the host gave the element. */
interface Given {
  readonly document?: WeirDocument;
  readonly board?: Id;
}

interface Listener {
  /** Another board or another view of it is shown from now on. */
  changed(what: 'shownBoard' | 'view'): void;
  /** A person changed it. */
  told(event: WeirViewEvent): void;
}

/** Which board of a document is shown, and how: what a person or the host changed of the view that it begins with, and the way back. */
export class BoardNavigation {
  readonly #given: Given;
  readonly #listener: Listener;
  readonly #history = new ViewHistory();
  #changes: Partial<BoardView> = {};
  /** Chosen by its tab. */
  #chosen: Id | null = null;
  /** The very same object while nothing in it changed, so that widgets are not drawn again for it. */
  #shown: { board: Board | undefined; changes: Partial<BoardView>; view: BoardView } | null = null;

  constructor(given: Given, listener: Listener) {
    this.#given = given;
    this.#listener = listener;
  }

  /** Those that can be shown; none of what is no document. */
  get boards(): readonly Board[] {
    const { document } = this.#given;
    return (document && isDrawable(document) && document.boards?.filter(({ archived }) => !archived)) || [];
  }

  get board(): Board | undefined {
    const wanted = this.#chosen ?? this.#given.board;
    const { boards } = this;
    return boards.find(({ id }) => id === wanted) ?? boards[0];
  }

  /** null where there is none */
  get boardId(): Id | null {
    return this.board?.id ?? null;
  }

  get view(): BoardView {
    const { board } = this;
    const changes = this.#changes;
    const known = this.#shown;
    if (known && known.board === board && known.changes === changes) return known.view;
    const view = { ...initialView(board), ...changes };
    this.#shown = { board, changes, view };
    return view;
  }

  /** The host shows this; what is left out stays. */
  show(view: Partial<BoardView>): void {
    const before = this.view;
    this.#setChanges({ ...this.#changes, ...view });
    if (!sameView(before, this.view)) this.#history.wentTo(this.view);
  }

  /** A person changed the view. */
  change(changed: BoardView): void {
    const before = this.view;
    const view = settled(changed);
    const parts = changedParts(before, view);
    if (parts.length === 0) return;
    this.#history.keep({ board: this.boardId, view: before });
    this.#setChanges(view);
    this.#listener.told(new WeirViewEvent(this.boardId, view, parts));
  }

  reset(): void {
    this.change(initialView(this.board));
  }

  /** @param isKept a person can go back to the board that is shown now */
  showBoard(board: Id, isKept = true): void {
    if (isKept) this.#history.keep({ board: this.boardId, view: this.view });
    this.#choose(board);
    this.#listener.told(new WeirViewEvent(board, this.view, ['board']));
  }

  get canGoBack(): boolean {
    return !this.#history.isEmpty;
  }

  goBack(): void {
    const before = this.view;
    const moment = this.#history.takeLast();
    if (!moment) return;
    const wasBoard = this.board?.id;
    this.#setChanges(moment.view);
    this.#choose(moment.board);
    const moved = wasBoard === this.board?.id ? [] : (['board'] as const);
    this.#listener.told(
      new WeirViewEvent(this.boardId, this.view, [...moved, ...changedParts(before, this.view)], 'back'),
    );
  }

  /** Who closes something is back where it was opened, where that is what was shown just before. */
  closeTo(view: BoardView): void {
    if (this.#history.wasLast(settled(view), this.boardId)) this.goBack();
    else this.change(view);
  }

  /** The host names a board. @param isFirst nothing was shown before */
  boardWasSet(isFirst: boolean): void {
    this.#choose(null);
    if (!isFirst) this.#history.wentTo(this.view, this.boardId);
  }

  /** Another document has nothing in common with what was shown. @param keepsView the host set the view with it */
  documentWasReplaced(keepsView: boolean): void {
    this.#choose(null);
    if (!keepsView) this.#setChanges({});
    this.#history.clear();
  }

  #choose(board: Id | null): void {
    this.#chosen = board;
    this.#listener.changed('shownBoard');
  }

  #setChanges(changes: Partial<BoardView>): void {
    this.#changes = changes;
    this.#listener.changed('view');
  }
}
