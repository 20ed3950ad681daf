/** Milliseconds after which nothing is drawn any more, as in a page that nobody sees. */
const HIDDEN_MS = 200;

/** When what is to be drawn now is on the screen: the moment for work that nobody waits for. */
export function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, HIDDEN_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
