import { describeProblem } from '@weir/ui/describe';
import type { Context, DataAdapter } from '@weir/query';
import type { Scalar, Text } from '@weir/schema';
import { baseStyles, buttonStyles, fieldStyles, icon, tableStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { STAGE_KINDS, newText } from '../../editor/index.js';
import type { Editor, StageKind } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { selectField } from '../../fields/select-field.js';
import { designerMessages } from '../../words/index.js';
import { FoundStages } from '../data/found-stages.js';
import { fieldOf, funnelOf, titleOfValue } from '../data/funnel-of.js';
import type { Proposal, ProposedStage } from '../data/propose-stages.js';
import { MOST_STAGES } from '../data/stage-facts.js';
import type { StageFacts, StageValue } from '../data/stage-facts.js';
import { dateFields, entityFields, liveDatasets, sourceOf, stageFields, stageSources } from '../data/stage-source.js';
import type { StageSource } from '../data/stage-source.js';
import { nameFromData } from '../data/name-from-data.js';
import { modelMessages } from '../words/index.js';
import { formStyles } from './form-styles.js';

/** Where entities go on to is said of so many stages. */
const MOST_NEXT = 3;
const EACH_ROW = '';

/** Stages as the data has them, for a person to choose from. Internal to the designer's elements. @fires can-add - whether there is something to add */
export class DataForm extends EditorPart {
  static override styles = [baseStyles, buttonStyles, fieldStyles, tableStyles, utilityStyles, formStyles];

  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  @property({ attribute: false }) asOf?: string;

  /** As typed; null: as it is called by itself. */
  @state() private typedName: string | null = null;

  readonly #found = new FoundStages(() => this.requestUpdate());

  /** How many stages would be added; 0 while they are asked for. */
  get count(): number {
    const { state } = this.#found;
    return state.kind === 'found' ? (state.facts?.values.length ?? 0) : 0;
  }

  /** Adds the funnel, as one step. */
  add(): void {
    const { editor } = this;
    const { source } = this.#found;
    const proposal = this.#propose();
    if (!editor || !source || !proposal || this.count === 0) return;
    const stages = proposal.stages.map(({ value, kind }) => ({
      value,
      kind,
      title: this.#titleOf(editor, source, value),
    }));
    const title = newText(editor.document, this.localizer.locale, this.#name(editor, source));
    editor.run('model/add', { funnel: funnelOf({ title, source, stages, ways: proposal.ways }) });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#found.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { editor } = this;
    if (!editor || !(changed.has('adapter') || changed.has('context') || changed.has('editor'))) return;
    this.#look(stageSources(editor.document)[0] ?? null);
  }

  protected override updated(): void {
    this.dispatchEvent(new CustomEvent('can-add', { detail: this.count }));
  }

  #look(source: StageSource | null): void {
    const { editor, adapter, context, asOf } = this;
    if (editor && adapter) this.#found.look({ document: editor.document, adapter, context, asOf }, source);
  }

  #propose(): Proposal | null {
    const { source } = this.#found;
    const { editor } = this;
    if (!editor || !source) return null;
    return this.#found.propose((value) =>
      this.localizer.text(titleOfValue(editor.document, source, value, this.localizer.locale)),
    );
  }

  #titleOf({ document }: Editor, source: StageSource, value: Scalar): Text {
    const typed = this.#found.nameOf(value)?.trim();
    const own = titleOfValue(document, source, value, this.localizer.locale);
    return typed === undefined || typed === '' || typed === this.localizer.text(own)
      ? own
      : newText(document, this.localizer.locale, typed);
  }

  #name({ document }: Editor, source: StageSource): string {
    if (this.typedName !== null && this.typedName.trim() !== '') return this.typedName.trim();
    const dataset = document.datasets?.find(({ id }) => id === source.dataset);
    return nameFromData(
      this.localizer.text(dataset?.title) || source.dataset,
      this.localizer.text(fieldOf(document, source.dataset, source.field)?.title) || source.field,
      this.localizer,
    );
  }

  override render() {
    const { editor, adapter } = this;
    if (!editor) return nothing;
    if (!adapter) return this.#nothing('model.no-data', 'model.no-data-hint');
    const { source } = this.#found;
    if (!source) return this.#nothing('model.no-fields', 'model.no-fields-hint');
    return html`<div class="form">
      ${this.#renderSource(editor, source)}
      <div aria-live="polite">${this.#renderState(editor, source)}</div>
    </div>`;
  }

  #nothing(
    title: 'model.no-data' | 'model.no-fields',
    hint: 'model.no-data-hint' | 'model.no-fields-hint',
  ): TemplateResult {
    return html`<div class="empty">
      ${icon('table', 20)}
      <p class="strong">${this.say(modelMessages, title)}</p>
      <p class="subtle">${this.say(modelMessages, hint)}</p>
    </div>`;
  }

  #renderSource(editor: Editor, source: StageSource): TemplateResult {
    const { document } = editor;
    const datasets = liveDatasets(document).filter((dataset) =>
      stageFields(dataset).some((field) => sourceOf(document, dataset, field) !== null),
    );
    const dataset = datasets.find(({ id }) => id === source.dataset);
    if (!dataset) return html``;
    const named = ({ id, title }: { id: string; title?: Text }) => ({
      value: id,
      label: this.localizer.text(title) || id,
    });
    const look = (change: Partial<StageSource>) => this.#look({ ...source, ...change });
    return html`<div class="sources">
      <label class="name">
        <span class="label">${this.say(modelMessages, 'model.name')}</span>
        <span class="field"
          ><input
            .value=${this.typedName ?? this.#name(editor, source)}
            @input=${(event: Event) => (this.typedName = (event.target as HTMLInputElement).value)}
        /></span>
      </label>
      ${selectField({
        label: this.say(modelMessages, 'model.dataset'),
        value: source.dataset,
        choices: datasets.map(named),
        choose: (id) => this.#look(stageSources(document).find((each) => each.dataset === id) ?? null),
      })}
      ${selectField({
        label: this.say(modelMessages, 'model.stage-field'),
        value: source.field,
        choices: stageFields(dataset).map(named),
        choose: (field) => look({ field, entity: source.entity === field ? null : source.entity }),
      })}
      ${selectField({
        label: this.say(modelMessages, 'model.entity'),
        value: source.entity ?? EACH_ROW,
        choices: [
          ...(dataset.key === undefined ? [] : [{ value: EACH_ROW, label: this.say(modelMessages, 'model.each-row') }]),
          ...entityFields(document, dataset)
            .filter(({ id }) => id !== source.field)
            .map(named),
        ],
        choose: (entity) => look({ entity: entity === EACH_ROW ? null : entity }),
      })}
      ${selectField({
        label: this.say(modelMessages, 'model.date'),
        value: source.at,
        choices: dateFields(dataset).map(named),
        choose: (at) => look({ at }),
      })}
    </div>`;
  }

  #renderState(editor: Editor, source: StageSource): TemplateResult {
    const { state } = this.#found;
    switch (state.kind) {
      case 'idle':
      case 'looking':
        return html`<p class="subtle">${this.say(modelMessages, 'model.looking')}</p>
          <div class="shapes" aria-hidden="true">${[1, 2, 3, 4, 5].map(() => html`<span></span>`)}</div>`;
      case 'none':
        return html`<p class="muted">${this.say(modelMessages, 'model.no-values')}</p>`;
      case 'too-many':
        return html`<p class="muted">${this.say(modelMessages, 'model.too-many', { most: MOST_STAGES })}</p>`;
      case 'failed':
        return html`<p class="negative">
          ${describeProblem(this.localizer, state.error)}
          <button type="button" class="link" @click=${() => this.#found.retry()}>
            ${this.say(modelMessages, 'model.retry')}
          </button>
        </p>`;
      case 'found':
        return this.#renderFound(editor, source, state.values.values, state.values.rowsWithout, state.facts);
    }
  }

  #renderFound(
    editor: Editor,
    source: StageSource,
    values: readonly StageValue[],
    rowsWithout: number,
    facts: StageFacts | null,
  ): TemplateResult {
    const proposal = this.#propose();
    const rows = new Map<Scalar, number>(values.map(({ value, rows: count }) => [value, count]));
    const taken = proposal?.stages ?? [];
    const waiting = values.filter(
      ({ value }) => this.#found.isTaken(value) && !taken.some((stage) => stage.value === value),
    );
    const left = values.filter(({ value }) => !this.#found.isTaken(value));
    const shown: readonly ProposedStage[] = [
      ...taken,
      ...[...waiting, ...left].map(({ value }) => ({ value, kind: 'open' as const, fact: null })),
    ];
    return html`
      <p class="summary muted small">${this.#sentences(values, rowsWithout, facts).join(' · ')}</p>
      ${proposal && !proposal.isOrderSeen && taken.length > 0 ? html`<p class="note small">${icon('info', 14)}<span>${this.say(modelMessages, 'model.order-unseen')}</span></p>` : nothing}
      <table class="table lined stages">
        <thead>
          <tr>
            <th><span class="visually-hidden">${this.say(modelMessages, 'model.all')}</span></th>
            <th>${this.say(modelMessages, 'model.stage')}</th>
            <th>${this.say(modelMessages, 'model.kind')}</th>
            <th class="end">${this.say(modelMessages, 'model.rows')}</th>
            <th class="end">${this.say(modelMessages, 'model.were-there')}</th>
            <th>${this.say(modelMessages, 'model.went-on')}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((stage) => this.#renderStage(editor, source, stage, rows.get(stage.value) ?? 0, proposal))}
        </tbody>
      </table>
      ${taken.length === 0 && proposal ? html`<p class="warning small">${this.say(modelMessages, 'model.none-taken')}</p>` : nothing}
      ${facts && facts.paths.length > 0 ? this.#renderPaths(editor, source, facts) : nothing}
    `;
  }

  #sentences(values: readonly StageValue[], rowsWithout: number, facts: StageFacts | null): string[] {
    const rows = values.reduce((sum, { rows: count }) => sum + count, 0);
    const excluded = facts?.excluded.reduce((sum, { count }) => sum + count, 0) ?? 0;
    return [
      ...(facts && facts.values.length > 0
        ? [this.say(modelMessages, 'model.found', { entities: facts.entities, rows })]
        : []),
      ...(rowsWithout > 0 ? [this.say(modelMessages, 'model.rows-without', { count: rowsWithout })] : []),
      ...(excluded > 0 ? [this.say(modelMessages, 'model.excluded', { count: excluded })] : []),
    ];
  }

  #renderStage(
    editor: Editor,
    source: StageSource,
    { value, kind, fact }: ProposedStage,
    rows: number,
    proposal: Proposal | null,
  ): TemplateResult {
    const isTaken = this.#found.isTaken(value);
    const name = this.localizer.text(this.#titleOf(editor, source, value));
    const typed = this.#found.nameOf(value) ?? name;
    return html`<tr class=${isTaken ? '' : 'left'}>
      <td>
        <input
          type="checkbox"
          data-value=${String(value)}
          aria-label=${this.say(modelMessages, 'model.take-stage', { stage: name })}
          .checked=${isTaken}
          @change=${(event: Event) => this.#found.take(value, (event.target as HTMLInputElement).checked)}
        />
      </td>
      <td>
        <span class="field"
          ><input
            aria-label=${this.say(modelMessages, 'model.name-of', { stage: name })}
            .value=${typed}
            ?disabled=${!isTaken}
            @input=${(event: Event) => this.#found.rename(value, (event.target as HTMLInputElement).value)}
        /></span>
      </td>
      <td>
        ${
          isTaken
            ? selectField({
                label: this.say(modelMessages, 'model.kind-of', { stage: name }),
                isBare: true,
                value: kind,
                choices: STAGE_KINDS.map((each) => ({
                  value: each,
                  label: this.say(designerMessages, 'designer.kind', { kind: each }),
                })),
                choose: (chosen) => this.#found.setKind(value, chosen as StageKind),
              })
            : nothing
        }
      </td>
      <td class="end">${this.localizer.number(rows)}</td>
      <td class="end">${fact ? this.localizer.number(fact.entered) : ''}</td>
      <td class="then">${fact && proposal?.isOrderSeen ? this.#next(editor, source, value, proposal) : ''}</td>
    </tr>`;
  }

  /** Where most go on to, with their share of those who were there. */
  #next(editor: Editor, source: StageSource, value: Scalar, { ways }: Proposal): string {
    const next = ways
      .filter(({ from, share }) => from === value && share !== null)
      .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
      .slice(0, MOST_NEXT);
    if (next.length === 0) return this.say(modelMessages, 'model.stays');
    return next
      .map(({ to, share }) =>
        this.say(modelMessages, 'model.goes-to', {
          stage: this.localizer.text(this.#titleOf(editor, source, to)),
          share: this.localizer.percent(share ?? 0, { digits: 0 }),
        }),
      )
      .join(' · ');
  }

  #renderPaths(editor: Editor, source: StageSource, { paths, values }: StageFacts): TemplateResult {
    return html`<section aria-labelledby="paths-heading">
      <h3 id="paths-heading">${this.say(modelMessages, 'model.common-ways')}</h3>
      <ol class="paths">
        ${paths.map(
          ({ steps, count }) =>
            html`<li>
              <span
                >${steps.map((place) => this.localizer.text(this.#titleOf(editor, source, values[place] ?? null))).join(' → ')}</span
              >
              <span class="muted num">${this.say(modelMessages, 'model.went-so', { count })}</span>
            </li>`,
        )}
      </ol>
    </section>`;
  }
}
