import { describeProblem } from '@weir/ui/describe';
import type { Metric } from '@weir/schema';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { css, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { idFault, usersOfMetric } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { metricMessages } from '../words/index.js';
import { usersList } from '../panel/users-list.js';
import { usersStyles } from '../panel/users-styles.js';

/** Gives a metric another id, and says beforehand whose formulas, drivers and boards follow. Internal to the designer's elements. */
export class MetricIdDialog extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    usersStyles,
    css`
      :host {
        display: contents;
      }
      form {
        display: grid;
        gap: 14px;
      }
      input {
        font-family: var(--_weir-font-mono);
      }
    `,
  ];

  @property({ attribute: false }) metric?: Metric;
  @property({ type: Boolean }) hasBoards = false;

  @state() private typed = '';
  @state() private isOpen = false;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  async show(): Promise<void> {
    this.typed = this.metric?.id ?? '';
    this.isOpen = true;
    await this.updateComplete;
    const shown = this.dialog?.show();
    await this.dialog?.updateComplete;
    this.renderRoot.querySelector('input')?.select();
    await shown;
    this.isOpen = false;
  }

  get #fault() {
    const { editor, metric, typed } = this;
    if (!editor || !metric || typed === metric.id) return null;
    return idFault(typed, editor.taken('metrics', metric.id));
  }

  readonly #rename = (event: Event): void => {
    event.preventDefault();
    const { editor, metric, typed } = this;
    if (!editor || !metric || this.#fault) return;
    this.dialog?.close();
    editor.run('metric/set-id', { metric: metric.id, id: typed });
  };

  override render() {
    const { editor, metric } = this;
    const fault = this.#fault;
    return html`<weir-dialog size="small" heading=${this.say(metricMessages, 'metric.change-id-now')}>
      ${
        this.isOpen && editor && metric
          ? html`<form id="form" novalidate @submit=${this.#rename}>
              <label>
                <span class="label">${this.say(metricMessages, 'metric.id')}</span>
                <span class="field">
                  <input
                    dir="ltr"
                    autofocus
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    .value=${this.typed}
                    aria-invalid=${fault ? 'true' : nothing}
                    aria-describedby="fault"
                    @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value.trim())}
                  />
                </span>
                <span id="fault" class="hint ${fault ? 'negative' : ''}" role="status"
                  >${fault ? describeProblem(this.localizer, fault) : this.say(metricMessages, 'metric.id-hint')}</span
                >
              </label>
              ${this.#renderUsers()}
            </form>`
          : nothing
      }
      <button slot="actions" type="button" class="button" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.cancel')}
      </button>
      <button
        slot="actions"
        type="button"
        class="button primary"
        aria-disabled=${fault ? 'true' : 'false'}
        @click=${this.#rename}
      >
        ${this.say(metricMessages, 'metric.change-id-now')}
      </button>
    </weir-dialog>`;
  }

  #renderUsers() {
    const { editor, metric } = this;
    if (!editor || !metric) return nothing;
    const users = usersOfMetric(editor.document, metric.id);
    if (users.count === 0) return html`<p class="subtle">${this.say(metricMessages, 'metric.used-by-none')}</p>`;
    return html`<div>
      <p>${this.say(metricMessages, 'metric.follows', { count: users.count })}</p>
      ${usersList(editor, this.localizer, users, this.hasBoards, () => this.dialog?.close())}
    </div>`;
  }
}
