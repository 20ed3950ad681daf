import type { Question } from '@weir/query';
import type { Id, WeirDocument } from '@weir/schema';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ArchiveDialog } from '../archive/archive-dialog.js';
import { stoodNotice } from '../archive/stood-notice.js';
import { archiveMessages } from '../archive/words/index.js';
import type { Selection } from '../editor/index.js';
import type { PartRequestEvent } from '../element/events.js';
import { funnelQuestion } from '../live/funnel-figures.js';
import type { LiveChoiceEvent } from '../live/live-choice.js';
import { LiveView } from '../live/live-view.js';
import type { ChooseViewEvent } from '../outline/events.js';
import type { FunnelView } from '../outline/funnel-view.js';
import { panelSlots } from '../panel/panel-slots.js';
import type { ReplayDialog } from '../replay/replay-dialog.js';
import type { SelectionPanel } from '../panel/selection-panel.js';
import { timesOf, timesQuestion } from '../panel/times/times-question.js';
import type { ProblemPlace } from '../problems/place-of-problem.js';
import type { ShowPlaceEvent } from '../problems/problem-list.js';
import type { PaletteEvent } from '../rail/palette.js';
import type { Shell } from '../shell/shell.js';
import type { Review } from '../versions/review.js';
import { designerMessages } from '../words/index.js';

/** The page of the funnels: the rail, the drawing or outline, the panel of what is selected, the problems. In a narrow place rail and panel lie over the drawing. */
export class FunnelsPage {
  #isRailOpen = false;
  #isPanelOpen = false;
  readonly #view = new LiveView();

  constructor(
    private readonly shell: Shell,
    private readonly review: Review,
    /** To where a problem is, which may be on another page. */
    private readonly showPlace: (place: ProblemPlace) => void,
  ) {}

  /** The drawing, or the outline. */
  get part(): FunnelView | null {
    return this.shell.find('weir-funnel-view');
  }

  get isRailOpen(): boolean {
    return this.#isRailOpen;
  }

