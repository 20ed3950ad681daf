import { closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { history, historyKeymap, insertNewlineAndIndent, redo, standardKeymap, undo } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  tooltips,
} from '@codemirror/view';
import { problemAfter } from '../problems/problem.js';
import type { Cure, Problem } from '../problems/problem.js';
import type { TextChange } from '../suggest/apply-suggestion.js';
import { closingBrackets } from './closing-brackets.js';
import { closeCompletion, completion, refreshCompletion, startCompletion } from './completion.js';
import { completionField } from './completion-state.js';
import { formulaLanguage } from './formula-language.js';
import { formulaTheme } from './formula-theme.js';
import { hoverHelp } from './hover-help.js';
import { openWhileFilled } from './layer.js';
import { markProblems, markedProblems, problemMarks } from './problem-marks.js';
import { formulaServices } from './services.js';
import type { FormulaServices } from '../formula-services.js';
import { replaceSelection } from './replace-selection.js';
import { signatureHelp } from './signature-help.js';

/** What the element says about the text. */
export interface FormulaViewSettings {
  readonly isReadOnly: boolean;
  readonly isDisabled: boolean;
  /** Several lines with their numbers, where Enter begins another one; otherwise Enter ends the typing. */
  readonly isLarge: boolean;
  readonly placeholder: string;
  /** Of the text box, such as its name for screen readers. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a person does in the text. */
export interface FormulaViewIntents {
  /** The text is another one. */
  typed(): void;
  /** The caret is elsewhere, or a list was closed. */
  moved(): void;
  /** Enter, where it ends the typing. */
  entered(): void;
  format(): boolean;
  /** Apply what mends the problem at the caret. */
  mend(): boolean;
}

/** The text box: a document and settings go in, what a person does comes out. */
export class FormulaView {
  readonly #view: EditorView;
  readonly #settings = new Compartment();
  readonly #help = new Compartment();
  readonly #extensions: () => Extension;
  readonly #stop: () => void;
  #current: FormulaViewSettings;
  #helpers: Extension | null = null;

  /**
   * @param layer popover, for lists and hints
   * @param before goes on where another view ended: its text, caret and what can be undone
   */
  constructor(
    place: { readonly parent: HTMLElement; readonly root: ShadowRoot; readonly layer: HTMLElement },
    services: FormulaServices,
    intents: FormulaViewIntents,
    settings: FormulaViewSettings,
    text: string,
  ) {
    this.#current = settings;
    this.#extensions = () => [
      formulaServices.of(services),
      this.#settings.of(settingsExtension(this.#current)),
      tooltips({ parent: place.layer, position: 'fixed', tooltipSpace: spaceInWindow }),
      this.#help.of(this.#helpers ?? []),
      history(),
      replaceSelection(),
      EditorView.lineWrapping,
      formulaTheme,
      EditorView.updateListener.of(({ docChanged, selectionSet, state, startState }) => {
        const hasClosed = startState.field(completionField, false) && !state.field(completionField, false);
        if (docChanged) intents.typed();
        else if (selectionSet || hasClosed) intents.moved();
      }),
      this.#keys(intents),
    ];
    this.#view = new EditorView({ state: this.#stateOf(text), parent: place.parent, root: place.root });
    this.#stop = openWhileFilled(place.layer);
  }

