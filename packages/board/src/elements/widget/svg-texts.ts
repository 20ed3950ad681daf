import { noChange } from 'lit';
import type { ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** A text of a drawing, px. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly kind?: string;
}

/**
 * The texts of a `<g>`, which has no other contents. There are many of them on an axis, and a template of its own for each takes longer than all
 * the rest of a drawing.
 */
class SvgTexts extends Directive {
  override render(_texts: readonly PlacedText[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [texts]: [readonly PlacedText[]]): unknown {
    texts.forEach((text, place) => write(element.children[place] ?? append(element), text));
    while (element.childElementCount > texts.length) element.lastElementChild?.remove();
    return noChange;
  }
}

export const svgTexts = directive(SvgTexts);

function append(group: Element): Element {
  return group.appendChild(group.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'text'));
}

function write(element: Element, { x, y, text, kind = '' }: PlacedText): void {
  set(element, 'x', `${x}`);
  set(element, 'y', `${y}`);
  if (kind) set(element, 'class', kind);
  else element.removeAttribute('class');
  if (element.textContent !== text) element.textContent = text;
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
