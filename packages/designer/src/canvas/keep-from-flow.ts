/**
 * Escape with nothing selected: React Flow would select the stage that has the focus, or take the focus of a transition away. The host still gets
 * the key.
 */
export function keepFromFlow(wrapper: HTMLElement | null): void {
  if (!wrapper) return;
  const focused = () => (wrapper.getRootNode() as Document | ShadowRoot).activeElement;
  const before = focused();
  // What is within this class has no keys to React Flow's stages; its transitions do not ask.
  wrapper.classList.add('nokey');
  setTimeout(() => {
    wrapper.classList.remove('nokey');
    const isLost = !focused() && before !== null && wrapper.contains(before);
    if (isLost) (before as HTMLElement | SVGElement).focus({ preventScroll: true });
  });
}
