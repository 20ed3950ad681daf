import { uiMessages } from '@weir/ui';
import type { Localizer } from '@weir/ui';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DraftKeeper, DraftState } from '../editor/index.js';
import { designerMessages } from '../words/index.js';

/** The draft could not be kept, or somebody else has changed it: what can be done about it. */
export function renderDraftBanner(
  draft: DraftState,
  keeper: DraftKeeper | null,
  localizer: Localizer,
): TemplateResult | typeof nothing {
  if (draft.kind === 'conflict') {
    return html`<div class="banner" role="alert">
      <span class="grow">${localizer.say(designerMessages, 'designer.conflict')}</span>
      <button type="button" class="link" @click=${() => keeper?.loadTheirs()}>
        ${localizer.say(designerMessages, 'designer.load-theirs')}
      </button>
      <button type="button" class="link" @click=${() => keeper?.keepMine()}>
        ${localizer.say(designerMessages, 'designer.keep-mine')}
      </button>
    </div>`;
  }
  if (draft.kind !== 'failed') return nothing;
  const sentence = localizer.describe({ code: 'designer/save-failed', params: { reason: draft.reason } });
  return html`<div class="banner negative" role="alert">
    <span class="grow">${sentence}</span>
    <button type="button" class="link" @click=${() => keeper?.retry()}>${localizer.say(uiMessages, 'ui.retry')}</button>
  </div>`;
}
