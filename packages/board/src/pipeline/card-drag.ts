/** A card under the pointer; places are those of a pointer event, in px. */
export interface CardDrag {
  readonly card: HTMLElement;
  readonly key: string;
}

export interface DragTarget {
  /** A card is taken up. */
  taken(drag: CardDrag): void;
  /** It is over the column of a stage; null: over none. */
  over(stage: string | null): void;
  /** It is let go over a stage, or (null) put back. */
  dropped(drag: CardDrag, stage: string | null): void;
}

/** So far a mouse moves before it drags, in px, and so long a finger rests, in ms. */
const STEP_PX = 5;
const HOLD_MS = 350;

/** So near an edge of the columns a card scrolls them, in px, and so far in a frame at most. */
const EDGE_PX = 48;
const SCROLL_PX = 14;

/**
 * Drags cards to columns (`[data-stage]`) with mouse, pen or finger. A finger rests on a card first, so that it can scroll. At an edge of what the
 * columns are scrolled in (`.board`) it scrolls them. Escape puts it back.
 */
export class CardDragging {
  #drag: (CardDrag & { readonly id: number; readonly from: readonly [number, number] }) | null = null;
  /** What is seen to move; the card stays where it was. */
  #ghost: HTMLElement | null = null;
  #isMoving = false;
  #hold: ReturnType<typeof setTimeout> | undefined;
  #stage: string | null = null;
  /** Where the pointer is. */
  #at: readonly [x: number, y: number] = [0, 0];

  constructor(
    private readonly root: () => ParentNode,
    private readonly target: DragTarget,
  ) {}

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** A press on a card. */
  press(event: PointerEvent, card: HTMLElement, key: string): void {
    if (event.button !== 0 || this.#isMoving) return;
    this.#finish(null);
    this.#drag = { card, key, id: event.pointerId, from: [event.clientX, event.clientY] };
    this.#at = this.#drag.from;
    // A fast mouse is beyond the card before it is known that it drags: only then is it captured.
    const root = this.root();
    root.addEventListener('pointermove', this.#move);
    root.addEventListener('pointerup', this.#up);
    root.addEventListener('pointercancel', this.#cancel);
    card.addEventListener('touchmove', this.#keepStill, { passive: false });
    root.addEventListener('keydown', this.#keyDown);
    if (event.pointerType === 'touch') this.#hold = setTimeout(() => this.#take(), HOLD_MS);
  }

  /** Puts back what is dragged. */
  end(): void {
    this.#finish(null);
  }

  #take(): void {
    const { card, key, id } = this.#drag!;
    this.#isMoving = true;
    try {
      card.setPointerCapture(id);
    } catch {
      // The pointer has gone meanwhile.
    }
    this.#ghost = ghostOf(card);
    this.root().append(this.#ghost);
    this.target.taken({ card, key });
    this.#scroll();
  }

  readonly #scroll = (): void => {
    const drag = this.#drag;
    if (!drag || !this.#isMoving) return;
    requestAnimationFrame(this.#scroll);
    const columns = drag.card.closest<HTMLElement>('.board');
    const [x, y] = this.#at;
    // It may lie there when it is taken up.
    if (!columns || Math.abs(x - drag.from[0]) < EDGE_PX / 2) return;
    const { left, right } = columns.getBoundingClientRect();
    const pull = Math.max(0, x - right + EDGE_PX) - Math.max(0, left + EDGE_PX - x);
    if (pull === 0) return;
    columns.style.setProperty('scroll-snap-type', 'none');
    columns.scrollLeft += Math.max(-1, Math.min(1, pull / EDGE_PX)) * SCROLL_PX;
    this.#look(x, y);
  };

  #look(x: number, y: number): void {
    const stage = this.#stageAt(x, y);
    if (stage !== this.#stage) this.target.over((this.#stage = stage));
  }

  readonly #move = (moved: Event): void => {
    const drag = this.#drag;
    const event = moved as PointerEvent;
    if (!drag || event.pointerId !== drag.id) return;
    // It was let go where nobody heard it.
    if (event.buttons === 0) return this.#finish(null);
    const [x, y] = [event.clientX - drag.from[0], event.clientY - drag.from[1]];
    this.#at = [event.clientX, event.clientY];
    if (!this.#isMoving) {
      if (Math.hypot(x, y) < STEP_PX) return;
      // A finger that moves at once scrolls.
      if (event.pointerType === 'touch') return this.#finish(null);
      this.#take();
    }
    this.#ghost?.style.setProperty('translate', `${x}px ${y}px`);
    this.#look(event.clientX, event.clientY);
  };

  #stageAt(x: number, y: number): string | null {
    for (const column of this.root().querySelectorAll<HTMLElement>('[data-stage]')) {
      const { left, right, top, bottom } = column.getBoundingClientRect();
      if (x >= left && x < right && y >= top && y < bottom) return column.dataset['stage'] ?? null;
    }
    return null;
  }

  readonly #up = (): void => this.#finish(this.#isMoving ? this.#stage : null);
  readonly #cancel = (): void => this.#finish(null);

  readonly #keepStill = (event: TouchEvent): void => {
    if (this.#isMoving) event.preventDefault();
  };

  readonly #keyDown = (pressed: Event): void => {
    const event = pressed as KeyboardEvent;
    if (event.key !== 'Escape' || !this.#isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    this.#finish(null);
  };

  #finish(stage: string | null): void {
    clearTimeout(this.#hold);
    const drag = this.#drag;
    if (!drag) return;
    const { card, key } = drag;
    const root = this.root();
    root.removeEventListener('pointermove', this.#move);
    root.removeEventListener('pointerup', this.#up);
    root.removeEventListener('pointercancel', this.#cancel);
    card.removeEventListener('touchmove', this.#keepStill);
    root.removeEventListener('keydown', this.#keyDown);
    this.#ghost?.remove();
    this.#ghost = null;
    card.closest<HTMLElement>('.board')?.style.removeProperty('scroll-snap-type');
    const wasMoving = this.#isMoving;
    [this.#drag, this.#isMoving, this.#stage] = [null, false, null];
    if (!wasMoving) return;
    // The click that follows is of the drag.
    card.addEventListener('click', stopClick, { capture: true, once: true });
    setTimeout(() => card.removeEventListener('click', stopClick, { capture: true }));
    this.target.dropped({ card, key }, stage);
  }
}

function stopClick(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}

/** A likeness of a card over its place, in px of the element that holds it. */
function ghostOf(card: HTMLElement): HTMLElement {
  const ghost = card.cloneNode(true) as HTMLElement;
  const root = card.getRootNode();
  const host = root instanceof ShadowRoot ? root.host.getBoundingClientRect() : new DOMRect();
  const { left, top, width } = card.getBoundingClientRect();
  ghost.classList.add('ghost');
  ghost.removeAttribute('data-card');
  ghost.inert = true;
  ghost.style.setProperty('inset', `${top - host.top}px auto auto ${left - host.left}px`);
  ghost.style.setProperty('inline-size', `${width}px`);
  return ghost;
}
