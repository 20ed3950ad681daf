import { WeirError, reasonOf } from '@weir/schema';
import type { Diagnostic } from '@weir/schema';
import type { DocumentStore, Question } from '@weir/query';
import { baseStyles, badgeStyles, buttonStyles, fieldStyles, uiMessages, utilityStyles } from '@weir/ui';
import type { WeirDialog, WeirToasts } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LivePeriod } from './canvas/canvas-bars.js';
import type { FunnelCanvas, LivePeriodEvent } from './canvas/funnel-canvas.js';
import { DraftKeeper, exportJson, fileNameOf, importJson } from './editor/index.js';
import type { DraftState, EditorEvent } from './editor/index.js';
import { EditorElement } from './element/editor-element.js';
import { WeirErrorEvent, WeirPublishEvent, WeirSaveEvent } from './element/events.js';
import type { PartRequestEvent } from './element/events.js';
import { prepareFormulaEditor } from './formula/load-formula-view.js';
import { figuresOf, funnelQuestion } from './live/funnel-figures.js';
import { MetricFigures } from './metrics/live/metric-live.js';
import type { MetricsPage } from './metrics/metrics-page.js';
import { firstMetric } from './metrics/model/metric-groups.js';
import type { OnBoardEvent } from './metrics/panel/on-board-event.js';
import type { ShowBoardEvent } from './metrics/panel/users-list.js';
import type { SelectionPanel } from './panel/selection-panel.js';
import type { ShowPlaceEvent } from './problems/problem-list.js';
import type { PaletteEvent } from './rail/palette.js';
import { archivedNotice } from './shell/archived-notice.js';
import { designerStyles } from './shell/designer-styles.js';
import { renderDialogs } from './shell/designer-dialogs.js';
import type { DialogName } from './shell/designer-dialogs.js';
import { download } from './shell/download.js';
import { renderDraftBanner } from './shell/draft-banner.js';
import { cardOf, onBoardNotice } from './shell/on-board-notice.js';
import { renderTopBar } from './shell/top-bar.js';
import type { Page, TopAction } from './shell/top-bar.js';
import { designerMessages } from './words/index.js';

/** Narrower than this, rail and panel lie over the drawing. */
const WIDE_FROM_PX = 860;

/**
 * Draws funnels and defines metrics: one document, with undo, problems, live figures, drafts and publishing.
 *
 * @fires weir-change - the document is another one: `document`, `patch` (RFC 6902), `reason`
 * @fires weir-load - another document was assigned while edits are unsaved; cancelable
 * @fires weir-save - a draft is being saved: `waitUntil(promise)`
 * @fires weir-publish - it is to be published: `waitUntil(promise)`; cancelable
 * @fires weir-select - something else is selected
 * @fires weir-error - figures could not be had, or a draft not be kept
 * @fires weir-measure - how long an answer took
 */
