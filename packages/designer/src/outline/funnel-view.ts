import { baseStyles } from '@weir/ui';
import type { Segment, WeirSegmented } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import type { StageKind } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import type { PartRequestEvent } from '../element/events.js';
import { LiveChoiceEvent } from '../live/live-choice.js';
import type { LivePeriod } from '../live/live-choice.js';
import type { ShownFunnel } from '../view/shown-funnel.js';
import type { Marks } from '../versions/diff/index.js';
import { ChooseViewEvent } from './events.js';
import type { FunnelViewName } from './events.js';
import type { TargetDialog } from './target-dialog.js';
import { outlineMessages } from './words/index.js';

/** In a narrower place a drawing cannot be read, and the outline is shown unless the drawing was asked for. */
const DRAWING_FROM_PX = 520;

/**
 * The funnel that is selected in an editor, as a drawing or as an outline; both share what is selected, and the focus goes along. Internal to
 * the designer's elements.
 *
 * @fires choose-view - a person wants the other one
 * @fires live-choice
 */
export class FunnelView extends EditorPart {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-block-size: 0;
        container-type: inline-size;
      }
      weir-funnel-canvas,
      weir-funnel-outline {
        --_weir-view-switch: 78px;
        grid-area: 1 / 1;
        min-block-size: 0;
      }
      /* At the same place over both, like the tools of the drawing. */
      .switch {
        position: absolute;
        z-index: 1;
        inset-block-start: 16px;
        inset-inline-start: 16px;
        padding: 2px;
        border: 1px solid var(--_weir-border);
        border-radius: 8px;
        background: var(--_weir-raised);
        box-shadow: var(--_weir-shadow-node);
      }
      @container (max-width: 700px) {
        weir-funnel-canvas,
        weir-funnel-outline {
          --_weir-view-switch: 70px;
        }
        .switch {
          inset-block-start: 8px;
          inset-inline-start: 8px;
        }
      }
      /* In reach of the thumb, and out of the way of the tools. */
      @container (max-width: 520px) {
        weir-funnel-canvas,
        weir-funnel-outline {
          --_weir-view-switch: 0px;
        }
        .switch {
          inset-block: auto 8px;
        }
      }
    `,
  ];

  @property({ attribute: false }) figures: LiveFigures = { status: 'none' };
  @property({ attribute: false }) period: LivePeriod = 'all';

  /** What is another than in the version that is compared. */
  @property({ attribute: false }) marks?: Marks | undefined;

  /** A palette is in view, so the tools need no menu to add stages with. */
  @property({ type: Boolean }) hasPalette = false;

  /** Which is shown. Without one it depends on the room that there is. */
  @property() view?: FunnelViewName;

  @state() private width = 0;

  @query('weir-funnel-canvas') private readonly canvas!: ShownFunnel | null;
  @query('weir-funnel-outline') private readonly outline!: ShownFunnel | null;
  @query('weir-target-dialog') private readonly targets!: TargetDialog | null;

  /** Once drawn it stays, with what was zoomed and scrolled to. */
  #wasDrawn = false;
  #wasOutlined = false;
  readonly #resized = new ResizeObserver(([entry]) => {
    const { width } = entry?.contentRect ?? { width: 0 };
    if (width > 0) this.width = width;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // The element around: the view itself gets narrower when a panel opens beside it.
    const root = this.getRootNode();
    const around = root instanceof ShadowRoot ? root.host : this;
    if (around.clientWidth > 0) this.width = around.clientWidth;
    this.#resized.observe(around);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** The one that is shown. */
  get shown(): FunnelViewName {
    return this.view ?? (this.width > 0 && this.width < DRAWING_FROM_PX ? 'outline' : 'drawing');
  }

  get #part(): ShownFunnel | null {
    return this.shown === 'drawing' ? this.canvas : this.outline;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.shown === 'drawing') this.#wasDrawn = true;
    else this.#wasOutlined = true;
  }

  /** Both show the same, and the one that is not seen draws nothing of it. */
  protected override updated(): void {
    const { editor, isReadOnly, hasPalette, figures, period, marks } = this;
    for (const part of [this.canvas, this.outline]) {
      if (!part) continue;
      const isHidden = part !== this.#part;
      Object.assign(part, { editor, isReadOnly, hasPalette, figures, period, marks, isHidden });
    }
  }

  /** Goes to what is selected, or to the beginning. */
  override focus(): void {
    this.#part?.focus();
  }

  /** Adds a stage after the one that is selected, and has its name written. */
  add(kind: StageKind): void {
    this.#part?.add(kind);
  }

  /** Adds a stage where something was dropped. Coordinates are those of the window. */
  drop(kind: StageKind, x: number, y: number): boolean {
    return this.#part?.drop(kind, x, y) ?? false;
  }

  /** Brings a stage into view. */
  async reveal(stage: string): Promise<void> {
    await this.updateComplete;
    await this.#part?.reveal(stage);
  }

  /** Resolves when all is on the page. */
  async drawn(): Promise<void> {
    await this.updateComplete;
    await this.#part?.drawn();
  }

  /** Has it chosen where a transition from the selected stage leads. */
  async connect(kind: 'connect' | 'hand-off'): Promise<void> {
    await this.updateComplete;
    const isDone = await this.targets?.choose(kind);
    await this.drawn();
    if (isDone) this.focus();
  }

  readonly #take = (event: PartRequestEvent): void => {
    if (event.request !== 'connect' && event.request !== 'hand-off') return;
    event.stopPropagation();
    void this.connect(event.request);
  };

  readonly #choose = (event: Event): void => {
    this.#show((event.target as WeirSegmented).value as FunnelViewName);
  };

  readonly #passOn = ({ choice }: LiveChoiceEvent): void => {
    this.dispatchEvent(new LiveChoiceEvent(choice));
  };

  /** By its key, from within: the focus goes along. */
  readonly #switch = async (event: Event): Promise<void> => {
    event.stopPropagation();
    this.#show(this.shown === 'drawing' ? 'outline' : 'drawing');
    await this.drawn();
    this.focus();
  };

  #show(view: FunnelViewName): void {
    this.view = view;
    this.dispatchEvent(new ChooseViewEvent(view));
  }

  override render() {
    const { editor, shown } = this;
    const options: Segment[] = [
      { value: 'drawing', label: this.say(outlineMessages, 'outline.as-drawing'), icon: 'workflow', iconOnly: true },
      { value: 'outline', label: this.say(outlineMessages, 'outline.as-outline'), icon: 'format', iconOnly: true },
    ];
    const hasFunnel = editor?.selection.funnel != null;
    return html`
      ${
        hasFunnel
          ? html`<weir-segmented
              class="switch"
              label=${this.say(outlineMessages, 'outline.show-as')}
              .value=${shown}
              .options=${options}
              @change=${this.#choose}
            ></weir-segmented>`
          : nothing
      }
      ${
        this.#wasDrawn
          ? html`<weir-funnel-canvas
              part="canvas"
              ?hidden=${shown !== 'drawing'}
              @switch-view=${this.#switch}
              @live-choice=${this.#passOn}
              @weir-part-request=${this.#take}
            ></weir-funnel-canvas>`
          : nothing
      }
      ${
        this.#wasOutlined
          ? html`<weir-funnel-outline
              part="outline"
              ?hidden=${shown !== 'outline'}
              @switch-view=${this.#switch}
              @live-choice=${this.#passOn}
              @weir-part-request=${this.#take}
            ></weir-funnel-outline>`
          : nothing
      }
      <weir-target-dialog .editor=${editor}></weir-target-dialog>
    `;
  }
}
