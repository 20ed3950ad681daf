import { callOf, nameOf } from '@weir/formula';
import type { Context } from '@weir/query';
import type { ExplainedPart, Explanation, LeftOutRows } from '@weir/query/explain';
import type { Field, Formula, Id, Metric, Scalar, WeirDocument } from '@weir/schema';
import { WeirElement, badgeStyles, baseStyles, buttonStyles, utilityStyles } from '@weir/ui';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { metricTitle, reasonText, scalarText, valueText } from '../words/figures.js';
import { noteTexts } from '../words/notes.js';
import { explanationLines } from './explanation-lines.js';
import type { ExplanationLine, LeftOut } from './explanation-lines.js';
import { explanationStyles } from './explanation-styles.js';
import { meterStyles } from './meter-styles.js';
import { explanationMessages } from './words/index.js';

/** A person wants to see a metric that another one is made of. */
export class ShowPartEvent extends Event {
  constructor(readonly metric: Id) {
    super('show-part', { bubbles: true });
  }
}

/**
 * How a figure comes about: its parts with their values, the rows that were counted, and what was left out and why. Internal to Weir's
 * elements.
 *
 * @fires show-part - a metric among the parts was chosen
 */
export class ExplanationView extends WeirElement {
  static override styles = [baseStyles, badgeStyles, buttonStyles, utilityStyles, meterStyles, explanationStyles];

