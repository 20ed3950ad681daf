/** Sends itself messages, one after the other: the longest pause between two is how long the thread was held, ms. */
export function watchThread(): { end(): Promise<number> } {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let isOver = false;
  let ended: (() => void) | undefined;
  port2.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOver) {
      port1.close();
      port2.close();
      ended?.();
    } else port1.postMessage(null);
  };
  port1.postMessage(null);
  return {
    end: () =>
      new Promise((resolve) => {
        isOver = true;
        ended = () => resolve(longest);
      }),
  };
}
