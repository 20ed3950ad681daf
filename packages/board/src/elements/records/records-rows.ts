import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { visibleRows } from '../../records/visible-rows.js';
import type { VisibleRows } from '../../records/visible-rows.js';

/** So near to the end of what is loaded the next page is asked for, in px. */
const NEAR_END = 240;

/** Which rows of a list of records are drawn, as it is scrolled now. */
export class RecordsRows implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sheet: () => HTMLElement | null;
  /** How far the list is scrolled, how much of it is in view, and how high a row is, in px. */
  #scrolled = { top: 0, height: 600, row: 32 };

  /** @param sheet the scrolled part, while there is one */
  constructor(host: ReactiveControllerHost, sheet: () => HTMLElement | null) {
    this.#host = host;
    this.#sheet = sheet;
    host.addController(this);
  }

  drawn(count: number): VisibleRows {
    const { top, height, row } = this.#scrolled;
    return visibleRows(count, row, top, height);
  }

  /** So many rows a page key goes on. */
  get perPage(): number {
    return Math.max(1, Math.floor(this.#scrolled.height / this.#scrolled.row) - 1);
  }

  hostUpdated(): void {
    const row = this.#sheet()?.querySelector<HTMLElement>('tbody tr:not(.gap)');
    const height = row?.getBoundingClientRect().height ?? 0;
    if (height > 0 && Math.abs(height - this.#scrolled.row) > 0.5) {
      this.#scrolled = { ...this.#scrolled, row: height };
      this.#host.requestUpdate();
    }
  }

  /** It was scrolled. @returns whether it is near the end of what is loaded */
  scrolled(count: number): boolean {
    const sheet = this.#sheet();
    if (!sheet) return false;
    const { scrollTop: top, clientHeight: height, scrollHeight } = sheet;
    const before = this.drawn(count);
    this.#scrolled = { ...this.#scrolled, top, height };
    const now = this.drawn(count);
    if (now.from !== before.from || now.to !== before.to) this.#host.requestUpdate();
    return scrollHeight - top - height < NEAR_END;
  }

  toTop(): void {
    this.#sheet()?.scrollTo({ top: 0 });
  }

  /** Scrolls to a row, and puts the focus on it. */
  async focus(place: number): Promise<void> {
    const sheet = this.#sheet();
    if (!sheet) return;
    const { row } = this.#scrolled;
    const head = sheet.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const [top, bottom] = [place * row, (place + 1) * row + head];
    if (top < sheet.scrollTop) sheet.scrollTop = top;
    else if (bottom > sheet.scrollTop + sheet.clientHeight) sheet.scrollTop = bottom - sheet.clientHeight;
    this.#scrolled = { row, top: sheet.scrollTop, height: sheet.clientHeight };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    sheet.querySelector<HTMLElement>(`[data-row='${place}'] button`)?.focus({ preventScroll: true });
  }
}
