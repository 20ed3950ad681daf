import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Place } from '../state/tree.js';
import { AutoScroll } from './auto-scroll.js';
import { dropPlaces, placeAt } from './drop-places.js';
import type { DrawnGroup, DropPlace } from './drop-places.js';

/** A press that moves less is a press. */
const THRESHOLD_PX = 4;

interface DragOptions {
  readonly root: () => ParentNode;
  /** What is within that which scrolls. Default: the editor itself. */
  readonly scrolled?: () => Element | null;
  /** Whether the part may be put there. */
  readonly mayDrop: (key: string, place: Place) => boolean;
  readonly drop: (key: string, place: Place) => void;
}

/** Drags parts by their grips, within one editor. Escape puts the part back. */
export class DragController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: DragOptions;
  #press: { readonly key: string; readonly grip: HTMLElement; readonly x: number; readonly y: number } | undefined;
  #wasDragged = false;
  readonly #scroll = new AutoScroll();
  /** The part that is dragged. */
  dragged: string | undefined;
  /** Where it would be dropped. */
  place: DropPlace | undefined;
  /** Where the pointer is, in the window. */
  pointer = { x: 0, y: 0 };

  constructor(host: ReactiveControllerHost & HTMLElement, options: DragOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** To be bound to `pointerdown` around the parts. */
  readonly pressed = (event: PointerEvent): void => {
    const grip = event
      .composedPath()
      .find((each): each is HTMLElement => each instanceof HTMLElement && 'grip' in each.dataset);
    const key = grip?.dataset['grip'];
    this.#wasDragged = false;
    if (!grip || key === undefined || event.button !== 0 || grip.matches(':disabled')) return;
    this.#press = { key, grip, x: event.clientX, y: event.clientY };
    grip.setPointerCapture(event.pointerId);
  };

  readonly moved = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press) return;
    const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= THRESHOLD_PX;
    if (this.dragged === undefined && !far) return;
    this.dragged = press.key;
    this.#wasDragged = true;
    this.pointer = { x: event.clientX, y: event.clientY };
    this.#find(press.key);
    this.#scroll.follow(this.#options.scrolled?.() ?? this.#host, event.clientY, () => this.#find(press.key));
  };

  #find(key: string): void {
    const places = dropPlaces(this.#drawnGroups()).filter((place) => this.#options.mayDrop(key, place));
    this.place = placeAt(places, this.pointer.x, this.pointer.y);
    this.#host.requestUpdate();
  }

  readonly released = (): void => {
    const { dragged, place } = this;
    this.#end();
    if (dragged !== undefined && place) this.#options.drop(dragged, place);
  };

  readonly cancelled = (): void => this.#end();

  /** To be bound to `click` in the capture phase: the end of a drag is no press. */
  readonly clicked = (event: Event): void => {
    if (!this.#wasDragged) return;
    this.#wasDragged = false;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether there was something to put back */
  cancel(): boolean {
    const wasDragging = this.dragged !== undefined;
    this.#end();
    return wasDragging;
  }

  /** Puts the line and what goes with the pointer where they belong. @param editor what they are placed in */
  draw(editor: HTMLElement | null): void {
    if (this.dragged === undefined || !editor) return;
    const { top, left, width, height } = editor.getBoundingClientRect();
    const { place, pointer } = this;
    const line = editor.querySelector<HTMLElement>('.drop-line');
    if (line && place) {
      line.style.setProperty('top', `${place.y - top - 1}px`);
      line.style.setProperty('left', `${place.left - left}px`);
      line.style.setProperty('width', `${place.right - place.left}px`);
    }
    const ghost = editor.querySelector<HTMLElement>('.ghost');
    if (!ghost) return;
    // Beyond the editor it would make the page larger, which scrolls, without end.
    const x = Math.max(0, Math.min(pointer.x - left + 10, width - ghost.offsetWidth));
    const y = Math.max(0, Math.min(pointer.y - top + 8, height - ghost.offsetHeight));
    ghost.style.setProperty('translate', `${x}px ${y}px`);
  }

  #end(): void {
    this.#press = undefined;
    this.#scroll.stop();
    if (this.dragged === undefined) return;
    this.dragged = undefined;
    this.place = undefined;
    this.#host.requestUpdate();
  }

  #drawnGroups(): DrawnGroup[] {
    return [...this.#options.root().querySelectorAll<HTMLElement>('[data-group]')].map((group) => ({
      key: group.dataset['group'] ?? '',
      box: group.getBoundingClientRect(),
      items: [...group.children]
        .filter((item): item is HTMLElement => item instanceof HTMLElement && item.dataset['key'] !== undefined)
        .map((item) => ({ key: item.dataset['key'] ?? '', box: item.getBoundingClientRect() })),
    }));
  }
}
