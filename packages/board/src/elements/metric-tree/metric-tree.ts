import type { Grain, Id, Range, RelativePeriod, WeirDocument, Widget } from '@weir/schema';
import { isFunnelQuestion } from '@weir/query/question';
import type { Compare, MetricsAnswer, MetricsQuestion } from '@weir/query';
import type { WeirCombobox, WeirMenu } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { WeirLinkEvent, WeirUnlinkEvent } from '../../events/events.js';
import type { ExportKind } from '../../export/export-kinds.js';
import { driverCandidates } from '../../figure/metric-tree/driver-candidates.js';
import type { PreparedTree } from '../../figure/metric-tree/prepare-tree.js';
import type { TreeNode } from '../../figure/metric-tree/tree.js';
import { treeFigures } from '../../figure/metric-tree/tree-figures.js';
import { firstFolds, visibleRows } from '../../figure/metric-tree/visible.js';
import type { TreeRow } from '../../figure/metric-tree/visible.js';
import { stepByKey } from '../../figure/metric-tree/walk.js';
import type { Arrangement } from '../../figure/metric-tree/walk.js';
import type { Drawn } from '../../flow/widget-state.js';
import type { Asking } from '../../flow/load-asking.js';
import { metricsAsked } from '../../question/questions-of.js';
import type { BoardView } from '../../question/view.js';
import { metricTitle } from '../../words/figures.js';
import { treeMessages } from '../../words/tree/index.js';
import { TreeWords } from '../../words/tree/tree-words.js';
import { ChartWidget } from '../widget/chart-widget.js';
import { drawnNodeSize, renderDrawing, renderLegend, renderOutline } from './metric-tree-nodes.js';
import type { NodeAction, TreeView } from './metric-tree-nodes.js';
import { metricTreeStyles } from './metric-tree-styles.js';
import { renderTreeTable } from './metric-tree-table.js';
import { Pan } from './pan.js';
import { PreparedTrees } from './prepared-trees.js';
import { sheetStyles } from '../widget/sheet-styles.js';
import { SizeController } from '../widget/size-controller.js';
import { TreeDrawer } from './tree-drawer.js';

/** Narrower than this, the tree is an outline: one row below the other. */
const DRAWING_FROM_PX = 560;
const GUESSED_SIZE = { width: 900, height: 0, rtl: false };

/** Of a larger tree, whole levels are folded at first. */
const MOST_AT_FIRST = 16;

/** What stands around the tree in each of its states. */
interface TreeFrame {
  readonly notes?: readonly string[];
  readonly notice?: TemplateResult | typeof nothing;
  readonly isBusy?: boolean;
}

