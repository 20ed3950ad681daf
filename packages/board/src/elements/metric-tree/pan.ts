/** Scrolls by dragging what is empty in it, as one moves a map. */
export class Pan {
  #from: { readonly x: number; readonly y: number; readonly pointer: number } | null = null;

  /** @param canHold whether what was pressed is empty */
  start(event: PointerEvent, canHold: boolean): void {
    if (!canHold || event.button !== 0 || event.pointerType === 'touch') return;
    const canvas = event.currentTarget as HTMLElement;
    canvas.setPointerCapture(event.pointerId);
    this.#from = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
  }

  move(event: PointerEvent): void {
    if (this.#from?.pointer !== event.pointerId) return;
    (event.currentTarget as HTMLElement).scrollBy(this.#from.x - event.clientX, this.#from.y - event.clientY);
    this.#from = { ...this.#from, x: event.clientX, y: event.clientY };
  }

  end(): void {
    this.#from = null;
  }
}
