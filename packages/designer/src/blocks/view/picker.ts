import { icon } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Block } from '../model/block.js';
import { firstKinds, kindGroups } from '../state/kinds.js';
import type { BlockKind } from '../state/kinds.js';
import { say } from './block-view.js';
import type { BlockView } from './block-view.js';
import { moveByArrow } from './move-by-arrow.js';

/** For who starts from nothing: every block by its name, with an example. Arrow keys go from card to card. */
export function picker(view: BlockView, block: Block): TemplateResult {
  return html`<div class="picker" data-key=${block.key ?? ''} @keydown=${moveByArrow}>
    <p class="question">${say(view, 'blocks.start')}</p>
    ${cards(view, block, firstKinds)}
    <details>
      <summary>${icon('chevron-right', 14)}${say(view, 'blocks.more')}</summary>
      ${kindGroups.map(({ group, kinds }) => {
        const others = kinds.filter((kind) => !firstKinds.includes(kind));
        const name = say(view, 'blocks.group', { group });
        if (others.length === 0) return nothing;
        return html`<section aria-label=${name}>
          <p class="subtle small">${name}</p>
          ${cards(view, block, others)}
        </section>`;
      })}
    </details>
  </div>`;
}

function cards(view: BlockView, block: Block, kinds: readonly BlockKind[]): TemplateResult {
  return html`<div class="cards">
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
  </div>`;
}
