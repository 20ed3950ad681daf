import type { Id, WeirDocument } from '@weir/schema';
import type { Question } from '@weir/query';
import { baseStyles, utilityStyles } from '@weir/ui';
import { css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ArchiveDialog } from './archive/archive-dialog.js';
import { EditorElement } from './element/editor-element.js';
import type { PartRequestEvent } from './element/events.js';
import { funnelQuestion } from './live/funnel-figures.js';
import type { LiveChoiceEvent } from './live/live-choice.js';
import { LiveView } from './live/live-view.js';
import { lookedAt } from './panel/counts/looked-at.js';
import type { ChooseViewEvent, FunnelViewName } from './outline/events.js';
import type { FunnelView } from './outline/funnel-view.js';
import { panelSlots } from './panel/panel-slots.js';
import type { SelectionPanel } from './panel/selection-panel.js';
import { timesOf, timesQuestion } from './panel/times/times-question.js';

/**
 * One funnel as a drawing, or as an outline that says and can do the same, to be edited by mouse, finger, keyboard and screen reader, with a panel
 * for the settings of what is selected.
 *
 * @fires weir-change - the document is another one: `document`, `patch` (RFC 6902), `reason`
 * @fires weir-load - another document was assigned while edits are unsaved; cancelable
 * @fires weir-select - something else is selected
 * @fires weir-error - figures could not be had
 * @fires weir-measure - how long an answer took
 * @slot stage-panel - a panel of the host's under the settings of the selected stage; see `weir-select`
 * @slot transition-panel - the same for a transition
 * @slot funnel-panel - the same for the funnel, while nothing in it is selected
 * @csspart canvas - the drawing or outline, and its tools
 * @csspart panel - the settings of what is selected
 */
export class WeirFunnelEditor extends EditorElement {
  static override styles = [
    baseStyles,
    utilityStyles,
    css`
      :host {
        display: block;
        block-size: 560px;
        min-block-size: 240px;
      }
      .frame {
        position: relative;
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
        block-size: 100%;
        overflow: hidden;
        container-type: size;
      }
      weir-selection-panel {
        inline-size: 324px;
        block-size: 0;
        min-block-size: 100%;
        border-inline-start: 1px solid var(--_weir-border);
      }
      @container (max-width: 700px) {
        weir-selection-panel {
          position: absolute;
          inset: auto 0 0;
          z-index: 2;
          inline-size: auto;
          block-size: min(62%, 520px);
          min-block-size: 0;
          border: 0;
          border-start-start-radius: var(--_weir-radius-lg);
          border-start-end-radius: var(--_weir-radius-lg);
          box-shadow: var(--_weir-shadow-pop);
        }
      }
    `,
  ];

  /** Id of the funnel that is shown. Default: the first. */
  @property() funnel?: Id;

  /** `drawing` or `outline`. Default: what can be read in the room that there is, until a person chooses. */
  @property({ attribute: 'funnel-view' }) funnelView?: FunnelViewName;
  @state() private isPanelOpen = false;

  @query('weir-funnel-view') private readonly shown!: FunnelView | null;
  @query('weir-selection-panel') private readonly panel!: SelectionPanel | null;
  @query('weir-archive-dialog') private readonly archiveDialog!: ArchiveDialog | null;

  readonly #view = new LiveView();

  constructor() {
    super();
    this.addEventListener('keydown', this.#closeByEscape);
  }

  override focus(): void {
    this.shown?.focus();
  }

  protected override questions(): Record<string, Question> {
    const { document, selection } = this.editor;
    return selection.funnel === null
      ? {}
      : {
          funnel: funnelQuestion(document, selection.funnel, this.#view.period, this.asOf),
          ...(this.isPanelOpen && timesQuestion(this.editor, this.#view.period, this.asOf)),
        };
  }

  protected override looksAt() {
    return lookedAt(this.editor);
  }

  protected override async drawn(): Promise<void> {
    await this.shown?.drawn();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((changed.has('funnel') || changed.has('document')) && this.funnel) this.editor.select({ funnel: this.funnel });
    super.willUpdate(changed);
  }

  readonly #chooseLive = ({ choice }: LiveChoiceEvent): void => {
    if (this.#view.take(choice) === 'again') void this.refresh();
    this.requestUpdate();
  };

  readonly #take = async (event: PartRequestEvent): Promise<void> => {
    event.stopPropagation();
    if (event.request === 'look') return;
    if (event.request === 'archive') return this.#archive();
    this.isPanelOpen = event.request !== 'close-panel';
    await this.updateComplete;
    await this.panel?.updateComplete;
    // What had the focus is gone with the panel.
    (this.panel ?? this.shown)?.focus();
  };

  async #archive(): Promise<void> {
    const { funnel, stages } = this.editor.selection;
    const [stage] = stages;
    if (funnel !== null && stage !== undefined) await this.archiveDialog?.show(funnel, stage);
  }

  readonly #closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.isPanelOpen) return;
    event.preventDefault();
    this.isPanelOpen = false;
    void this.updateComplete.then(() => this.shown?.focus());
  };

  override render() {
    if (!this.document) return nothing;
    const { editor, readOnly: isReadOnly } = this;
    return html`
      <div class="frame" @weir-part-request=${this.#take} @rail-request=${(event: Event) => event.stopPropagation()}>
        <weir-funnel-view
          part="canvas"
          .editor=${editor}
          .isReadOnly=${isReadOnly}
          .figures=${this.#view.of(this.live.of('funnel'))}
          .period=${this.#view.period}
          .view=${this.funnelView}
          @live-choice=${this.#chooseLive}
          @choose-view=${({ view }: ChooseViewEvent) => (this.funnelView = view)}
        ></weir-funnel-view>
        ${
          this.isPanelOpen
            ? html`<weir-selection-panel
                part="panel"
                .editor=${editor}
                .adapter=${this.adapter}
                .context=${this.context}
                .times=${timesOf(this.editor, this.live)}
                .counts=${(document: WeirDocument) => this.counts.of(document)}
                .isReadOnly=${isReadOnly}
                >${panelSlots}</weir-selection-panel
              >`
            : nothing
        }
      </div>
      <weir-archive-dialog
        .editor=${editor}
        .adapter=${this.adapter}
        .context=${this.context}
        .asOf=${this.asOf}
      ></weir-archive-dialog>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }
}
