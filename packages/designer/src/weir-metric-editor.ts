import type { Question } from '@weir/query';
import type { Id } from '@weir/schema';
import { baseStyles, utilityStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { EditorElement } from './element/editor-element.js';
import type { MetricForm } from './metrics/form/metric-form.js';
import { MetricFigures } from './metrics/live/metric-live.js';
import { firstMetric } from './metrics/model/metric-groups.js';
import { metricMessages } from './metrics/words/index.js';

/**
 * One metric: its name in each language, formula, format, targets, benchmarks, examples and drivers, with its value, how that comes about,
 * and who uses it.
 *
 * @fires weir-change - the document is another one: `document`, `patch` (RFC 6902), `reason`
 * @fires weir-load - another document was assigned while edits are unsaved; cancelable
 * @fires weir-select - another metric is shown: a person followed a driver, or a metric that uses this one
 * @fires weir-error - figures could not be had
 * @fires weir-measure - how long an answer took
 * @csspart form - the metric and its figures
 */
export class WeirMetricEditor extends EditorElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    css`
      :host {
        display: block;
        block-size: 720px;
        min-block-size: 320px;
        overflow: hidden;
        background: var(--_weir-surface);
      }
      weir-metric-form {
        block-size: 100%;
      }
      :host([disabled]) weir-metric-form {
        opacity: 0.55;
      }
    `,
  ];

  /** Id of the metric that is shown. Default: the first. */
  @property() metric?: Id;

  /** Nothing can be changed or reached for now, as while a host saves. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @query('weir-metric-form') private readonly form!: MetricForm | null;

  readonly #figures = new MetricFigures(this.live, () => this.requestUpdate());

  override focus(): void {
    this.form?.focus();
  }

  protected override questions(): Record<string, Question> {
    return this.#figures.questions(this.source, this.editor.selection.metric, false);
  }

  protected override async drawn(): Promise<void> {
    await this.form?.drawn();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('metric') && this.metric) this.editor.select({ metric: this.metric });
    if (this.document && this.editor.selection.metric === null) {
      const metric = this.metric ?? firstMetric(this.editor.document)?.id ?? null;
      this.editor.select({ metric });
    }
    super.willUpdate(changed);
  }

  override render() {
    if (!this.document) return nothing;
    const { editor, disabled: isDisabled } = this;
    const isReadOnly = this.readOnly || isDisabled;
    return html`
      ${
        editor.selection.metric === null
          ? this.#renderNone()
          : html`<weir-metric-form
              part="form"
              ?inert=${isDisabled}
              aria-disabled=${isDisabled ? 'true' : nothing}
              .editor=${editor}
              .isReadOnly=${isReadOnly}
              .live=${this.#figures.live(this.source)}
            ></weir-metric-form>`
      }
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderNone(): TemplateResult {
    return html`<weir-empty
      icon="formula"
      heading=${
        this.metric
          ? this.say(metricMessages, 'metric.not-there', { id: this.metric })
          : this.say(metricMessages, 'metric.no-metrics')
      }
    ></weir-empty>`;
  }
}