export class WeirDesigner extends EditorElement {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, utilityStyles, designerStyles];

  /** Where drafts are kept. Without one the host may keep them at `weir-save`. */
  @property({ attribute: false }) store?: DocumentStore;

  /** Which page is open. */
  @property() page: Page = 'funnels';

  @property({ type: Boolean, reflect: true, attribute: 'narrow' }) protected isNarrow = false;

  @state() private draft: DraftState = { kind: 'unsaved' };
  @state() private period: LivePeriod = 'all';
  @state() private isRailOpen = false;
  @state() private isPanelOpen = false;
  @state() private faults: readonly Diagnostic[] = [];
  @state() private isPublishing = false;
  /** The board that was last asked for; absent: the first. */
  @state() private board?: string;
  @state() private isSettingsOpen = false;

  @query('weir-funnel-canvas') private readonly canvas!: FunnelCanvas | null;
  @query('weir-selection-panel') private readonly panel!: SelectionPanel | null;
  @query('weir-metrics-page') private readonly metrics!: MetricsPage | null;
  @query('weir-toasts') private readonly toasts!: WeirToasts | null;
  @query('input[type="file"]') private readonly fileInput!: HTMLInputElement;

  readonly #figures = new MetricFigures(this.live, () => this.requestUpdate());
  #keeper: DraftKeeper | null = null;
  #isKeeperDue = false;
  #opening: Promise<void> = Promise.resolve();
  readonly #resized = new ResizeObserver(([entry]) => {
    this.isNarrow = (entry?.contentRect.width ?? WIDE_FROM_PX) < WIDE_FROM_PX;
  });

  constructor() {
    super();
    this.addEventListener('keydown', this.#byKey);
  }

  /** The document as a file: what `importJson` makes of it is exported the same, byte for byte. */
  exportJson(): string {
    return exportJson(this.editor.document);
  }

  /**
   * Takes a file's text in the place of the document, as one step that can be undone. A broken one changes nothing.
   * @returns what is wrong with it; empty when it was taken
   */
  importJson(text: string): readonly Diagnostic[] {
    const { document, diagnostics } = importJson(text);
    if (document) this.editor.run('document/replace', { document });
    return diagnostics;
  }

  /** Saves the draft now. */
  async save(): Promise<void> {
    await this.#keeper?.flush();
  }

  override get ready(): Promise<void> {
    return this.#whenOpened();
  }

  protected override async drawn(): Promise<void> {
    await this.canvas?.drawn();
    await this.metrics?.drawn();
  }

  override focus(): void {
    const part = this.page === 'metrics' ? this.metrics : this.canvas;
    (part ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareFormulaEditor();
    // Known before the first drawing: what is chosen at first depends on it.
    if (this.clientWidth > 0) this.isNarrow = this.clientWidth < WIDE_FROM_PX;
    this.#resized.observe(this);
    if (!this.#keeper) this.#isKeeperDue = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    void this.#keeper?.flush();
  }

  protected override stopped(): void {
    void this.#keeper?.close();
    this.#keeper = null;
  }

  protected override loaded(): void {
    this.#isKeeperDue = true;
  }

  protected override questions(): Record<string, Question> {
    const { document, selection } = this.editor;
    if (this.page === 'metrics') return this.#figures.questions(this.source, selection.metric, true);
    if (this.page === 'funnels' && selection.funnel !== null) {
      return { funnel: funnelQuestion(document, selection.funnel, this.period, this.asOf) };
    }
    return {};
  }

  protected override edited(event: EditorEvent): void {
    super.edited(event);
    if (event.type === 'select' && event.selection.stages.length + event.selection.transitions.length > 0) {
      this.isPanelOpen = !this.isNarrow || this.isPanelOpen;
    }
    if (event.type !== 'change' || event.reason !== 'edit') return;
    const notice = archivedNotice(event.document, event.patch, this.localizer);
    if (notice === null) return;
    const action = { label: this.say(uiMessages, 'ui.undo'), run: () => this.editor.undo() };
    this.toasts?.show({ message: notice, action });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store') || changed.has('context')) this.#isKeeperDue = true;
    if (this.#isKeeperDue && this.isConnected && this.document) this.#startKeeper();
    // In a narrow place the list stands by itself, and a person chooses.
    if (this.page === 'metrics' && !this.isNarrow && this.editor.selection.metric === null)
      this.editor.select({ metric: firstMetric(this.editor.document)?.id ?? null });
    super.willUpdate(changed);
  }

  #startKeeper(): void {
    this.#isKeeperDue = false;
    void this.#keeper?.close();
    const { store, context } = this;
    const keeper = new DraftKeeper(this.editor, {
      store,
      call: context ? { context } : {},
      announce: async (document) => {
        const event = new WeirSaveEvent(document);
        this.emit(event);
        return event.settled();
      },
      onState: (draft) => this.#draftChanged(draft, keeper),
    });
    this.#keeper = keeper;
    this.draft = keeper.state;
    this.#opening = keeper.open();
  }

  #draftChanged(draft: DraftState, keeper: DraftKeeper): void {
    if (keeper !== this.#keeper) return;
    this.draft = draft;
    if (draft.kind !== 'failed') return;
    const error = new WeirError('designer/save-failed', { reason: draft.reason });
    this.emit(new WeirErrorEvent(error, 'draft', () => keeper.retry()));
  }

  async #whenOpened(): Promise<void> {
    await this.updateComplete;
    await this.#opening;
    await super.ready;
  }

  readonly #act = (action: TopAction): void => {
    if (action === 'undo') this.editor.undo();
    else if (action === 'redo') this.editor.redo();
    else if (action === 'export') download(fileNameOf(this.editor.document), this.exportJson());
    else if (action === 'import') this.fileInput.click();
    else if (action === 'settings') void this.#showSettings();
    else void this.#askToPublish();
  };

  readonly #readFile = async (): Promise<void> => {
    const [file] = this.fileInput.files ?? [];
    this.fileInput.value = '';
    if (!file) return;
    const faults = this.importJson(await file.text());
    this.faults = faults;
    if (faults.length > 0) {
      await this.#dialog('faults')?.show();
      return;
    }
    const action = { label: this.say(uiMessages, 'ui.undo'), run: () => this.editor.undo() };
    this.toasts?.show({
      message: this.say(designerMessages, 'designer.imported', { name: file.name }),
      tone: 'positive',
      action,
    });
  };

  async #showSettings(): Promise<void> {
    this.isSettingsOpen = true;
    await this.updateComplete;
    await this.#dialog('settings')?.show();
    this.isSettingsOpen = false;
  }

  async #askToPublish(): Promise<void> {
    const errors = this.editor.diagnoseNow().filter(({ severity }) => severity === 'error');
    if (errors.length > 0) {
      const error = new WeirError('designer/publish-errors', { count: errors.length });
      this.toasts?.show({ message: this.localizer.describe(error), tone: 'warning' });
      return;
    }
    if ((await this.#dialog('publish')?.show()) === 'publish') await this.#publish();
  }

  async #publish(): Promise<void> {
    this.isPublishing = true;
    try {
      const event = new WeirPublishEvent(this.editor.document);
      if (!this.emit(event)) return;
      await event.settled();
      await this.#keeper?.publish();
      this.editor.keepIds();
      this.toasts?.show({ message: this.say(designerMessages, 'designer.published-now'), tone: 'positive' });
    } catch (cause) {
      const error = new WeirError('designer/publish-failed', { reason: reasonOf(cause) }, { cause });
      const action = { label: this.say(uiMessages, 'ui.retry'), run: () => void this.#publish() };
      this.toasts?.show({ message: this.localizer.describe(error), tone: 'negative', action });
      this.emit(new WeirErrorEvent(error, 'publish', () => this.#publish()));
    } finally {
      this.isPublishing = false;
    }
  }

  #dialog(name: DialogName): WeirDialog | null {
    return this.renderRoot.querySelector<WeirDialog>(`weir-dialog.${name}`);
  }

  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (isSave) {
      event.preventDefault();
      void this.save();
    } else if (event.key === 'Escape' && this.isNarrow && (this.isRailOpen || this.isPanelOpen)) {
      event.preventDefault();
      this.isRailOpen = false;
      this.isPanelOpen = false;
    } else this.metrics?.searchByKey(event);
  };

  readonly #choosePeriod = ({ period }: LivePeriodEvent): void => {
    if (period === 'again') void this.live.refresh();
    else this.period = period;
  };

  readonly #palette = (event: PaletteEvent): void => {
    event.stopPropagation();
    const { kind, at } = event;
    if (kind === 'handoff') void this.#request('hand-off');
    else if (at) this.canvas?.drop(kind, at.x, at.y);
    else this.canvas?.add(kind);
    this.isRailOpen = false;
  };

  async #request(request: PartRequestEvent['request']): Promise<void> {
    if (request === 'close-panel') {
      this.isPanelOpen = false;
      return;
    }
    this.isPanelOpen = true;
    await this.updateComplete;
    await this.panel?.updateComplete;
    if (request === 'edit') this.panel?.focus();
    else if (this.editor.selection.stages.length === 1) await this.panel?.focusConnect();
    else this.toasts?.show({ message: this.say(designerMessages, 'designer.select-first') });
  }

  readonly #showPlace = async ({ place }: ShowPlaceEvent): Promise<void> => {
    if (place.page) this.page = place.page;
    this.editor.select(place.select);
    if (place.page === 'metrics') {
      await this.updateComplete;
      await this.metrics?.focusPart(place.parts);
      return;
    }
    this.isPanelOpen = true;
    await this.updateComplete;
    await this.panel?.updateComplete;
    this.panel?.focus();
    const [stage] = place.select.stages ?? [];
    if (stage !== undefined) await this.canvas?.reveal(stage);
  };

  /** To the card of the chosen metric. */
  readonly #showBoard = async ({ board }: Pick<ShowBoardEvent, 'board'>): Promise<void> => {
    const { metric } = this.editor.selection;
    const card = cardOf(this.editor.document, board, metric);
    this.board = board;
    this.page = 'board';
    await this.updateComplete;
    const shown = this.renderRoot.querySelector('weir-board');
    await shown?.updateComplete;
    shown?.focus();
    if (card !== undefined) await shown?.reveal(card);
  };

  readonly #sayOnBoard = (event: OnBoardEvent): void => {
    event.stopPropagation();
    const notice = onBoardNotice(this.editor.document, event.metric, this.localizer);
    if (!notice) return;
    const label = this.say(designerMessages, 'designer.show-board');
    const action = { label, run: () => void this.#showBoard(notice) };
    this.toasts?.show({ message: notice.message, tone: 'positive', action });
  };

  readonly #showStage = async (event: CustomEvent<string | null>): Promise<void> => {
    this.isRailOpen = false;
    if (event.detail === null) this.isPanelOpen = !this.isNarrow;
    else await this.canvas?.reveal(event.detail);
  };

  override render() {
    if (!this.document) return nothing;
    const { editor, draft, page, isNarrow, readOnly: isReadOnly } = this;
    const errors = editor.diagnostics.filter(({ severity }) => severity === 'error').length;
    const bar = {
      editor,
      draft,
      page,
      isNarrow,
      isReadOnly,
      isRailOpen: this.isRailOpen,
      errors,
      choosePage: (chosen: Page) => (this.page = chosen),
      toggleRail: () => (this.isRailOpen = !this.isRailOpen),
      act: this.#act,
    };
    const dialogs = {
      editor,
      isSettingsOpen: this.isSettingsOpen,
      faults: this.faults,
      isPublishing: this.isPublishing,
      close: (name: DialogName, value = '') => this.#dialog(name)?.close(value),
    };
    return html`
      <div class="frame">
        ${renderTopBar(bar, this.localizer)} ${renderDraftBanner(draft, this.#keeper, this.localizer)}
        ${page === 'metrics' ? this.#renderMetrics() : page === 'board' ? this.#renderBoard() : this.#renderFunnels()}
      </div>
      <input type="file" accept=".json,application/json" hidden @change=${this.#readFile} />
      ${renderDialogs(dialogs, this.localizer)}
      <weir-toasts></weir-toasts>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderFunnels(): TemplateResult {
    const { editor, isNarrow, readOnly: isReadOnly } = this;
    const isRailShown = !isNarrow || this.isRailOpen;
    return html`<div
      class="page funnels"
      @weir-part-request=${(event: PartRequestEvent) => {
        event.stopPropagation();
        void this.#request(event.request);
      }}
    >
      ${
        isRailShown
          ? html`<div class="drawer">
              <weir-funnel-rail
                .editor=${editor}
                .isReadOnly=${isReadOnly}
                .isNarrow=${isNarrow}
                @palette=${this.#palette}
                @show-stage=${this.#showStage}
              ></weir-funnel-rail>
            </div>`
          : nothing
      }
      <weir-funnel-canvas
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .hasPalette=${!isNarrow}
        .figures=${figuresOf(this.live.of('funnel'))}
        .period=${this.period}
        @live-period=${this.#choosePeriod}
      ></weir-funnel-canvas>
      ${
        this.isPanelOpen
          ? html`<div class="sheet">
              <weir-selection-panel
                .editor=${editor}
                .adapter=${this.adapter}
                .context=${this.context}
                .isReadOnly=${isReadOnly}
              ></weir-selection-panel>
            </div>`
          : nothing
      }
      <weir-problem-list
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .isFolded=${isNarrow}
        @show-place=${this.#showPlace}
      ></weir-problem-list>
    </div>`;
  }

  #renderMetrics(): TemplateResult {
    const { editor, isNarrow, readOnly: isReadOnly } = this;
    return html`<div class="page metrics" @show-board=${this.#showBoard} @on-board=${this.#sayOnBoard}>
      <weir-metrics-page
        .editor=${editor}
        .adapter=${this.adapter}
        .context=${this.context}
        .isReadOnly=${isReadOnly}
        .isNarrow=${isNarrow}
        .live=${this.#figures.live(this.source)}
      ></weir-metrics-page>
      <weir-problem-list
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .isFolded=${isNarrow}
        @show-place=${this.#showPlace}
      ></weir-problem-list>
    </div>`;
  }

  #renderBoard(): TemplateResult {
    return html`<div class="page board">
      <weir-board
        .document=${this.editor.document}
        .adapter=${this.adapter}
        .context=${this.context}
        .asOf=${this.asOf}
        .board=${this.board}
      ></weir-board>
    </div>`;
  }
}