  /** Colours, suggests, explains and marks from now on: nothing that a text needs to be read, and most of what it takes to open one. */
  help(): void {
    if (this.#helpers) return;
    this.#helpers = helpers();
    this.#view.dispatch({ effects: this.#help.reconfigure(this.#helpers) });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  get caret(): number {
    return this.#view.state.selection.main.head;
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  /** A word is being completed. */
  get isChoosing(): boolean {
    return Boolean(this.#view.state.field(completionField, false));
  }

  /** Where a message about the text is to point to. */
  get box(): HTMLElement {
    return this.#view.contentDOM;
  }

  /** Characters that fit in a line; null while that is not known. */
  get columns(): number | null {
    const { contentDOM, defaultCharacterWidth } = this.#view;
    const line = contentDOM.querySelector('.cm-line');
    if (!line || contentDOM.clientWidth === 0) return null;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(line);
    const width = contentDOM.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    return Math.floor(width / defaultCharacterWidth);
  }

  /** Another text, in which nothing can be undone. */
  replace(text: string): void {
    if (text === this.text) return;
    const caret = Math.min(this.caret, text.length);
    this.#view.setState(this.#stateOf(text, caret));
  }

  /** An edit that can be undone. */
  edit({ from, to, insert, caret }: TextChange): void {
    this.#view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: caret },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
    closeCompletion(this.#view);
  }

  set(settings: FormulaViewSettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.#current)) return;
    this.#current = settings;
    this.#view.dispatch({ effects: this.#settings.reconfigure(settingsExtension(settings)) });
  }

  mark(problems: readonly Problem[], mend: (problem: Problem, cure: Cure) => void): void {
    markProblems(this.#view, problems, mend);
  }

  get marked(): readonly Problem[] {
    return markedProblems(this.#view.state);
  }

  /** More values are known. */
  refreshCompletion(): void {
    refreshCompletion(this.#view);
  }

  startCompletion(): void {
    startCompletion(this.#view);
  }

  focus(): void {
    this.#view.focus();
  }

  /** Selects the problem after the caret. */
  readonly goToNextProblem = (): boolean => {
    const next = problemAfter(this.marked, this.#view.state.selection.main);
    if (!next) return false;
    this.#view.dispatch({ selection: { anchor: next.from, head: next.to }, scrollIntoView: true });
    this.#view.focus();
    return true;
  };

  destroy(): void {
    this.#stop();
    this.#view.destroy();
  }

  #stateOf(text: string, caret = 0): EditorState {
    return EditorState.create({ doc: text, selection: { anchor: caret }, extensions: this.#extensions() });
  }

  #keys(intents: FormulaViewIntents): Extension {
    const commit = (): boolean => {
      intents.entered();
      return true;
    };
    return [
      Prec.high(
        keymap.of([
          { key: 'Enter', run: () => !this.#current.isLarge && commit() },
          { key: 'Shift-Enter', run: insertNewlineAndIndent },
          { key: 'Mod-Enter', run: commit },
          { key: 'F8', run: this.goToNextProblem },
          { key: 'Mod-.', run: () => intents.mend() },
          { key: 'Shift-Alt-f', run: () => intents.format() },
          // Also where there is nothing to undo: what is around the text has a history of its own.
          { key: 'Mod-z', run: undo, preventDefault: true, stopPropagation: true },
          { key: 'Mod-y', run: redo, preventDefault: true, stopPropagation: true },
          { key: 'Mod-Shift-z', run: redo, preventDefault: true, stopPropagation: true },
        ]),
      ),
      keymap.of([...closeBracketsKeymap, ...historyKeymap, ...standardKeymap]),
    ];
  }
}

function helpers(): Extension {
  return [
    completion(),
    signatureHelp(),
    hoverHelp(),
    problemMarks(),
    formulaLanguage(),
    bracketMatching(),
    closingBrackets(),
    closeBrackets(),
  ];
}

/** Pixels between a popup and the edge of the window. */
const EDGE = 8;

function spaceInWindow({ dom }: EditorView): { top: number; left: number; bottom: number; right: number } {
  const { clientWidth, clientHeight } = dom.ownerDocument.documentElement;
  return { top: EDGE, left: EDGE, right: clientWidth - EDGE, bottom: clientHeight - EDGE };
}

function settingsExtension({ isReadOnly, isDisabled, isLarge, attributes, ...more }: FormulaViewSettings): Extension {
  const isEditable = !isReadOnly && !isDisabled;
  return [
    EditorState.readOnly.of(!isEditable),
    EditorView.editable.of(isEditable),
    EditorView.contentAttributes.of({
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
      dir: 'ltr',
      // What can only be read can still be gone through and copied with the keyboard.
      ...(!isDisabled && { tabindex: '0' }),
      ...attributes,
    }),
    more.placeholder && isEditable ? placeholder(more.placeholder) : [],
    isLarge ? [lineNumbers(), isEditable ? [highlightActiveLine(), highlightActiveLineGutter()] : []] : [],
  ];
}
