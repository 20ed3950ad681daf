import flowStyles from '@xyflow/react/dist/base.css?inline';
import { baseStyles, badgeStyles, buttonStyles, utilityStyles } from '@weir/ui';
import type { Localizer, MenuSelectEvent, WeirMenu } from '@weir/ui';
import { html, nothing, unsafeCSS } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CHANGES_GROUP, actionOfKey, menuFor, performAction, subjectOf } from '../actions/index.js';
import type { KeyPress, NamedPart, Subject } from '../actions/index.js';
import { groupOfStage } from '../editor/index.js';
import type { Layout, StageKind } from '../editor/index.js';
import { renderNoFunnels, renderNoStages } from '../element/empty-funnel.js';
import { renderLive } from '../live/live-menu.js';
import { ShownFunnel } from '../view/shown-funnel.js';
import { designerMessages } from '../words/index.js';
import { renderArrange } from './arrange-bar.js';
import { barStyles } from './bar-styles.js';
import { renderLegend, renderTools, renderZoom } from './canvas-bars.js';
import type { Tool } from './canvas-bars.js';
import type { CanvasIntent, CanvasModel } from './canvas-model.js';
import { canvasStyles } from './styles/index.js';
import { drawFunnel } from './draw-funnel.js';
import { lastOf } from '../element/last-of.js';
import { frameNodeId } from './flow-parts.js';
import { Island } from './island.js';
import { markStyles } from './mark-styles.js';
import { performIntent } from './perform-intent.js';
import { renderSearch } from './search/render-search.js';
import { withMarks } from './with-marks.js';
import { FAR_ZOOM, MID_ZOOM } from './zoom-levels.js';
import type { Marks } from '../versions/diff/index.js';

/** Between the bars above and the drawing. */
const BELOW_BARS_PX = 14;

/** Narrower than this there is no corner for the overview. */
const MAP_FROM_PX = 700;

interface MarkedDrawing {
  readonly model: CanvasModel;
  readonly marks: Marks | undefined;
  readonly localizer: Localizer;
}

/**
 * The drawing of the funnel that is selected in an editor. Internal to the designer's elements.
 *
 * @fires live-choice
 * @fires switch-view
 * @fires announce
 */
export class FunnelCanvas extends ShownFunnel {
  static override styles = [
    baseStyles,
    buttonStyles,
    badgeStyles,
    utilityStyles,
    unsafeCSS(flowStyles),
    barStyles,
    canvasStyles,
    markStyles,
  ];

  /** At first all of the drawing is in view, however small that makes it. */
  @property({ attribute: false }) isWholeShown = false;

  @state() private tool: Tool = 'pointer';
  @state() private zoom = 1;
  @state() private isMapShown = false;
  @state() private isSnapping = true;
  @state() private layout: Layout = 'stair';

  @query('.island') private readonly mount!: HTMLElement;
  @query('.context-menu') private readonly menu!: WeirMenu | null;

