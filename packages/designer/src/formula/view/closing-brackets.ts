import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { closesNothing } from '../suggest/closes-nothing.js';

/** A bracket that a suggestion brought with it is gone over when it is typed as well, like one that typing brought. */
export function closingBrackets(): Extension {
  return EditorView.inputHandler.of((view, from, to, insert) => {
    const { state, composing } = view;
    if (composing || state.readOnly || from !== to || state.selection.ranges.length > 1) return false;
    if (!closesNothing(state.doc.toString(), from, insert)) return false;
    view.dispatch({ selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: 'select' });
    return true;
  });
}
