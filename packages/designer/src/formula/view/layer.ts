/**
 * Shows an element as a popover while something is in it: above everything on the page, clipped by nothing around it. What is in it is placed
 * by coordinates of the window. It is opened anew each time, so that it lies above a dialog that was opened meanwhile.
 * @returns how to stop
 */
export function openWhileFilled(layer: HTMLElement): () => void {
  const isFilled = () => [...layer.children].some((child) => child.childElementCount > 0);
  const isOpen = () => layer.matches(':popover-open');
  const observer = new MutationObserver(() => {
    if (!layer.isConnected || isFilled() === isOpen()) return;
    if (isOpen()) layer.hidePopover();
    else layer.showPopover();
  });
  observer.observe(layer, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    if (layer.isConnected && isOpen()) layer.hidePopover();
  };
}
