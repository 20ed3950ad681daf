import { cellScope, checkFormula } from '@weir/formula';
import type { ScopeMetric } from '@weir/formula';
import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Fix, Formula, Id, WeirDocument } from '@weir/schema';
import { WeirElement, baseStyles, buttonStyles, fieldStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { applyPatch } from 'rfc6902';
import type { Operation } from 'rfc6902';
import type { Direction } from '../conditions/state/moves.js';
import { DragController } from '../conditions/view/drag-controller.js';
import { commandOfKey, focusOf } from '../conditions/view/keys.js';
import { dragStyles } from '../fields/drag-styles.js';
import type { Block } from './model/block.js';
import { BlockState } from './state/block-state.js';
import { changeKind } from './state/change-kind.js';
import { kindOf } from './state/kinds.js';
import { missingOf } from './state/missing.js';
import { isOperand, moveBlock, moveBlockBy } from './state/moves.js';
import { problemsByBlock } from './state/problems.js';
import { addOperand, findBlock, removeBlock, replaceBlock, setOperator } from './state/tree.js';
import { problemStyles } from '../fields/problem-lines.js';
import { blockStyles } from './view/block-styles.js';
import { say } from './view/block-view.js';
import type { BlockActions, BlockView } from './view/block-view.js';
import { blockView, operationButton, blockProblems, headText } from './view/blocks.js';
import { pickerStyles } from './view/picker-styles.js';
import { picker } from './view/picker.js';
import { slotStyles } from './view/slot-styles.js';

/** What the keyboard comes to. */
const FIRST = '[data-control]:not([data-control="grip"])';

/**
 * A formula over many rows, to be clicked together: pick a block, fill what is open, put others around it or behind it. Blocks are
 * recognised from the formula alone; a part without such a shape is edited as text. While something is still to be chosen, `value` stays
 * as it was, and the blocks say what is missing. Internal to the designer's elements.
 *
 * What stands in a calculation is moved by its grip, and with Alt and the arrow keys.
 *
 * @fires input - `value` changed by a person
 * @fires change - a change is complete
 * @fires unfinished - what is still to be chosen changed: see `unfinished` and `draft`
 */
export class FormulaBlocks extends WeirElement {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    problemStyles,
    dragStyles,
    blockStyles,
    slotStyles,
    pickerStyles,
  ];

  @property({ attribute: false }) document?: WeirDocument;
  /** Gives the values that fields have. */
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  /** Undefined: there is none yet, and blocks are offered to start with. */
  @property({ attribute: false }) value: Formula | undefined;
  /** The metric that the formula is of: it is not offered as a part of itself. */
  @property() metric?: Id;
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;
  /** The host undoes: Ctrl-Z is left to it. */
  @property({ type: Boolean, attribute: 'host-undo' }) hostUndo = false;

  /** What `draft` was when somebody left: where something is still to be chosen, one goes on from there, not from `value`. */
  @property({ attribute: false }) resume?: Block | undefined;

  @state() private announcement = '';

  @query('.blocks') private readonly blocks!: HTMLElement | null;

  readonly #state = new BlockState();
  readonly #drag = new DragController(this, {
    root: () => this.renderRoot,
    mayDrop: (key, place) => moveBlock(this.#state.root, key, place, this.#state.nextKey) !== undefined,
    drop: (key, place) => this.#moved(key, moveBlock(this.#state.root, key, place, this.#state.nextKey)),
  });
  readonly #made = new Map<string, unknown>();
  #found: readonly Diagnostic[] = [];
  #known: string | undefined;
  #hasInput = false;
  #isTyping = false;
  #wasDraft: Block | undefined;
  /** The block that gets the focus once it is drawn. */
  #focusNext: string | undefined;
  /** What of it gets the focus; otherwise what is open in it, or comes first. */
  #focusControl: string | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', this.#byKey);
  }

  /** How many things are still to be chosen; while there are any, `value` stays as it was. */
  get unfinished(): number {
    return this.value === undefined && this.#state.root.kind === 'empty' ? 0 : this.#state.missing;
  }

  /** Blocks of which something is still to be chosen; undefined where nothing is. */
  get draft(): Block | undefined {
    return this.unfinished > 0 ? this.#state.root : undefined;
  }

  /** Into what is to be filled in next. */
  async focusOpen(): Promise<void> {
    await this.updateComplete;
    await this.#focusOn(this.#state.root.key ?? '');
  }

  override focus(): void {
    this.blocks?.querySelector<HTMLElement>(FIRST)?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) {
      const given = JSON.stringify(this.value);
      if (given !== this.#known || !this.hasUpdated) this.#state.load(this.value);
      this.#known = given;
    }
    if (changed.has('resume') && this.resume && this.resume !== this.#state.root) this.#state.resume(this.resume);
    if (changed.has('document') || changed.has('metric') || changed.has('locale')) this.#made.clear();
    const { formula } = this.#state;
    this.#found =
      this.document && formula !== undefined ? checkFormula(formula, scopeOf(this.document)).diagnostics : [];
  }

  protected override updated(): void {
    const { draft } = this;
    if (draft !== this.#wasDraft) {
      this.#wasDraft = draft;
      this.dispatchEvent(new Event('unfinished', { bubbles: true }));
    }
    this.#drag.draw(this.blocks);
    const key = this.#focusNext;
    const control = this.#focusControl;
    this.#focusNext = undefined;
    this.#focusControl = undefined;
    if (key !== undefined) void this.#focusOn(key, control);
  }

  /** The first thing in a block that is open, else its head. */
  async #focusOn(key: string, control?: string): Promise<void> {
    await this.updateComplete;
    const block = this.blocks?.querySelector(`[data-key="${key}"]`);
    const same = control && block?.querySelector<HTMLElement>(`[data-control="${control}"]`);
    if (same) return same.focus();
    const first = block?.querySelector<HTMLElement>('.open, .slot-button, .needed');
    // A field is chosen from data that is known.
    const open = first?.closest('.block')?.querySelector<HTMLElement>('.open[data-control="dataset"]') ?? first;
    const target = open ?? block?.querySelector<HTMLElement>(`${FIRST}:not([data-control="head"])`);
    (
      target ??
      block?.querySelector<HTMLElement>('[data-control="head"]') ??
      this.blocks?.querySelector<HTMLElement>(FIRST)
    )?.focus();
  }

  readonly #actions: BlockActions = {
    change: (block, changes, step) => {
      const name = step === undefined ? undefined : `${step} ${block.key}`;
      const isChanged = this.#state.change(block.key ?? '', (now) => ({ ...now, ...changes }), name);
      if (isChanged && step === undefined) this.#goOn(block);
      if (isChanged) this.#changed(step === undefined);
    },
    replace: (block, by) => {
      this.#replace(block, () => by);
      this.#goOn(block);
    },
    changeKind: (block, kind) => {
      this.#focusNext = block.key;
      this.#replace(block, (now) => changeKind(now, kind, this.document));
    },
    wrap: (block, kind) => {
      const key = this.#state.nextKey();
      this.#focusNext = key;
      this.#replace(block, (now) => {
        const around = changeKind({ kind: 'total', of: now, dimensions: [] }, kind, this.document);
        return { ...around, key, memory: {} };
      });
    },
    addOperand: (block, operator) => {
      if (!this.#state.set(addOperand(this.#state.root, block.key ?? '', operator, this.#state.nextKey))) return;
      this.#focusNext = lastEmpty(this.#state.root)?.key;
      this.#changed(true);
    },
    setSign: (block, operator) =>
      this.#replace(block, (now) => (now.kind === 'operation' ? setOperator(now, operator, this.#state.nextKey) : now)),
    move: (block, direction) => this.#move(block.key ?? '', direction, 'head'),
    remove: (block) => {
      const { root, nextKey } = this.#state;
      const parent = findBlock(root, block.key ?? '')?.parent;
      if (!this.#state.set(removeBlock(root, block.key ?? '', nextKey))) return;
      this.#focusNext = parent?.key ?? this.#state.root.key;
      this.#announce(say(this, 'blocks.removed'));
      this.#changed(true);
    },
    readFormula: (block, formula) => {
      const read = withKeysOf(block, this.#state.read(formula));
      if (read.kind !== 'formula') this.#state.change(block.key ?? '', () => read, `formula ${block.key}`);
      this.#actions.commit();
    },
    fix: (fix) => this.#fix(fix),
    commit: () => {
      this.#state.endStep();
      this.#changed(true);
    },
  };

  /** From what was chosen of a block to what is still to be chosen of it, which may stand before it. */
  #goOn({ key = '' }: Block): void {
    const now = findBlock(this.#state.root, key)?.block;
    if (now && missingOf(now).length > 0) this.#focusNext = key;
  }

  #replace(block: Block, change: (block: Block) => Block): void {
    if (this.#state.set(replaceBlock(this.#state.root, block.key ?? '', change))) this.#changed(true);
  }

  #move(key: string, direction: Direction, control: string): void {
    const { root, nextKey } = this.#state;
    this.#moved(key, moveBlockBy(root, key, direction, nextKey), control);
  }

  /** @param root undefined: it could not be moved */
  #moved(key: string, root: Block | undefined, control = 'head'): void {
    if (!root || !this.#state.set(root)) return this.#announce(say(this, 'blocks.not-moved'));
    const found = findBlock(this.#state.root, key);
    if (!found) return;
    const operands = found.parent?.kind === 'operation' ? found.parent.operands.length : 1;
    this.#announce(
      say(this, 'blocks.moved', { what: this.#nameOf(found.block), place: found.index + 1, of: operands }),
    );
    this.#focusNext = key;
    this.#focusControl = control;
    this.#changed(true);
  }

  #nameOf(block: Block | undefined): string {
    if (!block || block.kind === 'empty') return say(this, 'blocks.choose');
    return headText(this, kindOf(block) ?? 'formula');
  }

  #changed(isComplete: boolean): void {
    const { formula, root } = this.#state;
    this.requestUpdate();
    const isGone = root.kind === 'empty';
    const written = JSON.stringify(formula);
    if ((formula !== undefined || isGone) && written !== this.#known) {
      this.#known = written;
      this.value = formula;
      this.#hasInput = true;
      this.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (isComplete && this.#hasInput) {
      this.#hasInput = false;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /** A fix is a patch of the formula. */
  #fix({ patch }: Fix): void {
    const whole = { formula: JSON.parse(JSON.stringify(this.#state.formula ?? null)) as Formula };
    const operations = JSON.parse(JSON.stringify(patch)) as Operation[];
    const inside = operations.map((operation) => ({ ...operation, path: `/formula${operation.path}` }));
    if (applyPatch(whole, inside).some((problem) => problem !== null)) return;
    this.#state.set(this.#state.read(whole.formula));
    // The fix that was chosen is gone with its problem.
    this.#focusNext = this.#state.root.key;
    this.#changed(true);
  }

  #announce(text: string): void {
    // The same words twice are only read twice when they differ.
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.readOnly) return;
    if (event.key === 'Escape' && this.#drag.cancel()) return event.preventDefault();
    const command = commandOfKey(event, {
      isTyping: this.#isTyping,
      hasOwnUndo: !this.hostUndo,
      isRightToLeft: getComputedStyle(this).direction === 'rtl',
    });
    if (command === undefined) return;
    if (command !== 'undo' && command !== 'redo') return this.#moveByKey(event, command);
    if (!(command === 'undo' ? this.#state.undo() : this.#state.redo())) return;
    event.preventDefault();
    this.#announce(say(this, command === 'undo' ? 'blocks.undone' : 'blocks.redone'));
    this.#focusNext = focusOf(event)?.key;
    this.#changed(true);
  };

  #moveByKey(event: KeyboardEvent, direction: Direction): void {
    const { key = '', control } = focusOf(event) ?? {};
    if (control === undefined || !isOperand(this.#state.root, key)) return;
    event.preventDefault();
    this.#move(key, direction, control);
  }

  /** Grips of what stands within a block, such as conditions, are their own matter. */
  readonly #pressed = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-grip]')) this.#drag.pressed(event);
  };

  #view(): BlockView {
    const { document, adapter, context, localizer, metric } = this;
    return {
      document,
      adapter,
      context,
      localizer,
      metric,
      isReadOnly: this.readOnly,
      dragged: this.#drag.held,
      problems: problemsByBlock(this.#state.root, this.#found),
      once: <Made>(name: string, make: () => Made): Made => {
        const key = `${localizer.locale} ${name}`;
        if (!this.#made.has(key)) this.#made.set(key, make());
        return this.#made.get(key) as Made;
      },
      do: this.#actions,
    };
  }

  override render() {
    const view = this.#view();
    const { root } = this.#state;
    const { unfinished } = this;
    return html`
      <div
        class=${this.#drag.held === null ? 'blocks' : 'blocks dragging'}
        role="group"
        aria-label=${say(this, 'blocks.label')}
        @input=${(event: Event) => {
          this.#isTyping = true;
          event.stopPropagation();
        }}
        @focusin=${() => {
          this.#isTyping = false;
        }}
        @pointerdown=${this.#pressed}
        @pointermove=${this.#drag.moved}
        @pointerup=${this.#drag.released}
        @pointercancel=${this.#drag.cancelled}
        @click=${{ handleEvent: this.#drag.clicked, capture: true }}
      >
        ${root.kind === 'empty' && !this.readOnly ? picker(view, root) : blockView(view, root, false)}
        ${root.kind === 'formula' ? html`<p class="hint">${say(this, 'blocks.no-shape')}</p>` : nothing}
        ${root.kind === 'empty' || this.readOnly ? nothing : operationButton(view, root)}
        ${
          unfinished > 0
            ? html`<p class="hint warning">
                ${say(this, 'blocks.unfinished', { count: unfinished })}
                ${say(this, this.value === undefined ? 'blocks.unfinished-none' : 'blocks.unfinished-keeps')}
              </p>`
            : nothing
        }
        ${blockProblems(view, view.problems.get('') ?? [])} ${this.#renderDrag()}
      </div>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderDrag() {
    const { held, slot } = this.#drag;
    if (held === null) return nothing;
    return html`${slot ? html`<div class="drop-line"></div>` : nothing}
      <div class="ghost">${this.#nameOf(findBlock(this.#state.root, held)?.block)}</div>`;
  }
}

/** Other metrics count as plain numbers here: the document's check knows what they are. */
function scopeOf(document: WeirDocument) {
  const metrics: Record<Id, ScopeMetric> = Object.fromEntries(
    (document.metrics ?? []).map(({ id }) => [id, { type: 'number', unit: null }]),
  );
  return cellScope(document, metrics);
}

function lastEmpty(block: Block): Block | undefined {
  if (block.kind === 'empty') return block;
  const inner = block.kind === 'operation' ? block.operands : 'of' in block ? [block.of] : [];
  return inner.map(lastEmpty).findLast((found) => found !== undefined);
}

function withKeysOf(block: Block, read: Block): Block {
  return { ...read, ...(block.key !== undefined && { key: block.key }) };
}
