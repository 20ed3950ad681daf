import type { Id, Stage, WeirError } from '@weir/schema';
import { recordsDataset } from '@weir/query/records';
import { uiMessages } from '@weir/ui';
import type { MenuSelectEvent, WeirDialog, WeirMenu } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Drill } from '../../drill/drill.js';
import { WeirDrillEvent, WeirErrorEvent } from '../../events/events.js';
import type { ErrorSource } from '../../events/events.js';
import { CardDragging } from '../../pipeline/card-drag.js';
import { CardLists } from '../../pipeline/card-lists.js';
import { CardMoves } from '../../pipeline/card-moves.js';
import { canMoveTo } from '../../pipeline/move-record.js';
import { figuresOf, movedCount, pipelineStages } from '../../pipeline/pipeline-columns.js';
import type { Card } from '../../pipeline/pipeline-columns.js';
import { cardId, stageName } from '../../pipeline/pipeline-words.js';
import type { Pipeline } from '../../pipeline/pipeline-words.js';
import { pipelineMessages } from '../../pipeline/words/index.js';
import { SightController } from '../widget/sight-controller.js';
import { FunnelWidget } from '../widget/funnel-widget.js';
import type { DrawnFunnel } from '../widget/funnel-widget.js';
import { renderCard } from './pipeline-card.js';
import type { CardActions } from './pipeline-card.js';
import { renderColumn } from './pipeline-column.js';
import { renderStay } from './pipeline-stay.js';
import { pipelineStyles } from './pipeline-styles.js';

/** Why nothing can be moved. */
type Fixed = 'no-records' | 'no-write' | 'past' | 'rules';

type DrawnPipeline = DrawnFunnel & Pipeline;

/**
 * The records of a funnel as cards in a column for each stage, as things stand now. A card is moved to another stage by mouse, finger or key:
 * what the stage's rule asks for is written by the adapter. Before that the stage's checklist has to be done.
 *
 * @fires weir-drill - `WeirDrillEvent` with the `record` that a person opens
 * @fires weir-error - `WeirErrorEvent`
 * @fires weir-measure - `WeirMeasureEvent`
 * @csspart card - the whole card
 * @csspart header
 * @csspart title
 * @csspart stage - a column
 * @csspart notes - what was left out
 * @csspart stale - since when the figures stand
 */
export class WeirPipeline extends FunnelWidget {
  static override styles = [...FunnelWidget.styles, pipelineStyles];

  protected override readonly type = 'pipeline';
  protected override readonly shape = 'bars';

  /** The stage that a dragged card is over. */
  @state() private over: Id | null = null;
  @state() private dragged: string | null = null;
  /** The card that the Tab key leads to, per stage. */
  @state() private current: Readonly<Record<Id, number>> = {};
  /** The card that the menu is about. */
  @state() private menuOf: { readonly card: Card; readonly stage: Stage } | null = null;