  /** The figures that are shown. */
  questions(): Record<string, Question> {
    const { document, selection } = this.shell.editor;
    if (selection.funnel === null) return {};
    const { asOf } = this.shell.designer;
    return {
      funnel: funnelQuestion(document, selection.funnel, this.#view.period, asOf),
      ...(this.#isPanelOpen && timesQuestion(this.shell.editor, this.#view.period, asOf)),
    };
  }

  toggleRail(): void {
    this.#set({ isRailOpen: !this.#isRailOpen });
  }

  /** What is selected is shown in the panel, where there is room for one. */
  selected({ stages, transitions }: Selection): void {
    if (stages.length + transitions.length > 0 && !this.shell.isNarrow()) this.#set({ isPanelOpen: true });
  }

  /** Says so when somebody stood in a stage that was just taken away, with another way to do it. */
  changed(before: WeirDocument, after: WeirDocument): void {
    const { editor, live, localizer } = this.shell;
    const answer = live.of('funnel');
    const { funnel } = editor.selection;
    if (funnel === null || answer.status !== 'ready' || !('stages' in answer.answer)) return;
    const notice = stoodNotice(before, after, funnel, answer.answer, localizer);
    if (!notice) return;
    const run = () => {
      editor.undo();
      void this.#archive(notice.stage);
    };
    this.shell.toast({
      message: notice.message,
      tone: 'warning',
      action: { label: localizer.say(archiveMessages, 'archive.instead'), run },
    });
  }

  /** @returns whether something was closed that lay over the drawing */
  closeOverlays(): boolean {
    if (!this.shell.isNarrow() || !(this.#isRailOpen || this.#isPanelOpen)) return false;
    this.#set({ isRailOpen: false, isPanelOpen: false });
    return true;
  }

  /** To the settings of what is selected, or of a part of it, and where it is drawn. */
  async reveal({ stages = [] }: Partial<Selection>, parts: readonly string[]): Promise<void> {
    await this.#openPanel();
    await this.#panel?.focusPart(parts);
    const [stage] = stages;
    if (stage !== undefined) await this.part?.reveal(stage);
  }

  /** A funnel that was just made: a blank one is named next. */
  async begin(): Promise<void> {
    const { document, selection } = this.shell.editor;
    const funnel = document.funnels?.find(({ id }) => id === selection.funnel);
    if (funnel?.stages.length !== 0) return this.part?.focus();
    await this.#openPanel();
    await this.#panel?.name();
  }

  render(): TemplateResult {
    const { editor, live, compared, counts, designer, adapter, isReadOnly } = this.shell;
    const { context } = designer;
    const isNarrow = this.shell.isNarrow();
    return html`<div class="page funnels" @weir-part-request=${this.#take}>
      ${
        !isNarrow || this.#isRailOpen
          ? html`<div class="drawer">
              <weir-funnel-rail
                .editor=${editor}
                .isReadOnly=${isReadOnly}
                .isNarrow=${isNarrow}
                @palette=${this.#add}
                @show-stage=${this.#showStage}
              ></weir-funnel-rail>
            </div>`
          : nothing
      }
      <weir-funnel-view
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .hasPalette=${!isNarrow}
        .marks=${this.review.marks}
        .figures=${this.#view.of(live.of('funnel'), compared.of('funnel'), this.#canReplay)}
        .period=${this.#view.period}
        .view=${designer.funnelView}
        @live-choice=${this.#chooseLive}
        @choose-view=${({ view }: ChooseViewEvent) => (designer.funnelView = view)}
      ></weir-funnel-view>
      ${this.review.isOn ? html`<div class="sheet">${this.review.render()}</div>` : nothing}
      ${
        this.#isPanelOpen && !this.review.isOn
          ? html`<div class="sheet">
              <weir-selection-panel
                .editor=${editor}
                .adapter=${adapter}
                .context=${context}
                .times=${timesOf(editor, live)}
                .counts=${(document: WeirDocument) => counts.of(document)}
                .isReadOnly=${isReadOnly}
                @keydown=${this.#leavePanel}
                >${panelSlots}</weir-selection-panel
              >
            </div>`
          : nothing
      }
      <weir-problem-list
        .editor=${editor}
        .isReadOnly=${isReadOnly}
        .isFolded=${isNarrow}
        @show-place=${({ place }: ShowPlaceEvent) => this.showPlace(place)}
      ></weir-problem-list>
      <weir-replay-dialog
        .editor=${editor}
        .published=${this.review.published}
        .adapter=${adapter}
        .context=${context}
        .asOf=${designer.asOf}
      ></weir-replay-dialog>
      <weir-archive-dialog
        .editor=${editor}
        .adapter=${adapter}
        .context=${context}
        .asOf=${designer.asOf}
      ></weir-archive-dialog>
    </div>`;
  }

  /** A funnel that was never published has nothing to be held against. */
  get #canReplay(): boolean {
    const { funnel } = this.shell.editor.selection;
    return funnel !== null && this.review.hasPublished(funnel);
  }

  get #panel(): SelectionPanel | null {
    return this.shell.find('weir-selection-panel');
  }

  readonly #take = (event: PartRequestEvent): void => {
    event.stopPropagation();
    void this.#answer(event.request);
  };

  async #answer(request: PartRequestEvent['request']): Promise<void> {
    if (request === 'close-panel') {
      this.#set({ isPanelOpen: false });
      await this.shell.drawn();
      this.part?.focus();
      return;
    }
    if (request === 'archive') return this.#archive(this.shell.editor.selection.stages[0]);
    if (request === 'look') return this.selected(this.shell.editor.selection);
    if (request === 'edit') {
      await this.#openPanel();
      this.#panel?.focus();
    } else if (this.shell.editor.selection.stages.length === 1) await this.part?.connect(request);
    else this.shell.toast({ message: this.shell.localizer.say(designerMessages, 'designer.select-first') });
  }

  /** Back to the drawing or the outline, from where Enter opened it. */
  readonly #leavePanel = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    // In the text of a formula Escape closes what is offered, and lets Tab go on.
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.isContentEditable) return;
    event.preventDefault();
    void this.#answer('close-panel');
  };

  async #archive(stage: Id | undefined): Promise<void> {
    const { funnel } = this.shell.editor.selection;
    if (funnel === null || stage === undefined) return;
    await this.shell.find<ArchiveDialog>('weir-archive-dialog')?.show(funnel, stage);
    // The menu that it was chosen from is gone.
    this.part?.focus();
  }

  async #openPanel(): Promise<void> {
    this.#set({ isPanelOpen: true });
    await this.shell.drawn();
    await this.#panel?.updateComplete;
  }

  readonly #add = (event: PaletteEvent): void => {
    event.stopPropagation();
    const { kind, at } = event;
    if (kind === 'handoff') void this.#answer('hand-off');
    else if (at) this.part?.drop(kind, at.x, at.y);
    else this.part?.add(kind);
    this.#set({ isRailOpen: false });
  };

  readonly #showStage = async ({ detail: stage }: CustomEvent<string | null>): Promise<void> => {
    this.#set({ isRailOpen: false });
    if (stage === null) this.#set({ isPanelOpen: !this.shell.isNarrow() });
    else await this.part?.reveal(stage);
  };

  readonly #chooseLive = ({ choice }: LiveChoiceEvent): void => {
    const wanted = this.#view.take(choice);
    if (wanted === 'again') void this.shell.designer.refresh();
    else if (wanted === 'replay') void this.shell.find<ReplayDialog>('weir-replay-dialog')?.show();
    this.shell.changed();
  };

  #set({ isRailOpen = this.#isRailOpen, isPanelOpen = this.#isPanelOpen }): void {
    this.#isRailOpen = isRailOpen;
    this.#isPanelOpen = isPanelOpen;
    this.shell.changed();
  }
}
