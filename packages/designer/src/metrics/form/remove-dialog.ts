import type { Metric } from '@weir/schema';
import { badgeStyles, baseStyles, buttonStyles, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { usersOfMetric } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { usersList } from '../panel/users-list.js';
import { usersStyles } from '../panel/users-styles.js';
import { metricMessages } from '../words/index.js';

/**
 * Asks before a metric goes, and says who uses it. What is used cannot be deleted, only archived: it is found no more by those who choose
 * a metric, and goes on being calculated. Internal to the designer's elements.
 */
export class MetricRemoveDialog extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    utilityStyles,
    usersStyles,
    css`
      :host {
        display: contents;
      }
      .body {
        display: grid;
        gap: 10px;
      }
    `,
  ];

  @property({ attribute: false }) metric?: Metric;
  @property({ type: Boolean }) hasBoards = false;

  @state() private wanted: 'archive' | 'delete' = 'delete';
  @state() private isOpen = false;

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  async show(wanted: 'archive' | 'delete'): Promise<void> {
    this.wanted = wanted;
    this.isOpen = true;
    await this.updateComplete;
    const { editor, metric } = this;
    const answer = await this.dialog?.show();
    this.isOpen = false;
    if (!editor || !metric || !answer) return;
    editor.run(answer === 'delete' ? 'metric/delete' : 'metric/archive', { metric: metric.id });
  }

  override render() {
    const { metric } = this;
    const title = metric ? this.localizer.text(metric.title) || metric.id : '';
    return html`<weir-dialog
      size="small"
      heading=${this.say(metricMessages, this.wanted === 'delete' ? 'metric.delete-question' : 'metric.archive-question', { title })}
    >
      ${this.isOpen ? this.#renderBody() : nothing}
      <button slot="actions" type="button" class="button" autofocus @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.cancel')}
      </button>
      ${this.isOpen ? this.#renderAction() : nothing}
    </weir-dialog>`;
  }

  #renderBody(): TemplateResult | typeof nothing {
    const { editor, metric, wanted } = this;
    if (!editor || !metric) return nothing;
    const users = usersOfMetric(editor.document, metric.id);
    const hint =
      users.count === 0
        ? this.say(metricMessages, wanted === 'delete' ? 'metric.delete-hint' : 'metric.archive-hint')
        : this.say(metricMessages, wanted === 'delete' ? 'metric.cannot-delete' : 'metric.archive-used', {
            count: users.count,
          });
    return html`<div class="body">
      <p>${hint}</p>
      ${users.count > 0 ? usersList(editor, this.localizer, users, this.hasBoards, () => this.dialog?.close()) : nothing}
    </div>`;
  }

  #renderAction(): TemplateResult | typeof nothing {
    const { editor, metric, wanted } = this;
    if (!editor || !metric) return nothing;
    const isUsed = usersOfMetric(editor.document, metric.id).count > 0;
    if (wanted === 'delete' && !isUsed) {
      return html`<button
        slot="actions"
        type="button"
        class="button danger"
        @click=${() => this.dialog?.close('delete')}
      >
        ${this.say(metricMessages, 'metric.delete')}
      </button>`;
    }
    if (metric.archived) return nothing;
    return html`<button
      slot="actions"
      type="button"
      class="button primary"
      @click=${() => this.dialog?.close('archive')}
    >
      ${this.say(metricMessages, 'metric.archive')}
    </button>`;
  }
}
