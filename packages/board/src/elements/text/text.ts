import type { WeirDocument, Widget } from '@weir/schema';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WeirElement, baseStyles, cardStyles } from '@weir/ui';
import { widgetStyles } from '../widget/widget-styles.js';

/**
 * A note on a board. What it says is text, never markup: an empty line begins a paragraph.
 *
 * @csspart card - the whole card
 * @csspart title
 */
export class WeirText extends WeirElement {
  static override styles = [
    baseStyles,
    cardStyles,
    widgetStyles,
    css`
      .card {
        gap: 4px;
        padding-block: var(--_weir-space-3);
        padding-inline: var(--_weir-inset);
        overflow: auto;
      }
      h3 {
        font-size: var(--_weir-size-md);
        font-weight: var(--_weir-weight-strong);
      }
      p {
        max-inline-size: 72ch;
        color: var(--_weir-text-muted);
        white-space: pre-line;
      }
    `,
  ];

  @property({ attribute: false }) document?: WeirDocument;

  /** From the board: the widget with its `title` and `text`. */
  @property({ attribute: false }) widget?: Widget;

  override render(): TemplateResult | typeof nothing {
    if (!this.widget) return nothing;
    const title = this.localizer.text(this.widget.title);
    const paragraphs = this.localizer.text(this.widget.text).split(/\n\s*\n/);
    return html`<section class="card" part="card" aria-labelledby=${title ? 'title' : nothing}>
      ${title ? html`<h3 id="title" part="title">${title}</h3>` : nothing}
      ${paragraphs.map((paragraph) => html`<p><bdi>${paragraph}</bdi></p>`)}
    </section>`;
  }
}
