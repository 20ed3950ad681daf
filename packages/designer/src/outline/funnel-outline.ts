import type { Funnel } from '@weir/schema';
import { Typeahead, badgeStyles, baseStyles, buttonStyles, itemStyles, utilityStyles } from '@weir/ui';
import type { WeirMenu } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { CHANGES_GROUP, performAction, subjectOf } from '../actions/index.js';
import type { NamedPart } from '../actions/index.js';
import { barStyles } from '../canvas/bar-styles.js';
import { isTypedInto } from '../canvas/keys.js';
import { renderSearch } from '../canvas/search/render-search.js';
import { groupOfStage, indexOfTransition, pathOrder } from '../editor/index.js';
import type { Editor, StageKind } from '../editor/index.js';
import { renderNoFunnels, renderNoStages } from '../element/empty-funnel.js';
import { colorStyles } from '../element/color-styles.js';
import { kindStyles } from '../element/kind-styles.js';
import { dragStyles } from '../fields/drag-styles.js';
import { ShownFunnel } from '../view/shown-funnel.js';
import { AnnounceEvent } from './events.js';
import { dropHeld, heldByRow } from './held-rows.js';
import { meaningOfKey } from './model/key-meaning.js';
import type { KeyMeaning } from './model/key-meaning.js';
import { dropSlotAt } from './model/drop-slot.js';
import type { DropSlot, Held } from './model/drop-slot.js';
import { OutlineCursor } from './model/outline-cursor.js';
import type { Selects } from './model/outline-cursor.js';
import { FUNNEL_KEY, keyOf, stageKey } from './model/outline-row.js';
import type { OutlineRow, RowKey } from './model/outline-row.js';
import { OutlineState } from './model/outline-state.js';
import { isSelected, selectedKeys } from './model/row-selection.js';
import { renderOutlineBar } from './outline-bar.js';
import { outlineStyles } from './outline-styles.js';
import { renderOutlineMenu } from './outline-menu.js';
import { renderTree } from './outline-tree.js';
import { NameWriting } from './name-writing.js';
import { RowDrag } from './row-drag.js';
import { RowWindow } from './row-window.js';
import { TreeFocus } from './tree-focus.js';
import { outlineMessages } from './words/index.js';

/** As far in as the lines of a group begin. */
const INDENT_PX = 44;

/**
 * The funnel that is selected in an editor as a tree: its stages in the order of the path, those of a group under its line, and the transitions
 * that lead from each. Everything that can be done on the canvas can be done here, by the same keys and from the same menu. Internal to the designer's elements.
 *
 * @fires live-choice
 * @fires switch-view
 * @fires announce
 */
