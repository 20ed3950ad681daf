import type { ReactiveControllerHost } from 'lit';
import { PointerDrag } from '../../drag/pointer-drag.js';
import type { Place } from '../state/tree.js';
import { dropPlaces, placeAt } from './drop-places.js';
import type { DrawnGroup, DropPlace } from './drop-places.js';

interface DragOptions {
  readonly root: () => ParentNode;
  /** What is within that which scrolls. Default: the editor itself. */
  readonly scrolled?: () => Element | null;
  /** Whether the part may be put there. */
  readonly mayDrop: (key: string, place: Place) => boolean;
  readonly drop: (key: string, place: Place) => void;
}

const BESIDE = { x: 10, y: 8 };

/** Drags parts by their grips, within one editor. Escape puts the part back. */
export class DragController extends PointerDrag<string, DropPlace> {
  readonly #options: DragOptions;

  constructor(host: ReactiveControllerHost & HTMLElement, options: DragOptions) {
    super(host);
    this.#options = options;
  }

  protected override grab(event: PointerEvent): string | null {
    const grip = event
      .composedPath()
      .find((each): each is HTMLElement => each instanceof HTMLElement && 'grip' in each.dataset);
    const key = grip?.dataset['grip'];
    if (!grip || key === undefined || grip.matches(':disabled')) return null;
    grip.setPointerCapture(event.pointerId);
    return key;
  }

  protected override scrolled(): Element {
    return this.#options.scrolled?.() ?? this.host;
  }

  protected override slotAt(x: number, y: number, key: string): DropPlace | null {
    const places = dropPlaces(this.#drawnGroups()).filter((place) => this.#options.mayDrop(key, place));
    return placeAt(places, x, y) ?? null;
  }

  protected override drop(key: string, place: DropPlace): void {
    this.#options.drop(key, place);
  }

  /** Puts the line and what goes with the pointer where they belong. @param editor what they are placed in */
  draw(editor: HTMLElement | null): void {
    if (this.held === null || !editor) return;
    const box = editor.getBoundingClientRect();
    const line = editor.querySelector<HTMLElement>('.drop-line');
    if (line && this.slot) {
      line.style.setProperty('top', `${this.slot.y - box.top - 1}px`);
      line.style.setProperty('left', `${this.slot.left - box.left}px`);
      line.style.setProperty('width', `${this.slot.right - this.slot.left}px`);
    }
    const ghost = editor.querySelector<HTMLElement>('.ghost');
    if (ghost) this.drawGhost(ghost, box, BESIDE);
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
