import flowStyles from '@xyflow/react/dist/base.css?inline';
import type { Funnel } from '@weir/schema';
import { baseStyles, badgeStyles, buttonStyles, icon, utilityStyles } from '@weir/ui';
import type { MenuEntry, MenuSelectEvent, WeirMenu } from '@weir/ui';
import { html, nothing, unsafeCSS } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { layoutFunnel } from '../editor/index.js';
import type { Editor, StageKind, TransitionKind } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { PartRequestEvent } from '../element/events.js';
import { designerMessages } from '../words/index.js';
import { barStyles } from './bar-styles.js';
import { renderLegend, renderLive, renderTools, renderZoom } from './canvas-bars.js';
import type { LivePeriod, Tool } from './canvas-bars.js';
import { STAGE_KINDS, menuFor } from './canvas-menu.js';
import type { CanvasIntent } from './canvas-model.js';
import { canvasStyles } from './canvas-styles.js';
import { drawFunnel } from './draw-funnel.js';
import type { LiveFigures } from './draw-funnel.js';
import { Island } from './island.js';
import { CanvasActions } from './perform-intent.js';

/** Under these zooms small print is left out: see `canvasStyles`. */
const MID_ZOOM = 0.6;
const FAR_ZOOM = 0.35;

/** Narrower than this there is no corner for the overview. */
const MAP_FROM_PX = 700;

/** Another period is wanted for the live counts, or the counts anew. */
export class LivePeriodEvent extends Event {
  constructor(readonly period: LivePeriod | 'again') {
    super('live-period');
  }
}

/**
 * The drawing of the funnel that is selected in an editor. Internal to the designer's elements.
 *
 * @fires live-period
 */
export class FunnelCanvas extends EditorPart {
  static override styles = [
    baseStyles,
    buttonStyles,
    badgeStyles,
    utilityStyles,
    unsafeCSS(flowStyles),
    barStyles,
    canvasStyles,
  ];

  @property({ attribute: false }) figures: LiveFigures = { status: 'none' };
  @property({ attribute: false }) period: LivePeriod = 'all';

  /** A palette is in view, so the tools need no menu to add stages with. */
  @property({ type: Boolean }) hasPalette = false;

  @state() private tool: Tool = 'pointer';
  @state() private zoom = 1;
  @state() private isMapShown = false;

  @query('.island') private readonly mount!: HTMLElement;
  @query('.context-menu') private readonly menu!: WeirMenu | null;

