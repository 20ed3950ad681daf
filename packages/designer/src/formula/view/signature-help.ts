import { Prec, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap, showTooltip } from '@codemirror/view';
import type { Command, TooltipView, ViewUpdate } from '@codemirror/view';
import { html, render } from 'lit';
import { partOfOperand } from '../help/signature.js';
import type { Signature } from '../help/signature.js';
import { formulaServices, placeAtOffset } from './services.js';

interface Help {
  readonly signature: Signature;
  readonly operand: number;
  /** Where the call begins. */
  readonly from: number;
}

const show = StateEffect.define<null>();
const hide = StateEffect.define<null>();

/** How the innermost function around the caret is written: shown while one types in it. */
const helpField = StateField.define<Help | null>({
  create: () => null,
  update: (help, transaction) => {
    let next = help;
    const isTyped = transaction.isUserEvent('input') || transaction.isUserEvent('delete');
    if (transaction.docChanged) next = isTyped ? helpAt(transaction.state) : null;
    else if (transaction.selection && help) next = helpAt(transaction.state);
    for (const effect of transaction.effects) {
      if (effect.is(show)) next = helpAt(transaction.state);
      else if (effect.is(hide)) next = null;
    }
    return next;
  },
  provide: (field) =>
    showTooltip.compute([field], (state) => {
      const help = state.field(field);
      return help && { pos: help.from, create: createSignature, above: true };
    }),
});

function helpAt(state: EditorState): Help | null {
  const services = state.facet(formulaServices);
  const { main } = state.selection;
  const call = main.empty ? placeAtOffset(state, main.head)?.call : null;
  const signature = call && services?.signature(call.operator);
  return call && signature ? { signature, operand: call.operand, from: call.from } : null;
}

function createSignature(view: EditorView): TooltipView {
  const dom = document.createElement('div');
  dom.className = 'signature';
  const draw = (): void => {
    const help = view.state.field(helpField);
    if (!help) return;
    const { signature, operand } = help;
    const current = partOfOperand(signature, operand);
    render(
      html`<p class="code">
          ${signature.parts.map(({ text }, place) => (place === current ? html`<b>${text}</b>` : text))}
        </p>
        <p class="muted">${signature.doc}</p>`,
      dom,
    );
  };
  draw();
  return {
    dom,
    // Above the whole text, where there is room: lines above the one that is typed can be read meanwhile.
    getCoords: (pos) => {
      const at = view.coordsAtPos(pos) ?? view.contentDOM.getBoundingClientRect();
      return {
        left: at.left,
        right: at.right,
        top: Math.min(at.top, view.dom.getBoundingClientRect().top),
        bottom: at.bottom,
      };
    },
    update: ({ state, startState }: ViewUpdate) => {
      if (state.field(helpField) !== startState.field(helpField)) draw();
    },
  };
}

const showHelp: Command = (view) => {
  view.dispatch({ effects: show.of(null) });
  return view.state.field(helpField) !== null;
};

const hideHelp: Command = (view) => {
  if (!view.state.field(helpField)) return false;
  view.dispatch({ effects: hide.of(null) });
  return true;
};

export function signatureHelp(): Extension {
  return [
    helpField,
    EditorView.domEventHandlers({ blur: (_event, view) => void hideHelp(view) }),
    Prec.high(
      keymap.of([
        { key: 'Ctrl-Shift-Space', run: showHelp },
        { key: 'Escape', run: hideHelp },
      ]),
    ),
  ];
}
