import { dimensionOptions, dimensionTitle, groupValueText } from '@weir/board';
import { dayFromIso, isoFromDay } from '@weir/formula';
import type { Context, DataAdapter } from '@weir/query';
import type { Id, Scalar, WeirDocument, WeirError, Where } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, icon, utilityStyles } from '@weir/ui';
import type { Localizer, OptionSource, WeirCombobox } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { WeirErrorEvent } from '../../element/events.js';
import { selectField } from '../../fields/select-field.js';
import { metricMessages } from '../words/index.js';
import { whereStyles } from './where-styles.js';

/** What a person changed; null takes it away. */
export interface WhereChanges {
  readonly where?: Where | null;
  readonly from?: string | null;
  /** Exclusive. */
  readonly to?: string | null;
}

/**
 * Where, and perhaps when, something holds: a button that says it, and a panel to change it.
 *
 * @fires change - see `changes`
 * @fires leave - the panel was closed
 * @fires weir-error - values could not be loaded
 */
export class WhereField extends WeirElement {
  static override styles = [baseStyles, buttonStyles, fieldStyles, utilityStyles, whereStyles];

  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) adapter: DataAdapter | undefined;
  @property({ attribute: false }) context: Context | undefined;
  @property() label = '';
  @property({ attribute: false }) where: Where | undefined;
  /** Dates can be chosen as well. */
  @property({ type: Boolean }) hasDates = false;
  @property({ attribute: false }) from: string | undefined;
  /** Exclusive. */
  @property({ attribute: false }) to: string | undefined;
  @property({ type: Boolean }) isReadOnly = false;

  /** What the last `change` is about. */
  changes: WhereChanges = {};

  /** Dimensions that were chosen and have no value yet. */
  @state() private pending: readonly Id[] = [];

  readonly #options = new Map<Id, OptionSource>();
  /** In whose words the options are. */
  #worded: Localizer | null = null;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (['document', 'adapter', 'context'].some((name) => changed.has(name as keyof WhereField))) this.#options.clear();
  }

  override render() {
    const { document } = this;
    if (!document) return nothing;
    const text = this.#summary(document);
    if (this.isReadOnly) return html`<p class="plain truncate" title=${text}>${text}</p>`;
    return html`<weir-popover label=${this.label} @toggle=${this.#toggled}>
      <button slot="trigger" type="button" class="field" title=${text} aria-label=${`${this.label}: ${text}`}>
        <span class="grow truncate">${text}</span>${icon('chevron-down', 14)}
      </button>
      <div class="panel">${this.#renderDimensions(document)} ${this.hasDates ? this.#renderDates() : nothing}</div>
    </weir-popover>`;
  }

  #summary(document: WeirDocument): string {
    const parts = Object.entries(this.where ?? {}).map(([dimension, value]) =>
      this.say(metricMessages, 'metric.where-is', {
        dimension: dimensionTitle(this.localizer, document, dimension),
        value: groupValueText(this.localizer, document, dimension, value),
      }),
    );
    const { from, to } = this;
    if (from || to) parts.push(this.localizer.dateRange({ ...(from && { from }), ...(to && { to }) }));
    if (parts.length === 0) return this.say(metricMessages, 'metric.everywhere');
    return parts.reduce((first, second) => this.say(metricMessages, 'metric.and-also', { first, second }));
  }

  #renderDimensions(document: WeirDocument): TemplateResult {
    const chosen = [...Object.keys(this.where ?? {}), ...this.pending];
    const others = (document.dimensions ?? []).filter(({ id, archived }) => !archived && !chosen.includes(id));
    const add = this.say(metricMessages, 'metric.add-dimension');
    return html`
      ${chosen.map((id) => this.#renderDimension(document, id))}
      ${chosen.length === 0 ? html`<p class="subtle small">${this.say(metricMessages, 'metric.everywhere-hint')}</p>` : nothing}
      ${
        others.length > 0
          ? selectField({
              label: add,
              isBare: true,
              value: '',
              choices: [
                { value: '', label: add },
                ...others.map(({ id }) => ({ value: id, label: dimensionTitle(this.localizer, document, id) })),
              ],
              choose: (id) => (this.pending = id ? [...this.pending, id] : this.pending),
            })
          : nothing
      }
    `;
  }

  #renderDimension(document: WeirDocument, id: Id): TemplateResult {
    const title = dimensionTitle(this.localizer, document, id);
    const where = this.where ?? {};
    const choose = (event: Event) => {
      const [value] = (event.target as WeirCombobox).selected;
      if (value === undefined) return;
      this.pending = this.pending.filter((each) => each !== id);
      this.#change({ where: { ...where, [id]: value } });
    };
    const remove = () => {
      this.pending = this.pending.filter((each) => each !== id);
      if (!Object.hasOwn(where, id)) return;
      const { [id]: _removed, ...rest } = where;
      this.#change({ where: Object.keys(rest).length > 0 ? rest : null });
    };
    const name = this.say(metricMessages, 'metric.remove-named', { name: title });
    return html`<div class="dimension">
      <div>
        <span class="label">${title}</span>
        <weir-combobox
          look="field"
          label=${title}
          placeholder=${this.say(metricMessages, 'metric.choose-value')}
          .options=${this.#optionsOf(document, id)}
          .selected=${Object.hasOwn(where, id) ? [where[id] ?? null] : []}
          .labelOf=${(value: Scalar) => groupValueText(this.localizer, document, id, value)}
          @change=${choose}
        ></weir-combobox>
      </div>
      <button type="button" class="button quiet icon small" aria-label=${name} title=${name} @click=${remove}>
        ${icon('x', 14)}
      </button>
    </div>`;
  }

  #renderDates(): TemplateResult {
    const field = (label: string, value: string, change: (date: string) => WhereChanges) =>
      html`<label>
        <span class="label">${label}</span>
        <span class="field">
          <input
            type="date"
            max="9999-12-31"
            .value=${value}
            @change=${(event: Event) => this.#change(change((event.target as HTMLInputElement).value))}
          />
        </span>
      </label>`;
    return html`<div class="dates">
      ${field(this.say(metricMessages, 'metric.from'), this.from ?? '', (date) => ({ from: date || null }))}
      ${field(this.say(metricMessages, 'metric.until'), dayAfter(this.to, -1), (date) => ({
        to: dayAfter(date, 1) || null,
      }))}
    </div>`;
  }

  #optionsOf(document: WeirDocument, id: Id): OptionSource {
    const { adapter, context, localizer } = this;
    if (this.#worded !== localizer) this.#options.clear();
    this.#worded = localizer;
    const known = this.#options.get(id);
    if (known) return known;
    const failed = (error: WeirError, retry: () => Promise<void>) =>
      void this.emit(new WeirErrorEvent(error, 'values', retry));
    const options = dimensionOptions({ document, adapter, context, localizer, failed }, id);
    this.#options.set(id, options);
    return options;
  }

  #change(changes: WhereChanges): void {
    this.changes = changes;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  readonly #toggled = (event: Event): void => {
    if ((event.target as HTMLElement & { open: boolean }).open) return;
    this.pending = [];
    this.dispatchEvent(new Event('leave', { bubbles: true }));
  };
}

/** So many days after an ISO date; '' for what is none. */
function dayAfter(date: string | undefined, days: number): string {
  const day = dayFromIso(date?.slice(0, 10) ?? '');
  return day === null ? '' : isoFromDay(day + days);
}