export class FunnelOutline extends ShownFunnel {
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    itemStyles,
    utilityStyles,
    barStyles,
    colorStyles,
    kindStyles,
    dragStyles,
    outlineStyles,
  ];

  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('[role="tree"]') private readonly tree!: HTMLElement | null;
  @query('.name-field') private readonly nameField!: HTMLInputElement | null;
  @query('.context-menu') private readonly menu!: WeirMenu | null;

  readonly #state = new OutlineState();
  readonly #cursor = new OutlineCursor(this.#state);
  readonly #window = new RowWindow(this, () => this.scroller);
  readonly #typeahead = new Typeahead();
  readonly #name = new NameWriting();
  readonly #drag = new RowDrag(this, {
    tree: () => this.tree,
    held: (target) => this.#heldAt(target),
    slotAt: (x, y, held) => this.#slotAt(x, y, held),
    drop: (held, slot) => this.#dropRows(held, slot),
  });
  readonly #focus = new TreeFocus(() => this.tree);
  #due: 'focus' | 'show' | null = null;

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (this.isHidden) this.#focus.hidden();
    return super.shouldUpdate(changed);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { editor } = this;
    this.#refresh();
    this.#focus.drawing();
    if (editor && this.#cursor.follow(editor.selection)) this.#due = this.#focus.isHere ? 'focus' : 'show';
  }

  protected override updated(): void {
    const { rows } = this.#state;
    const { tree } = this;
    if (!tree) return;
    const places = new Map(rows.map(({ key }, place) => [key, place]));
    this.#window.layOut(tree, rows.length, (line) => places.get(line.dataset['row'] ?? '') ?? 0);
    this.#drag.draw(this.renderRoot.querySelector('.ghost'));
    const { slot } = this.#drag;
    const line = this.renderRoot.querySelector<HTMLElement>('.drop-line');
    if (line && slot) this.#window.putLine(line, slot.place);
    if (this.#due) this.#window.show(this.#cursor.place);
    if (this.nameField) {
      if (!this.nameField.matches(':focus')) {
        this.nameField.focus({ preventScroll: true });
        this.nameField.select();
      }
    } else if (this.#due === 'focus' || this.#focus.isLost)
      this.#lineOf(this.#cursor.active)?.focus({ preventScroll: true });
    this.#due = null;
  }

  /** Goes to what is selected. */
  override focus(): void {
    this.#due = 'focus';
    this.requestUpdate();
  }

  /** Adds a stage behind the one that it was dropped on, into its group, or on a transition. Coordinates are those of the window. */
  override drop(kind: StageKind, x: number, y: number): boolean {
    const { left, right, top, bottom } = this.getBoundingClientRect();
    if (this.isReadOnly || x < left || x > right || y < top || y > bottom) return false;
    const { rows } = this.#state;
    const part = rows[this.#window.placeAt(y, rows.length) ?? -1]?.part;
    if (part?.type === 'transition') this.nameNext(this.parts?.insert(part.transition, kind));
    else if (part?.type === 'group') this.nameNext(this.parts?.add(kind, { group: part.group }));
    else if (part?.type === 'stage') {
      const group = this.funnel && groupOfStage(this.funnel, part.stage)?.id;
      this.nameNext(this.parts?.add(kind, { after: part.stage, ...(group !== undefined && { group }) }));
    } else this.nameNext(this.parts?.add(kind));
    return true;
  }

  /** Brings a stage into view. */
  override async reveal(stage: string): Promise<void> {
    this.#state.reveal(stageKey(stage));
    await this.updateComplete;
    const place = this.#state.indexOf(stageKey(stage));
    if (place >= 0) this.#window.show(place);
  }

  get #isRightToLeft(): boolean {
    return this.matches(':dir(rtl)');
  }

  /** Works out the lines anew, where what they are made from is another one. */
  #refresh(): void {
    const { editor, figures, localizer, marks } = this;
    const funnel = this.funnel;
    if (!editor || !funnel) return this.#state.update(null);
    const { document, diagnostics } = editor;
    this.#state.update({ document, funnel, diagnostics, figures, localizer, marks });
  }

  override async drawn(): Promise<void> {
    await this.updateComplete;
  }

  #goTo(row: OutlineRow | undefined, selects: Selects): void {
    if (!row || !this.editor) return;
    this.#cursor.goTo(row, selects, this.editor);
    this.#moved();
  }

  /** The focus goes along. */
  #moved(): void {
    this.#due = 'focus';
    this.requestUpdate();
  }

  #act(action: string): void {
    const context = this.actionContext;
    const before = { selection: context?.editor.selection, rows: this.#state.rows, place: this.#cursor.place };
    if (!context || !performAction(action, context)) return;
    const { editor } = context;
    const { selection } = editor;
    this.#refresh();
    const isLetGo = selectedKeys(selection).has(FUNNEL_KEY) && before.selection !== selection;
    if (isLetGo && before.selection?.funnel === selection.funnel) {
      this.#cursor.stayNear(before, editor);
      this.#moved();
    }
    if (action.startsWith('move/')) this.#tellPlace(selection.stages[0]);
    if (!CHANGES_GROUP.includes(action)) return;
    this.tellGroup(selection.stages);
    this.#moved();
  }

  #tellPlace(stage: string | undefined): void {
    const active = this.#cursor.row;
    const isGroup = active?.part.type === 'group' && stage !== undefined && active.members.includes(stage);
    const at = stage === undefined ? -1 : this.#state.indexOf(stageKey(stage));
    const row = isGroup ? active : this.#state.rows[at];
    if (!row) return;
    const { title: name, place, siblings: count } = row;
    this.dispatchEvent(new AnnounceEvent(this.say(outlineMessages, 'outline.moved', { name, place, count })));
    this.#moved();
  }

  override showAll(): void {
    this.#openAll(true);
  }

  override showSelection(): void {
    this.#state.reveal(this.#cursor.active);
    this.#moved();
  }

  override showFound(stage: string): void {
    this.#cursor.put(stageKey(stage));
    this.editor?.select({ stages: [stage], transitions: [] });
    this.#due = 'show';
    this.requestUpdate();
  }

  override rename(part: NamedPart): void {
    this.#refresh();
    this.#cursor.put(this.#name.start(part, this.#nameOf(part)));
    this.#moved();
  }

  #endName(wording: string | null): void {
    if (this.#name.key === null) return;
    this.#name.end(wording, this.parts);
    this.requestUpdate();
  }

  /** As it is written in the reader's language; a transition may have none. */
  #nameOf(part: NamedPart): string {
    const funnel = this.funnel;
    if (part.type !== 'transition') return this.#state.rows[this.#state.indexOf(keyOf(part))]?.title ?? '';
    return this.localizer.text(funnel?.transitions?.[indexOfTransition(funnel, part.transition)]?.title);
  }

  #lineOf(key: RowKey): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-row="${CSS.escape(key)}"]`);
  }

  #rowOf({ target }: Event): OutlineRow | undefined {
    return target instanceof Element ? this.#rowOfElement(target) : undefined;
  }

  #rowOfElement(target: Element): OutlineRow | undefined {
    const line = target.closest<HTMLElement>('[data-row]');
    return this.#state.rows.find(({ key }) => key === line?.dataset['row']);
  }

  readonly #keyOfName = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    this.#due = 'focus';
    this.#endName(event.key === 'Enter' ? (this.nameField?.value ?? null) : null);
  };

  readonly #byKey = (event: KeyboardEvent): void => {
    if (isTypedInto(event)) return this.#keyOfName(event);
    if (event.key === 'Escape' && this.#drag.cancel()) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    // The browser's own event follows, unless the key is prevented.
    if (this.tools?.prepare(event, this.shadowRoot?.activeElement as HTMLElement | null)) return;
    const subject = this.editor && subjectOf(this.editor);
    const { rows } = this.#state;
    const at = this.#cursor.place;
    const { isReadOnly } = this;
    const now = { rows, at, isRightToLeft: this.#isRightToLeft, rowsInView: this.#window.rowsInView };
    const meaning = subject && meaningOfKey(event, { ...now, subject, isReadOnly });
    if (!meaning || !this.#perform(meaning, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns false where nothing is found */
  #perform(meaning: KeyMeaning, event: KeyboardEvent): boolean {
    switch (meaning.type) {
      case 'rename':
        this.rename(meaning.part);
        return true;
      case 'menu':
        this.#openMenuAt(this.#cursor.active);
        return true;
      case 'action':
        this.#act(meaning.action);
        return true;
      case 'select-one':
        this.#goTo(this.#cursor.row, 'one');
        return true;
      case 'move':
        if (this.editor) this.#cursor.move(meaning.move, this.editor);
        this.#moved();
        return true;
      case 'letter':
        return this.#find(event, this.#cursor.place);
    }
  }

  #find(event: KeyboardEvent, at: number): boolean {
    const { rows } = this.#state;
    const titles = rows.map(({ title }) => title);
    const found = rows[this.#typeahead.find(event.key, titles, at, event.timeStamp) ?? -1];
    if (found) this.#goTo(found, 'one');
    return found !== undefined;
  }

  readonly #openAll = (isOpen: boolean): void => {
    this.#state.openAll(isOpen);
    this.requestUpdate();
  };

  readonly #click = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    const target = event.target as Element;
    if (!row || target.closest('.name-field')) return;
    if (target.closest('.more')) {
      if (!this.#isSelected(row)) this.#goTo(row, 'one');
      const { left, bottom } = target.getBoundingClientRect();
      void this.updateComplete.then(() => this.menu?.showAt(left, bottom));
    } else if (target.closest('.twist') && row.isExpanded !== null && this.editor) {
      this.#cursor.open(row.key, !row.isExpanded, this.editor);
      this.requestUpdate();
    } else this.#goTo(row, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : 'one');
  };

  readonly #doubleClick = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (row && !this.isReadOnly && !(event.target as Element).closest('.twist, .more')) this.rename(row.part);
  };

  readonly #contextMenu = (event: MouseEvent): void => {
    const row = this.#rowOf(event);
    if (!row || isTypedInto(event)) return;
    event.preventDefault();
    if (!this.#isSelected(row)) this.#goTo(row, 'one');
    void this.updateComplete.then(() => this.menu?.showAt(event.clientX, event.clientY));
  };

  #isSelected(row: OutlineRow): boolean {
    return this.editor !== undefined && isSelected(row, selectedKeys(this.editor.selection));
  }

  #heldAt(target: Element): Held | null {
    const row = this.#rowOfElement(target);
    return row && this.editor && !this.isReadOnly ? heldByRow(row, this.editor, this.localizer) : null;
  }

  #slotAt(x: number, y: number, held: Held): DropSlot | null {
    const { funnel, tree } = this;
    if (!funnel || !tree) return null;
    const { left, right } = tree.getBoundingClientRect();
    const inset = this.#isRightToLeft ? right - x : x - left;
    const order = pathOrder(funnel).map(({ id }) => id);
    return dropSlotAt(this.#state.rows, { y: this.#window.rowsAt(y), isIndented: inset >= INDENT_PX, order, held });
  }

  #dropRows(held: Held, slot: DropSlot): void {
    const { editor, funnel } = this;
    const dropped = editor && funnel && dropHeld(editor, funnel, held, slot);
    if (!dropped) return;
    this.#refresh();
    this.#cursor.put(dropped.key);
    editor.select({ stages: held.stages, transitions: [] });
    if (dropped.isInOtherGroup) this.tellGroup(held.stages);
    else this.#tellPlace(held.stages[0]);
    this.#moved();
  }

  #openMenuAt(key: RowKey): void {
    const bounds = this.#lineOf(key)?.querySelector('.name')?.getBoundingClientRect();
    if (bounds) this.menu?.showAt(bounds.left + 8, bounds.bottom);
  }

  override render() {
    const { editor, localizer, isReadOnly, figures, period, hasPalette } = this;
    const funnel = this.funnel;
    if (!editor || !funnel) return html`<div class="none">${renderNoFunnels(editor, isReadOnly, localizer)}</div>`;
    const subject = subjectOf(editor);
    const bar = {
      figures,
      period,
      isReadOnly,
      hasPalette,
      canOpen: this.#state.canOpen,
      isAllOpen: this.#state.isAllOpen,
      chooseLive: this.chooseLive,
      openAll: this.#openAll,
      add: (kind: StageKind) => this.add(kind),
      edit: () => this.request('edit'),
    };
    const { held, slot } = this.#drag;
    return html`
      ${renderOutlineBar(bar, localizer)}
      ${
        this.search.isOpen
          ? html`<div class="finder">${renderSearch(this.search, this.closeSearch, localizer)}</div>`
          : nothing
      }
      <div class="scroller ${held ? 'dragging' : ''}" @scroll=${() => this.requestUpdate()}>
        ${this.#renderTree(editor, funnel)}
        ${slot && !slot.into ? html`<div class="drop-line ${slot.isInGroup ? 'in-group' : ''}"></div>` : nothing}
        ${
          funnel.stages.length === 0
            ? html`<div class="none">${renderNoStages(isReadOnly ? null : () => this.add('open'), localizer)}</div>`
            : nothing
        }
      </div>
      ${renderOutlineMenu(
        {
          subject,
          isReadOnly,
          isRightToLeft: this.#isRightToLeft,
          act: (action) => this.#act(action),
          left: () => this.#moved(),
        },
        localizer,
      )}
      <weir-stage-tools .editor=${editor} .isReadOnly=${isReadOnly}></weir-stage-tools>
      ${held ? html`<div class="ghost">${held.name}</div>` : nothing}
      <p id="help" hidden>${this.say(outlineMessages, 'outline.help')}</p>
    `;
  }

  #renderTree({ selection }: Editor, funnel: Funnel): TemplateResult {
    const { rows } = this.#state;
    const places = this.#window.places(rows.length, this.#cursor.place);
    return renderTree(
      {
        funnel: this.localizer.text(funnel.title) || funnel.id,
        rows: places.flatMap((place) => rows[place] ?? []),
        selection,
        active: this.#cursor.active,
        isReadOnly: this.isReadOnly,
        drag: this.#drag,
        name: this.#name,
        focus: this.#focus,
        endName: (wording) => this.#endName(wording),
        byKey: this.#byKey,
        click: this.#click,
        doubleClick: this.#doubleClick,
        contextMenu: this.#contextMenu,
      },
      this.localizer,
    );
  }
}
