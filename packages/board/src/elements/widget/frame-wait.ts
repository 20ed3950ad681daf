/** A wait for what is told in the frame that shows an element. It ends by itself when no frame does. */
export class FrameWait {
  #end: (() => void) | null = null;
  /** null while nothing is waited for. */
  over: Promise<void> | null = null;

  start(): void {
    // In the background there are no frames.
    if (this.over || document.hidden) return;
    this.over = new Promise<void>((resolve) => (this.#end = resolve));
    const end = this.#end;
    // It is told after the callbacks of a frame: by the next one it is known that this one does not show the element.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#end === end) this.stop();
      }),
    );
  }

  /** It was told. Who waits may well change sizes, which must not be while others are told. */
  end(): void {
    if (this.over) setTimeout(() => this.stop());
  }

  stop(): void {
    this.#end?.();
    this.#end = null;
    this.over = null;
  }
}
