const FOCUSABLE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled, [type=hidden])',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[contenteditable=true]',
  '[tabindex]:not([tabindex^="-"])',
].join(',');

/** The first element that can be focused among these and what they contain, also in the open shadow roots below them. */
export function firstFocusable(elements: Iterable<Element>): HTMLElement | undefined {
  for (const element of elements) {
    if (element instanceof HTMLElement && element.matches(FOCUSABLE) && element.checkVisibility()) return element;
    const found = firstFocusable(childrenOf(element));
    if (found) return found;
  }
  return undefined;
}

function childrenOf(element: Element): Iterable<Element> {
  if (element instanceof HTMLSlotElement && element.assignedElements().length > 0) return element.assignedElements();
  return element.shadowRoot?.children ?? element.children;
}
