import { adapterFailure } from '@weir/schema';
import type { Diagnostic, WeirDocument } from '@weir/schema';
import type { Catalog, Context, DataAdapter, Question } from '@weir/query';
import { WeirElement } from '@weir/ui';
import type { PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { hasOwnUndo } from '../canvas/keys.js';
import { Editor } from '../editor/index.js';
import type { EditorEvent } from '../editor/index.js';
import { runChecks } from '../models/host/host-checks.js';
import type { HostCheck } from '../models/host/host-checks.js';
import { setHostOptions } from '../models/host/host-options.js';
import type { StageProperties } from '../models/custom/property-schema.js';
import { diagnoseDocument } from '../live/diagnose-document.js';
import { LiveAnswers } from '../live/live-answers.js';
import { OtherVersion } from '../live/other-version.js';
import type { LookedAt } from '../panel/counts/looked-at.js';
import { PanelCounts } from '../panel/counts/panel-counts.js';
import { liveProblems } from '../problems/live-problems.js';
import { AnnounceEvent } from '../outline/events.js';
import { designerMessages } from '../words/index.js';
import { WeirChangeEvent, WeirErrorEvent, WeirLoadEvent, WeirMeasureEvent, WeirSelectEvent } from './events.js';

const EMPTY: WeirDocument = { weir: 1, id: 'untitled', title: '' };

/** What the elements that edit a whole document have in common: the document goes in, changes come out, figures are kept up to date. */
export abstract class EditorElement extends WeirElement {
  /** Where live figures and the names of fields come from. */
  @property({ attribute: false }) adapter?: DataAdapter;

  /** Who asks. Another one clears what is shown before anything is asked. */
  @property({ attribute: false }) context?: Context;

  /** ISO 8601 instant, exclusive, up to which everything is known. Default now. */
  @property({ attribute: 'as-of' }) asOf?: string;

  /** Nothing can be changed. */
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;

  /** The host's own rules for documents: what they find stands among the problems. */
  @property({ attribute: false }) checks: readonly HostCheck[] = [];

  /** What the host keeps at each stage, as JSON Schema: a form for it stands in the stage's settings. */
  @property({ attribute: false }) stageProperties?: StageProperties;

  /** What was done last, for screen readers. */
  @state() protected announcement = '';

  protected readonly editor = new Editor(EMPTY);
  protected readonly live = new LiveAnswers({
    changed: () => this.requestUpdate(),
    failed: (error) => this.emit(new WeirErrorEvent(error, 'answer', () => this.live.retry())),
    measured: (ms, rows) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
  });
  /** Figures of the version that the draft is compared with. */
  protected readonly compared = new OtherVersion({
    changed: () => this.requestUpdate(),
    failed: (error) => this.emit(new WeirErrorEvent(error, 'answer', () => this.compared.retry())),
    measured: (ms, rows) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
  });
  /** What the conditions of the funnel that is drawn find in the data. */
  protected readonly counts = new PanelCounts({
    changed: () => this.#counted(),
    failed: (error) => this.emit(new WeirErrorEvent(error, 'answer', () => this.counts.retry())),
    measured: (ms, rows) => this.emit(new WeirMeasureEvent('answer', ms, rows)),
  });
  #foundLive = '';
  #assigned: WeirDocument | undefined;
  #catalog: Catalog | undefined;
  #catalogCall: AbortController | undefined;
  #wasStopped = false;
  /** The language of what the host's rules found. */
  #checkedIn = '';

  constructor() {
    super();
    this.editor.setDiagnose((document) => this.#diagnose(document));
    this.editor.subscribe((event) => this.edited(event));
    this.addEventListener('keydown', this.#undoByKey);
    this.addEventListener('announce', this.#tell);
  }

  /**
   * The document as it is now, edits included. Assigning one that this element gave out in `weir-change` (any of the last 50) does nothing; any
   * other is loaded, after `weir-load` where edits are unsaved.
   */
  @property({ attribute: false })
  get document(): WeirDocument | undefined {
    return this.#assigned === undefined ? undefined : this.editor.document;
  }

  set document(document: WeirDocument | undefined) {
    const before = this.#assigned;
    if (document === undefined || document === before || (before !== undefined && this.editor.hasEmitted(document)))
      return;
    const asks = before !== undefined && this.editor.isDirty;
    if (asks && !this.emit(new WeirLoadEvent(document, this.editor.document))) return;
    this.#assigned = document;
    this.editor.load(document);
    this.requestUpdate('document', before);
    this.loaded();
  }

  /** Asks for live figures anew. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.live.refresh(), this.compared.refresh(), this.counts.refresh()]);
  }

  /** Resolves when the element is drawn with its figures, or without those that could not be had. */
  get ready(): Promise<void> {
    return this.#whenReady();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#wasStopped) this.requestUpdate('adapter');
    this.#wasStopped = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.live.stop();
      this.compared.stop();
      this.counts.stop();
      this.#catalogCall?.abort();
      this.editor.dispose();
      this.#wasStopped = true;
      this.stopped();
    });
  }

  /** Nothing can be changed, for whatever reason. */
  protected get isLocked(): boolean {
    return this.readOnly;
  }

  /** Where figures come from; undefined where there are none, or none to be seen. */
  protected get figuresAdapter(): DataAdapter | undefined {
    return this.adapter;
  }

  /** What questions are made from, as it is now. */
  protected get source(): {
    readonly document: WeirDocument;
    readonly diagnostics: readonly Diagnostic[];
    readonly adapter: DataAdapter | undefined;
    readonly context: Context | undefined;
    readonly asOf: string | undefined;
  } {
    const { document, diagnostics } = this.editor;
    const { figuresAdapter: adapter, context, asOf } = this;
    return { document, diagnostics, adapter, context, asOf };
  }

  /** Resolves when what the element shows is drawn, beside the figures. */
  protected async drawn(): Promise<void> {}

  /** The questions whose figures are shown now, by name. */
  protected abstract questions(): Record<string, Question>;

  /** The version whose figures stand beside those of the draft, as the published one; null: none. */
  protected get comparedWith(): WeirDocument | null {
    return null;
  }

  /** Whose conditions are counted; null: none are. */
  protected looksAt(): LookedAt | null {
    return null;
  }

  /** A document was loaded from outside. */
  protected loaded(): void {}

  /** The element was taken from the page. */
  protected stopped(): void {}

  protected edited(event: EditorEvent): void {
    if (!this.editor.isHeld) this.requestUpdate();
    if (event.type === 'select') this.emit(new WeirSelectEvent(event.selection));
    if (event.type !== 'change' || event.reason === 'load') return;
    this.emit(new WeirChangeEvent(event.document, event.patch, event.reason));
    if (!event.label) return;
    const what = this.say(designerMessages, event.label);
    const message = {
      edit: 'designer.done',
      undo: 'designer.undone',
      redo: 'designer.redone',
      draft: 'designer.done',
    } as const;
    this.announce(this.say(designerMessages, message[event.reason], { what }));
  }

  protected announce(text: string): void {
    // The same words twice are only read twice when they differ.
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('adapter') || changed.has('context')) this.#loadCatalog();
    setHostOptions(this.editor, { stageProperties: this.stageProperties });
    if (changed.has('stageProperties') && this.hasUpdated)
      this.renderRoot.querySelector('weir-selection-panel')?.requestUpdate();
    const { figuresAdapter: adapter, context, asOf, document } = this;
    const isAsked = adapter && document && this.isConnected;
    const request = isAsked ? { document, adapter, context, asOf, questions: this.questions() } : null;
    this.live.want(request);
    this.compared.want(request, this.comparedWith);
    const source = this.adapter && document && this.isConnected ? { document, adapter: this.adapter } : null;
    const looked = source && this.looksAt();
    this.counts.want(source && looked ? { ...source, context, asOf, mayNotSee: !adapter, ...looked } : null);
  }

  /** The language is known only when it was drawn in. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { locale } = this.localizer;
    const isWordedAnew = this.checks.length > 0 && locale !== this.#checkedIn;
    if (changed.has('checks') || isWordedAnew) this.editor.setDiagnose((document) => this.#diagnose(document));
    this.#checkedIn = locale;
  }

  #diagnose(document: WeirDocument): readonly Diagnostic[] {
    if (this.#assigned === undefined) return [];
    const found = liveProblems(document, this.counts.of(document));
    this.#foundLive = JSON.stringify(found);
    const own = runChecks(document, this.checks, (text) => this.localizer.text(text));
    return [...diagnoseDocument(document, this.#catalog), ...found, ...own];
  }

  /** Problems that only the data shows are looked for again when what was counted shows others. */
  #counted(): void {
    this.requestUpdate();
    const { document } = this.editor;
    if (JSON.stringify(liveProblems(document, this.counts.of(document))) === this.#foundLive) return;
    this.editor.setDiagnose((each) => this.#diagnose(each));
  }

  #loadCatalog(): void {
    this.#catalogCall?.abort();
    this.#catalog = undefined;
    this.editor.setDiagnose((document) => this.#diagnose(document));
    const { adapter, context } = this;
    if (!adapter) return;
    const call = new AbortController();
    this.#catalogCall = call;
    adapter.describe({ ...(context && { context }), signal: call.signal }).then(
      (catalog) => {
        if (call.signal.aborted) return;
        this.#catalog = catalog;
        this.editor.setDiagnose((document) => this.#diagnose(document));
      },
      (error: unknown) => {
        if (call.signal.aborted) return;
        this.emit(new WeirErrorEvent(adapterFailure(error), 'catalog', async () => this.#loadCatalog()));
      },
    );
  }

  readonly #tell = (event: Event): void => {
    if (!(event instanceof AnnounceEvent)) return;
    event.stopPropagation();
    this.announce(event.text);
  };

  /** In a text field the browser's own undo is meant. */
  readonly #undoByKey = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (event.defaultPrevented || this.isLocked || !(event.ctrlKey || event.metaKey) || hasOwnUndo(event)) return;
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.editor.redo();
    else this.editor.undo();
  };

  async #whenReady(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.live.ready, this.compared.ready, this.counts.ready]);
    await this.updateComplete;
    await this.drawn();
  }
}
