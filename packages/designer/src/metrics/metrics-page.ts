import { pointerParts } from '@weir/schema';
import type { Metric, MessageParam } from '@weir/schema';
import {
  baseStyles,
  badgeStyles,
  buttonStyles,
  cardStyles,
  fieldStyles,
  icon,
  itemStyles,
  utilityStyles,
} from '@weir/ui';
import type { MenuEntry, MenuSelectEvent } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { applyFix, newText, referencesToMetric, unfinishedTexts } from '../editor/index.js';
import type { Editor } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import type { FixEvent } from '../fields/formula-field.js';
import type { LiveAnswer } from '../live/live-answers.js';
import { designerMessages } from '../words/index.js';
import { metricFormula, metricNames, metricSettings } from './metric-form.js';
import { metricStyles } from './metric-styles.js';

/** The metrics of a document: a list, and the one that is chosen. Internal to the designer's elements. */
export class MetricsPage extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    cardStyles,
    fieldStyles,
    itemStyles,
    utilityStyles,
    metricStyles,
  ];

  /** The chosen metric over the last twelve months. */
  @property({ attribute: false }) value: LiveAnswer = { status: 'none' };

  /** Asks again. */
  @property({ attribute: false }) retry: () => void = () => undefined;

  /** The list is in the way: one of the two is shown. */
  @property({ type: Boolean, reflect: true, attribute: 'narrow' }) isNarrow = false;

  @state() private search = '';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Puts the focus into the formula. */
  async focusFormula(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.formula')?.focus();
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const metric = editor.document.metrics?.find(({ id }) => id === editor.selection.metric);
    if (this.isNarrow) return metric ? this.#renderMetric(editor, metric) : this.#renderList(editor);
    return html`${this.#renderList(editor)} ${metric ? this.#renderMetric(editor, metric) : this.#renderNone(editor)}`;
  }

  #renderList(editor: Editor): TemplateResult {
    const { metrics = [] } = editor.document;
    const wanted = this.search.trim().toLocaleLowerCase();
    const shown = metrics.filter((metric) => this.#titleOf(metric).toLocaleLowerCase().includes(wanted));
    const live = shown.filter(({ archived }) => !archived);
    const archived = shown.filter((metric) => metric.archived);
    const find = this.say(designerMessages, 'designer.find-metric');
    const add = this.say(designerMessages, 'designer.add-metric');
    return html`<nav aria-label=${this.say(designerMessages, 'designer.metrics')}>
      <div class="search">
        <label class="field">
          ${icon('search')}
          <input
            type="search"
            placeholder=${find}
            aria-label=${find}
            .value=${this.search}
            @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
            @keydown=${this.#searchKey}
          />
        </label>
      </div>
      <div class="group">
        <span>${this.say(designerMessages, 'designer.metrics')}</span>
        ${
          this.isReadOnly
            ? nothing
            : html`<button
                type="button"
                class="button quiet icon small"
                aria-label=${add}
                title=${add}
                @click=${() => this.#add(editor)}
              >
                ${icon('plus')}
              </button>`
        }
      </div>
      <ul class="list">
        ${live.map((metric) => this.#renderItem(editor, metric))}
      </ul>
      ${
        shown.length === 0 && this.search
          ? html`<p class="nothing">
              ${this.say(designerMessages, 'designer.nothing-found', { search: this.search })}
            </p>`
          : nothing
      }
      ${
        archived.length === 0
          ? nothing
          : html`<div class="group">${this.say(designerMessages, 'designer.archived')}</div>
              <ul class="list">
                ${archived.map((metric) => this.#renderItem(editor, metric))}
              </ul>`
      }
    </nav>`;
  }

  #renderItem(editor: Editor, metric: Metric): TemplateResult {
    const place = String(editor.document.metrics?.indexOf(metric));
    const hasError = editor.diagnostics.some(({ pointer, severity }) => {
      const [list, at] = pointerParts(pointer);
      return severity === 'error' && list === 'metrics' && at === place;
    });
    const isUnfinished = unfinishedTexts(editor).has(`metric ${metric.id}`);
    return html`<li>
      <button
        type="button"
        class="item ${metric.archived ? 'archived' : ''}"
        aria-current=${String(editor.selection.metric === metric.id)}
        @click=${() => editor.select({ metric: metric.id })}
      >
        <span class="grow truncate">${this.#titleOf(metric)}</span>
        ${
          isUnfinished
            ? html`<span class="badge warning">${this.say(designerMessages, 'designer.unfinished')}</span>`
            : nothing
        }
        ${
          hasError
            ? html`<span
                class="negative"
                role="img"
                aria-label=${this.say(designerMessages, 'designer.severity', { severity: 'error' })}
                >${icon('alert', 14)}</span
              >`
            : nothing
        }
      </button>
    </li>`;
  }

  #renderMetric(editor: Editor, metric: Metric): TemplateResult {
    const context = { editor, metric, localizer: this.localizer, isReadOnly: this.isReadOnly };
    return html`<div class="main">
      ${keyed(
        metric.id,
        html`<div class="form" @fix=${({ problem, fix }: FixEvent) => applyFix(editor, problem, fix)}>
          ${this.#renderHeader(editor, metric)} ${this.#renderValue(metric)} ${metricFormula(context)}
          ${metricNames(context)} ${metricSettings(context)} ${this.#renderUsers(editor, metric)}
        </div>`,
      )}
    </div>`;
  }

  #renderHeader(editor: Editor, metric: Metric): TemplateResult {
    const items: MenuEntry[] = metric.archived
      ? [{ value: 'restore', label: this.say(designerMessages, 'designer.restore'), icon: 'history' }]
      : [
          { value: 'duplicate', label: this.say(designerMessages, 'designer.duplicate'), icon: 'copy' },
          { value: 'delete', label: this.say(designerMessages, 'designer.delete'), icon: 'trash', danger: true },
        ];
    const act = ({ value }: MenuSelectEvent) => {
      if (value === 'restore') editor.run('metric/restore', { metric: metric.id });
      else if (value === 'delete') editor.run('metric/delete', { metric: metric.id });
      else {
        const title = this.say(designerMessages, 'designer.copy-of', { title: this.#titleOf(metric) });
        editor.run('metric/duplicate', {
          metric: metric.id,
          title: newText(editor.document, this.localizer.locale, title),
        });
      }
    };
    return html`<div class="head">
      ${
        this.isNarrow
          ? html`<button
              type="button"
              class="button quiet icon small"
              aria-label=${this.say(designerMessages, 'designer.metrics')}
              @click=${() => editor.select({ metric: null })}
            >
              ${icon('chevron-left')}
            </button>`
          : nothing
      }
      <h2 tabindex="-1">${this.#titleOf(metric)}</h2>
      ${metric.archived ? html`<span class="badge">${this.say(designerMessages, 'designer.archived')}</span>` : nothing}
      <span class="grow"></span>
      ${
        this.isReadOnly
          ? nothing
          : html`<weir-menu placement="bottom-end" .items=${items} @menu-select=${act}></weir-menu>`
      }
    </div>`;
  }

  #renderValue(metric: Metric): TemplateResult | typeof nothing {
    const { value, localizer } = this;
    if (value.status === 'none') return nothing;
    const caption = html`<span class="subtle small">${this.say(designerMessages, 'designer.value-caption')}</span>`;
    if (value.status === 'loading') {
      return html`<div class="card value-card" aria-busy="true"><weir-skeleton shape="value"></weir-skeleton></div>`;
    }
    const figures = value.status === 'ready' && 'metrics' in value.answer ? value.answer.metrics[metric.id] : undefined;
    if (value.status === 'failed' || !figures) {
      const reason = value.status === 'failed' ? localizer.describe(value.error) : '';
      return html`<div class="card value-card">
        <span class="negative">${icon('alert')} ${reason}</span>
        <button type="button" class="link" @click=${() => this.retry()}>
          ${this.say(designerMessages, 'designer.live-retry')}
        </button>
      </div>`;
    }
    const { total, unit, parts, whyTotal } = figures;
    const shown = typeof total === 'number' ? total : null;
    const pieces = localizer.valueParts(shown, unit, metric.format);
    return html`<div class="card value-card">
      <span class="figure num ${shown === null ? 'missing' : ''}"
        >${
          typeof total === 'string' || typeof total === 'boolean'
            ? String(total)
            : pieces.map(({ kind, text }) => (kind === 'unit' ? html`<span class="unit">${text}</span>` : text))
        }</span
      >
      ${
        parts
          ? html`<span class="muted num"
              >${this.say(designerMessages, 'designer.of-parts', {
                numerator: this.#numberOf(parts.numerator.total),
                denominator: this.#numberOf(parts.denominator.total),
              })}</span
            >`
          : nothing
      }
      ${
        shown === null && whyTotal
          ? html`<span class="muted">${this.say(designerMessages, 'designer.why', { reason: whyTotal })}</span>`
          : nothing
      }
      ${caption}
    </div>`;
  }

  #numberOf(value: MessageParam): string {
    return typeof value === 'number' ? this.localizer.number(value) : this.localizer.value(null, null);
  }

  #renderUsers(editor: Editor, metric: Metric): TemplateResult | typeof nothing {
    const users = referencesToMetric(editor.document, metric.id);
    if (users.length === 0) return nothing;
    const names = [...new Set(users.map(({ title, id }) => this.localizer.text(title) || id))];
    return html`<p class="users">
      ${this.say(designerMessages, 'designer.used-by', { users: this.localizer.list(names) })}
    </p>`;
  }

  #renderNone(editor: Editor): TemplateResult {
    const hasAny = (editor.document.metrics?.length ?? 0) > 0;
    const heading = hasAny
      ? this.say(designerMessages, 'designer.choose-metric')
      : this.say(designerMessages, 'designer.no-metrics');
    return html`<div class="main">
      <weir-empty icon="formula" heading=${heading}>
        ${this.say(designerMessages, 'designer.metrics-hint')}
        ${
          this.isReadOnly
            ? nothing
            : html`<button slot="actions" type="button" class="button" @click=${() => this.#add(editor)}>
                ${icon('plus')}${this.say(designerMessages, 'designer.add-metric')}
              </button>`
        }
      </weir-empty>
    </div>`;
  }

  #add(editor: Editor): void {
    const title = newText(editor.document, this.localizer.locale, this.say(designerMessages, 'designer.new-metric'));
    const dataset = editor.document.datasets?.find(({ archived }) => !archived)?.id;
    editor.run('metric/add', { title, formula: dataset === undefined ? 0 : { count: [dataset] } });
    void this.focusFormula();
  }

  #titleOf({ title, id }: Metric): string {
    return this.localizer.text(title) || id;
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.search === '') return;
    event.preventDefault();
    this.search = '';
  };
}
