import type { MarkPlace } from '../../events/events.js';

/** What can be pressed: buttons, and drawings that have a mark under the pointer or the keyboard. */
const MARKS = '.choose, .choosable';
/** In a drawing the mark that the keyboard is on. */
const ACTIVE_MARK = '.choosable:focus .cursor, .choosable:focus .tip:not([hidden])';

/**
 * How a widget's mark was pressed: where a menu about it opens, and whether the context menu was asked for (the second button, a long
 * touch, its key, Shift+F10), which presses the mark as well.
 */
export class MarkPress {
  readonly #host: HTMLElement;
  readonly #isOffered: () => boolean;
  #pointer: { readonly x: number; readonly y: number } | null = null;
  #isForMenu = false;

  constructor(host: HTMLElement, isOffered: () => boolean) {
    this.#host = host;
    this.#isOffered = isOffered;
    host.addEventListener('click', this.#clicked, { capture: true });
    host.addEventListener('keydown', this.#byKey, { capture: true });
    host.addEventListener('contextmenu', this.#menuWanted);
  }

  get isForMenu(): boolean {
    return this.#isForMenu;
  }

  get place(): MarkPlace {
    if (this.#pointer) return { ...this.#pointer, width: 0, height: 0 };
    const root = this.#host.shadowRoot;
    const mark = root?.querySelector(ACTIVE_MARK) ?? root?.activeElement ?? this.#host;
    const { x, y, width, height } = mark.getBoundingClientRect();
    return { x, y, width, height };
  }

  readonly #clicked = (event: MouseEvent): void => {
    // A button pressed by Enter is clicked too, nowhere.
    this.#pointer = event.detail > 0 ? { x: event.clientX, y: event.clientY } : null;
  };

  readonly #byKey = (): void => {
    this.#pointer = null;
  };

  readonly #menuWanted = (event: MouseEvent): void => {
    const path = event.composedPath();
    const mark = path.find((each) => each instanceof Element && each.matches(MARKS));
    const [target] = path;
    if (!this.#isOffered() || !(mark instanceof Element) || !(target instanceof Element)) return;
    event.preventDefault();
    this.#isForMenu = true;
    // A drawing is told by its key which of its marks is meant; everything else by where it is pressed.
    const isByKey = isFromKey(event) && mark.matches('.choosable');
    target.dispatchEvent(
      isByKey
        ? new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true })
        : new MouseEvent('click', {
            bubbles: true,
            composed: true,
            cancelable: true,
            detail: isFromKey(event) ? 0 : 1,
            clientX: event.clientX,
            clientY: event.clientY,
          }),
    );
    this.#isForMenu = false;
  };
}

function isFromKey(event: MouseEvent): boolean {
  return event instanceof PointerEvent && event.pointerType === '';
}
