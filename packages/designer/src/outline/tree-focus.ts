/** Whether the focus is on a line of a tree, also while lines are drawn anew: one that is put elsewhere loses it. */
export class TreeFocus {
  #isHere = false;
  #wasHere = false;

  constructor(private readonly tree: () => HTMLElement | null) {}

  get isHere(): boolean {
    return this.#isHere;
  }

  /** It was here before the lines were drawn, and is not any more. */
  get isLost(): boolean {
    return this.#wasHere && this.tree()?.matches(':focus-within') === false;
  }

  /** The lines are about to be drawn. */
  drawing(): void {
    this.#wasHere = this.#isHere;
  }

  /** What is hidden loses the focus without a word. */
  hidden(): void {
    this.#isHere = false;
  }

  readonly came = (): void => {
    this.#isHere = true;
  };

  /** The browser says that the focus left a line that was taken away, too: then it is still here. */
  readonly left = ({ target, relatedTarget }: FocusEvent): void => {
    const isRemoved = target instanceof Element && !target.isConnected;
    const isInside = relatedTarget instanceof Node && this.tree()?.contains(relatedTarget);
    if (!isRemoved && !isInside) this.#isHere = false;
  };
}
