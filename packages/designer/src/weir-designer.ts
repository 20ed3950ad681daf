import type { WidgetType } from '@weir/board';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import type { DataAdapter, DocumentStore, Question } from '@weir/query';
import { baseStyles, badgeStyles, buttonStyles, fieldStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { renderDraftBanner } from './drafts/draft-banner.js';
import { DraftLife } from './drafts/draft-life.js';
import type { EditorEvent } from './editor/index.js';
import { EditorElement } from './element/editor-element.js';
import type { Permissions } from './element/permissions.js';
import { prepareFormulaEditor } from './formula/load-formula-view.js';
import type { FunnelViewName } from './outline/events.js';
import type { FunnelTemplate } from './models/funnel-template.js';
import { ModelDialogs } from './models/model-dialogs.js';
import { BoardPage } from './pages/board-page.js';
import { FunnelsPage } from './pages/funnels-page.js';
import { MetricsPage } from './pages/metrics-page.js';
import { lookedAt } from './panel/counts/looked-at.js';
import type { LookedAt } from './panel/counts/looked-at.js';
import type { ProblemPlace } from './problems/place-of-problem.js';
import { archivedNotice } from './shell/archived-notice.js';
import { designerStyles } from './shell/designer-styles.js';
import { renderDialogs } from './shell/designer-dialogs.js';
import type { DialogName } from './shell/designer-dialogs.js';
import { Files } from './shell/files.js';
import { Publishing } from './shell/publishing.js';
import { Shell } from './shell/shell.js';
import { renderTopBar } from './shell/top-bar.js';
import type { Page, TopAction } from './shell/top-bar.js';
import { DocumentVersions } from './versions/document-versions.js';
import { Review } from './versions/review.js';

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
 * @slot stage-panel - a panel of the host's under the settings of the selected stage; see `weir-select`
 * @slot transition-panel - the same for a transition
 * @slot funnel-panel - the same for the funnel, while nothing in it is selected
 */
export class WeirDesigner extends EditorElement {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, utilityStyles, designerStyles];

  /** Where drafts are kept. Without one the host may keep them at `weir-save`. */
  @property({ attribute: false }) store?: DocumentStore;

  /** Where what is typed is kept at once, besides: after a crash, or without a network, it is offered again. */
  @property({ attribute: false }) recovery?: DocumentStore;

  /** What people see now, which changes are compared with. Default: what the store has published last. */
  @property({ attribute: false }) published?: WeirDocument;

  /** What the host lets the person do. Default: everything. */
  @property({ attribute: false }) permissions?: Permissions;

  /** Nothing can be changed, and what is another than in the published document is marked and listed. */
  @property({ type: Boolean, reflect: true }) review = false;

  /** What new funnels can be begun with, such as `ways` of `@weir/templates`, and the host's own. */
  @property({ attribute: false }) templates: readonly FunnelTemplate[] = [];

  /** The host's own kinds of widgets, as `<weir-board>` has them: on boards they are drawn, and offered. */
  @property({ attribute: false }) widgetTypes: readonly WidgetType[] = [];

  /** Which page is open. */
  @property() page: Page = 'funnels';

  /** How funnels are shown: `drawing` or `outline`. Default: what can be read in the room that there is, until a person chooses. */
  @property({ attribute: 'funnel-view' }) funnelView?: FunnelViewName;

  @property({ type: Boolean, reflect: true, attribute: 'narrow' }) protected isNarrow = false;

  @state() private isSettingsOpen = false;

  readonly #shell = new Shell(this, this.editor, this.live, this.compared, this.counts, () => this.isNarrow);
  readonly #drafts = new DraftLife(this.#shell);
  readonly #versions = new DocumentVersions(this.#shell, this.#drafts);
  readonly #review = new Review(this.#shell, this.#versions);
  readonly #publishing = new Publishing(this.#shell, this.#drafts, this.#versions, () => this.#review.renew());
  readonly #files = new Files(this.#shell);
  readonly #funnels = new FunnelsPage(this.#shell, this.#review, (place) => void this.#showPlace(place));
  readonly #metrics = new MetricsPage(this.#shell, {
    place: (place) => void this.#showPlace(place),
    board: (board) => void this.#showBoard(board),
  });
  readonly #board = new BoardPage(this.#shell, (place) => void this.#showPlace(place));
  readonly #models = new ModelDialogs(this.#shell, () => void this.#funnels.begin());
  readonly #resized = new ResizeObserver(([entry]) => {
    this.isNarrow = (entry?.contentRect.width ?? WIDE_FROM_PX) < WIDE_FROM_PX;
  });

  constructor() {
    super();
    this.addEventListener('keydown', this.#byKey);
    for (const type of ['focusin', 'pointerenter']) this.addEventListener(type, () => this.#drafts.look());
  }

  /** The document as a file: what `importJson` makes of it is exported the same, byte for byte. */
  exportJson(): string {
    return this.#files.toJson();
  }

  /**
   * Takes a file's text in the place of the document, as one step that can be undone. A broken one changes nothing.
   * @returns what is wrong with it; empty when it was taken
   */
  importJson(text: string): readonly Diagnostic[] {
    return this.#files.fromJson(text);
  }

  /** Saves the draft now. */
  async save(): Promise<void> {
    await this.#drafts.flush();
  }

  override get ready(): Promise<void> {
    return this.#whenOpened();
  }

  protected override async drawn(): Promise<void> {
    await this.#funnels.part?.drawn();
    await this.#metrics.part?.drawn();
    await this.#board.part?.drawn();
  }

  override focus(): void {
    const parts = { funnels: this.#funnels.part, metrics: this.#metrics.part, board: this.#board.part };
    const part = parts[this.page];
    (part ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareFormulaEditor();
    // Known before the first drawing: what is chosen at first depends on it.
    if (this.clientWidth > 0) this.isNarrow = this.clientWidth < WIDE_FROM_PX;
    this.#resized.observe(this);
    this.#drafts.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    void this.#drafts.flush();
  }

  protected override stopped(): void {
    this.#drafts.stop();
  }

  protected override loaded(): void {
    this.#drafts.renew();
  }

  protected override get isLocked(): boolean {
    return this.#shell.isReadOnly;
  }

  protected override get figuresAdapter(): DataAdapter | undefined {
    return this.#shell.adapter;
  }

  protected override get comparedWith(): WeirDocument | null {
    return this.#review.published;
  }

  protected override questions(): Record<string, Question> {
    if (this.page === 'metrics') return this.#metrics.questions(this.source);
    return this.page === 'funnels' ? { ...this.#funnels.questions(), ...this.#models.questions() } : {};
  }

  protected override looksAt(): LookedAt | null {
    return this.page === 'funnels' ? lookedAt(this.editor) : null;
  }

  protected override edited(event: EditorEvent): void {
    super.edited(event);
    if (event.type === 'select' && !event.isForMenu) this.#funnels.selected(event.selection);
    if (event.type !== 'change' || event.reason !== 'edit') return;
    const message = archivedNotice(event.document, event.patch, this.localizer);
    if (event.label === 'designer.do.stage/archive-into') return;
    if (message !== null) this.#shell.toastUndoable({ message });
    else if (event.label === 'designer.do.stage/delete') this.#funnels.changed(event.before, event.document);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('store') || changed.has('recovery') || changed.has('context')) this.#drafts.renew();
    if (changed.has('store') || changed.has('published') || changed.has('document')) this.#review.renew();
    this.#drafts.update();
    void this.#drafts.opened.then(() => this.#review.read());
    if (this.page === 'metrics') this.#metrics.chooseFirst();
    super.willUpdate(changed);
  }

  async #whenOpened(): Promise<void> {
    await this.updateComplete;
    await this.#drafts.opened;
    await super.ready;
  }

  readonly #act = (action: TopAction): void => {
    if (action === 'undo') this.editor.undo();
    else if (action === 'redo') this.editor.redo();
    else if (action === 'export') this.#files.download();
    else if (action === 'import') this.#files.choose();
    else if (action === 'settings') void this.#showSettings();
    else if (action === 'versions') void this.#versions.show();
    else void this.#publishing.ask();
  };

  async #showSettings(): Promise<void> {
    this.isSettingsOpen = true;
    await this.updateComplete;
    await this.#shell.dialog('settings')?.show();
    this.isSettingsOpen = false;
  }

  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
    if (isSave) {
      event.preventDefault();
      void this.save();
    } else if (event.key === 'Escape') {
      if (this.#funnels.closeOverlays()) event.preventDefault();
    } else this.#metrics.part?.searchByKey(event);
  };

  async #showPlace(place: ProblemPlace): Promise<void> {
    if (place.page) this.page = place.page;
    this.editor.select(place.select);
    if (place.page === 'metrics') await this.#metrics.reveal(place.parts);
    else if (place.page === 'board') await this.#board.reveal();
    else await this.#funnels.reveal(place.select, place.parts);
  }

  async #showBoard(board: string): Promise<void> {
    this.page = 'board';
    await this.#board.show(board);
  }

  override render() {
    if (!this.document) return nothing;
    const { editor, page, isNarrow } = this;
    const { isReadOnly, mayPublish } = this.#shell;
    const { state: draft } = this.#drafts;
    const errors = editor.diagnostics.filter(({ severity }) => severity === 'error').length;
    const bar = {
      editor,
      draft,
      page,
      isNarrow,
      isReadOnly,
      mayPublish,
      isPublishing: this.#publishing.isRunning,
      hasVersions: this.#versions.isPossible,
      isRailOpen: this.#funnels.isRailOpen,
      errors,
      choosePage: (chosen: Page) => (this.page = chosen),
      toggleRail: () => this.#funnels.toggleRail(),
      act: this.#act,
    };
    const dialogs = {
      editor,
      isSettingsOpen: this.isSettingsOpen,
      faults: this.#files.faults,
      close: (name: DialogName, value = '') => this.#shell.dialog(name)?.close(value),
    };
    return html`
      <div class="frame" @rail-request=${this.#models.take}>
        ${renderTopBar(bar, this.localizer)}
        ${renderDraftBanner(this.#drafts, (which) => void this.#versions.compare(which), this.localizer)}
        ${this.#renderPage()}
      </div>
      ${this.#files.render()} ${renderDialogs(dialogs, this.localizer)} ${this.#versions.render()}
      ${this.#models.render()}
      <weir-toasts></weir-toasts>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderPage(): TemplateResult {
    if (this.page === 'metrics') return this.#metrics.render(this.source);
    return this.page === 'board' ? this.#board.render() : this.#funnels.render();
  }
}
