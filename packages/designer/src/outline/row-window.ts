import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scrollTopFor, visiblePlaces } from './model/visible-rows.js';
import type { RowWindow as Window } from './model/visible-rows.js';

const ROW_PX = 34;
/** For fingers. */
const COARSE_ROW_PX = 40;

/** Before anything was measured. */
const LIKELY_HEIGHT_PX = 900;

/** Draws only the lines that are in view: gives each its place in a list that is as long as all of them. */
export class RowWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #scroller: () => HTMLElement | null;
  #height = LIKELY_HEIGHT_PX;
  #rowHeight = ROW_PX;
  #observed: HTMLElement | null = null;
  readonly #resized = new ResizeObserver(([entry]) => {
    const { height } = entry?.contentRect ?? { height: 0 };
    if (height === 0 || height === this.#height) return;
    this.#height = height;
    this.#host.requestUpdate();
  });

  constructor(host: ReactiveControllerHost & HTMLElement, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
    host.addController(this);
  }

  hostConnected(): void {
    this.#rowHeight = matchMedia('(pointer: coarse)').matches ? COARSE_ROW_PX : ROW_PX;
  }

  hostDisconnected(): void {
    this.#resized.disconnect();
    this.#observed = null;
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (scroller === this.#observed) return;
    this.#resized.disconnect();
    this.#observed = scroller;
    if (scroller) this.#resized.observe(scroller);
  }

  get rowsInView(): number {
    return Math.floor(this.#height / this.#rowHeight);
  }

  places(count: number, focused: number): number[] {
    return visiblePlaces(count, this.#window, focused);
  }

  /** Puts the drawn lines where they belong. */
  layOut(list: HTMLElement, count: number, placeOf: (line: HTMLElement) => number): void {
    list.style.setProperty('block-size', `${count * this.#rowHeight}px`);
    list.style.setProperty('--_row', `${this.#rowHeight}px`);
    for (const line of list.children) {
      if (line instanceof HTMLElement)
        line.style.setProperty('inset-block-start', `${placeOf(line) * this.#rowHeight}px`);
    }
  }

  /** Scrolls until the line is in view. */
  show(place: number): void {
    const scroller = this.#scroller();
    if (scroller) scroller.scrollTop = scrollTopFor(place, this.#window);
  }

  /** How many lines lie above a height of the window, with fractions. */
  rowsAt(y: number): number {
    const list = this.#scroller()?.firstElementChild;
    return list ? (y - list.getBoundingClientRect().top) / this.#rowHeight : 0;
  }

  /** Puts a line that shows a place before the one of that number, within what scrolls. */
  putLine(line: HTMLElement, place: number): void {
    const list = this.#scroller()?.firstElementChild;
    if (list instanceof HTMLElement)
      line.style.setProperty('inset-block-start', `${list.offsetTop + place * this.#rowHeight - 1}px`);
  }

  /** The place of the line at a height of the window; null where there is none. */
  placeAt(y: number, count: number): number | null {
    const place = Math.floor(this.rowsAt(y));
    return place >= 0 && place < count ? place : null;
  }

  get #window(): Window {
    return { scrollTop: this.#scroller()?.scrollTop ?? 0, height: this.#height, rowHeight: this.#rowHeight };
  }
}
