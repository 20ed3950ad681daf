import { meaningOf, rangeOf } from '@weir/board';
import { runExamples } from '@weir/query';
import type { ExampleOutcome } from '@weir/query';
import { explain, explainExample } from '@weir/query/explain';
import type { Explanation } from '@weir/query/explain';
import type { Metric } from '@weir/schema';
import {
  badgeStyles,
  baseStyles,
  buttonStyles,
  cardStyles,
  fieldStyles,
  icon,
  tableStyles,
  utilityStyles,
} from '@weir/ui';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { applyFix, newText } from '../../editor/index.js';
import { EditorPart } from '../../element/editor-part.js';
import { WeirErrorEvent } from '../../element/events.js';
import type { FormulaBlocks } from '../../blocks/formula-blocks.js';
import type { FixEvent } from '../../fields/fix-event.js';
import { problemStyles } from '../../fields/problem-lines.js';
import type { TextRows } from '../../fields/text-rows.js';
import type { WeirFormulaEditor } from '../../formula/weir-formula-editor.js';
import { LiveTask } from '../../live/live-task.js';
import { driversCard } from '../drivers/drivers-card.js';
import type { ExampleDialog } from '../examples/example-dialog.js';
import { examplesCard, firstWrong } from '../examples/examples-card.js';
import { newExample } from '../examples/new-example.js';
import { goalsCard } from '../goals/goals-card.js';
import type { MetricLive } from '../live/metric-live.js';
import { isIncalculable, metricContext } from '../metric-context.js';
import type { MetricContext } from '../metric-context.js';
import { explanationSection } from '../panel/explanation-section.js';
import { liveValue } from '../panel/live-value.js';
import { OnBoardEvent } from '../panel/on-board-event.js';
import { usersSection } from '../panel/users-list.js';
import { usersStyles } from '../panel/users-styles.js';
import { metricMessages } from '../words/index.js';
import { FocusKeeper } from './focus-keeper.js';
import { formulaCard } from './formula-card.js';
import { formStyles } from './form-styles.js';
import type { MetricIdDialog } from './id-dialog.js';
import { metricHead } from './metric-head.js';
import type { MetricAction } from './metric-head.js';
import { metricNames } from './metric-names.js';
import { panelStyles } from './panel-styles.js';
import type { MetricRemoveDialog } from './remove-dialog.js';

/** Narrower than this, all stands below each other, with the value before the formula: see the styles. */
const BESIDE_FROM_PX = 1000;

/**
 * The chosen metric: what it is, its formula, what it is to reach, examples, drivers; beside it its value, how that comes about and who uses
 * it. Internal to the designer's elements.
 *
 * @fires back - the list is wanted, where it does not stand beside the form
 * @fires unfinished - what was typed as a formula can or cannot be read
 */
