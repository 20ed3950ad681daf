import { WeirError } from '@weir/schema';
import { chipStyles, icon, uiMessages } from '@weir/ui';
import type { SkeletonShape } from '@weir/ui';
import { html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { failureText, mayPass } from '../../words/failure.js';
import { tooltipsOnUse } from '../../widgets/lazy-elements.js';
import type { LazyModule } from '../../widgets/lazy-module.js';
import { firstMessages } from '../../words/first/index.js';
import { chartStyles } from './chart-styles.js';
import { NearController } from './near-controller.js';
import { WeirWidget } from './widget.js';

/** What stands around a chart. */
export interface Frame {
  readonly title: string;
  readonly body: TemplateResult;
  readonly caption?: string;
  readonly tools?: TemplateResult | typeof nothing;
  readonly notice?: TemplateResult | typeof nothing;
  readonly notes?: readonly string[];
  readonly busy?: boolean;
  /** There are no figures that could be taken along. */
  readonly blank?: boolean;
}

/** A module that draws, with what that is styled by. */
interface Drawing {
  readonly styles: readonly CSSResult[];
}

/** A widget with a header, a chart, and the same as a table. */
export abstract class ChartWidget extends WeirWidget {
  static override styles = [...WeirWidget.styles, chipStyles, chartStyles];

  protected abstract readonly shape: SkeletonShape;

  @state() protected asTable = false;

  readonly #near = new NearController(this);
  #fetched: Promise<void> = Promise.resolve();
  #isUnseen = false;

  /** Resolves when what it is drawn with was fetched, and is drawn. */
  get fetched(): Promise<void> {
    return this.#fetched.then(() => this.updateComplete).then(() => undefined);
  }

  override get ready(): Promise<void> {
    return super.ready.then(() => this.fetched);
  }

  constructor() {
    super();
    tooltipsOnUse(this);
  }

  /** From its own controllers: draws before this returns. */
  drawNow(): void {
    this.performUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.#isUnseen) await this.#near.known();
    return super.getUpdateComplete();
  }

  protected override renderUnseen(title: string, busy: boolean): TemplateResult | null {
    const { isNear } = this.#near;
    // While figures are on their way nobody has to wait for a skeleton.
    this.#isUnseen = !isNear && !busy;
    return isNear ? null : this.renderFrame({ title, body: this.renderSkeleton(), busy, blank: true });
  }

  protected override renderLoading(title: string): TemplateResult {
    return this.renderFrame({ title, body: this.renderSkeleton(), busy: true });
  }

  /** As much room as the figures will take; grey shapes in it where somebody sees them. */
  protected renderSkeleton(): TemplateResult {
    const shapes = this.#near.isNear ? html`<weir-skeleton shape=${this.shape}></weir-skeleton>` : html`<div></div>`;
    return html`<div class="waiting">${shapes}</div>`;
  }

  protected override renderFailed(title: string, error: WeirError): TemplateResult {
    return this.renderFrame({ title, body: this.#renderFault(error, this.retry), blank: true });
  }

  #renderFault(error: WeirError, retry: () => void): TemplateResult {
    return html`<weir-empty
      icon="alert"
      tone="negative"
      role="alert"
      heading=${this.say(firstMessages, 'board.not-drawn')}
    >
      <bdi>${failureText(this.localizer, this.document, error)}</bdi>
      ${
        mayPass(error)
          ? html`<button slot="actions" type="button" class="button small" @click=${retry}>
              ${this.say(uiMessages, 'ui.retry')}
            </button>`
          : nothing
      }
    </weir-empty>`;
  }

  /** What a module draws that is fetched on use, `meanwhile` until it is there, or why it could not be fetched. */
  protected renderFetched<Module extends Drawing, Meanwhile extends TemplateResult | null>(
    lazy: LazyModule<Module>,
    render: (module: Module) => TemplateResult,
    meanwhile: () => Meanwhile,
  ): TemplateResult | Meanwhile {
    const { state } = lazy;
    if (state instanceof WeirError) {
      return this.#renderFault(state, () => {
        void lazy.retry();
        this.requestUpdate();
      });
    }
    if (state) {
      adopt(this.renderRoot as ShadowRoot, state.styles);
      return render(state);
    }
    this.#fetched = lazy.fetch().then(() => this.requestUpdate());
    return meanwhile();
  }

  /** Nothing in this period; on a board with filters there is a way to clear them. */
  protected renderNothing(title: string, notice: Frame['notice']): TemplateResult {
    const filtered = this.hasFilters;
    const hint = this.say(firstMessages, filtered ? 'board.nothing-filtered' : 'board.nothing-hint');
    const body = html`<weir-empty icon="bars" heading=${this.say(firstMessages, 'board.nothing')}>
      <bdi>${hint}</bdi>
      ${
        filtered && this.isOnBoard
          ? html`<button slot="actions" type="button" class="link" @click=${this.clearFilters}>
              ${this.say(firstMessages, 'board.clear-filters')}
            </button>`
          : nothing
      }
    </weir-empty>`;
    return this.renderFrame({ title, body, notice, blank: true });
  }

  protected renderFrame({
    title,
    body,
    caption,
    tools,
    notice,
    notes = [],
    busy = false,
    blank = false,
  }: Frame): TemplateResult {
    return html`<article class="card" part="card" aria-labelledby="title" aria-busy=${busy ? 'true' : 'false'}>
      <header part="header">
        <h3 id="title" part="title" title=${title}>${title}</h3>
        <bdi class="caption num">${caption ?? nothing}</bdi>
        ${this.#renderSampled()} ${notice ?? nothing} ${tools ?? nothing} ${busy || blank ? nothing : this.renderTake()}
      </header>
      ${body} ${this.renderNotes(notes)}
    </article>`;
  }

  /** Of figures that stand for more than was counted. */
  #renderSampled(): TemplateResult | typeof nothing {
    if (!this.isSampled) return nothing;
    return html`<span class="badge sampled" title=${this.say(firstMessages, 'board.note.sampled')}
      >${this.say(firstMessages, 'board.sampled')}</span
    >`;
  }

  /** Switches between the chart and its table. */
  protected renderTableToggle(): TemplateResult {
    const label = this.say(firstMessages, 'board.show-table');
    return html`<weir-tooltip text=${label}>
      <button
        type="button"
        class="button quiet icon small"
        aria-label=${label}
        aria-pressed=${this.asTable ? 'true' : 'false'}
        @click=${this.#toggle}
      >
        ${icon('table')}
      </button>
    </weir-tooltip>`;
  }

  readonly #toggle = (): void => {
    this.asTable = !this.asTable;
  };
}

/** Adds what is not styled by it yet. */
function adopt({ adoptedStyleSheets }: ShadowRoot, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) {
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