  #island: Island | null = null;
  #drawing: Promise<void> = Promise.resolve();
  #actions: { readonly editor: Editor; readonly actions: CanvasActions } | null = null;
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
    const funnel = this.#funnel;
    if (!this.isConnected || !this.editor || !funnel) return;
    this.#island ??= new Island(this.mount);
    const { document, selection, diagnostics } = this.editor;
    const direction = getComputedStyle(this).direction === 'rtl' ? 'rtl' : 'ltr';
    const { isReadOnly, figures, localizer, tool, isMapShown } = this;
    const model = drawFunnel({ document, funnel, selection, diagnostics, figures, isReadOnly, direction, localizer });
    this.#drawing = this.#island.draw({ model, tool, isMapShown, emit: this.#take });
  }

  /** Goes to the selected stage, or the first. */
  override focus(): void {
    const stage = this.editor?.selection.stages[0] ?? this.#funnel?.stages[0]?.id;
    if (stage === undefined) this.renderRoot.querySelector<HTMLElement>('button')?.focus();
    else this.#island?.handle?.focus(stage);
  }

  /** Adds a stage after the one that is selected, as the palette does by Enter, and has its name written. */
  add(kind: StageKind): void {
    const [after] = this.editor?.selection.stages ?? [];
    const isArchived = this.#funnel?.stages.find(({ id }) => id === after)?.archived === true;
    this.#nameNext(this.#commands?.add(kind, after !== undefined && !isArchived ? { after } : {}));
  }

  /** Adds a stage where something was dropped: on a transition it is put in between. Coordinates are those of the window. */
  drop(kind: StageKind, x: number, y: number): boolean {
    const bounds = this.getBoundingClientRect();
    const isInside = x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom;
    const handle = this.#island?.handle;
    if (!isInside || this.isReadOnly) return false;
    const point = handle?.toDrawing(x, y) ?? { x: 0, y: 0 };
    const position = { x: point.x - 80, y: point.y - 42 };
    const transition = handle?.transitionAt(point) ?? null;
    this.#nameNext(
      transition === null
        ? this.#commands?.add(kind, { position })
        : this.#commands?.insert(transition, kind, position),
    );
    return true;
  }

  /** Brings a stage into view. */
  async reveal(stage: string): Promise<void> {
    await this.drawn();
    this.#island?.handle?.reveal(stage);
  }

  async focusStage(stage: string): Promise<void> {
    await this.drawn();
    this.#island?.handle?.focus(stage);
  }

  rename(stage: string): void {
    this.#island?.handle?.rename(stage);
  }

  get #funnel(): Funnel | undefined {
    return this.editor?.document.funnels?.find(({ id }) => id === this.editor?.selection.funnel);
  }

  get #commands(): CanvasActions | null {
    const { editor } = this;
    if (!editor) return null;
    if (this.#actions?.editor !== editor) {
      const titles = {
        locale: this.localizer.locale,
        newStage: (kind: StageKind) => this.say(designerMessages, 'designer.new-stage', { kind }),
        copyOf: (title: Parameters<typeof this.localizer.text>[0]) =>
          this.say(designerMessages, 'designer.copy-of', { title: this.localizer.text(title) }),
      };
      this.#actions = { editor, actions: new CanvasActions(editor, titles) };
    }
    return this.#actions.actions;
  }

  /** Resolves when all is on the page: React draws a moment after it is told to. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.#drawing;
  }

  async #nameNext(stage: string | null | undefined): Promise<void> {
    if (!stage) return;
    await this.drawn();
    this.#island?.handle?.reveal(stage);
    this.#island?.handle?.rename(stage);
  }

  readonly #take = (intent: CanvasIntent): void => {
    switch (intent.type) {
      case 'zoom':
        this.zoom = intent.zoom;
        return;
      case 'edit':
        this.emit(new PartRequestEvent('edit'));
        return;
      case 'menu':
        void this.updateComplete.then(() => this.menu?.showAt(intent.x, intent.y));
        return;
      case 'open-portal':
        this.#openPortal(intent.portal);
        return;
      default:
        if (this.isReadOnly && intent.type !== 'select') return;
        void this.#nameNext(this.#commands?.perform(intent));
    }
  };

  #openPortal(portal: string): void {
    const [funnel = '', stage = ''] = portal.split('/');
    this.editor?.select({ funnel });
    this.editor?.select({ stages: [stage] });
  }

  readonly #chooseFromMenu = ({ value }: MenuSelectEvent): void => {
    const { editor } = this;
    const funnel = this.#funnel;
    if (!editor || !funnel) return;
    const { stages, transitions } = editor.selection;
    const [stage] = stages;
    const [transition] = transitions;
    const [action, detail = ''] = value.split(':');
    const handle = this.#island?.handle;
    if (action === 'edit' || action === 'connect' || action === 'hand-off') this.emit(new PartRequestEvent(action));
    else if (action === 'fit') handle?.fit();
    else if (action === 'tidy') this.#tidy();
    else if (action === 'add') this.add(detail as StageKind);
    else if (action === 'select-all') editor.select({ stages: funnel.stages.map(({ id }) => id), transitions: [] });
    else if (action === 'delete' || action === 'duplicate') this.#take({ type: action });
    else if (action === 'insert' && transition !== undefined) this.#take({ type: 'insert', transition });
    else if (action === 'transition-kind' && transition !== undefined)
      editor.run('transition/set-kind', { funnel: funnel.id, transition, kind: detail as TransitionKind });
    else if (stage === undefined) return;
    else if (action === 'rename') this.rename(stage);
    else if (action === 'add-after') this.#take({ type: 'add-after', stage });
    else if (action === 'restore') editor.run('stage/restore', { funnel: funnel.id, stage });
    else if (action === 'stage-kind')
      editor.run('stage/set-kind', { funnel: funnel.id, stage, kind: detail as StageKind });
  };

  readonly #tidy = (): void => {
    const funnel = this.#funnel;
    if (!funnel) return;
    this.editor?.run('stage/move', { funnel: funnel.id, positions: Object.fromEntries(layoutFunnel(funnel)) });
    void this.drawn().then(() => this.#island?.handle?.fit());
  };

  readonly #choosePeriod = ({ value }: MenuSelectEvent): void => {
    this.dispatchEvent(new LivePeriodEvent(value as LivePeriod | 'again'));
  };

  override render() {
    const { editor, localizer, zoom, tool, isReadOnly, figures, period } = this;
    const funnel = this.#funnel;
    const hasSelection = (editor?.selection.stages.length ?? 0) + (editor?.selection.transitions.length ?? 0) > 0;
    const level = zoom < FAR_ZOOM ? 'far' : zoom < MID_ZOOM ? 'mid' : '';
    const handle = () => this.#island?.handle;
    const additions = STAGE_KINDS.map((kind): MenuEntry => ({
      value: `add:${kind}`,
      label: this.say(designerMessages, 'designer.kind', { kind }),
    }));
    const tools = {
      tool,
      isReadOnly,
      additions: this.hasPalette ? [] : additions,
      choose: (each: Tool) => (this.tool = each),
      edit: this.hasPalette || !hasSelection ? null : () => this.emit(new PartRequestEvent('edit')),
      tidy: this.#tidy,
      add: this.#chooseFromMenu,
    };
    return html`
      <div class="island ${level}" part="canvas"></div>
      ${
        funnel
          ? html`<div class="tops">
                ${renderTools(tools, localizer)}
                ${renderLive({ figures, period, choose: this.#choosePeriod }, localizer)}
              </div>
              ${renderLegend(localizer)}
              ${renderZoom(
                {
                  zoom,
                  zoomIn: () => handle()?.zoomIn(),
                  zoomOut: () => handle()?.zoomOut(),
                  fit: () => handle()?.fit(),
                },
                localizer,
              )}
              ${funnel.stages.length === 0 ? this.#renderNoStages() : nothing}
              <weir-menu
                class="context-menu"
                label=${this.say(designerMessages, 'designer.menu')}
                .items=${editor ? menuFor(funnel, editor.selection, isReadOnly, localizer) : []}
                @menu-select=${this.#chooseFromMenu}
              >
                <button slot="trigger" type="button" tabindex="-1" aria-hidden="true"></button>
              </weir-menu>`
          : this.#renderNoFunnels()
      }
    `;
  }

  #renderNoStages() {
    return html`<div class="empty">
      <weir-empty icon="funnel" heading=${this.say(designerMessages, 'designer.no-stages')}>
        ${this.say(designerMessages, 'designer.no-stages-hint')}
        ${
          this.isReadOnly
            ? nothing
            : html`<button slot="actions" type="button" class="button" @click=${() => this.add('open')}>
                ${icon('plus')}${this.say(designerMessages, 'designer.add-stage')}
              </button>`
        }
      </weir-empty>
    </div>`;
  }

  #renderNoFunnels() {
    const add = () => this.editor?.run('funnel/add', { title: this.say(designerMessages, 'designer.new-funnel') });
    return html`<div class="empty">
      <weir-empty icon="funnel" heading=${this.say(designerMessages, 'designer.no-funnels')}>
        ${this.say(designerMessages, 'designer.no-funnels-hint')}
        ${
          this.isReadOnly
            ? nothing
            : html`<button slot="actions" type="button" class="button" @click=${add}>
                ${icon('plus')}${this.say(designerMessages, 'designer.add-funnel')}
              </button>`
        }
      </weir-empty>
    </div>`;
  }
}
