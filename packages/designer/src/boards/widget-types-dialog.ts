import type { WidgetType } from '@weir/board';
import { WeirElement, baseStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { css, html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { widgetDesigns } from './model/widget-designs.js';
import { sketchOf } from './view/sketches.js';
import { sketchStyles } from './view/sketch-styles.js';
import { boardEditorMessages } from './words/index.js';

/** Asks what a new card is to show: a list of the types, each with a sketch and a sentence. Internal to the designer's elements. */
export class WidgetTypesDialog extends WeirElement {
  static override styles = [
    baseStyles,
    sketchStyles,
    css`
      :host {
        display: contents;
      }
      .types {
        container: types / inline-size;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 8px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 14px;
        align-content: center;
        inline-size: 100%;
        block-size: 100%;
        padding: 10px;
        border: 1px solid var(--_weir-border);
        border-radius: var(--_weir-radius-md);
        background: var(--_weir-raised);
        color: inherit;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--_weir-border-control);
      }
      .sketch {
        grid-row: 1 / 3;
      }
      .name {
        align-self: end;
        font-weight: var(--_weir-weight-strong);
      }
      .about {
        color: var(--_weir-text-muted);
        font-size: var(--_weir-size-xs);
      }
      @container types (max-width: 560px) {
        ul {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves when it closes, with the chosen type; null: none. */
  async show(): Promise<string | null> {
    return (await this.dialog?.show()) || null;
  }

  override render() {
    return html`<weir-dialog size="large" heading=${this.say(boardEditorMessages, 'boards.types')}>
      <div class="types">
        <ul>
          ${widgetDesigns(this.widgetTypes, this.localizer).map(
            ({ type, title, about }) =>
              html`<li>
                <button
                  type="button"
                  data-type=${type}
                  aria-describedby="about-${type}"
                  @click=${() => this.dialog?.close(type)}
                >
                  ${sketchOf(type)} <span class="name">${title}</span>
                  <span class="about" id="about-${type}" aria-hidden="true">${about}</span>
                </button>
              </li>`,
          )}
        </ul>
      </div>
    </weir-dialog>`;
  }
}
