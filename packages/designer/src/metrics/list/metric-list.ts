import { valueText } from '@weir/board';
import { pointerParts } from '@weir/schema';
import type { Id, Metric } from '@weir/schema';
import { baseStyles, buttonStyles, badgeStyles, fieldStyles, icon, itemStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Editor } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import type { MetricLive } from '../live/metric-live.js';
import { isUnfinished } from '../metric-context.js';
import { findMetrics, groupMetrics } from '../model/metric-groups.js';
import type { GroupedMetrics } from '../model/metric-groups.js';
import { metricMessages } from '../words/index.js';
import { listStyles } from './list-styles.js';

/** A person wants a metric that is not there yet. */
export class NewMetricEvent extends Event {
  constructor() {
    super('new-metric', { bubbles: true });
  }
}

/**
 * The metrics of a document by kind, with their values, and a search. Internal to the designer's elements.
 *
 * @fires new-metric
 */
export class MetricList extends EditorPart {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, itemStyles, utilityStyles, listStyles];

  @property({ attribute: false }) live?: MetricLive;

  @state() private search = '';

  /** The metric that has the focus. Hundreds of them are one stop of the Tab key; arrows lead from one to the next. */
  @state() private focused: Id | null = null;

  /** Into the search. */
  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    const { editor } = this;
    if (!editor) return nothing;
    const { metrics = [] } = editor.document;
    const found = findMetrics(metrics, this.search);
    const groups = groupMetrics(found);
    const stop = [this.focused, editor.selection.metric].find((id) => found.some((metric) => metric.id === id));
    const tabStop = stop ?? groups[0]?.metrics[0]?.id ?? null;
    const broken = brokenMetrics(editor);
    const find = this.say(metricMessages, 'metric.find');
    return html`<nav aria-label=${this.say(metricMessages, 'metric.metrics')} @keydown=${this.#moveByKey}>
        <div class="search">
          <label class="field">
            ${icon('search')}
            <input
              class="entry"
              type="search"
              placeholder=${find}
              aria-label=${find}
              aria-keyshortcuts="/"
              .value=${this.search}
              @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
              @keydown=${this.#searchKey}
            />
            <kbd class="key-cap" aria-hidden="true">/</kbd>
          </label>
        </div>
        ${groups.map((group) => this.#renderGroup(editor, group, broken, tabStop))}
        ${
          groups.length === 0 && this.search.trim()
            ? html`<p class="nothing">${this.say(metricMessages, 'metric.nothing-found', { search: this.search })}</p>`
            : nothing
        }
      </nav>
      ${this.isReadOnly ? nothing : this.#renderNew()}`;
  }

  #renderGroup(
    editor: Editor,
    { group, metrics }: GroupedMetrics,
    broken: ReadonlySet<Metric>,
    tabStop: Id | null,
  ): TemplateResult {
    return html`<div class="group">
        <span id="group-${group}">${this.say(metricMessages, 'metric.group', { group })}</span>
        <span class="num">${this.localizer.number(metrics.length)}</span>
      </div>
      <ul aria-labelledby="group-${group}">
        ${metrics.map((metric) => this.#renderItem(editor, metric, broken.has(metric), metric.id === tabStop))}
      </ul>`;
  }

  #renderItem(editor: Editor, metric: Metric, isBroken: boolean, isTabStop: boolean): TemplateResult {
    const isCurrent = editor.selection.metric === metric.id;
    const name = this.localizer.text(metric.title) || metric.id;
    return html`<li>
      <button
        type="button"
        class="item entry ${metric.archived ? 'archived' : ''}"
        tabindex=${isTabStop ? 0 : -1}
        aria-current=${isCurrent ? 'true' : 'false'}
        title=${name}
        @focus=${() => (this.focused = metric.id)}
        @blur=${() => (this.focused = null)}
        @click=${() => editor.select({ metric: metric.id })}
      >
        <span class="grow truncate">${name}</span>
        ${metric.archived ? icon('lock', 14) : nothing}
        ${
          isUnfinished(editor, metric)
            ? html`<span class="badge warning">${this.say(metricMessages, 'metric.unfinished')}</span>`
            : nothing
        }
        ${
          isBroken
            ? html`<span class="negative mark" role="img" aria-label=${this.say(metricMessages, 'metric.has-errors')}
                >${icon('alert', 14)}</span
              >`
            : nothing
        }
        ${this.#renderValue(editor, metric)}
      </button>
    </li>`;
  }

  #renderValue({ document }: Editor, metric: Metric): TemplateResult | typeof nothing {
    const shown = metric.archived ? undefined : this.live?.valueOf(metric);
    const figures = shown?.answer?.metrics[metric.id];
    if (!shown || !figures) return nothing;
    const currency = document.settings?.currency;
    const text = valueText(this.localizer, figures.total, figures.unit, metric, { narrow: true, currency });
    return html`<bdi class="small num subtle ${shown.isOutdated ? 'old' : ''}">${text}</bdi>`;
  }

  #renderNew(): TemplateResult {
    return html`<div class="foot">
      <button type="button" class="button quiet new" @click=${() => this.dispatchEvent(new NewMetricEvent())}>
        ${icon('plus')}${this.say(metricMessages, 'metric.new')}
      </button>
    </div>`;
  }

  readonly #searchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.search !== '') {
      event.preventDefault();
      this.search = '';
    } else if (event.key === 'Enter' && this.search.trim() !== '') {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>('button.entry')?.click();
    }
  };

  readonly #moveByKey = (event: KeyboardEvent): void => {
    const isInSearch = event.composedPath()[0] instanceof HTMLInputElement;
    const entries = [...this.renderRoot.querySelectorAll<HTMLElement>('.entry')];
    const at = entries.findIndex((entry) => entry.matches(':focus'));
    const last = entries.length - 1;
    const places: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(!isInSearch && { Home: 1, End: last }),
    };
    const next = at < 0 ? undefined : entries[places[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

/** Those with an error, whatever it is about. */
function brokenMetrics({ document, diagnostics }: Editor): ReadonlySet<Metric> {
  const broken = new Set<Metric>();
  for (const { pointer, severity } of diagnostics) {
    const [list, at] = pointerParts(pointer);
    const metric = list === 'metrics' && severity === 'error' ? document.metrics?.[Number(at)] : undefined;
    if (metric) broken.add(metric);
  }
  return broken;
}
