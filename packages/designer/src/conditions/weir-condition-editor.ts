import { checkFormula, rowScope } from '@weir/formula';
import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Formula, Id, WeirDocument } from '@weir/schema';
import { baseStyles, buttonStyles, fieldStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { dragStyles } from '../fields/drag-styles.js';
import { FormField, formulaEntry } from '../fields/form-field.js';
import { FixEvent } from '../fields/fix-event.js';
import type { Condition, ConditionGroup } from './model/condition.js';
import { ConditionState } from './state/condition-state.js';
import { problemsByPart } from './state/problems.js';
import { subjectOf } from './state/subject.js';
import type { Subject } from './state/subject.js';
import { findPart, leavesOf, movePart } from './state/tree.js';
import { conditionActions } from './view/condition-actions.js';
import type { Focus } from './view/condition-actions.js';
import { problemStyles } from '../fields/problem-lines.js';
import { conditionStyles } from './view/condition-styles.js';
import { say } from './view/condition-view.js';
import type { ConditionView } from './view/condition-view.js';
import { DragController } from './view/drag-controller.js';
import { inputStyles } from './view/input-styles.js';
import { commandOfKey, focusOf } from './view/keys.js';
import { groupView, conditionProblems } from './view/parts.js';
import { sentences } from './view/sentences.js';
import { SubjectOptions } from './view/subject-options.js';
import { sayTest } from './words/say-condition.js';

/**
 * Which rows are meant: conditions of field, comparison and value, in groups of which all, any or none have to be true. What cannot be
 * shown so stays as a formula. Its `value` is the same formula that a person would write; undefined is every row. A condition that is
 * unfinished is left out of it, and keeps the form from being sent.
 *
 * @fires input - `value` changed by a person
 * @fires change - a change is complete
 * @fires draft - `draft` changed by a person
 * @fires fix - a fix of one of `problems` was chosen
 */
export class WeirConditionEditor extends FormField {
  static override styles = [
    baseStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    problemStyles,
    dragStyles,
    conditionStyles,
    inputStyles,
  ];

  @property({ attribute: false }) document?: WeirDocument;
  /** Gives the values that fields have. */
  @property({ attribute: false }) adapter?: DataAdapter;
  @property({ attribute: false }) context?: Context;
  /** Of the dataset whose rows are meant. */
  @property({ attribute: 'dataset' }) datasetId?: Id;
  /** Undefined: every row. */
  @property({ attribute: false }) value: Formula | undefined;
  @property() label = '';
  @property({ reflect: true }) name?: string;
  /** Conditions are read as sentences. */
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;
  /** What somebody else has found, besides what it finds itself. */
  @property({ attribute: false }) problems: readonly Diagnostic[] = [];
  /** Where the formula stands in what `problems` point into. */
  @property() pointer = '';
  /** The rows are those of an aggregate: a condition may ask for the period that is calculated. */
  @property({ type: Boolean, attribute: 'in-cell' }) isInCell = false;
  /** The host undoes: Ctrl-Z is left to it. */
  @property({ type: Boolean, attribute: 'host-undo' }) hostUndo = false;

  /**
   * All conditions while some are unfinished, and so left out of `value`; null when none is. One that is given at first is gone on with:
   * what a person had begun outlives the element.
   */
  @property({ attribute: false }) draft: ConditionGroup | null = null;

  @state() private announcement = '';

  @query('.editor') private readonly editor!: HTMLElement | null;

  readonly #state = new ConditionState();
  readonly #options = new SubjectOptions();
  readonly #drag = new DragController(this, {
    root: () => this.renderRoot,
    mayDrop: (key, place) => movePart(this.#state.root, key, place) !== undefined,
    drop: (key, place) => this.#actions.moveTo(key, place),
  });
  readonly #actions = conditionActions({
    state: () => this.#state,
    subject: () => this.#subject,
    localizer: () => this.localizer,
    changed: (isComplete) => this.#changed(isComplete),
    announce: (text) => this.#announce(text),
    focus: (focus) => {
      this.#focusNext = focus;
    },
    fixElsewhere: (problem, fix) => this.dispatchEvent(new FixEvent(this.#originals.get(problem) ?? problem, fix)),
    isOwn: (problem) => this.#found.includes(problem),
  });
  #subject: Subject = subjectOf(undefined, undefined, false);
  #found: readonly Diagnostic[] = [];
  #known: string | undefined;
  #initial: Formula | undefined;
  #hasInput = false;
  #isTyping = false;
  #focusNext: Focus | undefined;
  /** What has the focus, and in which condition. */
  #held: { readonly element: Element; readonly place: number } | null = null;

  constructor() {
    super();
    this.internals.role = 'group';
    this.addEventListener('keydown', this.#byKey);
  }

  /** How many conditions are unfinished, and so left out of `value`. */
  get unfinished(): number {
    return this.#state.unfinished;
  }

  formResetCallback(): void {
    this.value = this.#initial;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-control]:not([data-control="grip"])')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const element = (this.renderRoot as Partial<ShadowRoot>).activeElement;
    this.#held = element ? { element, place: this.#parts.findLastIndex((part) => part.contains(element)) } : null;
    if (changed.has('value')) {
      const given = JSON.stringify(this.value);
      if (!this.hasUpdated) this.#initial = this.value;
      if (given !== this.#known || !this.hasUpdated) this.#load();
      this.#known = given;
    }
    if (changed.has('document') || changed.has('datasetId') || changed.has('isInCell')) {
      this.#subject = subjectOf(this.document, this.datasetId, this.isInCell);
    }
    const { document, datasetId } = this;
    const scope = document && datasetId !== undefined ? rowScope(document, datasetId) : null;
    const { formula } = this.#state;
    this.#found = scope && formula !== undefined ? checkFormula(formula, scope, 'boolean').diagnostics : [];
    this.internals.ariaLabel = this.label || null;
    this.internals.setFormValue(formulaEntry(this.value));
  }

  protected override updated(): void {
    const { unfinished } = this;
    const anchor = this.editor ?? undefined;
    if (unfinished === 0 || this.isDisabled) this.internals.setValidity({});
    else {
      const message = say(this, 'conditions.unfinished', { count: unfinished });
      this.internals.setValidity({ customError: true }, message, anchor);
    }
    this.#drag.draw(this.editor);
    const focus = this.#focusNext;
    this.#focusNext = undefined;
    if (focus) void this.#focusOn(focus);
    // A fix that was chosen is gone with its problem.
    else if (this.#held && !this.#held.element.isConnected) void this.#goOnIn(this.#held.place);
    this.#held = null;
  }

  get #parts(): readonly Element[] {
    return Array.from(this.renderRoot.querySelectorAll('li[data-key]'));
  }

  async #goOnIn(place: number): Promise<void> {
    await this.updateComplete;
    const part = this.#parts[place] ?? this.editor;
    part?.querySelector<HTMLElement>('[data-control]:not([data-control="grip"])')?.focus();
  }

  async #focusOn({ key, control, opens }: Focus): Promise<void> {
    await this.updateComplete;
    const part = key === undefined ? this.editor : this.renderRoot.querySelector(`[data-key="${key}"]`);
    const target = part?.querySelector<HTMLElement & { show?: () => void }>(`[data-control="${control}"]`);
    (target ?? this.editor?.querySelector<HTMLElement>('[data-control^="add"]'))?.focus();
    if (opens) target?.show?.();
  }

  #load(): void {
    this.#state.load(this.value);
    if (!this.hasUpdated && this.draft) this.#state.resume(this.draft);
    else this.draft = null;
  }

  #changed(isComplete: boolean): void {
    const { formula, root, unfinished } = this.#state;
    const written = JSON.stringify(formula);
    const isOther = written !== this.#known;
    this.requestUpdate();
    if (isOther) {
      this.#known = written;
      this.value = formula;
    }
    const draft = unfinished > 0 ? root : null;
    if (draft !== this.draft) {
      this.draft = draft;
      this.dispatchEvent(new Event('draft', { bubbles: true }));
    }
    if (isOther) {
      this.#hasInput = true;
      this.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (isComplete && this.#hasInput) {
      this.#hasInput = false;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  #announce(text: string): void {
    // The same words twice are only read twice when they differ.
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  readonly #byKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || this.readOnly || this.isDisabled) return;
    if (event.key === 'Escape' && this.#drag.cancel()) return event.preventDefault();
    const command = commandOfKey(event, {
      isTyping: this.#isTyping,
      hasOwnUndo: !this.hostUndo,
      isRightToLeft: getComputedStyle(this).direction === 'rtl',
    });
    const focus = focusOf(event);
    const done =
      command === 'undo' || command === 'redo'
        ? this.#actions.goBack(command, focus)
        : command !== undefined &&
          focus?.key !== undefined &&
          this.#actions.moveByKey(focus.key, command, focus.control);
    if (done) event.preventDefault();
  };

  /** What is typed in here is told by `input` and `change` of this element. */
  readonly #keepInput = (event: Event): void => {
    this.#isTyping = true;
    event.stopPropagation();
  };

  #view(): ConditionView {
    const { localizer, adapter, context } = this;
    const own = [...this.#found, ...this.problems.map((problem) => this.#rebased(problem))];
    this.#options.for({ subject: this.#subject, adapter, context, localizer });
    return {
      subject: this.#subject,
      localizer,
      isDisabled: this.isDisabled,
      adapter,
      context,
      problems: problemsByPart(this.#state.root, own),
      fieldOptions: this.#options.fields,
      valuesOf: this.#options.valuesOf,
      do: this.#actions,
    };
  }

  readonly #originals = new WeakMap<Diagnostic, Diagnostic>();

  #rebased(problem: Diagnostic): Diagnostic {
    if (!this.pointer || !problem.pointer.startsWith(this.pointer)) return problem;
    const rebased = { ...problem, pointer: problem.pointer.slice(this.pointer.length) };
    this.#originals.set(rebased, problem);
    return rebased;
  }

  #nameOf(part: Condition | undefined): string {
    if (part?.kind === 'test') return sayTest(part, this.#subject, this.localizer);
    if (part?.kind === 'group') return say(this, 'conditions.a-group', { count: leavesOf(part).length });
    return say(this, 'conditions.text');
  }

  override render() {
    const view = this.#view();
    const { root } = this.#state;
    const whole = view.problems.get(root.key ?? '') ?? [];
    const isMissing = this.document && this.datasetId !== undefined && view.subject.fields.size === 0;
    return html`
      ${this.label ? html`<span class="label" aria-hidden="true">${this.label}</span>` : nothing}
      ${
        isMissing
          ? html`<p class="hint negative">${say(this, 'conditions.no-dataset', { dataset: this.datasetId ?? '' })}</p>`
          : nothing
      }
      ${this.readOnly ? sentences(view, root) : this.#renderEditor(view)} ${conditionProblems(view, whole)}
      <div class="visually-hidden" role="status">${this.announcement}</div>
    `;
  }

  #renderEditor(view: ConditionView): TemplateResult {
    const { root } = this.#state;
    const { held, slot, pressed, moved, released, cancelled, clicked } = this.#drag;
    return html`<div
      class=${held === null ? 'editor' : 'editor dragging'}
      @input=${this.#keepInput}
      @focusin=${() => {
        this.#isTyping = false;
      }}
      @pointerdown=${pressed}
      @pointermove=${moved}
      @pointerup=${released}
      @pointercancel=${cancelled}
      @click=${{ handleEvent: clicked, capture: true }}
    >
      ${groupView(view, root, true, held)}
      ${
        held === null
          ? nothing
          : html`${slot ? html`<div class="drop-line"></div>` : nothing}
              <div class="ghost">${this.#nameOf(findPart(root, held)?.node)}</div>`
      }
    </div>`;
  }
}