  @property({ attribute: false }) explanation?: Explanation;
  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) context?: Context | undefined;

  /** Words a formula in the reader's language; null where it has no words. Without it, or without words, a part's text stands for it. */
  @property({ attribute: false }) wordsOf?: (formula: Formula) => string | null;

  override render() {
    const { explanation, document } = this;
    if (!explanation || !document) return nothing;
    const lines = explanationLines(explanation);
    const hasDenominator = lines.some(({ part }) => part.role === 'denominator');
    return html`<ul class="tree">
        ${lines.map((line) => this.#renderLine(document, line, !hasDenominator || line.part.role === 'denominator'))}
      </ul>
      ${this.#renderNotes(document, explanation)}`;
  }

  #renderLine(document: WeirDocument, line: ExplanationLine, isOpen: boolean): TemplateResult {
    const { part, depth, joint } = line;
    const isSign = joint !== null && joint !== ',';
    return html`${isSign ? html`<li class="op" data-depth=${depth} aria-hidden="true"><span>${joint}</span></li>` : nothing}
      <li class=${depth === 0 ? 'sum' : 'part'} data-depth=${Math.min(depth, 6)}>
        ${isSign ? html`<span class="visually-hidden">${joint}</span>` : nothing}
        <div class="line">
          ${this.#renderName(document, part, depth)}<b class="num"><bdi>${this.#value(document, part)}</bdi></b>
        </div>
        ${part.why ? html`<p class="small muted">${reasonText(this.localizer, part.why, this.context)}</p>` : nothing}
        ${part.period ? html`<p class="small subtle num">${this.#periodText(part)}</p>` : nothing}
        ${line.share === null ? nothing : renderMeter(line.share)} ${this.#renderCounted(document, part)}
        ${line.leftOut && line.leftOut.count > 0 ? this.#renderLeftOut(document, part, line.leftOut, isOpen) : nothing}
      </li>`;
  }

  #renderName(document: WeirDocument, part: ExplainedPart, depth: number): TemplateResult {
    const { kind, formula, text } = part;
    if (depth === 0) return html`<span class="grow">${metricTitle(this.localizer, document, part.metric)}</span>`;
    const call = callOf(formula);
    const name = call && nameOf(call);
    if (kind === 'metric' && name !== null) {
      return html`<button
        type="button"
        class="jump grow truncate"
        @click=${() => this.dispatchEvent(new ShowPartEvent(name))}
      >
        ${metricTitle(this.localizer, document, name)}
      </button>`;
    }
    const parameter = kind === 'parameter' ? document.parameters?.find(({ id }) => id === name) : undefined;
    if (parameter)
      return html`<span class="grow truncate">${this.localizer.text(parameter.title) || parameter.id}</span>`;
    const words = this.wordsOf?.(formula) ?? null;
    if (words === null) return html`<code class="grow" title=${text}>${text}</code>`;
    return html`<span class="grow words">${words}<code class="subtle" title=${text}>${text}</code></span>`;
  }

  #value(document: WeirDocument, { value, unit, metric: id, pointer }: ExplainedPart): string {
    const metric = document.metrics?.find((each) => each.id === id);
    // Only the whole formula's value is the metric's, and written as the metric asks for.
    const format = pointer === '' ? metric?.format : undefined;
    const written: Metric = { id, formula: 0, ...(format && { format }) };
    return valueText(this.localizer, value, unit, written, { currency: document.settings?.currency, narrow: true });
  }

  #periodText({ period }: ExplainedPart): string {
    const { from, to } = period ?? {};
    return this.localizer.dateRange({
      ...(from && { from: from.slice(0, 10) }),
      ...(to && { to: to.slice(0, 10) }),
    });
  }

  #renderCounted(document: WeirDocument, { rows }: ExplainedPart): TemplateResult | typeof nothing {
    if (!rows) return nothing;
    const dataset = document.datasets?.find(({ id }) => id === rows.dataset);
    const on = dataset?.fields.find(({ id }) => id === rows.on);
    const text = this.say(explanationMessages, 'explanation.counted', {
      counted: this.localizer.number(rows.counted),
      total: this.localizer.number(rows.total),
      dataset: this.localizer.text(dataset?.title) || rows.dataset,
    });
    const by =
      on && this.say(explanationMessages, 'explanation.by-date', { field: this.localizer.text(on.title) || on.id });
    return html`<p class="small subtle num">${text}${by ? html` · ${by}` : nothing}</p>`;
  }

  #renderLeftOut(document: WeirDocument, { rows }: ExplainedPart, { count, reasons }: LeftOut, isOpen: boolean) {
    const dataset = document.datasets?.find(({ id }) => id === rows?.dataset);
    const heading = this.say(explanationMessages, 'explanation.left-out', {
      count: this.localizer.number(count),
      dataset: this.localizer.text(dataset?.title) || (rows?.dataset ?? ''),
    });
    return html`<details class="left" ?open=${isOpen}>
      <summary class="small strong">${heading}</summary>
      <dl class="small num">${reasons.map((reason) => this.#renderReason(dataset?.fields ?? [], reason))}</dl>
    </details>`;
  }

  #renderReason(fields: readonly Field[], { reason, count, field: id, values }: LeftOutRows) {
    const field = fields.find((each) => each.id === id);
    const line = (name: string, number: number, isInner = false) =>
      html`<div class=${isInner ? 'inner' : ''}>
        <dt><bdi>${name}</bdi></dt>
        <dd>${this.localizer.number(number)}</dd>
      </div>`;
    const shown = values.reduce((sum, each) => sum + each.count, 0);
    return html`${line(this.say(explanationMessages, 'explanation.left-out-because', { reason }), count)}
    ${values.map((each) => line(this.#valueName(field, each.value), each.count, true))}
    ${values.length > 0 && shown < count ? line(this.say(explanationMessages, 'explanation.other-values'), count - shown, true) : nothing}`;
  }

  #valueName(field: Field | undefined, value: Scalar): string {
    const title = field?.values?.find((each) => each.value === value)?.title;
    return this.say(explanationMessages, 'explanation.where-is', {
      dimension: this.localizer.text(field?.title) || (field?.id ?? ''),
      value: title === undefined ? scalarText(this.localizer, value) : this.localizer.text(title),
    });
  }

  #renderNotes(document: WeirDocument, explanation: Explanation): TemplateResult | typeof nothing {
    const notes = noteTexts(this.localizer, document, [explanation]);
    return notes.length === 0
      ? nothing
      : html`<ul class="notes small muted">
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`;
  }
}

function renderMeter(share: number): TemplateResult {
  return html`<svg class="meter" width="100%" height="6" aria-hidden="true">
    ${svg`<rect class="track" width="100%" height="6" rx="2" />`}
    ${svg`<rect class="fill" width="${Math.round(share * 1000) / 10}%" height="6" rx="2" />`}
  </svg>`;
}
