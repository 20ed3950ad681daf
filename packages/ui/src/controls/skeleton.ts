import { css, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WeirElement } from '../element/index.js';
import { resetStyles } from '../styles/index.js';
import { tokens } from '../tokens/index.js';

export type SkeletonShape = 'value' | 'lines' | 'bars' | 'funnel';

/** Heights of the shapes in percent of the drawing. */
const BARS = [55, 70, 48, 82, 66, 90, 74, 60];
const FUNNEL = [100, 64, 40, 21, 11];
const LINES = [72, 90, 64];

/**
 * Grey shapes of what is coming, of the same size, after 200 ms: an answer that is quick shows no flicker.
 * What contains it says `aria-busy`.
 */
export class WeirSkeleton extends WeirElement {
  static override styles = [
    tokens,
    resetStyles,
    css`
      :host {
        display: block;
        block-size: 50px;
        animation: weir-late 0s 200ms backwards;
      }
      :host([shape='value']) {
        block-size: 42px;
      }
      :host([shape='bars']),
      :host([shape='funnel']) {
        block-size: 120px;
      }
      svg {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        fill: var(--_weir-neutral-soft);
      }
      svg:dir(rtl) {
        transform: scaleX(-1);
      }
      @keyframes weir-late {
        from {
          visibility: hidden;
        }
      }
      @media (forced-colors: active) {
        svg {
          fill: GrayText;
        }
      }
    `,
  ];

  @property({ reflect: true }) shape: SkeletonShape = 'lines';

  override render() {
    return html`<svg aria-hidden="true">${this.#renderShape()}</svg>`;
  }

  #renderShape(): TemplateResult | readonly TemplateResult[] {
    switch (this.shape) {
      case 'value':
        return svg`<rect width="96" height="24" rx="3" /><rect y="32" width="72" height="10" rx="3" />`;
      case 'bars':
        return renderColumns(BARS, 60);
      case 'funnel':
        return renderColumns(FUNNEL, 44);
      case 'lines':
        return LINES.map((share, line) => svg`<rect y=${line * 20} width="${share}%" height="10" rx="3" />`);
    }
  }
}

/** @param widthShare of a column in its place, in percent */
function renderColumns(heights: readonly number[], widthShare: number): readonly TemplateResult[] {
  const place = 100 / heights.length;
  return heights.map(
    (height, column) =>
      svg`<rect x="${column * place}%" y="${100 - height}%" width="${(place * widthShare) / 100}%" height="${height}%" rx="2" />`,
  );
}
