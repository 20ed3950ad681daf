import type { Catalog, Context, DataAdapter } from '@weir/query';
import type { Funnel, Id, WeirDocument } from '@weir/schema';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, icon, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { EditorPart } from '../../element/editor-part.js';
import { selectField } from '../../fields/select-field.js';
import { drawPicture, pictureStyles } from '../picture/draw-picture.js';
import { fieldsFor } from '../take/match-datasets.js';
import { planTake, withDataset, withField, withFunnel, withMetric, withPart } from '../take/take-draft.js';
import type { DatasetChoice, TakeDraft, TakePlan } from '../take/take-draft.js';
import type { TakeNote } from '../take/take-model.js';
import { modelMessages } from '../words/index.js';
import { formStyles } from './form-styles.js';
import type { FunnelTemplate } from '../funnel-template.js';
import { offeredFunnels } from './opened-template.js';

const NEW = '';

/** What is taken of a template, and onto which data. Internal to the designer's elements. @fires can-add - whether there is something to add */
export class TakeForm extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    pictureStyles,
    formStyles,
  ];

  @property({ attribute: false }) template?: FunnelTemplate;
  /** The template's. */
  @property({ attribute: false }) document?: WeirDocument;
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;

  @state() private draft: TakeDraft = { funnels: [], without: [], matches: {} };
  @state() private catalog?: Catalog;
  #call: AbortController | null = null;

  get count(): number {
    return this.draft.funnels.length;
  }

  /** Takes it into the document, as one step. */
  add(): void {
    const { editor, document } = this;
    if (!editor || !document || this.count === 0) return;
    editor.run('model/take', { template: document, choices: planTake(editor.document, document, this.draft).choices });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#call?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('document') && this.document)
      this.draft = { funnels: this.#offered().map(({ id }) => id), without: [], matches: {} };
    if (changed.has('adapter') || changed.has('context')) void this.#describe();
  }

  protected override updated(): void {
    this.dispatchEvent(new CustomEvent('can-add', { detail: this.count }));
  }

  /** What the data source has; without an answer nothing is said about it. */
  async #describe(): Promise<void> {
    this.#call?.abort();
    this.catalog = undefined;
    const { adapter, context } = this;
    if (!adapter) return;
    const call = new AbortController();
    this.#call = call;
    try {
      const catalog = await adapter.describe({ signal: call.signal, ...(context && { context }) });
      if (!call.signal.aborted) this.catalog = catalog;
    } catch {
      // Whoever shows figures says so.
    }
  }

  #offered(): readonly Funnel[] {
    return this.template && this.document ? offeredFunnels(this.template, this.document) : [];
  }

  override render() {
    const { editor, document, template } = this;
    if (!editor || !document || !template) return nothing;
    const offered = this.#offered();
    const plan = planTake(editor.document, document, this.draft);
    return html`<div class="form">
      <p class="lead">${this.localizer.text(template.description)}</p>
      ${offered.length === 1 ? this.#renderPicture(offered) : this.#renderFunnels(offered)}
      <section aria-labelledby="data-heading">
        <h3 id="data-heading">${this.say(modelMessages, 'model.data')}</h3>
        <p class="subtle small">${this.say(modelMessages, 'model.data-hint')}</p>
        <ul class="datasets">
          ${plan.datasets.map((choice) => html`<li>${this.#renderDataset(editor.document, document, choice)}</li>`)}
        </ul>
      </section>
      ${this.#renderMetrics(plan)} ${this.#renderBoards(plan)} ${this.#renderInsights(plan)}
      ${this.#renderNotes(plan.notes)}
    </div>`;
  }

  #renderPicture(funnels: readonly Funnel[]): TemplateResult {
    return html`<div class="large drawing">${funnels.map((funnel) => drawPicture(funnel, this.localizer))}</div>`;
  }

  #renderFunnels(funnels: readonly Funnel[]): TemplateResult {
    const order = funnels.map(({ id }) => id);
    return html`<fieldset class="funnels">
      <legend>${this.say(modelMessages, 'model.funnels')}</legend>
      ${funnels.map(
        (funnel) =>
          html`<label class="funnel">
            <span class="drawing">${drawPicture(funnel, this.localizer)}</span>
            <span class="check">
              <input
                type="checkbox"
                data-funnel=${funnel.id}
                .checked=${this.draft.funnels.includes(funnel.id)}
                @change=${(event: Event) =>
                  (this.draft = withFunnel(this.draft, order, funnel.id, (event.target as HTMLInputElement).checked))}
              />
              ${this.localizer.text(funnel.title) || funnel.id}
            </span>
          </label>`,
      )}
    </fieldset>`;
  }

  #renderDataset(own: WeirDocument, template: WeirDocument, choice: DatasetChoice): TemplateResult {
    const { dataset, needed, match, missing } = choice;
    const name = this.localizer.text(dataset.title) || dataset.id;
    const datasets = (own.datasets ?? []).filter(({ archived }) => !archived);
    const choices = [
      { value: NEW, label: this.say(modelMessages, 'model.bring') },
      ...datasets.map(({ id, title }) => ({ value: id, label: this.localizer.text(title) || id })),
    ];
    return html`<div class="dataset">
        <span class="strong">${name}</span>
        ${selectField({
          label: this.say(modelMessages, 'model.data-for', { dataset: name }),
          isBare: true,
          value: match?.dataset ?? NEW,
          choices,
          choose: (id) =>
            (this.draft = withDataset(this.draft, template, choice, datasets.find((each) => each.id === id) ?? null)),
        })}
        <span class="small ${missing.length > 0 ? 'warning' : 'subtle'}">${this.#stateOf(own, choice)}</span>
      </div>
      ${match ? this.#renderFields(own, choice, [...needed]) : nothing}`;
  }

  #stateOf(own: WeirDocument, { dataset, needed, match, missing }: DatasetChoice): string {
    const count = needed.size;
    if (match) {
      return missing.length === 0
        ? this.say(modelMessages, 'model.fields-agree', { count })
        : this.say(modelMessages, 'model.fields-missing', { count, missing: missing.length });
    }
    if (!this.catalog) return '';
    // Brought beside one of the same id, it gets another: what the source has is the document’s own.
    const isTaken = own.datasets?.some(({ id }) => id === dataset.id);
    const isThere = !isTaken && this.catalog.datasets.some(({ id }) => id === dataset.id);
    return this.say(modelMessages, isThere ? 'model.connected' : 'model.not-connected');
  }

  #renderFields(own: WeirDocument, choice: DatasetChoice, needed: readonly Id[]): TemplateResult {
    const target = own.datasets?.find(({ id }) => id === choice.match?.dataset);
    return html`<details class="fields" ?open=${choice.missing.length > 0}>
      <summary>${this.say(modelMessages, 'model.fields')}</summary>
      <div class="pairs">
        ${needed.map((id) => {
          const field = choice.dataset.fields.find((each) => each.id === id);
          if (!field || !target) return nothing;
          const name = this.localizer.text(field.title) || field.id;
          return html`<span>${name}</span>${selectField({
              label: this.say(modelMessages, 'model.field-for', { field: name }),
              isBare: true,
              value: choice.match?.fields[id] ?? NEW,
              choices: [
                { value: NEW, label: this.say(modelMessages, 'model.add-field') },
                ...fieldsFor(target, field).map((each) => ({
                  value: each.id,
                  label: this.localizer.text(each.title) || each.id,
                })),
              ],
              choose: (value) => (this.draft = withField(this.draft, choice, id, value === NEW ? null : value)),
            })}`;
        })}
      </div>
    </details>`;
  }

  #renderMetrics({ metrics, choices }: TakePlan): TemplateResult {
    const all = metrics.map(({ id }) => id);
    return html`<section aria-labelledby="metrics-heading">
      <div class="heading">
        <h3 id="metrics-heading">${this.say(modelMessages, 'model.with-metrics')}</h3>
        ${
          metrics.length < 2
            ? nothing
            : html`<button type="button" class="link" @click=${() => (this.draft = { ...this.draft, without: [] })}>
                  ${this.say(modelMessages, 'model.all')}
                </button>
                <button type="button" class="link" @click=${() => (this.draft = { ...this.draft, without: all })}>
                  ${this.say(modelMessages, 'model.none')}
                </button>`
        }
      </div>
      ${
        metrics.length === 0
          ? html`<p class="subtle small">${this.say(modelMessages, 'model.no-metrics')}</p>`
          : html`<div class="metrics">
              ${metrics.map(
                ({ id, title, description }) =>
                  html`<label class="check" title=${this.localizer.text(description)}>
                    <input
                      type="checkbox"
                      data-metric=${id}
                      .checked=${choices.metrics.includes(id)}
                      @change=${(event: Event) =>
                        (this.draft = withMetric(this.draft, id, (event.target as HTMLInputElement).checked))}
                    />
                    <span class="truncate">${this.localizer.text(title) || id}</span>
                  </label>`,
              )}
            </div>`
      }
    </section>`;
  }

  /** Cards about what is not taken are left out. */
  #renderBoards({ boards, choices }: TakePlan): TemplateResult | typeof nothing {
    if (boards.length === 0) return nothing;
    return this.#renderParts(
      'boards',
      boards.map(({ board, cards }) => ({
        id: board.id,
        name: this.say(modelMessages, 'model.board-cards', {
          board: this.localizer.text(board.title) || board.id,
          count: cards,
        }),
        isTaken: choices.boards?.includes(board.id) === true,
      })),
    );
  }

  #renderInsights({ insights, choices }: TakePlan): TemplateResult | typeof nothing {
    if (insights.length === 0) return nothing;
    return this.#renderParts(
      'insights',
      insights.map(({ id, title, message }) => ({
        id,
        name: this.localizer.text(title) || this.localizer.text(message) || id,
        isTaken: choices.insights?.includes(id) === true,
      })),
    );
  }

  #renderParts(
    list: 'boards' | 'insights',
    parts: readonly { readonly id: Id; readonly name: string; readonly isTaken: boolean }[],
  ): TemplateResult {
    return html`<section aria-labelledby="${list}-heading">
      <h3 id="${list}-heading">${this.say(modelMessages, `model.with-${list}`)}</h3>
      <div class="metrics">
        ${parts.map(
          ({ id, name, isTaken }) =>
            html`<label class="check" title=${name}>
              <input
                type="checkbox"
                data-part="${list}/${id}"
                .checked=${isTaken}
                @change=${(event: Event) =>
                  (this.draft = withPart(this.draft, list, id, (event.target as HTMLInputElement).checked))}
              />
              <span class="truncate">${name}</span>
            </label>`,
        )}
      </div>
    </section>`;
  }

  #renderNotes(notes: readonly TakeNote[]): TemplateResult | typeof nothing {
    const kept = notes.filter(({ kind }) => kind === 'metric-kept').length;
    const said = notes.flatMap((note) => this.#say(note));
    if (kept > 0) said.push(this.say(modelMessages, 'model.note.metrics-kept', { count: kept }));
    if (said.length === 0) return nothing;
    return html`<section aria-labelledby="notes-heading">
      <h3 id="notes-heading">${this.say(modelMessages, 'model.notes')}</h3>
      <ul class="notes">
        ${said.map((sentence) => html`<li>${icon('info', 14)}<span>${sentence}</span></li>`)}
      </ul>
    </section>`;
  }

  #say(note: TakeNote): string[] {
    const text = this.localizer.text.bind(this.localizer);
    switch (note.kind) {
      case 'hand-off-left':
      case 'hand-off-added':
        return [this.say(modelMessages, `model.note.${note.kind}`, { from: text(note.from), to: text(note.to) })];
      case 'dataset-added': {
        const isThere = this.catalog?.datasets.some(({ id }) => id === note.dataset) ?? false;
        if (isThere) return [];
        return [this.say(modelMessages, 'model.note.dataset-added', { title: text(note.title), id: note.dataset })];
      }
      case 'fields-added': {
        const fields = this.localizer.list(note.fields.map(text));
        return [this.say(modelMessages, 'model.note.fields-added', { title: text(note.title), fields })];
      }
      case 'currency':
        return [this.say(modelMessages, 'model.note.currency', { theirs: note.theirs, own: note.own })];
      case 'metric-kept':
        return [];
    }
  }
}
