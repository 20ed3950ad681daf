import type { FunnelAnswer } from '@weir/query';
import type { Funnel, Id, Stage } from '@weir/schema';
import {
  badgeStyles,
  baseStyles,
  buttonStyles,
  fieldStyles,
  icon,
  tableStyles,
  uiMessages,
  utilityStyles,
} from '@weir/ui';
import type { WeirDialog } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { stageTitle } from '../../canvas/draw-funnel.js';
import type { LiveFigures } from '../../canvas/draw-funnel.js';
import type { Editor } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { kindStyles } from '../../element/kind-styles.js';
import { selectField } from '../../fields/select-field.js';
import { designerMessages } from '../../words/index.js';
import { drawPicture, pictureStyles } from '../picture/draw-picture.js';
import { modelMessages } from '../words/index.js';
import { alignStages } from './align-stages.js';
import type { StagePair } from './align-stages.js';
import { compareStyles } from './compare-styles.js';

/** The two funnels that are beside each other. */
export interface Compared {
  readonly first: Id;
  readonly second: Id;
}

type Figures = { readonly first: LiveFigures; readonly second: LiveFigures };

/** Two funnels beside each other: their drawings, their stages, their figures. Internal to the designer's elements. @fires compare - two others are wanted */
export class CompareDialog extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    tableStyles,
    utilityStyles,
    kindStyles,
    pictureStyles,
    compareStyles,
  ];

  /** Null while it is closed. */
  @property({ attribute: false }) compared: Compared | null = null;
  @property({ attribute: false }) figures: Figures = { first: { status: 'none' }, second: { status: 'none' } };

  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  /** Resolves when it is closed. */
  async show(): Promise<void> {
    await this.updateComplete;
    await this.dialog?.show();
  }

  override render() {
    const { editor, compared } = this;
    return html`<weir-dialog size="large" heading=${this.say(modelMessages, 'model.compare-title')}>
      ${editor && compared ? this.#renderBody(editor, compared) : nothing}
      <button slot="actions" type="button" class="button primary" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.close')}
      </button>
    </weir-dialog>`;
  }

  #renderBody({ document }: Editor, compared: Compared): TemplateResult {
    const funnels = document.funnels ?? [];
    const first = funnels.find(({ id }) => id === compared.first);
    const second = funnels.find(({ id }) => id === compared.second);
    if (!first || !second) return html`<p class="muted">${this.say(modelMessages, 'model.only-one')}</p>`;
    const pairs = alignStages(first, second, (stage) => stageTitle(stage, this.localizer));
    return html`<div class="compare">
      <div class="choice">
        ${this.#renderChoice(funnels, 'first', compared)}
        <button
          type="button"
          class="button quiet icon"
          aria-label=${this.say(modelMessages, 'model.swap')}
          title=${this.say(modelMessages, 'model.swap')}
          @click=${() => this.#want({ first: compared.second, second: compared.first })}
        >
          ${icon('refresh')}
        </button>
        ${this.#renderChoice(funnels, 'second', compared)}
      </div>
      <div class="pictures">
        ${[first, second].map((funnel) => html`<div class="drawing">${drawPicture(funnel, this.localizer)}</div>`)}
      </div>
      ${this.#renderState()} ${this.#renderTable(first, second, pairs)}
    </div>`;
  }

  #renderChoice(funnels: readonly Funnel[], side: keyof Compared, compared: Compared): TemplateResult {
    const other = compared[side === 'first' ? 'second' : 'first'];
    return selectField({
      label: this.say(modelMessages, side === 'first' ? 'model.first-funnel' : 'model.second-funnel'),
      value: compared[side],
      choices: funnels
        .filter(({ id, archived }) => id !== other && (!archived || id === compared[side]))
        .map((funnel) => ({ value: funnel.id, label: this.#nameOf(funnel) })),
      choose: (id) => this.#want({ ...compared, [side]: id }),
    });
  }

  #want(compared: Compared): void {
    this.dispatchEvent(new CustomEvent<Compared>('compare', { detail: compared }));
  }

  #renderState(): TemplateResult | typeof nothing {
    const states = [this.figures.first.status, this.figures.second.status];
    const say = (id: 'model.figures-failed' | 'model.figures-loading' | 'model.figures-none') =>
      html`<p class="small subtle" role="status">${this.say(modelMessages, id)}</p>`;
    if (states.includes('failed')) return say('model.figures-failed');
    if (states.includes('loading')) return say('model.figures-loading');
    return states.includes('none') ? say('model.figures-none') : nothing;
  }

  #renderTable(first: Funnel, second: Funnel, pairs: readonly StagePair[]): TemplateResult {
    const answers = { first: answerOf(this.figures.first), second: answerOf(this.figures.second) };
    return html`<div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label=${this.say(modelMessages, 'model.compare-title')}
    >
      <table class="table lined">
        <thead>
          <tr class="names">
            <th rowspan="2">${this.say(modelMessages, 'model.stage')}</th>
            <th colspan="4" scope="colgroup">${this.#nameOf(first)}</th>
            <th colspan="4" scope="colgroup">${this.#nameOf(second)}</th>
          </tr>
          <tr>
            ${[first, second].map(
              () =>
                html`<th class="end side">${this.say(modelMessages, 'model.reached')}</th>
                  <th class="end">${this.say(modelMessages, 'model.conversion')}</th>
                  <th class="end">${this.say(modelMessages, 'model.median-days')}</th>
                  <th class="end">${this.say(modelMessages, 'model.probability')}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${pairs.map(
            (pair) =>
              html`<tr class=${pair.first && pair.second ? '' : 'single'}>
                <th scope="row">${this.#renderName(pair)}</th>
                ${this.#renderCells(pair.first, answers.first, pair)}
                ${this.#renderCells(pair.second, answers.second, pair)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          ${this.#renderTotals(answers)}
        </tfoot>
      </table>
    </div>`;
  }

  #renderName({ first, second, differs }: StagePair): TemplateResult {
    const stage = first ?? second;
    if (!stage) return html``;
    const kinds = [...new Set([first?.kind, second?.kind])].filter((kind) => kind !== undefined);
    const names = [...new Set([first, second].flatMap((each) => (each ? [stageTitle(each, this.localizer)] : [])))];
    const changed = differs.filter((difference) => difference !== 'name');
    return html`<span class="stage">
      <span class="swatch ${stage.kind}"></span>
      <span class="truncate">${names.join(' / ')}</span>
      ${
        changed.length > 0
          ? html`<span class="badge"
              >${
                differs.includes('kind')
                  ? kinds.map((kind) => this.say(designerMessages, 'designer.kind', { kind })).join(' / ')
                  : this.say(modelMessages, 'model.differs')
              }</span
            >`
          : nothing
      }
    </span>`;
  }

  #renderCells(stage: Stage | null, answer: FunnelAnswer | null, { differs }: StagePair): TemplateResult {
    if (!stage) return html`<td class="side missing" colspan="4">${this.say(modelMessages, 'model.not-there')}</td>`;
    const figures = answer?.stages.find((each) => each.stage === stage.id);
    const { localizer } = this;
    const conversion = figures?.conversion.fromPrevious ?? null;
    const days = figures?.days.median ?? null;
    const probability = stage.probability === undefined ? '' : localizer.percent(stage.probability, { digits: 0 });
    return html`<td class="end side">${figures ? localizer.number(figures.reached) : ''}</td>
      <td class="end">${conversion === null ? '' : localizer.percent(conversion, { digits: 0 })}</td>
      <td class="end">${days === null ? '' : localizer.number(days, { digits: 1 })}</td>
      <td class="end ${differs.includes('probability') ? 'strong' : ''}">${probability}</td>`;
  }

  #renderTotals(answers: {
    readonly first: FunnelAnswer | null;
    readonly second: FunnelAnswer | null;
  }): TemplateResult {
    if (!answers.first && !answers.second) return html``;
    const { localizer } = this;
    const line = (
      label: 'model.total-entities' | 'model.total-won' | 'model.total-win-rate',
      of: (answer: FunnelAnswer) => string,
    ) =>
      html`<tr>
        <th scope="row">${this.say(modelMessages, label)}</th>
        ${[answers.first, answers.second].map(
          (answer) =>
            html`<td class="end side">${answer ? of(answer) : ''}</td>
              <td colspan="3"></td>`,
        )}
      </tr>`;
    return html`${line('model.total-entities', ({ totals }) => localizer.number(totals.entities))}
    ${line('model.total-won', ({ totals }) => localizer.number(totals.won))}
    ${line('model.total-win-rate', ({ totals }) => (totals.winRate === null ? '–' : localizer.percent(totals.winRate, { digits: 1 })))}`;
  }

  #nameOf({ id, title }: Funnel): string {
    return this.localizer.text(title) || id;
  }
}

function answerOf(figures: LiveFigures): FunnelAnswer | null {
  return figures.status === 'ready' ? figures.answer : null;
}
