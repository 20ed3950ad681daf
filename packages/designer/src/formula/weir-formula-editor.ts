import type { ValueType } from '@weir/formula';
import { printFormula, textNamesOf } from '@weir/formula/text';
import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Formula, Id, WeirDocument } from '@weir/schema';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, icon, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FormField, formulaEntry } from '../fields/form-field.js';
import { afterDrawing } from './after-drawing.js';
import { DocumentServices } from './document-services.js';
import { editorStyles } from './editor-styles.js';
import { FormulaDraft } from './formula-draft.js';
import { formulaHead } from './formula-head.js';
import { resultText } from './help/unit-text.js';
import { loadFormulaView, loadedFormulaView } from './load-formula-view.js';
import type { FormulaViewModule } from './load-formula-view.js';
import type { FormulaPurpose } from './problems/analyse.js';
import { problemBar } from './problem-bar.js';
import { editOfCure } from './problems/apply-cure.js';
import { fromDocument, locate, problemAt, withoutTwins, worstFirst } from './problems/problem.js';
import type { Cure, Problem } from './problems/problem.js';
import type { FormulaView, FormulaViewSettings } from './view/formula-view.js';
import { formulaMessages } from './words/index.js';

const NOTHING: WeirDocument = { weir: 1, id: 'untitled', title: '' };

/** Half-typed words are no mistakes yet, and no formulas either: "count" is one, until "(deals)" follows. */
const PAUSE_MS = 400;
/** A problem that is read out disturbs who goes on typing. */
const TELL_MS = 800;
/** Characters of a text that is looked at with each key; a longer one is when typing pauses. */
const SHORT = 10_000;
/** Characters of a line: at least, at most, and where nothing is laid out. */
const COLUMNS = { least: 24, most: 100, hidden: 60 };
/** Of a character and of what is beside the text, before there is a text box that knows it. */
const GUESS_PX = { character: 7.8, beside: 60 };

/**
 * A formula as text, with suggestions, explanations and problems while it is typed.
 *
 * `.text` is what is typed. `.value` follows it when typing pauses, when the field is left, and when Enter ends the typing. In a pause, a
 * formula with a mistake, such as a half-typed name, is waited for; while the text cannot be read, the last formula holds. A form is given
 * the formula's JSON.
 *
 * Its text box is loaded by the first one that is shown; `prepareFormulaEditor()` loads it before.
 *
 * Keys: Ctrl-Space suggests, Ctrl-Shift-Space shows how a function is written, F8 goes to the next problem, Ctrl-. (⌘.) mends it,
 * Shift-Alt-F formats, Ctrl-Enter ends the typing.
 *
 * @fires input - a person changed the text; again when the value follows
 * @fires change - a person is done with a change: left the field, pressed Enter, mended a problem
 * @csspart head - the line above the text
 * @csspart label
 * @csspart result - what the formula gives
 * @csspart box - the frame around the text and its problem
 * @csspart problem - the bar below the text
 */
export class WeirFormulaEditor extends FormField {
  static override styles = [baseStyles, badgeStyles, buttonStyles, fieldStyles, utilityStyles, ...editorStyles];

  /** What the formula may name. */
  @property({ attribute: false }) document?: WeirDocument;

  /** Where values of fields come from. */
  @property({ attribute: false }) adapter?: DataAdapter;

  /** Who asks. */
  @property({ attribute: false }) context?: Context;

  /** The dataset whose rows the formula is about. Absent: a formula over many rows, such as a metric's. */
  @property({ reflect: true, attribute: 'dataset' }) datasetId?: Id;

  /** The metric that the formula is of: it cannot be made of itself. */
  @property() metric?: Id;

  /** What the formula has to give: `boolean` for a condition. */
  @property() expects?: ValueType;

  /** Problems that others found, such as `checkDocument`. What it finds itself is said once. */
  @property({ attribute: false }) problems: readonly Diagnostic[] = [];

  /** Where the formula is, as the pointers of `problems` say: "/metrics/3/formula". */
  @property() pointer = '';

  /** Stands above the text, and names it for screen readers. A `<label>` of the host names it as well. */
  @property() label = '';

  /** Of the form's entry. */
  @property({ reflect: true }) name = '';

  /** Shown while nothing is typed. */
  @property() placeholder = '';

  /** Several lines with their numbers, where Enter begins another one. */
  @property({ type: Boolean, reflect: true }) large = false;

  /** Without a head and a frame of its own, as high as its place: a part of a card that is headed. Its label is read out only. */
  @property({ type: Boolean, reflect: true }) plain = false;

  /** It can be read, selected and copied. */
  @property({ type: Boolean, reflect: true, attribute: 'readonly' }) readOnly = false;

