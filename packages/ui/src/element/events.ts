/**
 * What a Weir element tells its host. It is composed: from a widget inside a board it leaves the board's shadow root,
 * and whoever listens outside sees the board, the outermost Weir element, as its target, and sees it once.
 * An element that answers an inner event by one of its own takes the inner one out of the way: `WeirElement.intercept`.
 */
export class WeirEvent extends Event {
  constructor(type: string, options: { cancelable?: boolean } = {}) {
    super(type, { bubbles: true, composed: true, cancelable: options.cancelable ?? false });
  }
}

/** An event whose sender waits for what its listeners do, such as storing a document. */
export class WaitableEvent extends WeirEvent {
  readonly #promises: Promise<unknown>[] = [];

  /** Called by a listener, while it handles the event. A rejection is the sender's to show. */
  waitUntil(promise: Promise<unknown>): void {
    this.#promises.push(promise);
  }

  /**
   * Resolves when all that was waited for is done; rejects with the first failure, after all have ended.
   * @returns whether any listener asked to be waited for
   */
  async settled(): Promise<boolean> {
    const results = await Promise.allSettled(this.#promises);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return results.length > 0;
  }
}