export class MetricForm extends EditorPart {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    cardStyles,
    fieldStyles,
    tableStyles,
    utilityStyles,
    usersStyles,
    problemStyles,
    formStyles,
    panelStyles,
  ];

  @property({ attribute: false }) live?: MetricLive;
  /** The list stands elsewhere: there is a way back to it. */
  @property({ type: Boolean }) hasBack = false;
  /** Boards can be shown: `show-board` is answered. */
  @property({ type: Boolean }) hasBoards = false;

  @state() private isNamesOpen = false;
  @state() private isTable = false;
  @state() private isTreeOpen = false;
  /** One below the other. The keyboard goes by this order too. */
  @state() private isStacked = false;
  @state() private side: 'text' | 'blocks' = 'text';
  /** Shows how the figure of the example that fails comes about. */
  @state() private isExampleExplained = false;

  @query('weir-example-dialog') private readonly exampleDialog!: ExampleDialog | null;
  @query('weir-metric-id-dialog') private readonly idDialog!: MetricIdDialog | null;
  @query('weir-metric-remove-dialog') private readonly removeDialog!: MetricRemoveDialog | null;

  readonly #examples = new LiveTask<readonly ExampleOutcome[]>({
    changed: () => this.requestUpdate(),
    failed: (error) => void this.emit(new WeirErrorEvent(error, 'answer', () => this.#examples.again())),
  });
  readonly #explanation = new LiveTask<Explanation>({
    changed: () => this.requestUpdate(),
    failed: (error) => void this.emit(new WeirErrorEvent(error, 'answer', () => this.#explanation.again())),
  });
  readonly #exampleExplanation = new LiveTask<Explanation | undefined>({
    changed: () => this.requestUpdate(),
    failed: (error) => void this.emit(new WeirErrorEvent(error, 'answer', () => this.#exampleExplanation.again())),
  });
  readonly #resized = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width > 0) this.isStacked = width < BESIDE_FROM_PX;
  });
  /** The key of the metric that is shown: its id may change under the hands of who names it. */
  #shown: string | null = null;
  #source: { readonly adapter: MetricLive['adapter']; readonly caller: string | undefined } | null = null;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  /** Into the name, for a metric that has just been made. */
  async focusName(): Promise<void> {
    await this.updateComplete;
    this.isNamesOpen = true;
    await this.updateComplete;
    const rows = this.renderRoot.querySelector<TextRows>('.titles');
    await rows?.updateComplete;
    rows?.select();
  }

  /** Into the formula of a metric that has just been made: to what is to be chosen first, or to the empty text. */
  async focusFormula(side: 'text' | 'blocks'): Promise<void> {
    await this.updateComplete;
    this.isNamesOpen = true;
    this.side = side;
    await this.updateComplete;
    if (side === 'text') this.renderRoot.querySelector<WeirFormulaEditor>('.formula')?.focus();
    else await this.renderRoot.querySelector<FormulaBlocks>('weir-formula-blocks')?.focusOpen();
  }

  /** To the part of the metric that a pointer names: `['targets', '0', 'where']`. */
  async focusPart([part = '', place = '']: readonly string[]): Promise<void> {
    await this.updateComplete;
    if (part === 'title' || part === 'description') {
      this.isNamesOpen = true;
      await this.updateComplete;
    }
    if (part === 'examples' && place !== '') return void this.exampleDialog?.show(Number(place));
    const selectors: Readonly<Record<string, string>> = {
      title: '.titles',
      description: '.descriptions',
      formula: '.formula',
      kind: '.facts .fact',
      format: '.facts weir-popover .fact',
      good: '.facts weir-segmented',
    };
    const found = this.renderRoot.querySelector<HTMLElement>(
      selectors[part] ?? `[data-part="${part}/${Number(place)}"]`,
    );
    const target = found?.querySelector<HTMLElement>('weir-number-field, button') ?? found;
    if (target instanceof LitElement) await target.updateComplete;
    target?.scrollIntoView({ block: 'nearest' });
    (target ?? this).focus();
  }

  /** Resolves when nothing of the metric is being worked out any more. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.#examples.settled();
    await this.#explanation.settled();
    await this.#exampleExplanation.settled();
    await this.updateComplete;
  }

  constructor() {
    super();
    new FocusKeeper(this, '.card', 'button');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    for (const task of this.#tasks) task.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const context = this.#context();
    const key = context?.editor.keyOf('metrics', context.metric.id) ?? null;
    if (key !== this.#shown) {
      this.isNamesOpen = false;
      this.isExampleExplained = false;
    }
    this.#shown = key;
    this.#forgetOtherSource();
    if (!context || !this.isConnected) return;
    const meaning = meaningOf(context.editor.document, { metrics: [context.metric.id] });
    this.#wantExamples(context, meaning);
    this.#wantExampleExplanation(context, meaning);
    this.#wantExplanation(context, meaning);
  }

  get #tasks() {
    return [this.#examples, this.#explanation, this.#exampleExplanation];
  }

  #context(): MetricContext | null {
    const { editor, live } = this;
    const metric = editor?.document.metrics?.find(({ id }) => id === editor.selection.metric);
    if (!editor || !live || !metric) return null;
    return metricContext(editor, metric, this.localizer, this.isReadOnly, live, this.#update);
  }

  /** What came of other data, or was answered to somebody else, is not shown any more. */
  #forgetOtherSource(): void {
    const { adapter, context } = this.live ?? {};
    const caller = JSON.stringify(context);
    if (adapter === this.#source?.adapter && caller === this.#source?.caller) return;
    this.#source = { adapter, caller };
    for (const task of this.#tasks) task.stop();
  }

  /** @param meaning all that figures of the metric depend on */
  #wantExamples(context: MetricContext, meaning: string): void {
    const { editor, metric, live } = context;
    const { adapter, context: who } = live;
    const { document } = editor;
    const isWanted = adapter?.withRows && metric.examples && !isIncalculable(context);
    const parts = isWanted ? [adapter, JSON.stringify(who), metric.examples, meaning] : null;
    this.#examples.want(metric.id, parts, (signal) =>
      adapter
        ? runExamples(document, adapter, metric.id, { signal, ...(who && { context: who }) })
        : Promise.resolve([]),
    );
  }

  /** Of the first that fails, as the card of examples says it. */
  #wantExampleExplanation({ editor, metric, live }: MetricContext, meaning: string): void {
    const { adapter, context: who } = live;
    const { document } = editor;
    const { state, last } = this.#examples;
    const wrong = firstWrong(state.status === 'ready' ? state.value : (last ?? []));
    const place = wrong?.status === 'failed' ? wrong.example : -1;
    if (state.status === 'ready' && place < 0) this.isExampleExplained = false;
    const isWanted = this.isExampleExplained && adapter !== undefined && place >= 0;
    const parts = isWanted ? [adapter, JSON.stringify(who), metric.examples?.[place], meaning] : null;
    this.#exampleExplanation.want(`${metric.id} ${place}`, parts, (signal) =>
      explainExample(document, adapter!, metric.id, place, { signal, ...(who && { context: who }) }),
    );
  }

  #wantExplanation(context: MetricContext, meaning: string): void {
    const { editor, metric, live } = context;
    const { adapter, context: who, asOf, period } = live;
    const { document } = editor;
    const range = rangeOf(period, document.settings, asOf);
    const isWanted = adapter !== undefined && !metric.archived && !isIncalculable(context);
    const parts = isWanted ? [adapter, JSON.stringify(who), asOf, JSON.stringify(range), meaning] : null;
    this.#explanation.want(`${metric.id} ${JSON.stringify(range)}`, parts, (signal) =>
      explain(
        document,
        adapter!,
        metric.id,
        { range },
        { signal, ...(who && { context: who }), ...(asOf && { asOf }) },
      ),
    );
  }

  readonly #update = (): void => {
    this.requestUpdate();
    this.dispatchEvent(new Event('unfinished', { bubbles: true }));
  };

  readonly #act = (action: MetricAction): void => {
    const context = this.#context();
    if (!context) return;
    const { editor, metric } = context;
    if (action === 'id') void this.idDialog?.show();
    else if (action === 'restore') editor.run('metric/restore', { metric: metric.id });
    else if (action === 'duplicate') this.#duplicate(metric);
    else if (action === 'board') this.#putOnBoard(metric);
    else void this.removeDialog?.show(action);
  };

  #putOnBoard({ id: metric }: Metric): void {
    this.editor?.run('board/show-metric', { metric });
    if (this.hasBoards) this.dispatchEvent(new OnBoardEvent(metric));
  }

  #duplicate(metric: Metric): void {
    const { editor } = this;
    if (!editor) return;
    const name = this.localizer.text(metric.title) || metric.id;
    const title = this.say(metricMessages, 'metric.copy-of', { title: name });
    editor.run('metric/duplicate', {
      metric: metric.id,
      title: newText(editor.document, this.localizer.locale, title),
    });
    if (editor.selection.metric !== null) editor.expectName('metrics', editor.selection.metric);
    void this.focusName();
  }

  async #addExample(context: MetricContext): Promise<void> {
    const { editor, metric } = context;
    const index = metric.examples?.length ?? 0;
    editor.run('example/add', { metric: metric.id, example: newExample(editor.document, metric) });
    await this.updateComplete;
    await this.exampleDialog?.show(index);
  }

  override render() {
    const context = this.#context();
    return context ? keyed(this.#shown, this.#renderMetric(context)) : nothing;
  }

  #renderMetric(context: MetricContext): TemplateResult {
    const { editor, metric } = context;
    const state = this.#examples.state;
    const outcomes = state.status === 'ready' ? state.value : (this.#examples.last ?? []);
    const head = {
      isNamesOpen: this.isNamesOpen,
      toggleNames: () => (this.isNamesOpen = !this.isNamesOpen),
      back: this.hasBack ? () => void this.dispatchEvent(new Event('back', { bubbles: true })) : undefined,
      act: this.#act,
    };
    const examples = {
      outcomes: state,
      last: this.#examples.last,
      open: (index: number) => void this.exampleDialog?.show(index),
      add: () => void this.#addExample(context),
      retry: () => void this.#examples.again(),
      explanation: {
        state: this.#exampleExplanation.state,
        last: this.#exampleExplanation.last ?? null,
        retry: () => void this.#exampleExplanation.again(),
        isOpen: this.isExampleExplained,
        toggle: () => (this.isExampleExplained = !this.isExampleExplained),
      },
    };
    const goals = {
      isRightToLeft: getComputedStyle(this).direction === 'rtl',
      fill: (list: string, index: number) => void this.focusPart([list, String(index)]),
    };
    const formula = { side: this.side, choose: (side: 'text' | 'blocks') => (this.side = side) };
    const value = { isTable: this.isTable, toggleTable: () => (this.isTable = !this.isTable) };
    const explanation = {
      state: this.#explanation.state,
      last: this.#explanation.last,
      retry: () => void this.#explanation.again(),
    };
    const figures = html`${liveValue(context, value)} ${explanationSection(context, explanation, this.isStacked)}`;
    return html`<div class="frame" @fix=${({ problem, fix }: FixEvent) => applyFix(editor, problem, fix)}>
      <div class="work">
        ${metricHead(context, head)} ${metric.archived ? this.#renderArchived(context) : nothing}
        ${this.isNamesOpen ? metricNames(context) : nothing} ${this.isStacked ? figures : nothing}
        ${formulaCard(context, formula)}
        <div class="lower">${goalsCard(context, goals)} ${examplesCard(context, examples)}</div>
        ${driversCard(context)} ${this.#renderTree(context)}
      </div>
      <aside class="side" aria-label=${this.say(metricMessages, 'metric.figures')}>
        ${this.isStacked ? nothing : figures} ${usersSection(context, this.hasBoards)}
      </aside>
      ${this.#renderDialogs(context, outcomes)}
    </div>`;
  }

  /** The metric with its parts and drivers; asked for once it is opened. */
  #renderTree({ editor, live }: MetricContext): TemplateResult {
    return html`<details
      class="card fold tree-card"
      ?open=${this.isTreeOpen}
      @toggle=${(event: Event) => (this.isTreeOpen = (event.target as HTMLDetailsElement).open)}
    >
      <summary>
        ${icon('chevron-right', 14)}
        <h3>${this.say(metricMessages, 'metric.tree')}</h3>
      </summary>
      ${
        this.isTreeOpen
          ? html`<weir-metric-tree-view
              .editor=${editor}
              .isReadOnly=${this.isReadOnly}
              .adapter=${live.adapter}
              .context=${live.context}
              .asOf=${live.asOf}
              .period=${live.period}
            ></weir-metric-tree-view>`
          : nothing
      }
    </details>`;
  }

  #renderArchived({ editor, metric }: MetricContext): TemplateResult {
    return html`<p class="archived-note">
      ${icon('lock', 14)}<span class="grow">${this.say(metricMessages, 'metric.archived-note')}</span>
      ${
        this.isReadOnly
          ? nothing
          : html`<button type="button" class="link" @click=${() => editor.run('metric/restore', { metric: metric.id })}>
              ${this.say(metricMessages, 'metric.restore')}
            </button>`
      }
    </p>`;
  }

  #renderDialogs(context: MetricContext, outcomes: readonly ExampleOutcome[]): TemplateResult {
    const { editor, metric } = context;
    return html`<weir-example-dialog
        .editor=${editor}
        .isReadOnly=${this.isReadOnly}
        .metricContext=${context}
        .outcomes=${outcomes}
      ></weir-example-dialog>
      <weir-metric-id-dialog .editor=${editor} .metric=${metric} .hasBoards=${this.hasBoards}></weir-metric-id-dialog>
      <weir-metric-remove-dialog
        .editor=${editor}
        .metric=${metric}
        .hasBoards=${this.hasBoards}
      ></weir-metric-remove-dialog>`;
  }
}
