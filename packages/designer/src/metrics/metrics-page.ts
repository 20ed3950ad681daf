import { baseStyles, buttonStyles, icon, utilityStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { isTypedInto } from '../canvas/keys.js';
import type { Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import type { MetricForm } from './form/metric-form.js';
import type { MetricList } from './list/metric-list.js';
import type { MetricLive } from './live/metric-live.js';
import { addMetric } from './start/add-metric.js';
import type { MetricStartDialog } from './start/start-dialog.js';
import { metricMessages } from './words/index.js';

/** The metrics of a document: a list, and the one that is chosen. Internal to the designer's elements. */
export class MetricsPage extends EditorPart {
  static override styles = [
    baseStyles,
    buttonStyles,
    utilityStyles,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / 236px minmax(0, 1fr);
        min-block-size: 0;
        background: var(--_weir-surface);
      }
      :host([narrow]) {
        grid-template-columns: minmax(0, 1fr);
      }
      weir-metric-list {
        border-inline-end: 1px solid var(--_weir-border);
      }
      :host([narrow]) weir-metric-list {
        border: 0;
      }
    `,
  ];

  @property({ attribute: false }) live?: MetricLive;

  /** The list is in the way: one of the two is shown. */
  @property({ type: Boolean, reflect: true, attribute: 'narrow' }) isNarrow = false;

  @query('weir-metric-form') private readonly form!: MetricForm | null;
  @query('weir-metric-list') private readonly list!: MetricList | null;
  @query('weir-metric-start-dialog') private readonly startDialog!: MetricStartDialog | null;

  override focus(): void {
    (this.form ?? this.list)?.focus();
  }

  /** To the part of the chosen metric that a pointer names. */
  async focusPart(parts: readonly string[]): Promise<void> {
    await this.updateComplete;
    await this.form?.focusPart(parts);
  }

  /** Resolves when nothing of the chosen metric is being worked out any more. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.form?.drawn();
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const isChosen = editor.document.metrics?.some(({ id }) => id === editor.selection.metric) ?? false;
    const isList = !this.isNarrow || !isChosen;
    const isForm = !this.isNarrow || isChosen;
    return html`${isList ? this.#renderList(editor) : nothing}
      ${isForm ? (isChosen ? this.#renderForm(editor) : this.#renderNone(editor)) : nothing}
      <weir-metric-start-dialog .editor=${editor}></weir-metric-start-dialog>`;
  }

  #renderList(editor: Editor): TemplateResult {
    const hasNone = (editor.document.metrics?.length ?? 0) === 0;
    if (this.isNarrow && hasNone) return this.#renderNone(editor);
    return html`<weir-metric-list
      .editor=${editor}
      .isReadOnly=${this.isReadOnly}
      .live=${this.live}
      @new-metric=${() => void this.#add(editor)}
    ></weir-metric-list>`;
  }

  #renderForm(editor: Editor): TemplateResult {
    return html`<weir-metric-form
      .editor=${editor}
      .isReadOnly=${this.isReadOnly}
      .live=${this.live}
      .hasBack=${this.isNarrow}
      .hasBoards=${true}
      @back=${() => editor.select({ metric: null })}
      @unfinished=${() => this.list?.requestUpdate()}
    ></weir-metric-form>`;
  }

  #renderNone(editor: Editor): TemplateResult {
    const hasAny = (editor.document.metrics?.length ?? 0) > 0;
    return html`<weir-empty
      icon="formula"
      heading=${this.say(metricMessages, hasAny ? 'metric.choose' : 'metric.no-metrics')}
    >
      ${this.say(metricMessages, 'metric.hint')}
      ${
        this.isReadOnly
          ? nothing
          : html`<button slot="actions" type="button" class="button" @click=${() => void this.#add(editor)}>
              ${icon('plus')}${this.say(metricMessages, 'metric.new')}
            </button>`
      }
    </weir-empty>`;
  }

  /** A new metric, once a person has said what it is to begin with. */
  async #add(editor: Editor): Promise<void> {
    const start = await this.startDialog?.show();
    if (!start) return;
    addMetric(editor, this.localizer, start);
    await this.updateComplete;
    await this.form?.focusFormula(start === 'text' ? 'text' : 'blocks');
  }

  /** "/" leads to the search, as long as nothing is being typed; also from the designer's head. */
  searchByKey(event: KeyboardEvent): void {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== '/' || event.defaultPrevented || hasModifier || isTypedInto(event) || !this.list) return;
    event.preventDefault();
    this.list.focus();
  }
}
