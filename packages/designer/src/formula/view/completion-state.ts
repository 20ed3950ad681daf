import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { FormulaPlace } from '@weir/formula/text';
import { applySuggestion } from '../suggest/apply-suggestion.js';
import type { Suggestion } from '../suggest/rank.js';
import type { Suggestions } from '../suggest/suggest.js';
import { formulaServices, placeAtOffset } from './services.js';

export interface Completion {
  readonly suggestions: Suggestions;
  /** -1: none yet, so that Enter and Tab do what they do otherwise. */
  readonly selected: number;
  /** Somebody asked; otherwise it opened by itself. */
  readonly isAsked: boolean;
}

/** Offers what may stand at the caret. */
export const openCompletion = StateEffect.define<{ readonly isAsked: boolean }>();
export const closeCompletionEffect = StateEffect.define<null>();
export const selectSuggestion = StateEffect.define<number>();
export const refreshSuggestions = StateEffect.define<null>();

/** What is offered at the caret; null: nothing. */
export const completionField = StateField.define<Completion | null>({
  create: () => null,
  update: (completion, transaction) => {
    let next = afterChange(completion, transaction);
    for (const effect of transaction.effects) {
      if (effect.is(openCompletion)) next = completionAt(transaction.state, effect.value.isAsked);
      else if (effect.is(closeCompletionEffect)) next = null;
      else if (effect.is(selectSuggestion) && next) next = { ...next, selected: effect.value };
      else if (effect.is(refreshSuggestions) && next)
        next = keepSelected(next, completionAt(transaction.state, next.isAsked));
    }
    return next;
  },
});

function afterChange(completion: Completion | null, transaction: Transaction): Completion | null {
  const { state } = transaction;
  if (!transaction.docChanged) return transaction.selection ? null : completion;
  // What an input method composes is its own matter until it is done.
  if (transaction.isUserEvent('input.type.compose')) return null;
  if (transaction.isUserEvent('input.type')) {
    return completion?.isAsked ? completionAt(state, true) : completionWhileTyping(state);
  }
  return completion && transaction.isUserEvent('delete') ? completionWhileTyping(state, completion.isAsked) : null;
}

export function completionWhileTyping(state: EditorState, isAsked = false): Completion | null {
  const place = placeOf(state);
  if (!place || !(isAsked || opensByItself(place, state))) return null;
  const next = completionAt(state, isAsked, place);
  // A word that is complete needs no help, and its Enter and Tab are meant otherwise.
  const [only, ...others] = next?.suggestions.items ?? [];
  return only?.name === place.typed && others.length === 0 ? null : next;
}

/** A word that was begun, or a place where only names of one kind may stand. */
function opensByItself(place: FormulaPlace, state: EditorState): boolean {
  if (place.typed !== '') return true;
  const before = state.sliceDoc(Math.max(0, place.from - 1), place.from);
  if (!/[\s("'“‘（,，、=]/.test(before)) return false;
  if (place.expects === 'operator')
    return before.trim() === '' && place.keywords.some((word) => /^(where|on|of)$/.test(word));
  return place.expects !== 'value' || place.dataset !== null || place.compared !== null || before === '(';
}

function placeOf(state: EditorState): FormulaPlace | null {
  const { main } = state.selection;
  return main.empty && !state.readOnly ? placeAtOffset(state, main.head) : null;
}

function completionAt(state: EditorState, isAsked: boolean, place = placeOf(state)): Completion | null {
  const suggestions = place && state.facet(formulaServices)?.suggest(place, isAsked);
  if (!suggestions || (suggestions.items.length === 0 && suggestions.values === 'ready')) return null;
  return { suggestions, selected: isAsked || place.typed !== '' ? 0 : -1, isAsked };
}

/** What was chosen with the arrows stays chosen when more is there. */
function keepSelected(before: Completion, after: Completion | null): Completion | null {
  const chosen = before.suggestions.items[before.selected];
  const place = after?.suggestions.items.findIndex(({ insert }) => insert === chosen?.insert) ?? -1;
  return after && { ...after, selected: chosen && before.selected > 0 && place >= 0 ? place : after.selected };
}

/** Writes a suggestion, and goes on with what may follow it. */
export function insertSuggestion(view: EditorView, range: { from: number; to: number }, chosen: Suggestion): void {
  const { from, to, insert, caret } = applySuggestion(view.state.doc.toString(), range, chosen);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: caret },
    effects: chosen.goesOn ? openCompletion.of({ isAsked: false }) : closeCompletionEffect.of(null),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
}
