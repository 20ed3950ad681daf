import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rowWindow, withPinned } from '../../layout/row-window.js';
import type { RowRun } from '../../layout/row-window.js';

/** Before anything was measured. */
const GUESSED = { viewPx: 480, rowPx: 32 };

/** Which rows of a long list its host draws, as its scrolled part stands now. All rows are equally high. */
export class RowWindowController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #row: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | null = null;
  #scrolledPx = 0;
  #viewPx = GUESSED.viewPx;
  #count = 0;
  /** Height of a row. */
  rowPx = GUESSED.rowPx;
  /** This row stays drawn wherever the list is scrolled to, such as the one with the focus; null: none. */
  pinned: number | null = null;

  /** @param scroller the scrolled part, while there is one @param row any row in it */
  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null, row: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    this.#row = row;
    host.addController(this);
  }

  runs(count: number): readonly RowRun[] {
    this.#count = count;
    return withPinned(this.#window(), this.pinned === null || this.pinned < count ? this.pinned : null);
  }

  /** So many rows a page key goes on. */
  get rowsPerPage(): number {
    return Math.max(1, Math.floor(this.#viewPx / this.rowPx) - 1);
  }

  /**
   * Scrolls until a row is in sight, below a head that sticks.
   * @returns resolves when the row is drawn
   */
  async show(place: number): Promise<void> {
    const scroller = this.#scroller();
    if (!scroller) return;
    const headPx = scroller.querySelector('thead')?.offsetHeight ?? 0;
    const [topPx, bottomPx] = [place * this.rowPx, (place + 1) * this.rowPx + headPx];
    if (topPx < scroller.scrollTop) scroller.scrollTop = topPx;
    else if (bottomPx > scroller.scrollTop + scroller.clientHeight)
      scroller.scrollTop = bottomPx - scroller.clientHeight;
    this.#measure();
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#measure());
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (scroller === this.#observed) return;
    this.#observed?.removeEventListener('scroll', this.#measure);
    this.#observer?.disconnect();
    this.#observed = scroller;
    scroller?.addEventListener('scroll', this.#measure, { passive: true });
    if (scroller) this.#observer?.observe(scroller);
  }

  hostDisconnected(): void {
    this.#observed?.removeEventListener('scroll', this.#measure);
    this.#observer?.disconnect();
    this.#observed = null;
  }

  #window(): RowRun {
    return rowWindow(this.#scrolledPx, this.#viewPx, this.rowPx, this.#count);
  }

  readonly #measure = (): void => {
    const scroller = this.#observed;
    if (!scroller || scroller.clientHeight === 0) return;
    const before = this.#window();
    const rowPx = this.#row()?.offsetHeight || this.rowPx;
    const isOther = rowPx !== this.rowPx;
    this.rowPx = rowPx;
    this.#scrolledPx = scroller.scrollTop;
    this.#viewPx = scroller.clientHeight;
    const { from, to } = this.#window();
    if (isOther || from !== before.from || to !== before.to) this.#host.requestUpdate();
  };
}
