import { Prec } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap, showTooltip } from '@codemirror/view';
import type { Command, Tooltip } from '@codemirror/view';
import { createCompletionPopup } from './completion-popup.js';
import {
  closeCompletionEffect,
  completionField,
  completionWhileTyping,
  insertSuggestion,
  openCompletion,
  refreshSuggestions,
  selectSuggestion,
} from './completion-state.js';

/** More is known about what may stand at the caret. */
export function refreshCompletion(view: EditorView): void {
  if (view.state.field(completionField, false)) view.dispatch({ effects: refreshSuggestions.of(null) });
}

export const startCompletion: Command = (view) => {
  if (view.state.readOnly) return false;
  view.dispatch({ effects: openCompletion.of({ isAsked: true }) });
  return true;
};

export const closeCompletion: Command = (view) => {
  if (!view.state.field(completionField, false)) return false;
  view.dispatch({ effects: closeCompletionEffect.of(null) });
  return true;
};

const rowsOfPage = 8;

/** The ends meet, but not for a page. */
const move =
  (by: number): Command =>
  (view) => {
    const completion = view.state.field(completionField);
    const count = completion?.suggestions.items.length ?? 0;
    if (!completion || count === 0) return false;
    const { selected } = completion;
    const isPage = Math.abs(by) > 1;
    const next = selected < 0 ? (by > 0 ? 0 : count - 1) : selected + by;
    view.dispatch({
      effects: selectSuggestion.of(isPage ? Math.min(Math.max(next, 0), count - 1) : (next + count) % count),
    });
    return true;
  };

const accept: Command = (view) => {
  const completion = view.state.field(completionField);
  const chosen = completion?.suggestions.items[completion.selected];
  if (!completion || !chosen) return false;
  insertSuggestion(view, completion.suggestions, chosen);
  return true;
};

/** Shows what an input method wrote as if it had been typed. */
const afterComposition = EditorView.domEventHandlers({
  compositionend: (_event, view) => {
    // The view takes the composed text over a moment later.
    setTimeout(() => {
      if (!view.hasFocus || view.composing || view.state.field(completionField)) return;
      const completion = completionWhileTyping(view.state);
      if (completion && completion.selected >= 0) view.dispatch({ effects: openCompletion.of({ isAsked: false }) });
    }, 30);
  },
  blur: (_event, view) => void closeCompletion(view),
});

function tooltipOf(state: EditorState): Tooltip | null {
  const completion = state.field(completionField);
  return completion && { pos: completion.suggestions.from, create: createCompletionPopup, clip: false };
}

/** The list is in the same root as the text: it can be named by its id. */
function attributesOf(state: EditorState): Record<string, string> {
  const completion = state.field(completionField);
  const chosen = completion?.suggestions.items[completion.selected];
  return {
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    ...(completion && { 'aria-controls': 'suggestions' }),
    ...(chosen && { 'aria-activedescendant': `suggestion-${completion?.selected}` }),
  };
}

/** Completion of a formula. Tab inserts only while something is chosen in the list; otherwise it leaves the field. */
export function completion(): Extension {
  return [
    completionField,
    showTooltip.compute([completionField], tooltipOf),
    EditorView.contentAttributes.compute([completionField], attributesOf),
    afterComposition,
    Prec.highest(
      keymap.of([
        { key: 'Ctrl-Space', run: startCompletion },
        { mac: 'Alt-Escape', run: startCompletion },
        { key: 'Escape', run: closeCompletion },
        { key: 'ArrowDown', run: move(1) },
        { key: 'ArrowUp', run: move(-1) },
        { key: 'PageDown', run: move(rowsOfPage) },
        { key: 'PageUp', run: move(-rowsOfPage) },
        { key: 'Enter', run: accept },
        { key: 'Tab', run: accept },
      ]),
    ),
  ];
}