  #island: Island | null = null;
  #drawing: Promise<void> = Promise.resolve();
  readonly #model = lastOf(drawFunnel);
  readonly #marked = lastOf(({ model, marks, localizer }: MarkedDrawing) => withMarks(model, marks, localizer));
  readonly #resized = new ResizeObserver(([entry]) => {
    this.isMapShown = (entry?.contentRect.width ?? 0) >= MAP_FROM_PX;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    if (matchMedia('(pointer: coarse)').matches) this.tool = 'hand';
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    // An element that is moved is connected again before the microtask runs, and keeps its drawing.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#island?.unmount();
      this.#island = null;
    });
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const funnel = this.funnel;
    if (!this.isConnected || !this.editor || !funnel) return;
    this.#island ??= new Island(this.mount);
    const { document, selection, diagnostics } = this.editor;
    const direction = getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
    const { isReadOnly, figures, localizer, tool, isMapShown, isWholeShown, isSnapping } = this;
    const drawing = this.editor.keyOf('funnels', funnel.id);
    const shown = { drawing, figures, isReadOnly, direction, localizer } as const;
    const drawn = this.#model({ document, funnel, selection, diagnostics, ...shown });
    const model = this.#marked({ model: drawn, marks: this.marks, localizer });
    this.#drawing = this.#island.draw({
      model,
      tool,
      isMapShown,
      isWholeShown,
      barsAbove: this.#barsAbove,
      isSnapping,
      emit: this.#take,
      actByKey: this.#actByKey,
    });
  }

  /** Goes to what is selected, or to the first stage. */
  override focus(): void {
    const { stages = [], transitions = [] } = this.editor?.selection ?? {};
    const part = stages[0] ?? transitions[0] ?? this.funnel?.stages[0]?.id;
    const button = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    if (part === undefined) (button('.empty button') ?? button('button'))?.focus();
    else this.#island?.handle?.focus(part);
  }

  /** Adds a stage where something was dropped: on a transition it is put in between. Coordinates are those of the window. */
  override drop(kind: StageKind, x: number, y: number): boolean {
    const bounds = this.getBoundingClientRect();
    const isInside = x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom;
    const handle = this.#island?.handle;
    if (!isInside || this.isReadOnly) return false;
    const point = handle?.toDrawing(x, y) ?? { x: 0, y: 0 };
    const position = { x: point.x - 80, y: point.y - 42 };
    const transition = handle?.transitionAt(point) ?? null;
    this.nameNext(
      transition === null ? this.parts?.add(kind, { position }) : this.parts?.insert(transition, kind, position),
    );
    return true;
  }

  /** Brings a stage into view. */
  override async reveal(stage: string): Promise<void> {
    await this.drawn();
    this.#island?.handle?.reveal(stage);
  }

  async focusStage(stage: string): Promise<void> {
    await this.drawn();
    this.#island?.handle?.focus(stage);
  }

  override showFound(stage: string): void {
    this.editor?.select({ stages: [stage], transitions: [] });
    void this.reveal(stage);
  }

  /** In a narrow place the bars stand in two lines. */
  readonly #barsAbove = (): number => {
    const bars = this.renderRoot.querySelector<HTMLElement>('.tops');
    return bars ? bars.offsetTop + bars.offsetHeight + BELOW_BARS_PX : BELOW_BARS_PX;
  };

  readonly #showPasted = (): void => {
    void this.drawn().then(() => this.#island?.handle?.revealAll(this.editor?.selection.stages ?? []));
  };

  /** Resolves when all is on the page: React draws a moment after it is told to. */
  override async drawn(): Promise<void> {
    await this.updateComplete;
    await this.#drawing;
  }

  async #nameStage(stage: string): Promise<void> {
    await this.drawn();
    this.#island?.handle?.reveal(stage);
    this.#island?.handle?.rename(stage);
  }

  readonly #take = (intent: CanvasIntent): void => {
    switch (intent.type) {
      case 'zoom':
        this.zoom = intent.zoom;
        return;
      case 'hold':
        if (intent.isHeld) this.editor?.hold();
        else this.editor?.release();
        return;
      case 'menu':
        void this.updateComplete.then(() => this.menu?.showAt(intent.x, intent.y));
        return;
      case 'look':
        this.request('look');
        return;
      case 'open-portal':
        this.#openPortal(intent.portal);
        return;
      default:
        if (!this.editor || !this.parts || (this.isReadOnly && intent.type !== 'select')) return;
        this.nameNext(performIntent(intent, this.editor, this.parts));
        if (intent.type === 'move' && intent.groups) this.tellGroup(Object.keys(intent.groups));
    }
  };

  override rename(part: NamedPart): void {
    if (part.type === 'stage') void this.#nameStage(part.stage);
    else if (part.type === 'group') void this.#nameGroup(part.group);
    else this.request('edit');
  }

  async #nameGroup(group: string): Promise<void> {
    await this.drawn();
    this.#island?.handle?.rename(frameNodeId(group));
  }

  override showAll(): void {
    void this.drawn().then(() => this.#island?.handle?.fit());
  }

  override showSelection(): void {
    const { stages = [], transitions = [] } = this.editor?.selection ?? {};
    void this.drawn().then(() => this.#island?.handle?.zoomTo([...stages, ...transitions]));
  }

  readonly #actByKey = (press: KeyPress): boolean => {
    // The browser's own event follows, unless the key is prevented.
    if (this.tools?.prepare(press, this.shadowRoot?.activeElement as HTMLElement | null)) return false;
    const subject = this.editor && subjectOf(this.editor);
    const action = subject && actionOfKey(press, subject, this.isReadOnly);
    return action ? this.#act(action.id) : false;
  };

  #act(action: string, target?: 'funnel'): boolean {
    const context = this.actionContext;
    const [kind, layout] = action.split('/');
    if (kind === 'tidy') this.layout = layout as Layout;
    const isDone = context !== null && performAction(action, context, target);
    if (isDone && CHANGES_GROUP.includes(action)) this.tellGroup(context.editor.selection.stages);
    return isDone;
  }

  #openPortal(portal: string): void {
    const [funnel = '', stage = ''] = portal.split('/');
    this.editor?.select({ funnel });
    this.editor?.select({ stages: [stage] });
  }

  readonly #chooseFromMenu = ({ value }: MenuSelectEvent): void => {
    this.#act(value);
  };

  override render() {
    const { editor, localizer, zoom, tool, isReadOnly, figures, period } = this;
    const funnel = this.funnel;
    const subject = editor && subjectOf(editor);
    const hasSelection = (editor?.selection.stages.length ?? 0) + (editor?.selection.transitions.length ?? 0) > 0;
    const level = zoom < FAR_ZOOM ? 'far' : zoom < MID_ZOOM ? 'mid' : '';
    const handle = () => this.#island?.handle;
    const tools = {
      tool,
      isReadOnly,
      choose: (each: Tool) => (this.tool = each),
      edit: this.hasPalette || !hasSelection ? null : () => this.request('edit'),
      layout: this.layout,
      tidy: (layout: Layout) => this.#act(`tidy/${layout}`, 'funnel'),
      isSnapping: this.isSnapping,
      toggleSnapping: () => (this.isSnapping = !this.isSnapping),
      find: () => this.find(),
      add: this.hasPalette ? null : (kind: StageKind) => this.add(kind),
    };
    return html`
      <div class="island ${level}" part="canvas"></div>
      ${
        funnel
          ? html`<div class="tops ${this.isMapShown ? 'beside-map' : ''}">
                ${renderTools(tools, localizer)} ${renderLive({ figures, period, choose: this.chooseLive }, localizer)}
                ${this.search.isOpen ? renderSearch(this.search, this.closeSearch, localizer) : nothing}
              </div>
              ${subject && !isReadOnly ? this.#renderArrange(subject) : nothing} ${renderLegend(localizer)}
              ${renderZoom(
                {
                  zoom,
                  zoomIn: () => handle()?.zoomIn(),
                  zoomOut: () => handle()?.zoomOut(),
                  fit: () => handle()?.fit(),
                },
                localizer,
              )}
              ${
                funnel.stages.length === 0
                  ? html`<div class="empty">
                      ${renderNoStages(isReadOnly ? null : () => this.add('open'), localizer)}
                    </div>`
                  : nothing
              }
              <weir-menu
                class="context-menu"
                label=${this.say(designerMessages, 'designer.menu')}
                .items=${subject ? menuFor(subject, isReadOnly, localizer) : []}
                @menu-select=${this.#chooseFromMenu}
              >
                <button slot="trigger" type="button" tabindex="-1" aria-hidden="true"></button>
              </weir-menu>
              <weir-stage-tools
                .editor=${editor}
                .isReadOnly=${isReadOnly}
                @stages-pasted=${this.#showPasted}
              ></weir-stage-tools>`
          : html`<div class="empty">${renderNoFunnels(editor, isReadOnly, localizer)}</div>`
      }
    `;
  }

  #renderArrange(subject: Subject) {
    const chosen = new Set(subject.stages.map(({ id }) => id));
    const [first] = subject.stages;
    const own = first && groupOfStage(subject.funnel, first.id);
    const group = own?.stages.length === chosen.size && own.stages.every((id) => chosen.has(id)) ? own : null;
    const { funnel } = subject;
    const paint = (color: number | null) => {
      if (group) this.editor?.run('group/set-color', { funnel: funnel.id, group: group.id, color });
    };
    return renderArrange({ subject, group, act: (action) => void this.#act(action), paint }, this.localizer);
  }
}
