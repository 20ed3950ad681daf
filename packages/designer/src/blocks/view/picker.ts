import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Block } from '../model/block.js';
import { kindGroups } from '../state/kinds.js';
import { say } from './block-view.js';
import type { BlockView } from './block-view.js';

/** For who starts from nothing: every block by its name, with an example. Arrow keys go from card to card. */
export function picker(view: BlockView, block: Block): TemplateResult {
  return html`<div class="picker" data-key=${block.key ?? ''} @keydown=${moveByArrow}>
    <p class="question">${say(view, 'blocks.start')}</p>
    ${kindGroups.map(
      ({ group, kinds }) =>
        html`<section aria-label=${say(view, 'blocks.group', { group })}>
          <p class="subtle small">${say(view, 'blocks.group', { group })}</p>
          <div class="cards">
            ${kinds.map(
              (kind) =>
                html`<button
                  type="button"
                  class="card"
                  data-control="card-${kind}"
                  @click=${() => view.do.changeKind(block, kind)}
                >
                  <span class="name">${say(view, `blocks.kind.${kind}`)}</span>
                  <span class="small subtle">${say(view, `blocks.example.${kind}`)}</span>
                </button>`,
            )}
          </div>
        </section>`,
    )}
  </div>`;
}

/** Up and down to the card in the same column, where there is one. */
function moveByArrow(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!event.key.startsWith('Arrow') || !(currentTarget instanceof HTMLElement)) return;
  const cards = [...currentTarget.querySelectorAll<HTMLElement>('.card')];
  const from = cards.find((card) => card === target);
  if (!from) return;
  event.preventDefault();
  const at = cards.indexOf(from);
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    const step = (event.key === 'ArrowRight') !== isRightToLeft ? 1 : -1;
    cards[at + step]?.focus();
    return;
  }
  const { left } = from.getBoundingClientRect();
  const others = event.key === 'ArrowDown' ? cards.slice(at + 1) : cards.slice(0, at).reverse();
  const isInColumn = (card: HTMLElement) => Math.abs(card.getBoundingClientRect().left - left) < 2;
  (others.find(isInColumn) ?? others[0])?.focus();
}
