import type { Funnel, Id } from '@weir/schema';
import { property, query } from 'lit/decorators.js';
import { PartMaker, answerRequest, groupTitle } from '../actions/index.js';
import type { ActionContext, AnsweringView, NamedPart, ViewRequest } from '../actions/index.js';
import { stageTitle } from '../canvas/draw-funnel.js';
import type { LiveFigures } from '../canvas/draw-funnel.js';
import { StageSearch } from '../canvas/search/stage-search.js';
import type { SearchedView } from '../canvas/search/stage-search.js';
import { canvasMessages } from '../canvas/words/index.js';
import type { StageTools } from '../clipboard/stage-tools.js';
import { groupOfStage } from '../editor/index.js';
import type { Editor, StageKind } from '../editor/index.js';
import { EditorPart } from '../element/editor-part.js';
import { PartRequestEvent } from '../element/events.js';
import { LiveChoiceEvent } from '../live/live-choice.js';
import type { LiveChoice, LivePeriod } from '../live/live-choice.js';
import { AnnounceEvent, SwitchViewEvent } from '../outline/events.js';
import type { Marks } from '../versions/diff/index.js';

/** A way to show the funnel that is selected in an editor: what the drawing and the outline have in common. */
export abstract class ShownFunnel extends EditorPart implements SearchedView, AnsweringView {
  @property({ attribute: false }) figures: LiveFigures = { status: 'none' };
  @property({ attribute: false }) period: LivePeriod = 'all';

  /** What is another than in the version that it is compared with. */
  @property({ attribute: false }) marks?: Marks | undefined;

  /** A palette is in view, so no menu is needed to add stages with. */
  @property({ type: Boolean }) hasPalette = false;

  @query('weir-stage-tools') protected readonly tools!: StageTools | null;
  @query('.search input') private readonly searchField!: HTMLInputElement | null;

  protected readonly search = new StageSearch(this);
  #made: { readonly editor: Editor; readonly parts: PartMaker } | null = null;

  abstract rename(part: NamedPart): void;
  abstract showAll(): void;
  abstract showSelection(): void;
  abstract showFound(stage: string): void;

  /** Adds a stage where something was dropped. Coordinates are those of the window. */
  abstract drop(kind: StageKind, x: number, y: number): boolean;

  /** Brings a stage into view. */
  abstract reveal(stage: string): Promise<void>;

  /** Resolves when all is on the page. */
  abstract drawn(): Promise<void>;

  get funnel(): Funnel | undefined {
    return this.editor?.document.funnels?.find(({ id }) => id === this.editor?.selection.funnel);
  }

  get searched(): Funnel | undefined {
    return this.funnel;
  }

  protected get parts(): PartMaker | null {
    const { editor } = this;
    if (!editor) return null;
    if (this.#made?.editor !== editor) this.#made = { editor, parts: new PartMaker(editor, () => this.localizer) };
    return this.#made.parts;
  }

  protected get actionContext(): ActionContext | null {
    const { editor, parts, localizer, isReadOnly } = this;
    const ask = (request: ViewRequest) => answerRequest(request, this);
    return editor && parts ? { editor, parts, localizer, isReadOnly, ask } : null;
  }

  /** Adds a stage after the one that is selected, and has its name written. */
  add(kind: StageKind): void {
    const [after] = this.editor?.selection.stages ?? [];
    const isArchived = this.funnel?.stages.find(({ id }) => id === after)?.archived === true;
    this.nameNext(this.parts?.add(kind, after !== undefined && !isArchived ? { after } : {}));
  }

  protected nameNext(stage: string | null | undefined): void {
    if (stage) this.rename({ type: 'stage', stage });
  }

  find(): void {
    this.search.open();
    void this.updateComplete.then(() => {
      this.searchField?.focus();
      this.searchField?.select();
    });
  }

  protected readonly closeSearch = (): void => {
    this.search.close();
    this.focus();
  };

  useClipboard(deed: 'copy' | 'cut' | 'paste'): void {
    void this.tools?.perform(deed);
  }

  switchView(): void {
    this.dispatchEvent(new SwitchViewEvent());
  }

  request(request: PartRequestEvent['request']): void {
    this.emit(new PartRequestEvent(request));
  }

  /** Says to those who do not see it which group stages are in now. */
  protected tellGroup(stages: readonly Id[]): void {
    const { funnel, localizer } = this;
    const [first] = stages;
    if (!funnel || first === undefined) return;
    const group = groupOfStage(funnel, first);
    const names = localizer.list(
      funnel.stages.filter(({ id }) => stages.includes(id)).map((stage) => stageTitle(stage, localizer)),
    );
    const text = group
      ? this.say(canvasMessages, 'canvas.joined', { group: groupTitle(group, localizer), stages: names })
      : this.say(canvasMessages, 'canvas.left-group', { stages: names });
    this.dispatchEvent(new AnnounceEvent(text));
  }

  protected readonly chooseLive = (choice: LiveChoice): void => {
    this.dispatchEvent(new LiveChoiceEvent(choice));
  };
}
