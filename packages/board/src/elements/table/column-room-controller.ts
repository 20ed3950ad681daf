import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Marks a table whose columns are together wider than there is room: `data-columns` says how many of them stay, from the first, and
 * `data-tight` that even those need shorter names. What is read of it is measured when the room changes, or what the table is of.
 */
export class ColumnRoomController implements ReactiveController {
  readonly #scroller: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | null = null;
  #widthPx = 0;
  #fitted: unknown;
  /** What the table is of: another thing is measured anew. */
  of: unknown;

  /** @param scroller what the table is scrolled in, while there is one */
  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.#scroller = scroller;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (scroller === this.#observed) {
      if (this.of !== this.#fitted && this.#widthPx > 0) this.#fit();
      return;
    }
    this.#stop();
    this.#observed = scroller;
    if (!scroller) return;
    this.#observer = new ResizeObserver(() => {
      if (scroller.clientWidth !== this.#widthPx) this.#fit();
    });
    this.#observer.observe(scroller);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#observed = null;
    this.#widthPx = 0;
  }

  #fit(): void {
    const scroller = this.#observed!;
    this.#widthPx = scroller.clientWidth;
    this.#fitted = this.of;
    const table = scroller.querySelector('table');
    const head = table?.tHead?.rows[0];
    if (!table || !head) return;
    delete table.dataset['columns'];
    delete table.dataset['tight'];
    const cells = [...head.cells];
    const least = cells.findIndex((cell) => cell.matches('.keep')) + 1;
    if (least === 0) return;
    // A pixel more may come of rounding.
    const isOver = () => scroller.scrollWidth - scroller.clientWidth > 1;
    let kept = cells.findLastIndex((cell) => cell.offsetWidth > 0) + 1;
    while (kept > least && isOver()) {
      kept -= 1;
      table.dataset['columns'] = String(kept);
    }
    if (isOver()) table.dataset['tight'] = '';
  }
}
