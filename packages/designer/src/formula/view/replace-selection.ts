import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** What is selected on the page, which the state may not know yet; null: it is not in the text. */
function selectedIn(view: EditorView): { readonly from: number; readonly to: number } | null {
  // Only Chromium's shadow roots have it: elsewhere the selection of the document does not say what is selected in one.
  const root = view.root as ShadowRoot & { getSelection?(): Selection | null };
  const selection = root.getSelection?.() ?? null;
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return view.state.selection.main;
  if (!view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) return null;
  const ends = [
    view.posAtDOM(anchorNode, selection.anchorOffset),
    view.posAtDOM(focusNode, selection.focusOffset),
  ] as const;
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/**
 * Writes over what is selected instead of the browser. Where that has a colour of its own, Chromium makes an inline style to carry over to
 * what is written, which a strict policy reports as a violation of `style-src-attr`, though the style is used for nothing.
 */
export function replaceSelection(): Extension {
  return EditorView.domEventHandlers({
    beforeinput: (event, view) => {
      const { data, inputType, isComposing, cancelable } = event;
      if (inputType !== 'insertText' || data === null || isComposing || !cancelable || view.state.readOnly)
        return false;
      const range = selectedIn(view);
      if (!range || range.from === range.to) return false;
      const { from, to } = range;
      const insert = () =>
        view.state.update({
          changes: { from, to, insert: view.state.toText(data) },
          selection: { anchor: from + view.state.toText(data).length },
          userEvent: 'input.type',
          scrollIntoView: true,
        });
      const handlers = view.state.facet(EditorView.inputHandler);
      if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
      return true;
    },
    // What an input method composes cannot be taken over, but what it takes the place of can go before.
    compositionstart: (_event, view) => {
      const { main } = view.state.selection;
      if (main.empty || view.state.readOnly) return;
      view.dispatch({ changes: { from: main.from, to: main.to }, userEvent: 'input.type.compose.start' });
    },
  });
}
