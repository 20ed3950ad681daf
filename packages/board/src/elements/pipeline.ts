import { adapterFailure } from '@weir/schema';
import type { Diagnostic, Field, Funnel, Id, Scalar, Stage, WeirDocument } from '@weir/schema';
import type { RecordCommand } from '@weir/query';
import { recordsDataset } from '@weir/query/records';
import { icon, uiMessages } from '@weir/ui';
import { describeProblem } from '@weir/ui/describe';
import type { MenuSelectEvent, WeirDialog, WeirMenu } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Drill } from '../drill/drill.js';
import { WeirDrillEvent, WeirErrorEvent } from '../events/events.js';
import { CardDragging } from '../pipeline/card-drag.js';
import { checkedFields, gateOf } from '../pipeline/gate.js';
import type { GateItem } from '../pipeline/gate.js';
import { canMoveTo, daysSince, moveToStage } from '../pipeline/move-record.js';
import { cardFields, cardsOf, figuresOf, movedCount, pipelineStages } from '../pipeline/pipeline-columns.js';
import type { Card, PendingMove } from '../pipeline/pipeline-columns.js';
import { pipelineMessages } from '../pipeline/words/index.js';
import { cellText } from '../records/cell-text.js';
import { askedFields } from '../records/record-columns.js';
import { RecordsList } from '../records/records-list.js';
import { failureText } from '../words/failure-text.js';
import { FunnelWidget } from './funnel-widget.js';
import type { DrawnFunnel } from './funnel-widget.js';
import { pipelineStyles } from './pipeline-styles.js';

const PAGE = 50;
/** So near to the end of a column the next cards are asked for, in px. */
const NEAR_END = 200;

/** Why a record stays where it is, as long as the dialog shows it. */
interface Stay {
  readonly card: Card;
  readonly stage: Stage;
  readonly items: readonly GateItem[];
  readonly refused: readonly Diagnostic[];
}

/** Why nothing can be moved. */
type Fixed = 'no-records' | 'no-write' | 'past' | 'rules';

