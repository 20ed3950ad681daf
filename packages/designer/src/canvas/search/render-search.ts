import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { canvasMessages } from '../words/index.js';
import type { StageSearch } from './stage-search.js';

/** @param close puts the focus back on the canvas */
export function renderSearch(search: StageSearch, close: () => void, localizer: Localizer): TemplateResult {
  const say = localizer.say.bind(localizer);
  const { words, count, place } = search;
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Enter') search.step(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  const button = (name: 'arrow-up' | 'arrow-down' | 'x', label: string, act: () => void, isOff = false) =>
    html`<button
      type="button"
      class="button quiet icon small"
      aria-label=${label}
      title=${label}
      ?disabled=${isOff}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  return html`<div class="bar-group search" role="search" @keydown=${onKey}>
    ${icon('search')}
    <input
      type="search"
      autocomplete="off"
      aria-label=${say(canvasMessages, 'canvas.find-what')}
      placeholder=${say(canvasMessages, 'canvas.find-what')}
      .value=${words}
      @input=${(event: Event) => search.look((event.target as HTMLInputElement).value)}
    />
    <output aria-live="polite"
      >${words.trim() === '' ? '' : say(canvasMessages, 'canvas.found', { count, place })}</output
    >
    ${button('arrow-up', say(canvasMessages, 'canvas.previous'), () => search.step(-1), count === 0)}
    ${button('arrow-down', say(canvasMessages, 'canvas.next'), () => search.step(1), count === 0)}
    ${button('x', say(canvasMessages, 'canvas.close'), close)}
  </div>`;
}
