/** A pause between two messages that is shorter is not work, ms. */
const AT_ONCE_MS = 0.3;

export interface Watched {
  /** For how long the thread was held at most, ms. */
  readonly longestMs: number;
  /** For how long it worked, all pauses together, ms. */
  readonly busyMs: number;
}

/** Sends itself messages, one after the other: while none comes, the thread does something else. */
export function watchThread(): { end(): Promise<Watched> } {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longestMs = 0;
  let busyMs = 0;
  let ended: ((watched: Watched) => void) | undefined;
  port2.onmessage = () => {
    const now = performance.now();
    const pause = now - last;
    longestMs = Math.max(longestMs, pause);
    if (pause > AT_ONCE_MS) busyMs += pause;
    last = now;
    if (ended) {
      port1.close();
      port2.close();
      ended({ longestMs, busyMs });
    } else port1.postMessage(null);
  };
  port1.postMessage(null);
  return {
    end: () =>
      new Promise((resolve) => {
        ended = resolve;
      }),
  };
}
