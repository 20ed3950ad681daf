/** All text of an element and its open shadow trees, as a person would read it. */
export function textIn(root: Element | null | undefined): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof HTMLStyleElement) return;
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    if (node instanceof Element && node.shadowRoot) visit(node.shadowRoot);
    for (const child of node.childNodes) visit(child);
  };
  if (root) visit(root);
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}