/**
 * A metric, the parts that its formula is made of, and the metrics that are believed to drive it, each with its value and its change. Exact parts
 * say what they contribute to the change, drivers how far the two went together: that is a hypothesis. Under 560 px an outline.
 *
 * @fires weir-select - `WeirSelectEvent` of kind `metric`, while `selectable`
 * @fires weir-link - `WeirLinkEvent`, while `editable`: a driver was chosen for a metric
 * @fires weir-unlink - `WeirUnlinkEvent`, while `editable`: a driver is to be one no more
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart legend - what the lines mean
 * @csspart tree - the drawing or the outline; the arrow keys go through its nodes
 * @csspart node - a metric, a part of a formula, or a parameter
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirMetricTree extends ChartWidget {
  static override styles = [...ChartWidget.styles, ...sheetStyles, metricTreeStyles];

  /** Id of a metric of the document: the root. */
  @property() metric?: Id;

  /** Shown instead of the view's period. The attribute names a relative one. */
  @property() period?: RelativePeriod | Range;

  /** Compared with, instead of what the view says. Without either it is the period before. */
  @property() compare?: Compare | 'none';

  /** Length of the periods that correlations are of. Default: what suits the range. */
  @property() grain?: Grain;

  /** Whether drivers can be linked and removed. The tree tells what is wanted; the host changes the document. */
  @property({ type: Boolean }) editable = false;

  protected override readonly shape = 'lines';

  /** Keys of the folded nodes of the tree with this root; null: as it is at first. */
  @state() private folds: { readonly root: string; readonly keys: ReadonlySet<string> } | null = null;
  /** The node that Tab comes to. */
  @state() private active = '';
  /** The node whose driver is being chosen. */
  @state() private linking = '';

  @query('header') private readonly header!: HTMLElement | null;
  @query('.canvas') private readonly canvas!: HTMLElement | null;

  // As wide as the drawing may be, and never higher for what is drawn.
  readonly #size = new SizeController(this, () => this.header);
  readonly #drawer = new TreeDrawer(this);
  readonly #pan = new Pan();
  readonly #trees = new PreparedTrees();
  #rows: readonly TreeRow[] = [];
  #arrangement: Arrangement | null = null;
  /** The tree that was last scrolled to its root, and how it was drawn. */
  #begunWith = '';

  override get ready(): Promise<void> {
    return this.#whenDrawn();
  }

  override focus(): void {
    this.#nodeElement(this.#activeIn(this.#rows))?.focus();
  }

  protected override get viewNow(): BoardView {
    const compare = this.compare ?? this.view?.compare ?? 'prior-period';
    return { ...super.viewNow, compare, ...(this.period === undefined ? {} : { period: this.period }) };
  }

  protected override ownWidget(): Omit<Widget, 'id'> | null {
    const { metric, grain } = this;
    return { type: 'metric-tree', ...(metric ? { metric } : {}), ...(grain ? { grain } : {}) };
  }

  protected override titleOf(document: WeirDocument, { metric }: Widget): string {
    return metric === undefined ? '' : metricTitle(this.localizer, document, metric);
  }

  protected override readonly takes: readonly ExportKind[] = ['png', 'svg', 'link'];

  protected override questionsFor(_asking: Asking, document: WeirDocument, widget: Widget): readonly MetricsQuestion[] {
    const question = this.#prepare(document, widget)?.question;
    return question ? [question] : [];
  }

  protected override documentFor(document: WeirDocument, widget: Widget): WeirDocument {
    return this.#prepare(document, widget)?.document ?? document;
  }

  /** @param asked what an answer was asked with; else what is to be asked now */
  #prepare(
    document: WeirDocument,
    { metric, grain }: Pick<Widget, 'metric' | 'grain'>,
    asked = metricsAsked(grain, this.viewNow, document.settings, this.asOf),
  ): PreparedTree | null {
    // A server that answers about its stored document does not know what is added to it.
    const withParts = !this.adapter?.answer || this.revision === undefined;
    return metric === undefined ? null : this.#trees.of(document, metric, asked, withParts);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#arrangement === 'down' && this.#drawer.state === 'loading') this.#drawer.load();
    const [root] = this.#rows;
    const begun = `${this.#arrangement} ${root?.node.key}`;
    if (!this.canvas || !root || begun === this.#begunWith) return;
    this.#begunWith = begun;
    showFirst(this.canvas, this.#nodeElement(root.node.key));
  }

  async #whenDrawn(): Promise<void> {
    await super.ready;
    await this.#drawer.settled;
    await this.updateComplete;
  }

  protected override renderLoading(title: string): TemplateResult {
    const prepared = this.document && this.#prepare(this.document, this);
    if (!prepared) return super.renderLoading(title);
    return this.#renderTree(title, prepared, this.#words(prepared, null, prepared.question), { isBusy: true });
  }

  /** Also of a tree without a formula that can be calculated: it says what is wrong with each. */
  protected override renderUnchosen(title: string): TemplateResult {
    const prepared = this.document && this.#prepare(this.document, this);
    if (!prepared) return super.renderUnchosen(title);
    return this.#renderTree(title, prepared, this.#words(prepared, new Map(), null), {
      notes: [this.say(treeMessages, 'tree.not-asked')],
    });
  }

  protected override renderReady(title: string, drawn: Drawn, notice: TemplateResult | typeof nothing): TemplateResult {
    const { document, widget, question } = drawn;
    if (isFunnelQuestion(question)) return super.renderUnchosen(title);
    const { metrics: _each, ...asked } = question;
    const prepared = this.#prepare(document, widget, asked);
    if (!prepared) return super.renderUnchosen(title);
    const answer = drawn.answer as MetricsAnswer;
    const figures = treeFigures(document, prepared.tree, answer, question);
    const notes = this.notesOf(document, answer);
    return this.#renderTree(title, prepared, this.#words(prepared, figures, question), { notice, notes });
  }

  #words(
    { document, faults }: PreparedTree,
    figures: ReturnType<typeof treeFigures> | null,
    question: MetricsQuestion | null,
  ): TreeWords {
    return new TreeWords(this.localizer, document, figures, faults, question, this.context);
  }

  #renderTree(title: string, { tree }: PreparedTree, words: TreeWords, frame: TreeFrame): TemplateResult {
    const { isBusy = false, notes = [], notice = nothing } = frame;
    this.#rows = visibleRows(tree, this.#foldedIn(tree));
    const alone =
      tree.children.length === 0 && tree.metric ? [this.say(treeMessages, 'tree.alone', { metric: title })] : [];
    return this.renderFrame({
      title,
      notice,
      caption: words.caption,
      tools: isBusy ? nothing : this.renderTableToggle(),
      busy: isBusy,
      notes: [...alone, ...notes],
      body: this.asTable && !isBusy ? renderTreeTable(words, tree, title) : this.#renderChart(words),
    });
  }

  #renderChart(words: TreeWords): TemplateResult {
    const { width, rtl } = this.#size.size ?? GUESSED_SIZE;
    const texts = this.#rows.map(({ node, above }) => words.node(node, above?.node ?? null));
    const size = drawnNodeSize(texts);
    const isOutline = width < DRAWING_FROM_PX || this.#drawer.state === 'failed';
    const drawn = isOutline ? null : this.#drawer.draw(this.#rows, size, width, rtl);
    const arrangement = isOutline ? 'outline' : (drawn?.arrangement ?? 'down');
    this.#arrangement = arrangement;
    const keys = html`<p id="keys" hidden>
      ${this.say(treeMessages, 'tree.keys')} ${this.selectable ? this.say(treeMessages, 'tree.keys-choose') : nothing}
      ${this.editable ? this.say(treeMessages, this.selectable ? 'tree.keys-remove' : 'tree.keys-edit') : nothing}
    </p>`;
    const view = this.#view(words, texts, arrangement, rtl);
    if (isOutline) return html`${renderLegend(this.#rows, words)}${renderOutline(view)}${keys}`;
    if (!drawn) return html`<div class="waiting"><weir-skeleton shape="lines"></weir-skeleton></div>`;
    const pans = drawn.layout.width > width;
    return html`${renderLegend(this.#rows, words)}
      <div
        class=${pans ? 'canvas pans' : 'canvas'}
        @pointerdown=${(event: PointerEvent) => this.#pan.start(event, isEmptyAt(event))}
        @pointermove=${(event: PointerEvent) => this.#pan.move(event)}
        @pointerup=${() => this.#pan.end()}
        @pointercancel=${() => this.#pan.end()}
      >
        ${renderDrawing(view, drawn.layout)}
      </div>
      ${keys}`;
  }

  #view(words: TreeWords, texts: TreeView['texts'], arrangement: Arrangement, rtl: boolean): TreeView {
    const { linking } = this;
    const linked = this.#rows.find(({ node }) => node.key === linking);
    return {
      rows: this.#rows,
      texts,
      words,
      arrangement,
      active: this.#activeIn(this.#rows),
      isSelectable: this.selectable,
      isEditable: this.editable,
      linking: linked ? { key: linking, candidates: this.#candidatesOf(linked) } : null,
      canLink: (row) => this.#candidatesOf(row).length > 0,
      act: this.#act,
      key: (row, event) => this.#byKey(row, event, arrangement, rtl),
      choose: (row, driver) => {
        this.#endLinking(row);
        this.emit(new WeirLinkEvent(row.node.id, driver));
      },
    };
  }

  #candidatesOf({ node }: TreeRow): ReturnType<typeof driverCandidates> {
    return this.document ? driverCandidates(this.document, node.id) : [];
  }

  #foldedIn(tree: TreeNode): ReadonlySet<string> {
    return this.folds?.root === tree.key ? this.folds.keys : firstFolds(tree, MOST_AT_FIRST);
  }

  /** The root while the node that had the focus is not shown. */
  #activeIn(rows: readonly TreeRow[]): string {
    const isShown = rows.some(({ node }) => node.key === this.active);
    return isShown ? this.active : (rows[0]?.node.key ?? '');
  }

  #nodeElement(key: string): HTMLElement | null {
    const place = this.#rows.findIndex(({ node }) => node.key === key);
    return this.renderRoot.querySelectorAll<HTMLElement>('.node')[place] ?? null;
  }

  async #moveTo(key: string): Promise<void> {
    this.active = key;
    await this.updateComplete;
    this.#nodeElement(key)?.focus();
  }

  #fold({ node }: TreeRow, fold: boolean): void {
    const [root] = this.#rows;
    if (!root) return;
    const keys = new Set(this.#foldedIn(root.node));
    if (fold) keys.add(node.key);
    else keys.delete(node.key);
    this.folds = { root: root.node.key, keys };
  }

  readonly #act = (row: TreeRow, action: NodeAction, event: Event): void => {
    const { node, isFolded } = row;
    switch (action) {
      case 'focus':
        this.active = node.key;
        break;
      case 'press':
        this.#press(row);
        break;
      case 'toggle':
        event.stopPropagation();
        this.#fold(row, isFolded === false);
        void this.#moveTo(node.key);
        break;
      case 'menu':
        if (this.#openMenu(row)) event.preventDefault();
        break;
      case 'link':
        void this.#startLinking(row);
        break;
      case 'unlink':
        this.#unlink(row);
        break;
      case 'leave-link':
        if (!isWithin(event as FocusEvent)) this.linking = '';
        break;
    }
  };

  #press({ node }: TreeRow): void {
    if (this.selectable && node.kind === 'metric' && node.metric) this.select({ kind: 'metric', metric: node.id });
  }

  /** @returns false where there is none */
  #openMenu({ node }: TreeRow): boolean {
    const menu = this.#nodeElement(node.key)?.querySelector<WeirMenu>('weir-menu');
    menu?.show();
    return menu != null;
  }

  async #startLinking({ node }: TreeRow): Promise<void> {
    this.linking = node.key;
    await this.updateComplete;
    const picker = this.#nodeElement(node.key)?.querySelector<WeirCombobox>('weir-combobox');
    await picker?.updateComplete;
    picker?.show();
  }

  #endLinking({ node }: TreeRow): void {
    this.linking = '';
    void this.#moveTo(node.key);
  }

  #unlink({ node, above }: TreeRow): void {
    if (!above || node.link !== 'driver') return;
    void this.#moveTo(above.node.key);
    this.emit(new WeirUnlinkEvent(above.node.id, node.id));
  }

  #byKey(row: TreeRow, event: KeyboardEvent, arrangement: Arrangement, rtl: boolean): void {
    if (event.key === 'Escape' && this.linking && !event.defaultPrevented) {
      event.preventDefault();
      this.#endLinking(row);
      return;
    }
    // What is pressed in the menu or the list of a node is for these.
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepByKey(this.#rows, row.node.key, event.key, { arrangement, rtl });
    const isPress = event.key === 'Enter' || event.key === ' ';
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    if (step?.kind === 'focus') void this.#moveTo(step.key);
    else if (step) this.#fold(row, step.kind === 'fold');
    else if (isPress && this.selectable) this.#press(row);
    else if (isPress) this.#openMenu(row);
    else if (isRemoval && this.editable) this.#unlink(row);
    else return;
    event.preventDefault();
  }
}

/** Whether the focus goes on within what it leaves. */
function isWithin({ relatedTarget, currentTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
}

/** Of a press on a drawing: whether nothing was hit that does something itself, a scroll bar too. */
function isEmptyAt({ target, currentTarget, offsetX, offsetY }: PointerEvent): boolean {
  const { clientWidth, clientHeight } = currentTarget as HTMLElement;
  const isOnBar = target === currentTarget && (offsetX > clientWidth || offsetY > clientHeight);
  return !isOnBar && !(target as Element).closest('.node');
}

/** Scrolls a drawing that is larger than its canvas so that a node stands in the middle of it, without scrolling the page. */
function showFirst(canvas: HTMLElement, node: HTMLElement | null): void {
  if (!node) return;
  const [shown, all] = [node.getBoundingClientRect(), canvas.getBoundingClientRect()];
  canvas.scrollBy({
    left: shown.left + shown.width / 2 - all.left - all.width / 2,
    top: shown.top + shown.height / 2 - all.top - all.height / 2,
    behavior: 'instant',
  });
}
