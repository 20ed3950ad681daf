import type { ValueType } from '@weir/formula';
import { printFormula, textNamesOf } from '@weir/formula/text';
import type { Context, DataAdapter } from '@weir/query';
import type { Diagnostic, Formula, Id, WeirDocument } from '@weir/schema';
import { badgeStyles, baseStyles, buttonStyles, fieldStyles, utilityStyles } from '@weir/ui';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FormField, formulaEntry } from '../fields/form-field.js';
import { DocumentServices } from './document-services.js';
import { frameStyles } from './frame-styles.js';
import { popupStyles } from './popup-styles.js';
import { problemBarStyles } from './problem-bar-styles.js';
import { textStyles } from './text-styles.js';
import { FormulaDraft } from './formula-draft.js';
import { formatButton } from './format-button.js';
import { formulaHead } from './formula-head.js';
import { Handover } from './handover.js';
import { resultText } from './help/unit-text.js';
import { loadedFormulaView } from './load-formula-view.js';
import type { FormulaPurpose } from './problems/analyse.js';
import { Mending } from './mending.js';
import { problemBar } from './problem-bar.js';
import { problemAt } from './problems/problem.js';
import type { Problem } from './problems/problem.js';
import { ShownProblems } from './shown-problems.js';
import { TextBox } from './text-box.js';
import { Typing } from './typing.js';
import type { FormulaView, FormulaViewSettings } from './view/formula-view.js';
import { viewSettings } from './view-settings.js';
import { formulaMessages } from './words/index.js';

