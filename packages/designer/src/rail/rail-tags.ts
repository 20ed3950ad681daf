import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FunnelList } from '../models/list/list-funnels.js';
import { modelMessages } from '../models/words/index.js';

/** More tags than these are behind a button. */
const TAGS_SHOWN = 5;

interface RailTags {
  readonly tags: FunnelList['tags'];
  /** Those that funnels must have to be shown. */
  readonly chosen: ReadonlySet<string>;
  /** Not only the first of them. */
  readonly hasAll: boolean;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  readonly showAll: () => void;
}

/** The tags of the funnels, to see only those that have some of them. */
export function renderTags(
  { tags, chosen, hasAll, choose, showAll }: RailTags,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  const set = tags.filter(({ tag }) => chosen.has(tag));
  const rest = tags.filter(({ tag }) => !chosen.has(tag));
  const shown = hasAll ? tags : [...set, ...rest].slice(0, Math.max(TAGS_SHOWN, set.length));
  const toggle = (tag: string) => {
    const next = new Set(chosen);
    if (!next.delete(tag)) next.add(tag);
    choose(next);
  };
  return html`<div class="tags" role="group" aria-label=${localizer.say(modelMessages, 'model.tags')}>
    ${shown.map(
      ({ tag }) =>
        html`<button
          type="button"
          class="chip ${chosen.has(tag) ? 'set' : ''}"
          aria-pressed=${String(chosen.has(tag))}
          title=${localizer.say(modelMessages, 'model.tag-filter', { tag })}
          @click=${() => toggle(tag)}
        >
          <span class="truncate">${tag}</span>${chosen.has(tag) ? icon('x', 14) : nothing}
        </button>`,
    )}
    ${
      shown.length < tags.length
        ? html`<button type="button" class="chip add" @click=${showAll}>
            ${localizer.say(modelMessages, 'model.more-tags', { count: tags.length - shown.length })}
          </button>`
        : nothing
    }
  </div>`;
}
