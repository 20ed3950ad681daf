import { closeHoverTooltips, hasHoverTooltips, hoverTooltip, keymap } from '@codemirror/view';
import type { EditorView, Tooltip } from '@codemirror/view';
import { Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { render } from 'lit';
import { aboutTemplate } from './about-template.js';
import { formulaServices, placeAtOffset } from './services.js';

/** What the word below the pointer stands for. */
function helpAt(view: EditorView, at: number, side: -1 | 1): Tooltip | null {
  const services = view.state.facet(formulaServices);
  // At the end of a word the pointer is before its place, at the start behind it.
  const place = placeAtOffset(view.state, side > 0 ? at + 1 : at);
  if (!services || !place) return null;
  const isOnWord = place.from < place.to && place.from <= at && at <= place.to;
  const subject = isOnWord ? services.subject(view.state.doc.toString(), place) : null;
  const about = subject && services.about(subject);
  if (!about) return null;
  return {
    pos: place.from,
    end: place.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'about';
      render(aboutTemplate(about), dom);
      return { dom };
    },
  };
}

/** Escape takes it away while the pointer rests (WCAG 1.4.13). */
export function hoverHelp(): Extension {
  return [
    hoverTooltip(helpAt, { hideOnChange: true, hoverTime: 350 }),
    Prec.high(
      keymap.of([
        {
          key: 'Escape',
          run: (view) => {
            if (!hasHoverTooltips(view.state)) return false;
            view.dispatch({ effects: closeHoverTooltips });
            return true;
          },
        },
      ]),
    ),
  ];
}