const NOTHING: WeirDocument = { weir: 1, id: 'untitled', title: '' };

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
  static override styles = [
    baseStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    utilityStyles,
    frameStyles,
    problemBarStyles,
    textStyles,
    popupStyles,
  ];

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

  @state() private result: string | null = null;
  @state() private announcement = '';

  @query('.text') private readonly place!: HTMLElement | null;
  @query('.layer') private readonly layer!: HTMLElement | null;

  readonly #draft = new FormulaDraft({ document: NOTHING });
  readonly #services = new DocumentServices(() => this.#view?.refreshCompletion());
  readonly #shown = new ShownProblems((problems) => this.#announce(problems));
  readonly #box = new TextBox(
    {
      place: () => this.#place,
      settings: () => this.#settings,
      text: () => this.#draft.text,
      opened: () => this.requestUpdate(),
      helps: () => {
        this.#isChecked = true;
        this.requestUpdate();
      },
    },
    this.#services,
    {
      typed: () => this.#type(),
      moved: () => this.#move(),
      entered: () => this.#finish(),
      format: () => this.format(),
      mend: () => this.#mending.mendHere(),
    },
  );
  /** Whether the formula was looked at: not before the text can be read on the screen. */
  #isChecked = false;
  readonly #handover = new Handover();
  /** Written for a width that was not known yet; null: there is none. */
  #guessed: string | null = null;
  readonly #typing = new Typing(this.#draft, {
    caret: () => (this.#view?.hasFocus ? this.#view.caret : null),
    rested: () => this.requestUpdate(),
    followed: () => this.#emitInput(),
    done: () => void this.dispatchEvent(new Event('change', { bubbles: true })),
  });
  readonly #mending = new Mending(this.#draft, () => ({
    view: this.#view,
    isEditable: this.#isEditable,
    names: this.#names,
    columns: this.#columns,
    finish: this.#finish,
  }));
  #wasStopped = false;

  constructor() {
    super();
    this.addEventListener('focusout', this.#finish);
    this.addEventListener('click', this.#focusFromLabel);
  }

  /** The formula; undefined: there is none. Assigning the one that is shown leaves its wording and the caret as they are. */
  @property({ attribute: false })
  get value(): Formula | undefined {
    return (this.#handover.given ?? this.#draft).value;
  }

  set value(value: Formula | undefined) {
    this.#handover.give(value);
    this.requestUpdate();
  }

  /** What is typed, also where it cannot be read. */
  // Lit's own accessor would read the text before it is set, when the dataset may not be there yet.
  @property({ attribute: false, noAccessor: true })
  get text(): string {
    this.#receive();
    return this.#draft.text;
  }

  set text(text: string | undefined) {
    if (text === undefined) return;
    this.#handover.write(text);
    this.requestUpdate();
  }

  /** What is typed and cannot be read, or not be taken as it is yet; null: there is nothing of the kind. */
  get unfinished(): string | null {
    this.#receive();
    const { text, analysis, isCurrent } = this.#draft;
    const isRead = analysis.formula !== undefined || analysis.isEmpty;
    return isRead && (isCurrent || !this.#typing.goesOn) ? null : text;
  }

  override focus(): void {
    this.#box.focus();
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
    this.#handover.reset();
    this.requestUpdate();
  }

  formStateRestoreCallback(state: File | string | FormData | null): void {
    if (typeof state === 'string') this.text = state;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#box.prepare();
    if (this.#wasStopped) this.requestUpdate('adapter');
    this.#wasStopped = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finish();
    // An element that is moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#shown.stop();
      this.#services.stop();
      this.#box.close();
      this.#wasStopped = true;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#services.set(this.#purpose, this.localizer);
    if (changed.has('adapter') || changed.has('context')) this.#services.setSource(this.adapter, this.context);
    this.#receive();
    if (this.#isChecked && this.#typing.rests) this.#show();
  }

  protected override updated(): void {
    if (this.#view) {
      this.#view.set(this.#settings);
      this.#view.replace(this.#draft.text);
      this.#fit();
    } else if (this.isConnected) this.#box.open();
    this.#view?.mark(this.#shown.all, this.#mending.mend);
    if (this.#isChecked) this.#report();
    else this.internals.setFormValue(formulaEntry(this.#draft.value), this.#draft.text);
  }

  /** The text box is there, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#box.pending) return isComplete;
    await this.#box.pending;
    return super.getUpdateComplete();
  }

  get #view(): FormulaView | null {
    return this.#box.view;
  }

  get #place() {
    const { place: parent, layer, renderRoot: root } = this;
    return this.isConnected && parent && layer && root instanceof ShadowRoot ? { parent, root, layer } : null;
  }

  get #isEditable(): boolean {
    return !this.readOnly && !this.isDisabled;
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
    return viewSettings({
      label: this.label,
      labels: this.internals.labels,
      placeholder: this.placeholder,
      isLarge: this.large,
      isReadOnly: this.readOnly,
      isDisabled: this.isDisabled,
      isRequired: this.required,
      hasProblem: this.#shown.all.length > 0,
      isWrong: this.#isWrong,
    });
  }

  get #isWrong(): boolean {
    return this.#shown.errors > 0;
  }

  #print(formula: Formula): string {
    return printFormula(formula, this.#names, { width: this.#columns });
  }

  /** Somebody asks before the first look at the formula. */
  protected override validate(): void {
    if (this.#isChecked || !this.hasUpdated) return;
    this.#isChecked = true;
    if (this.#typing.rests) this.#show();
    this.#report();
    this.requestUpdate();
  }

  /** Looks at what was handed over, once all of it is there. */
  #receive(): void {
    this.#draft.setPurpose(this.#purpose);
    const received = this.#handover.receive(this.#draft, (formula) => this.#print(formula));
    if (received === null) return;
    this.#typing.forget();
    this.#guessed = received === 'printed' && !this.#view ? this.#draft.text : null;
  }

  /** Lays out anew what was written for a guessed width, where its lines do not fit. */
  #fit(): void {
    if (this.#guessed === null || !this.#view?.columns) return;
    const { text, value } = this.#draft;
    const isUntouched = text === this.#guessed && value !== undefined;
    this.#guessed = null;
    if (!isUntouched || text.split('\n').every((line) => line.length <= this.#columns)) return;
    this.#draft.write(this.#print(value));
    this.#view.replace(this.#draft.text);
  }

  /** What is wrong, as found here and by others, and what the formula gives. */
  #show(): void {
    const { result } = this.#draft.analysis;
    if (this.#shown.show(this.#draft, this, this.#view) && this.#view?.hasFocus) this.#shown.tellLater();
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

  #type(): void {
    if (!this.#view) return;
    this.#typing.typed(this.#view.text);
    if (this.#draft.text.length <= SHORT) this.#report();
    this.#emitInput();
  }

  #move(): void {
    this.requestUpdate();
    this.#typing.moved();
  }

  readonly #finish = (): void => this.#typing.finish();

  #emitInput(): void {
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  readonly #focusFromLabel = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this) this.focus();
  };

  #announce(problems: readonly Problem[]): void {
    const [first] = problems;
    this.announcement = first
      ? this.say(formulaMessages, 'formula.problems-announced', {
          count: problems.length,
          first: this.#services.say(first.diagnostic),
        })
      : this.say(formulaMessages, 'formula.no-problems');
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
      <div class="popups"><div class="layer" popover="manual"></div></div>
      <div class="visually-hidden" role="status">${this.announcement}</div>
    </div>`;
  }

  #renderHead(): TemplateResult | typeof nothing {
    const { label, large, result, localizer } = this;
    if (!label && !large) return nothing;
    const errors = large ? this.#shown.errors : 0;
    return formulaHead({ label, result, errors, localizer, focus: () => this.focus() });
  }

  #renderFormat(): TemplateResult | typeof nothing {
    if (!this.#isEditable) return nothing;
    const isDisabled = this.#isChecked && this.#draft.analysis.formula === undefined;
    return formatButton({ isDisabled, localizer: this.localizer, format: () => this.format() });
  }

  #renderProblem(): TemplateResult | typeof nothing {
    const { all: shown } = this.#shown;
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
      localizer: this.localizer,
      next: () => this.#view?.goToNextProblem(),
      mend: (cure) => this.#mending.mend(problem, cure),
    });
  }
}
