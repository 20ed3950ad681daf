import type { WeirDocument } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { css, html, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';

/** Two documents of which one is to be chosen. */
export interface VersionChoice {
  readonly heading: string;
  readonly hint: string;
  readonly before: WeirDocument;
  readonly after: WeirDocument;
  /** The last one is what most people want. */
  readonly actions: readonly { readonly value: string; readonly label: string }[];
}

/** Asks which of two documents stays, and shows how they differ. Internal to the designer's elements. */
export class VersionChoiceDialog extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    utilityStyles,
    css`
      :host {
        display: contents;
      }
      .body {
        display: grid;
        gap: 16px;
        min-block-size: 200px;
        align-content: start;
      }
    `,
  ];

  @state() private choice: VersionChoice | null = null;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves with the value of the action that was chosen; "" when it was closed. */
  async ask(choice: VersionChoice): Promise<string> {
    this.choice = choice;
    await this.updateComplete;
    const answer = (await this.dialog?.show()) ?? '';
    this.choice = null;
    return answer;
  }

  override render() {
    const { choice } = this;
    const last = (choice?.actions.length ?? 0) - 1;
    return html`<weir-dialog size="large" heading=${choice?.heading ?? ''}>
      ${
        choice
          ? html`<div class="body">
              <p class="muted">${choice.hint}</p>
              <weir-version-comparison .older=${choice.before} .newer=${choice.after}></weir-version-comparison>
            </div>`
          : nothing
      }
      <button slot="actions" type="button" class="button" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.cancel')}
      </button>
      ${choice?.actions.map(
        ({ value, label }, index) =>
          html`<button
            slot="actions"
            type="button"
            class=${index === last ? 'button primary' : 'button'}
            @click=${() => this.dialog?.close(value)}
          >
            ${label}
          </button>`,
      )}
    </weir-dialog>`;
  }
}
