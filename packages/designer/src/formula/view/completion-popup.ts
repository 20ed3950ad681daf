import type { EditorView, TooltipView, ViewUpdate } from '@codemirror/view';
import { html, nothing, render } from 'lit';
import type { TemplateResult } from 'lit';
import type { Localizer } from '@weir/ui';
import type { Match } from '../suggest/match-text.js';
import type { Suggestion } from '../suggest/rank.js';
import { formulaMessages } from '../words/index.js';
import { aboutTemplate } from './about-template.js';
import { completionField, insertSuggestion } from './completion-state.js';
import type { Completion } from './completion-state.js';
import { formulaServices } from './services.js';
import type { FormulaServices } from '../formula-services.js';

/** The list below the line that is typed, with what is said about the chosen one beside it, and its keys. */
export function createCompletionPopup(view: EditorView): TooltipView {
  const dom = document.createElement('div');
  dom.className = 'completions';
  // The focus stays in the text.
  dom.addEventListener('pointerdown', (event) => event.preventDefault());
  const draw = (): void => {
    const completion = view.state.field(completionField);
    const services = view.state.facet(formulaServices);
    if (!completion || !services) return;
    render(
      popup(completion, services, (chosen) => insertSuggestion(view, completion.suggestions, chosen)),
      dom,
    );
    dom.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  };
  draw();
  return {
    dom,
    update: ({ state, startState }: ViewUpdate) => {
      if (state.field(completionField) !== startState.field(completionField)) draw();
    },
    // Beside the beginning of the word, but below the line of the caret, should the word be broken; or above the whole text, where there is room.
    getCoords: (from) => {
      const caret = view.coordsAtPos(view.state.selection.main.head);
      const { left, right } = view.coordsAtPos(from) ?? caret ?? outside;
      const { top, bottom } = caret ?? outside;
      const above = view.dom.getBoundingClientRect().top;
      return { left, right, top: above > LEAST_ABOVE ? Math.min(top, above) : top, bottom };
    },
  };
}

/** Pixels above the text in which a list can be read. */
const LEAST_ABOVE = 180;

const outside = { left: 0, right: 0, top: -10_000, bottom: -10_000 };

function popup(
  { suggestions, selected }: Completion,
  services: FormulaServices,
  choose: (suggestion: Suggestion) => void,
): TemplateResult {
  const { localizer } = services;
  const { items, hasMore, values } = suggestions;
  const chosen = items[selected];
  const about = chosen && services.about(chosen.subject);
  return html`<ul id="suggestions" role="listbox" aria-label=${localizer.say(formulaMessages, 'formula.completions')}>
      ${items.map((item, place) => option(item, place, place === selected, localizer, choose))}
    </ul>
    ${about ? html`<div class="about">${aboutTemplate(about)}</div>` : nothing}
    ${
      values === 'ready' && !hasMore
        ? nothing
        : html`<p class="status" role="status">
            ${
              values === 'ready'
                ? localizer.say(formulaMessages, 'formula.more-suggestions')
                : localizer.say(
                    formulaMessages,
                    values === 'loading' ? 'formula.values-loading' : 'formula.values-failed',
                  )
            }
          </p>`
    }
    <footer aria-hidden="true">
      <kbd class="key-cap">↑</kbd><kbd class="key-cap">↓</kbd>
      <span>${localizer.say(formulaMessages, 'formula.key-choose')}</span>
      <kbd class="key-cap">Tab</kbd><span>${localizer.say(formulaMessages, 'formula.key-insert')}</span>
      <kbd class="key-cap">Esc</kbd><span>${localizer.say(formulaMessages, 'formula.key-close')}</span>
    </footer>`;
}

function option(
  item: Suggestion,
  place: number,
  isSelected: boolean,
  localizer: Localizer,
  choose: (suggestion: Suggestion) => void,
): TemplateResult {
  const { subject, name, title, type, nameRanges, titleRanges } = item;
  // Of a field one wants to know what it holds.
  const kind = subject.kind === 'field' && type !== null ? type : subject.kind;
  return html`<li
    id="suggestion-${place}"
    role="option"
    aria-selected=${isSelected ? 'true' : 'false'}
    @click=${() => choose(item)}
  >
    <span class="kind">${localizer.say(formulaMessages, 'formula.kind', { kind })}</span>
    <span class="name">${emphasised(name, nameRanges)}</span>
    ${title && title !== name ? html`<span class="title">${emphasised(title, titleRanges)}</span>` : nothing}
  </li>`;
}

function emphasised(text: string, ranges: Match['ranges']): (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(at, start), html`<b>${text.slice(start, end)}</b>`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
