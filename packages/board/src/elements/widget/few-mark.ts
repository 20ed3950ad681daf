import { icon } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { firstMessages } from '../../words/first/index.js';

/** Beside a share that stands on few: how few. null: they are enough. */
export function renderFew(localizer: Localizer, few: number | null): TemplateResult | typeof nothing {
  if (few === null) return nothing;
  const count = localizer.number(few);
  const hint = localizer.say(firstMessages, 'board.few-hint', { count });
  return html`<span class="few" title=${hint}
    >${icon('users', 12)}<span class="visually-hidden">
      ${localizer.say(firstMessages, 'board.few', { count })}
    </span></span
  >`;
}