  /** A form is not sent without a formula. */
  @property({ type: Boolean, reflect: true }) required = false;

  @state() private shown: readonly Problem[] = [];
  @state() private result: string | null = null;
  @state() private announcement = '';

  @query('.text') private readonly place!: HTMLElement | null;
  @query('.layer') private readonly layer!: HTMLElement | null;

  readonly #draft = new FormulaDraft({ document: NOTHING });
  readonly #services = new DocumentServices(() => this.#view?.refreshCompletion());
  #view: FormulaView | null = null;
  #loading: Promise<void> | null = null;
  #checking: Promise<void> | null = null;
  /** Whether the formula was looked at: not before the text can be read on the screen. */
  #isChecked = false;
  #wantsFocus = false;
  /** Handed over, and not looked at yet. */
  #given: { readonly value: Formula | undefined; readonly isReset: boolean } | null = null;
  #written: string | null = null;
  /** The value that the host handed over last. */
  #default: Formula | undefined;
  /** A person changed something since `change` was said last. */
  #isTouched = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #wasStopped = false;

  constructor() {
    super();
    this.addEventListener('focusout', this.#finish);
    this.addEventListener('click', this.#focusFromLabel);
  }

  /** The formula; undefined: there is none. Assigning the one that is shown leaves its wording and the caret as they are. */
  @property({ attribute: false })
  get value(): Formula | undefined {
    return this.#given ? this.#given.value : this.#draft.value;
  }

  set value(value: Formula | undefined) {
    this.#default = value;
    this.#give(value, false);
  }

  /** What is typed, also where it cannot be read. */
  @property({ attribute: false })
  get text(): string {
    this.#receive();
    return this.#draft.text;
  }

  set text(text: string | undefined) {
    if (text === undefined) return;
    // The text box knows one way to end a line.
    this.#written = text.replace(/\r\n?/g, '\n');
    this.requestUpdate();
  }

  /** What is typed and cannot be read, or not be taken as it is yet; null: there is nothing of the kind. */
  get unfinished(): string | null {
    this.#receive();
    const { text, analysis, isCurrent } = this.#draft;
    const isRead = analysis.formula !== undefined || analysis.isEmpty;
    return isRead && (isCurrent || !this.#draft.goesOn(this.#typedAt)) ? null : text;
  }

  override focus(): void {
    this.#wantsFocus = this.#view === null;
    this.#view?.focus();
  }

  /** Writes the formula anew, broken over lines where it is long. @returns false where the text cannot be read, or not be changed */
  format(): boolean {
    const { formula } = this.#draft.analysis;
    if (formula === undefined || !this.#view || !this.#isEditable) return false;
    const { text } = this.#draft;
    const insert = this.#print(formula);
    if (insert !== text) this.#view.edit({ from: 0, to: text.length, insert, caret: insert.length });
    this.#finish();
    return true;
  }

  formResetCallback(): void {
    this.#give(this.#default, true);
  }

  formStateRestoreCallback(state: File | string | FormData | null): void {
    if (typeof state === 'string') this.text = state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On its way while the rest is drawn.
    if (!this.#view) void loadFormulaView().catch(() => undefined);
    if (this.#wasStopped) this.requestUpdate('adapter');
    this.#wasStopped = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finish();
    // An element that is moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      clearTimeout(this.#telling);
      this.#services.stop();
      this.#view?.destroy();
      this.#view = null;
      this.#wasStopped = true;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#services.set(this.#purpose, this.localizer);
    if (changed.has('adapter') || changed.has('context')) this.#services.setSource(this.adapter, this.context);
    this.#receive();
    if (this.#isChecked && this.#pause === undefined) this.#show();
  }

  protected override updated(): void {
    if (this.#view) {
      this.#view.set(this.#settings);
      this.#view.replace(this.#draft.text);
    } else if (this.isConnected) this.#begin();
    this.#view?.mark(this.shown, this.#mend);
    if (this.#isChecked) this.#report();
    else this.internals.setFormValue(formulaEntry(this.#draft.value), this.#draft.text);
  }

  /** The text box is there, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#loading && !this.#checking) return isComplete;
    await this.#loading;
    await this.#checking;
    return super.getUpdateComplete();
  }

  get #isEditable(): boolean {
    return !this.readOnly && !this.isDisabled;
  }

  /** Where somebody types; null: nobody does. */
  get #typedAt(): number | null {
    return this.#view?.hasFocus && this.#isTouched ? this.#view.caret : null;
  }

  get #purpose(): FormulaPurpose {
    const { document = NOTHING, datasetId: dataset, metric, expects } = this;
    return { document, dataset, metric, expected: expects };
  }

  get #names() {
    return textNamesOf(this.document ?? NOTHING, this.datasetId);
  }

  get #columns(): number {
    const { offsetWidth } = this;
    const guess = offsetWidth > 0 ? Math.floor((offsetWidth - GUESS_PX.beside) / GUESS_PX.character) : COLUMNS.hidden;
    return Math.min(COLUMNS.most, Math.max(COLUMNS.least, this.#view?.columns ?? guess));
  }

  get #settings(): FormulaViewSettings {
    const names = [...this.internals.labels].map(({ textContent }) => textContent?.trim()).join(' ');
    return {
      isReadOnly: this.readOnly,
      isDisabled: this.isDisabled,
      isLarge: this.large,
      placeholder: this.placeholder,
      attributes: {
        ...(this.label ? { 'aria-labelledby': 'label' } : names && { 'aria-label': names }),
        ...(this.shown.length > 0 && { 'aria-describedby': 'problem' }),
        ...(this.#isWrong && { 'aria-invalid': 'true' }),
        ...(this.required && { 'aria-required': 'true' }),
        ...(this.isDisabled && { 'aria-disabled': 'true' }),
      },
    };
  }

  get #isWrong(): boolean {
    return this.shown.some(({ diagnostic: { severity } }) => severity === 'error');
  }

  #print(formula: Formula): string {
    return printFormula(formula, this.#names, { width: this.#columns });
  }

  /** The text box is loaded by the first editor that is shown. Until it is there, the text stands in its place. */
  #begin(): void {
    const module = loadedFormulaView();
    if (module) this.#open(module);
    else {
      this.#loading ??= loadFormulaView()
        .then((each) => {
          this.#open(each);
          this.requestUpdate();
        })
        .finally(() => (this.#loading = null));
    }
  }

  #open({ FormulaView }: FormulaViewModule): void {
    const { place, layer, renderRoot } = this;
    if (this.#view || !this.isConnected || !place || !layer || !(renderRoot instanceof ShadowRoot)) return;
    const intents = {
      typed: this.#type,
      moved: this.#move,
      entered: this.#finish,
      format: () => this.format(),
      mend: this.#mendHere,
    };
    const where = { parent: place, root: renderRoot, layer };
    this.#view = new FormulaView(where, this.#services, intents, this.#settings, this.#draft.text);
    if (this.#wantsFocus) this.focus();
    this.#checking ??= afterDrawing().then(() => {
      this.#checking = null;
      this.#isChecked = true;
      this.#view?.help();
      this.requestUpdate();
    });
  }

  /** Somebody asks before the first look at the formula. */
  protected override validate(): void {
    if (this.#isChecked || !this.hasUpdated) return;
    this.#isChecked = true;
    if (this.#pause === undefined) this.#show();
    this.#report();
    this.requestUpdate();
  }

  #give(value: Formula | undefined, isReset: boolean): void {
    this.#given = { value, isReset };
    this.#written = null;
    this.requestUpdate();
  }

  /** Looks at what was handed over, once all of it is there. */
  #receive(): void {
    this.#draft.setPurpose(this.#purpose);
    const given = this.#given;
    const written = this.#written;
    this.#given = null;
    this.#written = null;
    let isOther = given !== null && this.#draft.give(given.value, (formula) => this.#print(formula), given.isReset);
    if (written !== null && written !== this.#draft.text) {
      this.#draft.write(written);
      this.#draft.take();
      isOther = true;
    }
    if (!isOther) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#isTouched = false;
  }

  /** What is wrong, as found here and by others, and what the formula gives. */
  #show(): void {
    const { text, isCurrent, analysis } = this.#draft;
    const { problems, parsed, result } = analysis;
    // What others found is about the value that they have.
    const others = isCurrent ? withoutTwins(fromDocument(this.problems, this.pointer), problems) : [];
    const found = worstFirst([...problems, ...locate(others, parsed.ranges, text)]);
    // A word that is being chosen is not wrong yet.
    const { isChoosing = false, caret = 0 } = this.#view ?? {};
    const shown = found.filter(({ from, to }) => !(isChoosing && from <= caret && caret <= to));
    if (JSON.stringify(shown) !== JSON.stringify(this.shown)) {
      this.shown = shown;
      if (this.#view?.hasFocus) this.#tellLater();
    }
    this.result = result && resultText(result, this.document ?? NOTHING, this.localizer);
  }

  /** To the form. */
  #report(): void {
    const { text, analysis } = this.#draft;
    const { formula, isEmpty, problems } = analysis;
    const error = problems.find(({ diagnostic: { severity } }) => severity === 'error');
    const anchor = this.#view?.box;
    this.internals.setFormValue(formulaEntry(formula), text);
    if (isEmpty && this.required) {
      this.internals.setValidity({ valueMissing: true }, this.say(formulaMessages, 'formula.required'), anchor);
    } else if (error) {
      this.internals.setValidity({ customError: true }, this.#services.say(error.diagnostic), anchor);
    } else this.internals.setValidity({});
  }

  readonly #type = (): void => {
    if (!this.#view) return;
    this.#draft.write(this.#view.text);
    this.#isTouched = true;
    if (this.#draft.text.length <= SHORT) this.#report();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#rest, PAUSE_MS);
    this.#emitInput();
  };

  /** Typing paused: the value follows what was typed. */
  readonly #rest = (): void => {
    this.#pause = undefined;
    this.requestUpdate();
    if (!this.#draft.goesOn(this.#typedAt)) this.#take();
  };

  readonly #move = (): void => {
    this.requestUpdate();
    if (this.#isTouched && this.#pause === undefined) this.#rest();
  };

  #take(): void {
    if (this.#draft.take()) this.#emitInput();
  }

  /** A person is done. */
  readonly #finish = (): void => {
    if (this.#pause !== undefined) this.requestUpdate();
    clearTimeout(this.#pause);
    this.#pause = undefined;
    if (!this.#isTouched) return;
    this.#take();
    this.#isTouched = false;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };

  #emitInput(): void {
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  readonly #focusFromLabel = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this) this.focus();
  };

  readonly #mendHere = (): boolean => {
    const problem = this.#view && problemAt(this.#view.marked, this.#view.caret);
    const [cure] = problem?.cures ?? [];
    if (!problem || !cure || !this.#isEditable) return false;
    this.#mend(problem, cure);
    return true;
  };

  /** A cure fits the text that it was found for: after an edit, the one of the same problem as it is now is applied. */
  readonly #mend = (problem: Problem, cure: Cure): void => {
    const { text, analysis } = this.#draft;
    const { code, pointer } = problem.diagnostic;
    const now = analysis.problems.find(({ diagnostic }) => diagnostic.code === code && diagnostic.pointer === pointer);
    const same = now?.cures.find((each) => each.code === cure.code) ?? cure;
    const edit = this.#isEditable ? editOfCure(text, analysis.parsed, same, this.#names, this.#columns) : null;
    if (!edit || !this.#view) return;
    this.#view.edit(edit);
    this.#view.focus();
    this.#finish();
  };

  #tellLater(): void {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const [first] = this.shown;
      this.announcement = first
        ? this.say(formulaMessages, 'formula.problems-announced', {
            count: this.shown.length,
            first: this.#services.say(first.diagnostic),
          })
        : this.say(formulaMessages, 'formula.no-problems');
    }, TELL_MS);
  }

  override render() {
    const classes = ['box', this.#isWrong && 'wrong', this.isDisabled && 'disabled'].filter(Boolean).join(' ');
    return html`<div class="frame">
      ${this.#renderHead()}
      <div class=${classes} part="box">
        ${this.#renderFormat()}
        <div class="text"></div>
        ${this.#view || loadedFormulaView() ? nothing : html`<div class="waiting">${this.#draft.text}</div>`}
        ${this.#renderProblem()}
      </div>
      <div class="layer" popover="manual"></div>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    </div>`;
  }

  #renderHead(): TemplateResult | typeof nothing {
    const { label, large, result, localizer } = this;
    if (!label && !large) return nothing;
    const errors = large ? this.shown.filter(({ diagnostic: { severity } }) => severity === 'error').length : 0;
    return formulaHead({ label, result, errors, localizer, focus: () => this.focus() });
  }

  #renderFormat(): TemplateResult | typeof nothing {
    if (!this.#isEditable) return nothing;
    const format = this.say(formulaMessages, 'formula.format');
    return html`<weir-tooltip class="tools" text=${format} keys="Shift Alt F" placement="bottom-end">
      <button
        type="button"
        class="button quiet icon"
        aria-label=${format}
        aria-keyshortcuts="Shift+Alt+F"
        ?disabled=${this.#isChecked && this.#draft.analysis.formula === undefined}
        @click=${() => this.format()}
      >
        ${icon('format', 14)}
      </button>
    </weir-tooltip>`;
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { shown, localizer } = this;
    const problem = problemAt(shown, this.#view?.caret ?? 0);
    if (!problem) return nothing;
    const { formula, isEmpty } = this.#draft.analysis;
    return problemBar({
      problem,
      number: shown.indexOf(problem) + 1,
      count: shown.length,
      isEarlierKept: formula === undefined && !isEmpty && this.value !== undefined,
      isEditable: this.#isEditable,
      document: this.document ?? NOTHING,
      localizer,
      next: () => this.#view?.goToNextProblem(),
      mend: (cure) => this.#mend(problem, cure),
    });
  }
}