/** What happened last, and how to take it back. */
interface Told {
  readonly text: string;
  readonly undo: (() => void) | null;
}

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

  /** Moves that the data does not show yet. */
  @state() private moves: readonly PendingMove[] = [];
  @state() private told: Told | null = null;
  @state() private stay: Stay | null = null;
  /** The stage that a dragged card is over. */
  @state() private over: Id | null = null;
  @state() private dragged: string | null = null;
  /** The card that the Tab key leads to, per stage. */
  @state() private current: Readonly<Record<Id, number>> = {};
  /** The card that the menu is about. */
  #menuOf: { readonly card: Card; readonly stage: Stage } | null = null;

  @query('weir-menu.moves') private readonly menu!: WeirMenu | null;
  @query('weir-dialog') private readonly dialog!: WeirDialog | null;

  readonly #lists = new Map<Id, RecordsList>();
  #isGone = false;
  #drawn: DrawnFunnel | null = null;
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
      await Promise.all([...this.#lists.values()].map((list) => list.ready));
      await this.updateComplete;
    });
  }

  override async refresh(): Promise<void> {
    await Promise.all([
      this.isOnBoard ? null : super.refresh(),
      ...[...this.#lists.values()].map((list) => list.refresh()),
    ]);
    await this.updateComplete;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#dragging.end();
      for (const list of this.#lists.values()) list.stop();
      this.#lists.clear();
      this.#isGone = true;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isGone) this.requestUpdate();
    this.#isGone = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#drawn = null;
    if (changed.has('context') || changed.has('adapter')) {
      [this.moves, this.told, this.stay] = [[], null, null];
      for (const list of this.#lists.values()) list.want(null);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#drawn && this.isConnected) this.#want(this.#drawn);
    const { dialog } = this;
    if (dialog && this.stay && !dialog.open) dialog.open = true;
  }

  get #now(): Date {
    return new Date();
  }

  get #zone(): string {
    return this.document?.settings?.timeZone ?? 'UTC';
  }

  /** Why nothing can be moved; null: cards can. */
  #fixed({ document, funnel }: DrawnFunnel, dataset: Id): Fixed | null {
    if (!this.adapter?.records) return 'no-records';
    if (!this.adapter?.write) return 'no-write';
    if (this.asOf !== undefined && Date.parse(this.asOf) <= this.#now.getTime()) return 'past';
    const stages = pipelineStages(funnel);
    return [...stages.open, ...stages.ends].some(({ id }) => canMoveTo(document, funnel, id, dataset)) ? null : 'rules';
  }

  protected override renderFunnel(
    title: string,
    drawn: DrawnFunnel,
    notice: TemplateResult | typeof nothing,
  ): TemplateResult {
    this.#drawn = drawn;
    const { document, funnel, answer } = drawn;
    if (funnel.counting?.method === 'sequence') {
      const body = html`<weir-empty
        icon="info"
        heading=${this.say(pipelineMessages, 'pipeline.sequence')}
      ></weir-empty>`;
      return this.renderFrame({ title, notice, body });
    }
    const dataset = recordsDataset(document, { funnel: funnel.id, who: { of: 'open' } })!;
    const fixed = this.#fixed(drawn, dataset);
    const { open, ends } = pipelineStages(funnel);
    const written = this.localizer.number(answer.totals.open);
    const body = html`<div class="board" role="region" tabindex="0" aria-label=${title}>
        ${repeat(
          open,
          ({ id }) => id,
          (stage) => this.#renderColumn(drawn, dataset, stage, fixed === null),
        )}
        ${fixed === null && ends.length > 0 ? this.#renderEnds(drawn, dataset, ends) : nothing}
      </div>
      ${this.#renderStatus(fixed)} ${this.#renderMenu(drawn, dataset)} ${this.#renderStay(document)}`;
    return this.renderFrame({
      title,
      notice,
      caption: this.say(pipelineMessages, 'pipeline.cards', { count: answer.totals.open, written }),
      notes: this.notesOf(document, answer),
      body: html`<div class=${this.isOnBoard ? 'sheets' : 'sheets alone'} @keydown=${this.#keyDown}>${body}</div>`,
    });
  }

  #drillInto({ funnel, question }: DrawnFunnel, stage: Id): Drill {
    const { filters, parameters } = question;
    return {
      funnel: funnel.id,
      who: { of: 'open', stage },
      basis: 'activity',
      ...(filters && { filters }),
      ...(parameters && { parameters }),
    };
  }

  #listOf(stage: Id): RecordsList {
    let list = this.#lists.get(stage);
    if (!list) {
      list = new RecordsList(
        () => this.requestUpdate(),
        (error) =>
          this.emit(new WeirErrorEvent(error, 'answer', this.widget ? [this.widget.id] : [], () => this.refresh())),
      );
      this.#lists.set(stage, list);
    }
    return list;
  }

  /** Asks for the cards of all columns. */
  #want(drawn: DrawnFunnel): void {
    const { document, funnel, widget } = drawn;
    const { adapter, context, asOf, revision } = this;
    if (!adapter?.records || funnel.counting?.method === 'sequence') return;
    const dataset = this.#dataset;
    const definition = document.datasets!.find(({ id }) => id === dataset)!;
    const shown = cardFields(document, funnel, dataset, widget.fields);
    // What a move overwrites has to be known, so that it can be undone.
    const written = funnel.stages.flatMap(({ id }) => {
      const move = moveToStage(document, funnel, id, { entity: '', record: {}, dataset }, new Date(0), () => '');
      return move?.command.kind === 'update' ? Object.keys(move.command.changes) : [];
    });
    const checked = checkedFields(document, dataset, funnel);
    const fields = askedFields(definition, [...new Set([...shown, ...checked, ...written])]);
    const sort = { by: 'since', descending: false } as const;
    for (const { id } of pipelineStages(funnel).open) {
      const drill = this.#drillInto(drawn, id);
      this.#listOf(id).want({ document, adapter, context, asOf, revision, drill, fields, sort, pageSize: PAGE });
    }
  }

  #cardsIn(dataset: Id, stage: Id): readonly Card[] {
    const key = this.#drawn?.document.datasets?.find(({ id }) => id === dataset)?.key ?? '';
    const list = this.#lists.get(stage)?.state;
    const loaded =
      list?.status === 'ready'
        ? list.records.map((row, at): Card => ({
            row,
            key: row[key] ?? null,
            since: list.since[at] ?? null,
            isMoving: false,
          }))
        : [];
    return cardsOf(stage, loaded, this.moves);
  }

  get #dataset(): Id {
    const { document, funnel } = this.#drawn!;
    return recordsDataset(document, { funnel: funnel.id, who: { of: 'open' } })!;
  }

  #cardAt(key: string): { readonly card: Card; readonly stage: Stage } | null {
    for (const stage of pipelineStages(this.#drawn!.funnel).open) {
      const card = this.#cardsIn(this.#dataset, stage.id).find((each) => nameOf(each) === key);
      if (card) return { card, stage };
    }
    return null;
  }

  #renderColumn(drawn: DrawnFunnel, dataset: Id, stage: Stage, canMove: boolean): TemplateResult {
    const { answer } = drawn;
    const list = this.#listOf(stage.id);
    const figures = figuresOf(answer, stage.id);
    const cards = this.#cardsIn(dataset, stage.id);
    // The list may be newer than the board's figures.
    const listed = list.state.status === 'ready' ? list.state.count + list.state.unlisted : null;
    const count = movedCount(listed ?? figures?.open ?? 0, stage.id, this.moves);
    const name = this.#stageName(stage);
    const isTarget = this.over === stage.id && this.dragged !== null;
    return html`<section
      class=${isTarget ? 'column target' : 'column'}
      part="stage"
      data-stage=${stage.id}
      aria-label=${name}
    >
      <header>
        <h4>
          <span class="truncate" title=${name}>${name} </span
          ><span class="count num">${this.localizer.number(count)}</span>
        </h4>
        <div class="facts num">${this.#renderFacts(drawn, stage, figures?.value ?? null, figures?.overdue ?? 0)}</div>
      </header>
      <ul class="cards" @scroll=${(event: Event) => this.#scroll(event, list)}>
        ${repeat(
          cards,
          (card) => nameOf(card),
          (card, place) => html`<li>${this.#renderCard(drawn, dataset, stage, card, place, canMove)}</li>`,
        )}
        ${this.#renderRest(list, cards.length)}
      </ul>
    </section>`;
  }

  #renderFacts({ document, funnel }: DrawnFunnel, stage: Stage, value: number | null, overdue: number) {
    const { localizer } = this;
    return html`
      ${value === null ? nothing : html`<bdi>${localizer.value(value, this.#valueUnit(document, funnel), {}, { compact: true, width: 'narrow' })} </bdi>`}
      ${
        overdue > 0
          ? html`<span class="badge warning"
              >${icon('clock', 12)}
              <bdi>${this.say(pipelineMessages, 'pipeline.overdue', { count: localizer.number(overdue) })} </bdi></span
            >`
          : nothing
      }
      ${
        stage.limit
          ? html`<bdi>${this.say(pipelineMessages, 'pipeline.limit', { time: this.#daysText(stage.limit.days) })}</bdi>`
          : nothing
      }
    `;
  }

  #valueUnit(document: WeirDocument, { value }: Funnel): string | null {
    const field = document.datasets
      ?.find(({ id }) => id === value?.dataset)
      ?.fields.find(({ id }) => id === value?.field);
    return typeof field?.unit === 'string' ? field.unit : null;
  }

  #daysText(days: number): string {
    return this.localizer.duration(Math.max(0, Math.floor(days)), 'day', { width: 'narrow', digits: 0 });
  }

  #renderRest(list: RecordsList, shown: number): TemplateResult | typeof nothing {
    if (!this.adapter?.records) return nothing;
    const { state } = list;
    if (state.status === 'loading') return html`<li><weir-skeleton shape="lines"></weir-skeleton></li>`;
    const error = state.status === 'failed' ? state.error : state.status === 'ready' ? state.error : null;
    if (error) {
      return html`<li class="nobody" role="alert">
        <bdi title=${failureText(this.localizer, this.document, error)}
          >${this.say(pipelineMessages, 'pipeline.failed')}</bdi
        >
        <button type="button" class="link" @click=${() => void list.refresh()}>
          ${this.say(uiMessages, 'ui.retry')}
        </button>
      </li>`;
    }
    if (shown === 0) return html`<li class="nobody"><bdi>${this.say(pipelineMessages, 'pipeline.no-cards')}</bdi></li>`;
    if (state.status !== 'ready' || !state.hasMore) return nothing;
    return html`<li>
      <button type="button" class="link more" ?disabled=${state.busy} @click=${() => list.more()}>
        ${this.say(pipelineMessages, 'pipeline.more', { count: this.localizer.number(state.count) })}
      </button>
    </li>`;
  }

  #scroll(event: Event, list: RecordsList): void {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as HTMLElement;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) list.more();
  }

  #renderCard(
    { document, funnel, widget }: DrawnFunnel,
    dataset: Id,
    stage: Stage,
    card: Card,
    place: number,
    canMove: boolean,
  ): TemplateResult {
    const definition = document.datasets!.find(({ id }) => id === dataset)!;
    const fields = cardFields(document, funnel, dataset, widget.fields).flatMap((id) => {
      const field = definition.fields.find((each) => each.id === id);
      return field ? [field] : [];
    });
    const write = (field: Field) => cellText(this.localizer, field, card.row, document.settings);
    const [first, ...rest] = fields;
    const name = (first && write(first)) || nameOf(card);
    const days = daysSince(card.since, this.#asOfDate, this.#zone);
    const over = days !== null && stage.limit ? days - stage.limit.days : 0;
    const key = nameOf(card);
    const isMovable = canMove && !card.isMoving;
    const classes = [
      'record',
      isMovable ? 'movable' : '',
      over > 0 ? 'late' : '',
      card.isMoving ? 'moving' : '',
      this.dragged === key ? 'dragged' : '',
    ];
    const menuLabel = this.say(pipelineMessages, 'pipeline.move', { name });
    return html`<article
      class=${classes.filter(Boolean).join(' ')}
      data-card=${key}
      aria-busy=${card.isMoving ? 'true' : nothing}
      @pointerdown=${isMovable ? (event: PointerEvent) => this.#press(event, key) : nothing}
    >
      <div class="top">
        <button
          type="button"
          class="link plain name"
          data-place=${place}
          tabindex=${place === (this.current[stage.id] ?? 0) ? '0' : '-1'}
          aria-keyshortcuts=${isMovable ? 'Alt+ArrowRight Alt+ArrowLeft' : nothing}
          title=${name}
          @click=${() => this.#open(stage, card)}
          @focus=${() => (this.current = { ...this.current, [stage.id]: place })}
        >
          <bdi>${name}</bdi>
        </button>
        ${
          isMovable
            ? html`<button
                type="button"
                class="button quiet icon small"
                tabindex="-1"
                aria-haspopup="menu"
                aria-label=${menuLabel}
                title=${menuLabel}
                @click=${(event: MouseEvent) => this.#openMenu(event.currentTarget as HTMLElement, card, stage)}
              >
                ${icon('more')}
              </button>`
            : nothing
        }
      </div>
      ${rest.map((field) => {
        const text = write(field);
        return text ? html`<p class="line" title=${text}><bdi>${text}</bdi></p>` : nothing;
      })}
      ${
        days === null
          ? nothing
          : html`<p class="since num">
              ${over > 0 ? icon('clock', 12) : nothing}
              <bdi
                >${
                  over > 0
                    ? this.say(pipelineMessages, 'pipeline.days-over', {
                        time: this.#daysText(days),
                        over: this.#daysText(Math.max(1, Math.ceil(over))),
                      })
                    : this.say(pipelineMessages, 'pipeline.days', { time: this.#daysText(days) })
                }</bdi
              >
            </p>`
      }
    </article>`;
  }

  get #asOfDate(): Date {
    return this.asOf === undefined ? this.#now : new Date(this.asOf);
  }

  #renderEnds(drawn: DrawnFunnel, dataset: Id, ends: readonly Stage[]): TemplateResult {
    const { document, funnel } = drawn;
    const shown = ends.filter(({ id }) => canMoveTo(document, funnel, id, dataset));
    return html`<div class="ends" role="group" aria-label=${this.say(pipelineMessages, 'pipeline.closing')}>
      ${shown.map((stage) => {
        const name = this.#stageName(stage);
        const isTarget = this.over === stage.id && this.dragged !== null;
        return html`<div class=${isTarget ? 'end-stage target' : 'end-stage'} data-stage=${stage.id}>
          <b class="truncate" title=${name}>${name}</b>
        </div>`;
      })}
    </div>`;
  }

  #renderStatus(fixed: Fixed | null): TemplateResult {
    const { told } = this;
    const hint =
      fixed === null
        ? this.say(pipelineMessages, 'pipeline.keys')
        : this.say(pipelineMessages, `pipeline.fixed.${fixed}`);
    return html`<div class="status">
      <span role="status"><bdi>${told?.text ?? ''}</bdi></span>
      ${
        told?.undo
          ? html`<button type="button" class="link" @click=${told.undo}>${this.say(uiMessages, 'ui.undo')}</button>`
          : nothing
      }
      ${told ? nothing : html`<bdi class="subtle">${hint}</bdi>`}
    </div>`;
  }

  #renderMenu({ document, funnel }: DrawnFunnel, dataset: Id): TemplateResult {
    const { open, ends } = pipelineStages(funnel);
    const items = [...open, ...ends]
      .filter(({ id }) => id !== this.#menuOf?.stage.id && canMoveTo(document, funnel, id, dataset))
      .map((stage) => ({ value: stage.id, label: this.#stageName(stage) }));
    return html`<weir-menu
      class="moves"
      label=${this.say(pipelineMessages, 'pipeline.move-to')}
      .items=${[{ heading: this.say(pipelineMessages, 'pipeline.move-to') }, ...items]}
      @menu-select=${this.#chooseStage}
    >
      <span slot="trigger" hidden></span>
    </weir-menu>`;
  }

  #renderStay(document: WeirDocument): TemplateResult | typeof nothing {
    const { stay } = this;
    const name = stay ? this.#cardName(stay.card) : '';
    const stage = stay ? this.#stageName(stay.stage) : '';
    const isGate = (stay?.refused.length ?? 0) === 0;
    const heading = isGate
      ? this.say(pipelineMessages, 'pipeline.gate-title', { stage })
      : this.say(pipelineMessages, 'pipeline.refused-title');
    return html`<weir-dialog size="small" heading=${stay ? heading : ''} @close=${this.#closeStay}>
      ${
        stay
          ? html`<p class="muted">
                <bdi
                  >${this.say(pipelineMessages, isGate ? 'pipeline.gate-hint' : 'pipeline.refused-hint', { name, stage })}</bdi
                >
              </p>
              <ul class="checklist">
                ${stay.items.map((item) => this.#renderItem(item))}
                ${stay.refused.map(
                  (diagnostic) =>
                    html`<li>
                      <span class="needed">${icon('alert')}</span>
                      <bdi class="what">${describeProblem(this.localizer, diagnostic)}</bdi>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      <button slot="actions" type="button" class="button" @click=${() => this.#openStay(document)}>
        ${this.say(pipelineMessages, 'pipeline.open-record', { name })}
      </button>
      <button slot="actions" type="button" class="button primary" @click=${() => this.dialog?.close()}>
        ${this.say(uiMessages, 'ui.close')}
      </button>
    </weir-dialog>`;
  }

  #renderItem({ item, isDone }: GateItem): TemplateResult {
    const title = this.localizer.text(item.title) || item.id;
    const isNeeded = item.required === true && isDone === false;
    const mark = isDone === true ? 'check' : isNeeded ? 'x' : 'minus';
    const word = isDone === true ? 'done' : isNeeded ? 'needed' : isDone === null ? 'by-hand' : 'optional';
    return html`<li>
      <span class=${isDone === true ? 'done' : isNeeded ? 'needed' : 'subtle'}>${icon(mark)}</span>
      <bdi class="what">${title} </bdi>
      <span class="small ${isNeeded ? 'needed' : 'subtle'}">${this.say(pipelineMessages, `pipeline.${word}`)}</span>
    </li>`;
  }

  readonly #closeStay = (): void => {
    if (this.dialog) this.dialog.open = false;
    this.stay = null;
  };

  #openStay(_document: WeirDocument): void {
    const { stay } = this;
    this.dialog?.close();
    if (stay) this.#open(stay.stage, stay.card);
  }

  #press(event: PointerEvent, key: string): void {
    const card = event.currentTarget as HTMLElement;
    if ((event.target as Element).closest('.icon')) return;
    this.#dragging.press(event, card, key);
  }

  #open(stage: Stage, { row, key }: Card): void {
    if (!this.#drawn) return;
    this.emit(new WeirDrillEvent(this.#drillInto(this.#drawn, stage.id), { dataset: this.#dataset, key, record: row }));
  }

  #openMenu(button: HTMLElement, card: Card, stage: Stage): void {
    this.#menuOf = { card, stage };
    this.requestUpdate();
    const { left, bottom } = button.getBoundingClientRect();
    void this.updateComplete.then(() => this.menu?.showAt(left, bottom));
  }

  readonly #chooseStage = ({ value }: MenuSelectEvent): void => {
    const chosen = this.#menuOf;
    if (chosen) void this.#move(chosen.card, chosen.stage, value);
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    const button = (event.composedPath()[0] as Element | null)?.closest?.<HTMLElement>('.name');
    const drawn = this.#drawn;
    if (!button || !drawn) {
      if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && this.told?.undo) {
        event.preventDefault();
        this.told.undo();
      }
      return;
    }
    const key = button.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? '';
    const found = this.#cardAt(key);
    if (!found) return;
    const { open } = pipelineStages(drawn.funnel);
    const at = open.findIndex(({ id }) => id === found.stage.id);
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const beside = isAcross ? open[at + (event.key === forward ? 1 : -1)] : undefined;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      if (!this.told?.undo) return;
      event.preventDefault();
      this.told.undo();
      return;
    }
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      event.preventDefault();
      const more = button.parentElement?.querySelector<HTMLElement>('.icon');
      if (more) this.#openMenu(more, found.card, found.stage);
      return;
    }
    if (event.altKey && isAcross) {
      event.preventDefault();
      event.stopPropagation();
      const isFixed = this.#fixed(drawn, this.#dataset) !== null || found.card.isMoving;
      if (beside && !isFixed) void this.#move(found.card, found.stage, beside.id, true);
      return;
    }
    const place = Number(button.dataset['place']);
    if (beside) this.#focusCard(beside.id, Math.min(place, this.#cardsIn(this.#dataset, beside.id).length - 1));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#focusCard(found.stage.id, place + (event.key === 'ArrowDown' ? 1 : -1));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #focusCard(stage: Id, place: number): void {
    const column = [...this.renderRoot.querySelectorAll<HTMLElement>('.column')].find(
      (each) => each.dataset['stage'] === stage,
    );
    column?.querySelector<HTMLElement>(`.name[data-place='${place}']`)?.focus();
  }

  /** Shows the move at once, writes it, and takes it back when it is refused or fails. */
  async #move(card: Card, from: Stage, to: Id, keepsFocus = false): Promise<void> {
    const drawn = this.#drawn;
    if (!drawn) return;
    const { document, funnel } = drawn;
    const dataset = this.#dataset;
    const target = funnel.stages.find(({ id }) => id === to);
    const name = this.#cardName(card);
    if (!target || from.id === to) return;
    const gate = gateOf(document, dataset, funnel, from.id, to, card.row, this.#now);
    if (gate.missing.length > 0) {
      const needed = this.localizer.list(gate.missing.map(({ item }) => this.localizer.text(item.title) || item.id));
      this.#tell(
        this.say(pipelineMessages, 'pipeline.not-moved', { name, stage: this.#stageName(from), reason: needed }),
      );
      this.stay = { card, stage: from, items: gate.items, refused: [] };
      return;
    }
    const moved = { entity: card.key, record: card.row, dataset };
    const move = moveToStage(document, funnel, to, moved, this.#now, newKey);
    if (!move) {
      this.#tell(this.say(pipelineMessages, 'pipeline.fixed.rules'));
      return;
    }
    const told = { name, stage: this.#stageName(target) };
    const isDone = await this.#write(
      move.command,
      { from: from.id, to, card },
      from,
      this.say(pipelineMessages, 'pipeline.moving', told),
    );
    if (!isDone) return;
    const undo = async (): Promise<void> => {
      const back = { from: to, to: from.id, card };
      const text = this.say(pipelineMessages, 'pipeline.undone', { name, stage: this.#stageName(from) });
      if (await this.#write(move.undo, back, target, '')) this.#tell(text);
    };
    this.#tell(this.say(pipelineMessages, 'pipeline.moved', told), () => void undo());
    if (!keepsFocus) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-card='${CSS.escape(nameOf(card))}'] .name`)?.focus();
  }

  /** @returns whether it was written */
  async #write(command: RecordCommand, pending: PendingMove, stage: Stage, text: string): Promise<boolean> {
    const { adapter, context } = this;
    if (!adapter?.write) return false;
    this.moves = [...this.moves.filter(({ card }) => card.key !== pending.card.key), pending];
    this.#tell(text);
    const end = (): void => {
      this.moves = this.moves.filter((move) => move !== pending);
    };
    try {
      const result = await adapter.write(command, { ...(context && { context }), idempotencyKey: newKey() });
      if (this.adapter !== adapter) return false;
      if ('refused' in result) {
        end();
        const [first] = result.refused;
        const reason = first ? describeProblem(this.localizer, first) : '';
        const told = { name: this.#cardName(pending.card), stage: this.#stageName(stage), reason };
        this.#tell(this.say(pipelineMessages, 'pipeline.not-moved', told));
        this.stay = { card: pending.card, stage, items: [], refused: result.refused };
        return false;
      }
      // Until the lists say so themselves, the move is shown on top of them.
      await Promise.all([
        this.#lists.get(pending.from)?.refresh(),
        this.#lists.get(pending.to)?.refresh(),
        this.isOnBoard ? null : super.refresh(),
      ]);
      end();
      return true;
    } catch (cause) {
      end();
      const error = adapterFailure(cause);
      const told = {
        name: this.#cardName(pending.card),
        stage: this.#stageName(stage),
        reason: failureText(this.localizer, this.document, error),
      };
      this.#tell(this.say(pipelineMessages, 'pipeline.not-moved', told));
      this.emit(new WeirErrorEvent(error, 'answer', this.widget ? [this.widget.id] : [], () => this.refresh()));
      return false;
    }
  }

  #tell(text: string, undo: (() => void) | null = null): void {
    this.told = text ? { text, undo } : null;
  }

  #cardName(card: Card): string {
    const { document, funnel, widget } = this.#drawn!;
    const [first] = cardFields(document, funnel, this.#dataset, widget.fields);
    const field = document.datasets?.find(({ id }) => id === this.#dataset)?.fields.find(({ id }) => id === first);
    return (field && cellText(this.localizer, field, card.row, document.settings)) || nameOf(card);
  }

  #stageName(stage: Stage): string {
    return this.localizer.text(stage.title) || stage.id;
  }
}

function nameOf({ key }: { readonly key: Scalar }): string {
  return String(key);
}

function newKey(): string {
  return crypto.randomUUID();
}
