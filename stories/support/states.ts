import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A story on a ground like that of a board, as wide as said where there is room. */
export function framed(content: TemplateResult | readonly TemplateResult[], width?: number): TemplateResult {
  const style = `box-sizing: border-box; padding: 24px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; ${width ? `inline-size: min(${width}px, 100%)` : ''}`;
  return html`<div style=${style}>${content}</div>`;
}

/** The dark ground of a host, for what has none of its own. */
export function onDark(content: TemplateResult): TemplateResult {
  return html`<div style="padding: 16px; color-scheme: dark; background: canvas; color: canvastext">${content}</div>`;
}

/** Cards side by side, as on a board. */
export function inColumns(content: readonly TemplateResult[], least = 210): TemplateResult {
  const style = `box-sizing: border-box; padding: 24px; display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(${least}px, 1fr))`;
  return html`<div style=${style}>${content}</div>`;
}

interface Ready extends Element {
  readonly ready: Promise<void>;
}

/** Resolves when every element of these names has drawn what it shows. */
export async function whenReady(canvas: HTMLElement, ...names: readonly string[]): Promise<void> {
  const elements = [...canvas.querySelectorAll<Ready>(names.join(','))];
  if (elements.length === 0) throw new Error(`The story has no ${names.join(', ')}.`);
  await Promise.all(elements.map((element) => element.ready));
}