  @query('weir-menu.moves') private readonly menu!: WeirMenu | null;
  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  readonly #sight = new SightController(this);
  readonly #lists = new CardLists(
    () => this.requestUpdate(),
    (error) => this.#failed(error, 'answer'),
    () => this.#sight.seen,
  );
  readonly #moves = new CardMoves(this, {
    reread: (stages) => Promise.all([this.#lists.refresh(stages), this.isOnBoard ? null : super.refresh()]),
    failed: (error) => this.#failed(error, 'write'),
  });
  #drawn: DrawnPipeline | null = null;
  /** Where the way to more cards has the focus, and after how many: the first of those that come gets it. */
  #asked: { readonly stage: Id; readonly cards: number } | null = null;
  readonly #dragging = new CardDragging(() => this.renderRoot, {
    taken: ({ key }) => (this.dragged = key),
    over: (stage) => (this.over = stage),
    dropped: ({ key }, stage) => {
      [this.dragged, this.over] = [null, null];
      const found = this.#cardAt(key);
      if (found && stage !== null && stage !== found.stage.id) void this.#move(found.card, found.stage, stage);
    },
  });

  /** For the board: what is shown here is not among its answers. */
  readonly asksItself = true;

  override get ready(): Promise<void> {
    return super.ready.then(async () => {
      await this.#lists.ready;
      await this.updateComplete;
    });
  }

  override async refresh(): Promise<void> {
    await Promise.all([this.isOnBoard ? null : super.refresh(), this.#lists.refresh()]);
    await this.updateComplete;
  }

  protected override stop(): void {
    super.stop();
    this.#dragging.end();
    this.#lists.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#drawn = null;
    const column = this.shadowRoot?.activeElement?.closest('.more')?.closest<HTMLElement>('.column');
    this.#asked = column ? { stage: column.dataset['stage']!, cards: cardsOf(column).length } : null;
    if (changed.has('context') || changed.has('adapter')) {
      this.#moves.clear();
      this.#lists.clear();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const drawn = this.#drawn;
    if (drawn && this.isConnected) this.#lists.want(drawn, this, (stage) => drillInto(drawn, stage));
    const { dialog } = this;
    if (dialog && this.#moves.stay && !dialog.open) dialog.open = true;
    const asked = this.#asked;
    if (asked) void this.updateComplete.then(() => this.#focusCard(asked.stage, asked.cards));
  }

  #failed(error: WeirError, source: ErrorSource): void {
    this.emit(new WeirErrorEvent(error, source, this.widget ? [this.widget.id] : [], () => this.refresh()));
  }

  /** Why nothing can be moved; null: cards can. */
  #fixed({ document, funnel, dataset }: Pipeline): Fixed | null {
    if (!this.adapter?.records) return 'no-records';
    if (!this.adapter.write) return 'no-write';
    if (this.asOf !== undefined && Date.parse(this.asOf) <= Date.now()) return 'past';
    const stages = pipelineStages(funnel);
    return [...stages.open, ...stages.ends].some(({ id }) => canMoveTo(document, funnel, id, dataset)) ? null : 'rules';
  }

  protected override renderFunnel(
    title: string,
    funnelDrawn: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    const { document, funnel, answer } = funnelDrawn;
    if (funnel.counting?.method === 'sequence') {
      const heading = this.say(pipelineMessages, 'pipeline.sequence');
      return this.renderFrame({ title, notice, body: html`<weir-empty icon="info" heading=${heading}></weir-empty>` });
    }
    const dataset = recordsDataset(document, { funnel: funnel.id, who: { of: 'open' } })!;
    const drawn = { ...funnelDrawn, dataset };
    this.#drawn = drawn;
    const fixed = this.#fixed(drawn);
    const { open, ends } = pipelineStages(funnel);
    const written = this.localizer.number(answer.totals.open);
    const body = html`<div
        class=${fixed === 'no-records' ? 'board bare' : 'board'}
        role="region"
        tabindex="0"
        aria-label=${title}
      >
        ${repeat(
          open,
          ({ id }) => id,
          (stage) => this.#renderColumn(drawn, stage, fixed === null),
        )}
        ${fixed === null && ends.length > 0 ? this.#renderEnds(drawn, ends) : nothing}
      </div>
      ${this.#renderStatus(fixed)} ${this.#renderMenu(drawn)}
      ${renderStay(this.localizer, drawn, this.#moves.stay, { closed: this.#closeStay, close: this.#close, open: this.#openStay })}`;
    return this.renderFrame({
      title,
      notice,
      caption: this.say(pipelineMessages, 'pipeline.cards', { count: answer.totals.open, written }),
      notes: this.notesOf(document, answer),
      body: html`<div class=${this.isOnBoard ? 'sheets' : 'sheets alone'} @keydown=${this.#keyDown}>${body}</div>`,
    });
  }

  #cardsIn({ document, dataset }: Pipeline, stage: Id): readonly Card[] {
    return this.#lists.cards(document, dataset, stage, this.#moves.pending);
  }

  #cardAt(id: string): { readonly card: Card; readonly stage: Stage } | null {
    const drawn = this.#drawn;
    if (!drawn) return null;
    for (const stage of pipelineStages(drawn.funnel).open) {
      const card = this.#cardsIn(drawn, stage.id).find((each) => cardId(each) === id);
      if (card) return { card, stage };
    }
    return null;
  }

  #isTarget(stage: Id): boolean {
    return this.over === stage && this.dragged !== null;
  }

  #renderColumn(drawn: DrawnPipeline, stage: Stage, canMove: boolean): TemplateResult {
    const { localizer } = this;
    const list = this.#lists.of(stage.id);
    const figures = figuresOf(drawn.answer, stage.id);
    // The list may be newer than the board's figures.
    const listed = list.state.status === 'ready' ? list.state.count + list.state.unlisted : null;
    const now = this.asOf === undefined ? new Date() : new Date(this.asOf);
    return renderColumn(localizer, drawn, {
      stage,
      figures,
      count: movedCount(listed ?? figures?.open ?? 0, stage.id, this.#moves.pending),
      cards: this.#cardsIn(drawn, stage.id),
      list: this.adapter?.records ? list : null,
      isTarget: this.#isTarget(stage.id),
      renderCard: (card, place) => {
        const isCurrent = place === (this.current[stage.id] ?? 0);
        const isDragged = this.dragged === cardId(card);
        return renderCard(localizer, drawn, card, { stage, place, isCurrent, isDragged, canMove, now }, this.#actions);
      },
    });
  }

  #renderEnds({ document, funnel, dataset }: Pipeline, ends: readonly Stage[]): TemplateResult {
    const shown = ends.filter(({ id }) => canMoveTo(document, funnel, id, dataset));
    return html`<div class="ends" role="group" aria-label=${this.say(pipelineMessages, 'pipeline.closing')}>
      ${shown.map((stage) => {
        const name = stageName(this.localizer, stage);
        return html`<div class=${this.#isTarget(stage.id) ? 'end-stage target' : 'end-stage'} data-stage=${stage.id}>
          <b class="truncate" title=${name}>${name}</b>
        </div>`;
      })}
    </div>`;
  }

  #renderStatus(fixed: Fixed | null): TemplateResult {
    const { told } = this.#moves;
    const hint =
      fixed === null
        ? html`<bdi class="subtle by-key">${this.say(pipelineMessages, 'pipeline.keys')}</bdi>
            <bdi class="subtle by-finger">${this.say(pipelineMessages, 'pipeline.touch')}</bdi>`
        : html`<bdi class="subtle">${this.say(pipelineMessages, `pipeline.fixed.${fixed}`)}</bdi>`;
    return html`<div class="status">
      <span role="status"><bdi>${told?.text ?? ''}</bdi></span>
      ${
        told?.undo
          ? html`<button type="button" class="link" @click=${this.#undo}>${this.say(uiMessages, 'ui.undo')}</button>`
          : nothing
      }
      ${told ? nothing : hint}
    </div>`;
  }

  #renderMenu({ document, funnel, dataset }: Pipeline): TemplateResult {
    const { open, ends } = pipelineStages(funnel);
    const label = this.say(pipelineMessages, 'pipeline.move-to');
    const items = [...open, ...ends]
      .filter(({ id }) => id !== this.menuOf?.stage.id && canMoveTo(document, funnel, id, dataset))
      .map((stage) => ({ value: stage.id, label: stageName(this.localizer, stage) }));
    return html`<weir-menu
      class="moves"
      label=${label}
      .items=${[{ heading: label }, ...items]}
      @menu-select=${this.#chooseStage}
    >
      <span slot="trigger" hidden></span>
    </weir-menu>`;
  }

  readonly #close = (): void => this.dialog?.close();

  readonly #closeStay = (): void => {
    if (this.dialog) this.dialog.open = false;
    this.#moves.closeStay();
  };

  readonly #openStay = (): void => {
    const { stay } = this.#moves;
    this.dialog?.close();
    if (stay) this.#open(stay.stage, stay.card);
  };

  readonly #actions: CardActions = {
    press: (event, card) => {
      if ((event.target as Element).closest('.icon')) return;
      this.#dragging.press(event, event.currentTarget as HTMLElement, cardId(card));
    },
    open: (stage, card) => this.#open(stage, card),
    openMenu: (button, card, stage) => this.#openMenu(button, card, stage),
    reached: (stage, place) => (this.current = { ...this.current, [stage.id]: place }),
  };

  #open(stage: Stage, { row, key }: Card): void {
    const drawn = this.#drawn;
    if (!drawn) return;
    this.emit(new WeirDrillEvent(drillInto(drawn, stage.id), { dataset: drawn.dataset, key, record: row }));
  }

  #openMenu(button: HTMLElement, card: Card, stage: Stage): void {
    this.menuOf = { card, stage };
    const { left, bottom } = button.getBoundingClientRect();
    void this.updateComplete.then(() => this.menu?.showAt(left, bottom));
  }

  readonly #chooseStage = ({ value }: MenuSelectEvent): void => {
    const chosen = this.menuOf;
    if (chosen) void this.#move(chosen.card, chosen.stage, value);
  };

  /** The way to take a move back goes away: the card that is back has the focus. */
  readonly #undo = async (): Promise<void> => {
    const card = await this.#moves.told?.undo?.();
    await this.updateComplete;
    if (card) this.#focusOn(card);
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      if (!this.#moves.told?.undo) return;
      event.preventDefault();
      void this.#undo();
      return;
    }
    const button = (event.composedPath()[0] as Element | null)?.closest?.<HTMLElement>('.name');
    const found = button && this.#cardAt(button.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? '');
    if (!button || !found || event.ctrlKey || event.metaKey) return;
    if (this.#goByKey(event, button, found)) event.preventDefault();
  };

  /** @returns whether the key was for the card */
  #goByKey(event: KeyboardEvent, button: HTMLElement, { card, stage }: { card: Card; stage: Stage }): boolean {
    const drawn = this.#drawn!;
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const more = button.parentElement?.querySelector<HTMLElement>('.icon');
      if (more) this.#openMenu(more, card, stage);
      return true;
    }
    const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const isAlong = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const { open } = pipelineStages(drawn.funnel);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const beside = isAcross
      ? open[open.findIndex(({ id }) => id === stage.id) + (event.key === forward ? 1 : -1)]
      : undefined;
    const place = Number(button.dataset['place']);
    if (event.altKey && isAcross) {
      if (beside && this.#fixed(drawn) === null && !card.isMoving) void this.#move(card, stage, beside.id, true);
    } else if (beside) this.#focusCard(beside.id, Math.min(place, this.#cardsIn(drawn, beside.id).length - 1));
    else if (isAlong) this.#focusCard(stage.id, place + (event.key === 'ArrowDown' ? 1 : -1));
    else return false;
    event.stopPropagation();
    return true;
  }

  /** Nothing happens where the column has no such card. */
  #focusCard(stage: Id, place: number): void {
    const columns = [...this.renderRoot.querySelectorAll<HTMLElement>('.column')];
    const column = columns.find((each) => each.dataset['stage'] === stage);
    if (column) cardsOf(column)[place]?.focus();
  }

  async #move(card: Card, from: Stage, to: Id, keepsFocus = false): Promise<void> {
    const drawn = this.#drawn;
    if (!drawn || !(await this.#moves.move(drawn, card, from, to)) || !keepsFocus) return;
    await this.updateComplete;
    this.#focusOn(card);
  }

  #focusOn(card: Card): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-card='${CSS.escape(cardId(card))}'] .name`)?.focus();
  }
}

function cardsOf(column: Element): NodeListOf<HTMLElement> {
  return column.querySelectorAll<HTMLElement>('.name');
}

function drillInto({ funnel, question }: DrawnFunnel, stage: Id): Drill {
  const { filters, parameters } = question;
  return {
    funnel: funnel.id,
    who: { of: 'open', stage },
    basis: 'activity',
    ...(filters && { filters }),
    ...(parameters && { parameters }),
  };
}
