import { findAll } from '../browser.fixture.js';

/** The lines that are drawn, as they are read out: "2 Lead, Open, 212 open". */
export function linesOf(root: Element): string[] {
  return findAll(root, '[role="treeitem"]').map(
    (line) => `${line.getAttribute('aria-level')} ${line.getAttribute('aria-label')}`,
  );
}

export function lineOn(root: Element, key: string): HTMLElement {
  const line = findAll(root, '[role="treeitem"]').find((each) => each.dataset['row'] === key);
  if (!line) throw new Error(`There is no line "${key}" among ${linesOf(root).join(' | ')}.`);
  return line;
}

export function selectedLines(root: Element): (string | undefined)[] {
  return findAll(root, '[role="treeitem"][aria-selected="true"]').map((line) => line.dataset['row']);
}

/** What has the focus, through any number of open shadow roots. */
export function focusIn(root: Element): Element | null {
  let focused = (root.getRootNode() as Document | ShadowRoot).activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

export function focusedLine(root: Element): string | undefined {
  return focusIn(root)?.closest<HTMLElement>('[data-row]')?.dataset['row'];
}
