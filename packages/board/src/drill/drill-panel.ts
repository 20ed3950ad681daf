import { isWeirError } from '@weir/schema';
import type { WeirDocument } from '@weir/schema';
import { isFunnelRecords } from '@weir/query';
import type { Context, DataAdapter } from '@weir/query';
import { recordsParts } from '@weir/query/records';
import type { RecordsPart } from '@weir/query/records';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, icon, uiMessages, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { WeirRecords } from '../elements/records/records.js';
import { drillTitle, partTitle } from '../records/drill-title.js';
import { recordsMessages } from '../records/words/index.js';
import type { Drill } from './drill.js';
import { drillStyles } from './drill-styles.js';

/** A person looks at another part of the metric, or at nothing any more. Stays within the board. */
export class DrillChangeEvent extends Event {
  constructor(readonly drill: Drill | null) {
    super('drill-change');
  }
}

/**
 * The records behind a figure, in a sheet at the end of the board's window. Escape closes it, and the focus goes back.
 *
 * @fires drill-change - `DrillChangeEvent`
 */
export class WeirDrillPanel extends WeirElement {
  static override styles = [baseStyles, utilityStyles, buttonStyles, fieldStyles, drillStyles];

  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  @property({ attribute: 'as-of' }) asOf?: string;
  @property() revision?: string;
  @property({ attribute: false }) drill: Drill | null = null;

  /** How many there are, once it is known. */
  @state() private count: number | null = null;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('drill') || changed.has('adapter') || changed.has('context')) this.count = null;
  }

  protected override updated(): void {
    const { dialog } = this;
    if (!dialog) return;
    if (this.drill && !dialog.open && this.isConnected) dialog.showModal();
    else if (!this.drill && dialog.open) dialog.close();
  }

  /** The parts between which one may choose; none where there is one. */
  get #parts(): readonly RecordsPart[] {
    const { document, drill } = this;
    if (!document || !drill || isFunnelRecords(drill)) return [];
    try {
      return recordsParts(document, drill);
    } catch (error) {
      // The list says what is wrong.
      if (isWeirError(error)) return [];
      throw error;
    }
  }

  readonly #close = (): void => {
    this.dispatchEvent(new DrillChangeEvent(null));
  };

  readonly #cancel = (event: Event): void => {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    this.#close();
  };

  readonly #press = (event: PointerEvent): void => {
    // Beside the sheet.
    if (event.target === this.dialog) this.#close();
  };

  readonly #counted = (event: Event): void => {
    const { list } = event.currentTarget as WeirRecords;
    if (list.status === 'ready') this.count = list.moves ?? list.count + list.unlisted;
  };

  readonly #choosePart = (event: Event): void => {
    const { drill } = this;
    if (!drill || isFunnelRecords(drill)) return;
    this.dispatchEvent(new DrillChangeEvent({ ...drill, part: (event.target as HTMLSelectElement).value }));
  };

  override render(): TemplateResult {
    const { document, drill } = this;
    return html`<dialog
      aria-labelledby="title"
      @cancel=${this.#cancel}
      @keydown=${this.#keyDown}
      @pointerdown=${this.#press}
    >
      ${document && drill ? this.#renderSheet(document, drill) : nothing}
    </dialog>`;
  }

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  #renderSheet(document: WeirDocument, drill: Drill): TemplateResult {
    const parts = this.#parts;
    const chosen = isFunnelRecords(drill) ? null : (parts.find(({ id }) => id === drill.part) ?? parts[0] ?? null);
    const title = drillTitle(this.localizer, document, drill, null);
    const count = this.count === null ? '' : this.localizer.number(this.count);
    return html`<section class="sheet">
      <header>
        <h2 id="title" title=${title}>
          <bdi>${title}</bdi>${count ? html`<span class="count num"> · ${count}</span>` : nothing}
        </h2>
        <button
          type="button"
          class="button quiet icon"
          aria-label=${this.say(uiMessages, 'ui.close')}
          @click=${this.#close}
        >
          ${icon('x')}
        </button>
      </header>
      ${parts.length > 1 ? this.#renderParts(document, parts, chosen) : nothing}
      <weir-records
        bare
        autofocus
        .document=${document}
        .adapter=${this.adapter}
        .context=${this.context}
        .asOf=${this.asOf}
        .revision=${this.revision}
        .drill=${drill}
        @records-change=${this.#counted}
      ></weir-records>
    </section>`;
  }

  #renderParts(document: WeirDocument, parts: readonly RecordsPart[], chosen: RecordsPart | null): TemplateResult {
    return html`<label class="parts">
      <span class="muted small">${this.say(recordsMessages, 'records.parts')} </span>
      <span class="field">
        <select @change=${this.#choosePart}>
          ${parts.map(
            (part) =>
              html`<option value=${part.id} ?selected=${part === chosen}>${this.#partName(document, part)}</option>`,
          )}
        </select>
        ${icon('chevron-down')}
      </span>
    </label>`;
  }

  #partName(document: WeirDocument, part: RecordsPart): string {
    const { role, isMoved } = part;
    const title = partTitle(this.localizer, document, part);
    const what = isMoved ? this.say(recordsMessages, 'records.part.moved', { what: title }) : title;
    return role ? this.say(recordsMessages, `records.part.${role}`, { what }) : what;
  }
}
